// SPDX-License-Identifier: MIT
// The graph as RDF statements in a fixed order, whatever the syntax: docs/data-model.md lists them.
#pragma once

#include "export/options.hpp"
#include "export/rdf.hpp"
#include "graph/knowledge_graph.hpp"

namespace elchi {

/// Throws Error when the base IRI of the options is not one.
void walk_statements(const KnowledgeGraph& graph, const ExportOptions& options, StatementSink& sink);

}  // namespace elchi
