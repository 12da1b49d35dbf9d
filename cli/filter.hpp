// SPDX-License-Identifier: MIT
// The part of a graph that a user asks for: events and agreements by type, modality and date, and what belongs to them.
#pragma once

#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace elchi {

struct Filter {
    std::vector<std::string> types;       ///< of events; empty: all
    std::vector<std::string> modalities;  ///< of events; empty: all
    std::string since;                    ///< ISO 8601, its first day; empty: no bound
    std::string until;                    ///< ISO 8601, its last day; empty: no bound

    [[nodiscard]] bool empty() const { return types.empty() && modalities.empty() && since.empty() && until.empty(); }
};

/// An event is kept when all that is asked for is true of it; its day is its own date, else that of its first report.
/// An agreement is kept with an event that yields it, or, when no event does and neither types nor modalities are asked
/// for, by its own date. Actors, places and articles are kept with the events and agreements that they belong to, and
/// countries and organisations with those who represent them.
[[nodiscard]] KnowledgeGraph filtered(const KnowledgeGraph& graph, const Filter& filter);

}  // namespace elchi
