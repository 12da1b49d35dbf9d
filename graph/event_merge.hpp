// SPDX-License-Identifier: MIT
// The third stratum: which reports of all the articles tell one event.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/agreement_merge.hpp"
#include "graph/stratum.hpp"

namespace elchi {

struct EventLeaf {
    LeafPlace at;
    const Event* event = nullptr;
    std::set<std::pair<std::string, std::string>> parties;                 ///< role and side
    std::set<std::pair<std::pair<std::string, std::string>, std::size_t>> persons;  ///< party and node of its person
    When when;
    std::string place;                 ///< id, or empty
    std::set<std::size_t> agreements;  ///< groups of the agreements it yields
    bool complete = false;             ///< every required role is filled; two sides where one role is shared
};

using EventStratum = Stratum<EventLeaf>;

/// What the third stratum reads.
struct EventContext {
    const std::vector<EventRecord>& records;
    const ActorStratum& actors;
    const AgreementStratum& agreements;
    const Ontology& ontology;
    const Gazetteer& gazetteer;
    const Resolver& resolver;
};

/// Events join when they are of one type, between the same sides in the same roles, on compatible days; never when
/// persons, places, agreements, quantities or modalities exclude each other, and never two of one article. What is
/// planned in one article and done or denied in another is one event.
[[nodiscard]] EventStratum merge_events(const EventContext& context, const BuildOptions& options);

}  // namespace elchi
