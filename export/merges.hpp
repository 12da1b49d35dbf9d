// SPDX-License-Identifier: MIT
// Why reports became one node: one JSON object a line, for every join of the graph.
#pragma once

#include "export/output.hpp"
#include "graph/knowledge_graph.hpp"

namespace elchi {

/// {"node": "event:a#e1", "type": "event", "report": "b#e2", "reason": "same type and sides, date 2022-12-21"}, by node
/// and report.
void write_merges(const KnowledgeGraph& graph, OutputBuffer& out);

}  // namespace elchi
