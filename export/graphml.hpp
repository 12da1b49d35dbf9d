// SPDX-License-Identifier: MIT
// The graph as GraphML that Gephi, Gephi Lite, networkx, igraph and Boost read alike: six attribute types, lower-case
// keys, one edge per pair and kind, coordinates and colours in place.
#pragma once

#include "export/options.hpp"
#include "export/output.hpp"
#include "graph/knowledge_graph.hpp"

namespace elchi {

void write_graphml(const KnowledgeGraph& graph, const ExportOptions& options, OutputBuffer& out);

}  // namespace elchi
