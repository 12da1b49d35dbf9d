// SPDX-License-Identifier: MIT
// The second stratum: which papers of all the articles are one agreement.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "graph/actor_merge.hpp"
#include "graph/merger.hpp"
#include "graph/stratum.hpp"

namespace elchi {

struct AgreementLeaf {
    LeafPlace at;
    std::string type;
    std::string family;
    std::set<std::string> sides;   ///< parties as countries and organisations
    std::set<std::string> topics;
    std::set<std::string> wider;   ///< the topics and those above them
    std::string title;             ///< folded
    std::string language;          ///< of the article
    std::vector<std::string> title_numbers;
    When when;
    int stage = 0;                 ///< rank of its status
    std::int64_t count = 1;
    bool only = true;              ///< the article names no other paper of the family and parties without a subject
    std::size_t wording = 0;       ///< equal for leaves that say the same of all that decides
};

using AgreementStratum = Stratum<AgreementLeaf>;

/// Agreements join when they are of one family of types, between the same parties, of the same or an unknown date (days
/// may differ by one), and share a topic or a title, or are the only one of their articles that names no subject. Never
/// when numbers or topics differ, nor titles of one language, and never two of one article.
[[nodiscard]] AgreementStratum merge_agreements(const std::vector<EventRecord>& records, const ActorStratum& actors,
                                                const Ontology& ontology, const BuildOptions& options);

/// The parties of an agreement by id in the record; where it gives none, the signatories of the events that yield it.
[[nodiscard]] std::vector<std::string> parties_of(const EventRecord& record, const Agreement& agreement);

}  // namespace elchi
