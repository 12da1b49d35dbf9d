// SPDX-License-Identifier: MIT
// Records become one graph: who is who, which reports tell the same event, which papers are the same agreement.
//
// A pure function of the set of records: order, repetition, split into files and number of threads change nothing.
// Three strata, each reading the one before: actors, agreements, events. What one article says of one of them is a
// leaf; leaves join into vertices (grouping.hpp says how). A vertex that no gazetteer knows has the id of its least
// leaf by (day of publication, article id, local id), "event:<article id>#e1", "person:<article id>#p1", and lists the
// other leaves as aliases "<article id>#e1": a later article that agrees changes no id.
#pragma once

#include <vector>

#include "graph/error.hpp"
#include "graph/event_record.hpp"
#include "graph/gazetteer.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/ontology.hpp"

namespace elchi {

struct BuildOptions {
    unsigned threads = 1;       ///< any number gives the same graph
    double min_confidence = 0;  ///< events and agreements below it are left out
};

/// The records that count: one per article id, the one with the greatest (revision, hash of its line); equal records
/// are one. Sorted by (day of publication, article id). Every other record is a diagnostic.
struct Selection {
    std::vector<EventRecord> records;
    std::vector<Diagnostic> diagnostics;
};
[[nodiscard]] Selection select_current(std::vector<EventRecord> records);

/// The graph of a set of records (select_current is applied to them).
[[nodiscard]] KnowledgeGraph build(std::vector<EventRecord> records, const Gazetteer& gazetteer,
                                   const Ontology& ontology, const BuildOptions& options = {});

}  // namespace elchi
