// SPDX-License-Identifier: MIT
#include "graph/agreement_merge.hpp"

#include <algorithm>
#include <unordered_map>

#include "graph/name_key.hpp"
#include "graph/parallel.hpp"

namespace elchi {

namespace {

// Undated papers are one news item when their articles appeared within these days.
constexpr int same_news_days = 30;
// Reports of one signing may differ by a day, as those of any event.
constexpr int day_tolerance = 1;

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
    leaf.topics.insert(agreement.topics.begin(), agreement.topics.end());
    leaf.title = fold_name(agreement.title);
    leaf.title_numbers = numbers(leaf.title);
    leaf.when = make_when(agreement.date, {}, record.article.published);
    leaf.count = agreement.count;
    return leaf;
}

bool meet(const std::set<std::string>& left, const std::set<std::string>& right) {
    return std::ranges::any_of(left, [&](const std::string& item) { return right.contains(item); });
}

bool same_title(const AgreementLeaf& left, const AgreementLeaf& right) {
    return !left.title.empty() && left.title == right.title;
}

bool undescribed(const AgreementLeaf& leaf) { return leaf.title.empty() && leaf.topics.empty(); }

bool dates_exclude(const AgreementLeaf& left, const AgreementLeaf& right) {
    const bool days = left.when.precision == Precision::day && right.when.precision == Precision::day;
    return left.when.range && right.when.range &&
           distance(*left.when.range, *right.when.range) > (days ? day_tolerance : 0);
}

// The vetoes: what two leaves of one agreement can never be.
bool compatible(const AgreementLeaf& left, const AgreementLeaf& right) {
    const bool numbers_differ = !left.title_numbers.empty() && !right.title_numbers.empty() &&
                                left.title_numbers != right.title_numbers;
    const bool topics_differ = !left.topics.empty() && !right.topics.empty() && !meet(left.topics, right.topics) &&
                               !same_title(left, right);
    const bool parties_differ = !left.sides.empty() && !right.sides.empty() && left.sides != right.sides;
    return left.at.record != right.at.record && left.family == right.family && left.count == right.count &&
           !numbers_differ && !topics_differ && !parties_differ && !dates_exclude(left, right);
}

bool same_subject(const AgreementLeaf& left, const AgreementLeaf& right) {
    return same_title(left, right) || meet(left.topics, right.topics) || (undescribed(left) && undescribed(right));
}

bool same_time(const AgreementLeaf& left, const AgreementLeaf& right) {
    if (left.when.range && right.when.range) {
        return left.when.precision == right.when.precision;  // how far apart, the vetoes say
    }
    const bool undated = !left.when.range && !right.when.range;
    return undated && (same_title(left, right) || published_apart(left.when, right.when) <= same_news_days);
}

int score(const AgreementLeaf& left, const AgreementLeaf& right) {
    const auto shared =
        std::ranges::count_if(left.topics, [&](const auto& topic) { return right.topics.contains(topic); });
    return (same_title(left, right) ? 16 : 0) + static_cast<int>(std::min<std::ptrdiff_t>(shared, 7)) * 2 +
           (left.type == right.type ? 1 : 0) + (left.when.text == right.when.text ? 32 : 0);
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

// All that decides whether and how well a leaf joins another of its block.
std::string same_words(const AgreementLeaf& leaf) {
    std::string key = leaf.type + '\t' + leaf.title + '\t' + leaf.when.text + '\t';
    key += leaf.when.range || !leaf.when.published ? std::string{} : to_iso(leaf.when.published->first);
    for (const std::string& topic : leaf.topics) {
        key += '\t' + topic;
    }
    return key;
}

// The pairs of a block worth joining: equal leaves with the first of their lane, and first leaves with each other.
std::vector<LeafPair> pairs_of(const std::vector<AgreementLeaf>& leaves, const std::vector<std::size_t>& block) {
    std::vector<LeafPair> pairs;
    const auto offer = [&](std::size_t one, std::size_t other) {
        const AgreementLeaf& left = leaves[one];
        const AgreementLeaf& right = leaves[other];
        if (compatible(left, right) && same_subject(left, right) && same_time(left, right)) {
            pairs.push_back(LeafPair{one, other, score(left, right)});
        }
    };
    std::vector<std::size_t> firsts;
    for (const std::vector<std::size_t>& lane : lanes_of(
             block, [&](std::size_t leaf) { return same_words(leaves[leaf]); },
             [&](std::size_t leaf) { return leaves[leaf].at.record; })) {
        firsts.push_back(lane.front());
        std::for_each(lane.begin() + 1, lane.end(), [&](std::size_t leaf) { offer(lane.front(), leaf); });
    }
    for (std::size_t i = 0; i < firsts.size(); ++i) {
        for (std::size_t j = i + 1; j < firsts.size(); ++j) {
            offer(firsts[i], firsts[j]);
        }
    }
    return pairs;
}

// How much a group says: a vague one (no date, no parties, no subject) may attach to one that says more.
struct Detail {
    static constexpr int all = 3;

    bool dated = false;
    bool parties = false;
    bool subject = false;

    [[nodiscard]] int sum() const { return int{dated} + int{parties} + int{subject}; }
};

Detail detail_of(const AgreementStratum& stratum, std::size_t group) {
    Detail detail;
    for (const std::size_t member : stratum.groups.members(group)) {
        const AgreementLeaf& leaf = stratum.leaves[member];
        detail.dated = detail.dated || leaf.when.precision == Precision::day;
        detail.parties = detail.parties || !leaf.sides.empty();
        detail.subject = detail.subject || !undescribed(leaf);
    }
    return detail;
}

// A paper without a date of its own is the dated one if its article came after it; long after, only by its title.
bool may_attach(const AgreementLeaf& vague, const AgreementLeaf& full) {
    if (!compatible(vague, full) || (vague.sides.empty() && !same_title(vague, full))) {
        return false;
    }
    const bool near = vague.when.published && full.when.range &&
                      distance(*vague.when.published, *full.when.range) <= same_news_days;
    return vague.when.range || near || same_title(vague, full) ||
           published_apart(vague.when, full.when) <= same_news_days;
}

// The best of the groups that say more than a vague one.
Choice fuller_group(const AgreementStratum& stratum, std::size_t vague, const std::vector<std::size_t>& groups) {
    const auto fits = [&](std::size_t left, std::size_t right) {
        return may_attach(stratum.leaves[left], stratum.leaves[right]);
    };
    Choice choice;
    const int detail = detail_of(stratum, vague).sum();
    if (detail == Detail::all) {
        return choice;
    }
    std::set<std::size_t> seen{vague};
    for (const std::size_t candidate : groups) {
        const std::size_t full = stratum.groups.of(candidate);
        if (fits(vague, full) && seen.insert(full).second && detail_of(stratum, full).sum() > detail &&
            stratum.groups.agree(vague, full, fits)) {
            choice.offer(full, score(stratum.leaves[vague], stratum.leaves[full]));
        }
    }
    return choice;
}

void attach_vague(AgreementStratum& stratum) {
    std::map<std::string, std::vector<std::size_t>> by_family;
    for (std::size_t leaf = 0; leaf < stratum.leaves.size(); ++leaf) {
        if (stratum.groups.of(leaf) == leaf) {
            const AgreementLeaf& first = stratum.leaves[leaf];
            // One party is enough of a key: a group without parties joins by its title alone.
            by_family[first.family + '\t' + (first.sides.empty() ? first.title : *first.sides.begin())].push_back(leaf);
        }
    }
    for (const auto& [key, groups] : by_family) {
        for (const std::size_t vague : groups) {
            const Choice choice = stratum.groups.of(vague) == vague ? fuller_group(stratum, vague, groups) : Choice{};
            if (choice.clear()) {
                stratum.groups.join(choice.group, vague);
            }
        }
    }
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
    AgreementStratum stratum;
    for (std::size_t record = 0; record < records.size(); ++record) {
        const std::size_t first = stratum.leaves.size();
        for (std::size_t item = 0; item < records[record].agreements.size(); ++item) {
            if (records[record].agreements[item].confidence >= options.min_confidence) {
                stratum.leaves.push_back(make_leaf(records[record], LeafPlace{record, item}, actors, ontology));
            }
        }
        std::ranges::sort(stratum.leaves.begin() + static_cast<std::ptrdiff_t>(first), stratum.leaves.end(), {},
                          [&](const AgreementLeaf& leaf) -> const std::string& {
                              return records[record].agreements[leaf.at.item].id;
                          });
    }
    for (std::size_t leaf = 0; leaf < stratum.leaves.size(); ++leaf) {
        stratum.leaf_of.emplace(std::pair(stratum.leaves[leaf].at.record, stratum.leaves[leaf].at.item), leaf);
    }
    stratum.groups = Groups(stratum.leaves.size());
    const std::vector<std::vector<std::size_t>> blocks = blocks_of(stratum.leaves);
    std::vector<std::vector<LeafPair>> pairs(blocks.size());
    parallel_for(blocks.size(), options.threads,
                 [&](std::size_t block) { pairs[block] = pairs_of(stratum.leaves, blocks[block]); });
    for (std::vector<LeafPair>& block : pairs) {
        stratum.groups.join_best_first(std::move(block), [&](std::size_t left, std::size_t right) {
            return compatible(stratum.leaves[left], stratum.leaves[right]);
        });
    }
    attach_vague(stratum);
    return stratum;
}

}  // namespace elchi
