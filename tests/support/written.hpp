// SPDX-License-Identifier: MIT
// What an exporter writes, as a string.
#pragma once

#include <string>
#include <string_view>

#include "export/format.hpp"

namespace elchi::test {

inline std::string written(const KnowledgeGraph& graph, std::string_view format, const ExportOptions& options = {}) {
    std::string text;
    OutputBuffer out(text);
    write(graph, format_named(format), options, out);
    out.finish();
    return text;
}

}  // namespace elchi::test
