// SPDX-License-Identifier: MIT
// The graph as node-link JSON, which networkx.node_link_graph reads; nothing that the graph holds is left out.
#pragma once

#include "export/options.hpp"
#include "export/output.hpp"
#include "graph/knowledge_graph.hpp"

namespace elchi {

/// One node or link a line, so that two files can be compared by line.
void write_json(const KnowledgeGraph& graph, const ExportOptions& options, OutputBuffer& out);

}  // namespace elchi
