// SPDX-License-Identifier: MIT
// RDF as N-Triples: one statement a line, the same statements as Turtle in the same order. Sorted by bytes, the lines
// are the canonical form of the graph (RDFC-1.0), because there are no blank nodes.
#pragma once

#include "export/options.hpp"
#include "export/output.hpp"
#include "graph/knowledge_graph.hpp"

namespace elchi {

void write_ntriples(const KnowledgeGraph& graph, const ExportOptions& options, OutputBuffer& out);

}  // namespace elchi
