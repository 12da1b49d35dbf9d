// SPDX-License-Identifier: MIT
// The formats that a graph can be written in: one constant table, read by the command line and by the documentation.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "export/options.hpp"
#include "export/output.hpp"
#include "graph/error.hpp"
#include "graph/knowledge_graph.hpp"

namespace elchi {

struct Format {
    using Writer = void (*)(const KnowledgeGraph&, const ExportOptions&, OutputBuffer&);

    std::string_view name;
    std::string_view extension;  ///< with its dot
    std::string_view media_type;
    Writer writer;
};

/// A file name or format name that no format has: a mistake in the use of the command line.
class UnknownFormat : public Error {
public:
    using Error::Error;
};

/// All formats, the default for Gephi first.
[[nodiscard]] std::span<const Format> formats();

/// The format of a file name's extension, upper case or not. Throws UnknownFormat with the list of the known ones.
[[nodiscard]] const Format& format_of_file(const std::filesystem::path& file);
/// The format of a name ("turtle") or extension without its dot ("ttl"). Throws UnknownFormat.
[[nodiscard]] const Format& format_named(std::string_view name);

/// Writes without finishing, so that a caller may add to the same output.
void write(const KnowledgeGraph& graph, const Format& format, const ExportOptions& options, OutputBuffer& out);
/// A whole file: complete or absent. Throws Error.
void write_file(const KnowledgeGraph& graph, const Format& format, const ExportOptions& options,
                const std::filesystem::path& file);

}  // namespace elchi
