// SPDX-License-Identifier: MIT
#include "graph/event_merge.hpp"

#include <algorithm>
#include <map>

#include "graph/event_comparison.hpp"
#include "graph/parallel.hpp"

namespace elchi {

namespace {

std::string party_key(std::string_view role, std::string_view side) {
    std::string key(role);
    key += '=';
    key += side;
    return key;
}

EventLeaf make_leaf(const EventContext& context, LeafPlace at) {
    const EventRecord& record = context.records[at.record];
    EventLeaf leaf;
    leaf.at = at;
    leaf.event = &record.events[at.item];
    std::set<std::string> roles;
    for (const Participant& participant : leaf.event->participants) {
        const ActorUse* use = context.actors.find(at.record, participant.actor);
        if (use == nullptr) {
            continue;
        }
        const std::pair party(participant.role, use->side);
        leaf.parties.insert(party);
        roles.insert(participant.role);
        if (context.actors.nodes[use->node].type == "person") {
            leaf.persons.emplace(party, use->node);
        }
    }
    for (const std::string& id : leaf.event->agreements) {
        const auto item = std::ranges::find(record.agreements, id, &Agreement::id);
        const auto number = static_cast<std::size_t>(item - record.agreements.begin());
        if (const auto group = context.agreements.group(at.record, number)) {
            leaf.agreements.insert(*group);
        }
    }
    leaf.when = make_when(leaf.event->date, leaf.event->date_end, record.article.published);
    leaf.place = leaf.event->place ? context.resolver.place(*leaf.event->place) : std::string{};
    const EventType* type = context.ontology.event_type(leaf.event->type);
    const bool shared_role = type != nullptr && type->roles.size() == 1 && type->roles.front().id != "actor";
    leaf.complete = leaf.parties.size() > (shared_role ? 1U : 0U) &&
                    (type == nullptr || std::ranges::all_of(type->roles, [&](const EventType::Role& role) {
                         return !role.required || roles.contains(role.id);
                     }));
    return leaf;
}

// Leaves that say the same of type, sides, roles and precision; only these can join at first sight.
std::vector<std::vector<std::size_t>> blocks_of(const std::vector<EventLeaf>& leaves) {
    std::map<std::string, std::vector<std::size_t>> blocks;
    for (std::size_t at = 0; at < leaves.size(); ++at) {
        const EventLeaf& leaf = leaves[at];
        std::string key = leaf.event->type + '\t';
        key += leaf.when.precision == Precision::day ? "day" : leaf.when.text;
        for (const auto& [role, side] : leaf.parties) {
            key += '\t';
            key += party_key(role, side);
        }
        if (!leaf.parties.empty()) {
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

// The first day by which the leaves of a block are laid side by side.
std::chrono::sys_days block_day(const EventLeaf& leaf) {
    const auto& range = leaf.when.precision == Precision::day ? leaf.when.range : leaf.when.published;
    return range ? range->first : std::chrono::sys_days{};
}

// All that decides whether and how well a leaf joins another of its block.
std::string same_words(const EventLeaf& leaf) {
    const Event& event = *leaf.event;
    std::string key = event.modality + '\t' + event.level + '\t' + event.date + '\t' + event.date_end + '\t' +
                      leaf.place + (event.retold ? "\tretold" : "\t") +
                      (event.quantity ? std::to_string(*event.quantity) : "");
    if (leaf.when.precision != Precision::day && leaf.when.published) {
        key += '\t' + to_iso(leaf.when.published->first);
    }
    for (const std::size_t agreement : leaf.agreements) {
        key += "\ta" + std::to_string(agreement);
    }
    for (const auto& [party, person] : leaf.persons) {
        key += "\tp" + party.first + '=' + party.second + '=' + std::to_string(person);
    }
    return key;
}

// The pairs of a block worth joining: equal leaves with the first of their lane, and first leaves with each other.
std::vector<LeafPair> pairs_of(const std::vector<EventLeaf>& leaves, const std::vector<std::size_t>& block,
                               const EventComparison& compare) {
    std::vector<LeafPair> pairs;
    std::vector<std::size_t> firsts;
    for (const std::vector<std::size_t>& lane : lanes_of(
             block, [&](std::size_t leaf) { return same_words(leaves[leaf]); },
             [&](std::size_t leaf) { return leaves[leaf].at.record; })) {
        firsts.push_back(lane.front());
        for (std::size_t at = 1; at < lane.size(); ++at) {
            if (EventComparison::same_time(leaves[lane[0]], leaves[lane[at]])) {
                pairs.push_back(LeafPair{lane[0], lane[at], EventComparison::score(leaves[lane[0]], leaves[lane[at]])});
            }
        }
    }
    std::ranges::stable_sort(firsts, {}, [&](std::size_t leaf) { return block_day(leaves[leaf]); });
    for (std::size_t i = 0; i < firsts.size(); ++i) {
        const EventLeaf& left = leaves[firsts[i]];
        const auto& range = left.when.precision == Precision::day ? left.when.range : left.when.published;
        for (std::size_t j = i + 1; j < firsts.size(); ++j) {
            const EventLeaf& right = leaves[firsts[j]];
            if (range && block_day(right) > range->last + std::chrono::days(same_news_days)) {
                break;  // sorted by day: everything after lies further off
            }
            if (EventComparison::same_time(left, right) && compare.compatible(firsts[i], firsts[j])) {
                const auto [least, other] = std::minmax(firsts[i], firsts[j]);
                pairs.push_back(LeafPair{least, other, EventComparison::score(left, right)});
            }
        }
    }
    return pairs;
}

// What a group of leaves says at its best.
struct Detail {
    Precision precision = Precision::none;
    bool complete = false;
    std::set<std::pair<std::string, std::string>> parties;
};

Detail detail_of(const EventStratum& stratum, std::size_t group) {
    Detail detail;
    for (const std::size_t member : stratum.groups.members(group)) {
        const EventLeaf& leaf = stratum.leaves[member];
        detail.precision = std::max(detail.precision, leaf.when.precision);
        detail.complete = detail.complete || leaf.complete;
        detail.parties.insert(leaf.parties.begin(), leaf.parties.end());
    }
    return detail;
}

// A talk of two on the margins is not the summit of six: fewer parties attach when one is missing for the event to be
// complete, or when most of a many-sided event are there.
bool parties_attach(const Detail& vague, const Detail& full) {
    if (!std::ranges::includes(full.parties, vague.parties) || vague.parties.empty()) {
        return false;
    }
    const bool most = vague.parties.size() >= 3 && 2 * vague.parties.size() >= full.parties.size();
    return vague.parties.size() == full.parties.size() || !vague.complete || most;
}

// A group may attach to one that says more of the time or the parties and no less of the other.
bool says_more(const Detail& full, const Detail& vague) {
    return full.precision >= vague.precision && full.parties.size() >= vague.parties.size() &&
           (full.precision > vague.precision || full.parties.size() > vague.parties.size());
}

// The months that a leaf may have to do with: those of its dates, and of its article with some days before and after.
std::set<int> months_of(const EventLeaf& leaf, std::chrono::days dates_margin, std::chrono::days news_margin) {
    constexpr int most = 36;  // a span of many years says too little to look further
    std::set<int> months;
    const auto month = [](std::chrono::sys_days day) {
        const std::chrono::year_month_day date(day);
        return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
    };
    const auto add = [&](const std::optional<DayRange>& range, std::chrono::days margin) {
        if (!range) {
            return;
        }
        const int first = month(range->first - margin);
        for (int at = first; at <= std::min(month(range->last + margin), first + most); ++at) {
            months.insert(at);
        }
    };
    add(leaf.when.range, dates_margin);
    add(leaf.when.published, news_margin);
    return months;
}

// The groups of one type, each standing in a block for every one of its parties and months.
using Blocks = std::map<std::pair<std::string, int>, std::vector<std::size_t>>;

Blocks attachment_blocks(const EventStratum& stratum, const std::vector<std::size_t>& groups) {
    Blocks blocks;
    for (const std::size_t group : groups) {
        const std::set<int> months = months_of(stratum.leaves[group], {}, {});
        for (const auto& [role, side] : stratum.leaves[group].parties) {
            for (const int month : months) {
                blocks[{party_key(role, side), month}].push_back(group);
            }
        }
    }
    return blocks;
}

// The groups that a vague one may attach to, as the blocks of its first party show them, each once.
std::set<std::size_t> candidates_of(const EventStratum& stratum, const Blocks& blocks, std::size_t vague) {
    std::set<std::size_t> candidates;
    const EventLeaf& leaf = stratum.leaves[vague];
    const auto& [role, side] = *leaf.parties.begin();
    for (const int month : months_of(leaf, std::chrono::days(day_tolerance), std::chrono::days(recent_days))) {
        const auto block = blocks.find({party_key(role, side), month});
        if (block == blocks.end()) {
            continue;
        }
        for (const std::size_t group : block->second) {
            candidates.insert(stratum.groups.of(group));
        }
    }
    candidates.erase(vague);
    return candidates;
}

void attach_vague(EventStratum& stratum, const std::vector<std::size_t>& groups, const EventComparison& compare) {
    const Blocks blocks = attachment_blocks(stratum, groups);
    const auto fits = [&](std::size_t left, std::size_t right) { return compare.compatible(left, right); };
    for (const std::size_t vague : groups) {
        const EventLeaf& leaf = stratum.leaves[vague];
        if (stratum.groups.of(vague) != vague || leaf.parties.empty()) {
            continue;
        }
        const Detail said = detail_of(stratum, vague);
        if (said.precision == Precision::day && said.complete && said.parties.size() < 3) {
            continue;  // says all there is to say
        }
        Choice choice;
        for (const std::size_t full : candidates_of(stratum, blocks, vague)) {
            if (!compare.compatible(vague, full)) {
                continue;
            }
            const Detail more = detail_of(stratum, full);
            if (says_more(more, said) && parties_attach(said, more) && stratum.groups.agree(vague, full, fits)) {
                choice.offer(full, EventComparison::score(leaf, stratum.leaves[full]));
            }
        }
        if (choice.clear()) {
            stratum.groups.join(choice.group, vague);
        }
    }
}

EventStratum leaves_of(const EventContext& context, const BuildOptions& options) {
    EventStratum stratum;
    for (std::size_t record = 0; record < context.records.size(); ++record) {
        const std::vector<Event>& events = context.records[record].events;
        std::vector<std::size_t> order;
        for (std::size_t item = 0; item < events.size(); ++item) {
            if (events[item].confidence >= options.min_confidence) {
                order.push_back(item);
            }
        }
        std::ranges::sort(order, {}, [&](std::size_t item) -> const std::string& { return events[item].id; });
        for (const std::size_t item : order) {
            stratum.leaf_of.emplace(std::pair(record, item), stratum.leaves.size());
            stratum.leaves.push_back(make_leaf(context, LeafPlace{record, item}));
        }
    }
    stratum.groups = Groups(stratum.leaves.size());
    return stratum;
}

}  // namespace

EventStratum merge_events(const EventContext& context, const BuildOptions& options) {
    EventStratum stratum = leaves_of(context, options);
    const EventComparison compare(context, stratum.leaves);
    const std::vector<std::vector<std::size_t>> blocks = blocks_of(stratum.leaves);
    std::vector<std::vector<LeafPair>> pairs(blocks.size());
    parallel_for(blocks.size(), options.threads,
                 [&](std::size_t block) { pairs[block] = pairs_of(stratum.leaves, blocks[block], compare); });
    for (std::vector<LeafPair>& block : pairs) {
        stratum.groups.join_best_first(std::move(block), [&](std::size_t left, std::size_t right) {
            return compare.compatible(left, right);
        });
    }
    std::map<std::string, std::vector<std::size_t>> by_type;
    for (std::size_t leaf = 0; leaf < stratum.leaves.size(); ++leaf) {
        if (stratum.groups.of(leaf) == leaf) {
            by_type[stratum.leaves[leaf].event->type].push_back(leaf);
        }
    }
    for (const auto& [type, groups] : by_type) {
        attach_vague(stratum, groups, compare);
    }
    return stratum;
}

}  // namespace elchi
