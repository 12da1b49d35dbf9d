// SPDX-License-Identifier: MIT
// From articles and records to the merged graph: what `build` and `show` share.
#pragma once

#include <string>
#include <vector>

#include "cli/common.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/merger.hpp"

namespace elchi {

struct GraphInput {
    std::vector<std::string> paths;
    std::string published;  ///< day of articles that have none, or empty
    double min_confidence = 0;
};

/// Declares --published and --min-confidence.
void add_graph_options(CLI::App& command, GraphInput& input);

/// Reads records, extracts articles (the language packs are loaded when the first one comes), and merges all of it.
[[nodiscard]] KnowledgeGraph read_graph(const GraphInput& input, const CommonOptions& common, Talk& talk);

}  // namespace elchi
