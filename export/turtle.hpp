// SPDX-License-Identifier: MIT
// RDF as Turtle 1.1: prefixes first, one block per subject, no blank nodes, no long strings.
#pragma once

#include "export/options.hpp"
#include "export/output.hpp"
#include "graph/knowledge_graph.hpp"

namespace elchi {

void write_turtle(const KnowledgeGraph& graph, const ExportOptions& options, OutputBuffer& out);

}  // namespace elchi
