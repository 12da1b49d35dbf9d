// SPDX-License-Identifier: MIT
#include "graph/agreement_merge.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "graph/agreement_attachment.hpp"
#include "graph/agreement_comparison.hpp"
#include "graph/lanes.hpp"
#include "graph/name_key.hpp"
#include "graph/parallel.hpp"

namespace elchi {

namespace {

std::string words_of(const AgreementLeaf& leaf) {
    std::string key = leaf.type + '\t' + leaf.title + '\t' + leaf.language + '\t' + leaf.when.text + '\t' +
                      std::to_string(leaf.stage) + '\t' + std::to_string(leaf.count) + (leaf.only ? "\tonly" : "\t");
    key += leaf.when.range || !leaf.when.published ? std::string{} : to_iso(leaf.when.published->first);
    for (const std::string& topic : leaf.topics) {
        key += '\t' + topic;
    }
    key += '\t';
    for (const std::string& side : leaf.sides) {
        key += '\t' + side;
    }
    return key;
}

AgreementLeaf make_leaf(const EventRecord& record, LeafPlace at, const ActorStratum& actors, const Ontology& ontology) {
    const Agreement& agreement = record.agreements[at.item];
    AgreementLeaf leaf;
    leaf.at = at;
    leaf.type = agreement.type;
    leaf.family = ontology.family(agreement.type);
    for (const std::string& party : parties_of(record, agreement)) {
        const ActorUse* use = actors.find(at.record, party);
        leaf.sides.insert(use == nullptr ? party : use->side);
    }
    for (const std::string& topic : agreement.topics) {
        leaf.topics.insert(topic);
        const std::vector<std::string> wider = ontology.topic_and_wider(topic);
        leaf.wider.insert(wider.begin(), wider.end());
    }
    leaf.title = fold_name(agreement.title);
    leaf.language = record.article.language;
    leaf.title_numbers = numbers(leaf.title);
    leaf.when = make_when(agreement.date, {}, record.article.published);
    leaf.stage = ontology.status_rank(agreement.status);
    leaf.count = agreement.count;
    return leaf;
}

// Leaves that say the same of family, parties, number and date; only these can join at first sight.
std::vector<std::vector<std::size_t>> blocks_of(const std::vector<AgreementLeaf>& leaves) {
    std::map<std::string, std::vector<std::size_t>> blocks;
    for (std::size_t at = 0; at < leaves.size(); ++at) {
        const AgreementLeaf& leaf = leaves[at];
        std::string key = leaf.family + '\t' + std::to_string(leaf.count) + '\t';
        key += leaf.when.precision == Precision::day ? "day" : leaf.when.text;
        for (const std::string& side : leaf.sides) {
            key += '\t' + side;
        }
        if (!leaf.sides.empty()) {
            blocks[key].push_back(at);
        }
    }
    std::vector<std::vector<std::size_t>> result;
    result.reserve(blocks.size());
    for (auto& [key, block] : blocks) {
        result.push_back(std::move(block));
    }
    return result;
}

std::chrono::sys_days first_day(const AgreementLeaf& leaf) {
    const auto& days = leaf.when.range ? leaf.when.range : leaf.when.published;
    return days ? days->first : std::chrono::sys_days{};
}

// The lanes of a block that may be one paper.
Neighbours neighbours_of(const std::vector<AgreementLeaf>& leaves, const Lanes& lanes) {
    std::vector<std::size_t> order(lanes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t lane) { return first_day(leaves[lanes[lane].front()]); });
    Neighbours neighbours(lanes.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const AgreementLeaf& left = leaves[lanes[order[i]].front()];
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const AgreementLeaf& right = leaves[lanes[order[j]].front()];
            if (left.when.precision == Precision::day &&
                first_day(right) > left.when.range->last + std::chrono::days(1)) {
                break;  // sorted by day: everything after lies further off
            }
            if (left.at.record != right.at.record && (same_subject(left, right) || both_bare(left, right)) &&
                same_time(left, right) && !exclude(left, right)) {
                neighbours[order[i]].push_back(Neighbour{order[j], score(left, right)});
                neighbours[order[j]].push_back(Neighbour{order[i], score(left, right)});
            }
        }
    }
    return neighbours;
}

FirstSight look_at(const AgreementStratum& stratum, const std::vector<std::size_t>& block) {
    const std::vector<AgreementLeaf>& leaves = stratum.leaves;
    const Lanes lanes =
        lanes_of(block, [&](std::size_t leaf) { return LeafTrait{leaves[leaf].at.record, leaves[leaf].wording}; });
    const auto differ = [&](std::size_t left, std::size_t right) {
        return subjects_differ(leaves[left], leaves[right]);
    };
    FirstSight sight = first_sight(lanes, neighbours_of(leaves, lanes), differ);
    std::ranges::sort(sight.doubtful);
    for (const std::vector<std::size_t>& lane : lanes) {
        const AgreementLeaf& front = leaves[lane.front()];
        const bool described = same_subject(front, front) || both_bare(front, front);
        if (described && same_time(front, front) && !std::ranges::binary_search(sight.doubtful, lane.front())) {
            std::for_each(lane.begin() + 1, lane.end(), [&](std::size_t leaf) {
                sight.pairs.push_back(LeafPair{lane.front(), leaf, score(front, front)});
            });
        }
    }
    return sight;
}

// Leaves of one record in the order of their local ids.
void add_leaves(AgreementStratum& stratum, const std::vector<EventRecord>& records, std::size_t record,
                const ActorStratum& actors, const Ontology& ontology, const BuildOptions& options) {
    const std::size_t first = stratum.leaves.size();
    for (std::size_t item = 0; item < records[record].agreements.size(); ++item) {
        if (records[record].agreements[item].confidence >= options.min_confidence) {
            stratum.leaves.push_back(make_leaf(records[record], LeafPlace{record, item}, actors, ontology));
        }
    }
    const auto begin = stratum.leaves.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, stratum.leaves.end(), [&](const AgreementLeaf& left, const AgreementLeaf& right) {
        return records[record].agreements[left.at.item].id < records[record].agreements[right.at.item].id;
    });
    for (auto one = begin; one != stratum.leaves.end(); ++one) {
        one->only = std::none_of(begin, stratum.leaves.end(), [&](const AgreementLeaf& other) {
            return &other != &*one && other.family == one->family && other.sides == one->sides && other.topics.empty();
        });
    }
}

AgreementStratum leaves_of(const std::vector<EventRecord>& records, const ActorStratum& actors,
                           const Ontology& ontology, const BuildOptions& options) {
    AgreementStratum stratum;
    for (std::size_t record = 0; record < records.size(); ++record) {
        add_leaves(stratum, records, record, actors, ontology, options);
    }
    std::unordered_map<std::string, std::size_t> wordings;
    std::vector<LeafTrait> traits;
    for (std::size_t at = 0; at < stratum.leaves.size(); ++at) {
        AgreementLeaf& leaf = stratum.leaves[at];
        leaf.wording = wordings.try_emplace(words_of(leaf), wordings.size()).first->second;
        stratum.leaf_of.emplace(std::pair(leaf.at.record, leaf.at.item), at);
        traits.push_back(LeafTrait{leaf.at.record, leaf.wording});
    }
    stratum.groups = Groups(std::move(traits));
    return stratum;
}

}  // namespace

std::vector<std::string> parties_of(const EventRecord& record, const Agreement& agreement) {
    if (!agreement.parties.empty()) {
        return agreement.parties;
    }
    std::vector<std::string> parties;
    for (const Event& event : record.events) {
        if (std::ranges::find(event.agreements, agreement.id) == event.agreements.end()) {
            continue;
        }
        for (const Participant& participant : event.participants) {
            if (participant.role == "signatory" && std::ranges::find(parties, participant.actor) == parties.end()) {
                parties.push_back(participant.actor);
            }
        }
    }
    return parties;
}

AgreementStratum merge_agreements(const std::vector<EventRecord>& records, const ActorStratum& actors,
                                  const Ontology& ontology, const BuildOptions& options) {
    AgreementStratum stratum = leaves_of(records, actors, ontology, options);
    const std::vector<std::vector<std::size_t>> blocks = blocks_of(stratum.leaves);
    std::vector<FirstSight> sights(blocks.size());
    parallel_for(blocks.size(), options.threads,
                 [&](std::size_t block) { sights[block] = look_at(stratum, blocks[block]); });
    std::vector<bool> doubtful(stratum.leaves.size());
    for (FirstSight& sight : sights) {
        stratum.groups.join_best_first(sight.pairs, [&](std::size_t left, std::size_t right) {
            return exclude(stratum.leaves[left], stratum.leaves[right]);
        });
        std::ranges::for_each(sight.doubtful, [&](std::size_t leaf) { doubtful[leaf] = true; });
    }
    attach_vague(stratum, doubtful);
    return stratum;
}

}  // namespace elchi
