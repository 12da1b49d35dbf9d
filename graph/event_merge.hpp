// SPDX-License-Identifier: MIT
// The third stratum: which reports of all the articles tell one event.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "graph/agreement_merge.hpp"
#include "graph/stratum.hpp"

namespace elchi {

/// A party of an event: its role and the side that it stands for, as a number of the stratum's parties.
using PartyNumber = std::size_t;

struct EventLeaf {
    LeafPlace at;
    const Event* event = nullptr;
    std::vector<PartyNumber> parties;                            ///< sorted
    std::vector<std::pair<PartyNumber, std::size_t>> persons;    ///< party and node of its person, sorted
    When when;
    std::string place;                    ///< id, or empty
    bool place_said = false;              ///< named in the sentence, not taken from the context
    std::vector<std::size_t> agreements;  ///< groups of the agreements it yields, sorted
    bool complete = false;                ///< every required role is filled, by parties that the text names
    bool inferred = false;                ///< a party is taken from the context
    int days = 1;                         ///< by which reports of one event of its type may differ
    std::size_t wording = 0;              ///< equal for leaves that say the same of all that decides
};

struct EventStratum : Stratum<EventLeaf> {
    std::map<std::pair<std::string, std::string>, PartyNumber> parties;  ///< role and side
};

/// What the third stratum reads.
struct EventContext {
    const std::vector<EventRecord>& records;
    const ActorStratum& actors;
    const AgreementStratum& agreements;
    const Ontology& ontology;
    const Gazetteer& gazetteer;
    const Resolver& resolver;
};

/// The reports of all records, each in a group of its own.
[[nodiscard]] EventStratum event_leaves(const EventContext& context, const BuildOptions& options);

/// Events join when they are of one type, between the same sides in the same roles, on compatible days; never when
/// persons, places, agreements or modalities exclude each other, and never two of one article. What is planned in one
/// article and done or denied in another is one event.
[[nodiscard]] EventStratum merge_events(const EventContext& context, const BuildOptions& options);

}  // namespace elchi
