// SPDX-License-Identifier: MIT
#include "graph/event_merge.hpp"

#include <algorithm>

#include "graph/event_attachment.hpp"
#include "graph/event_comparison.hpp"
#include "graph/lanes.hpp"
#include "graph/parallel.hpp"

namespace elchi {

namespace {

// Leaves that say the same of type, sides, roles and precision; only these can join at first sight.
std::vector<std::vector<std::size_t>> blocks_of(const std::vector<EventLeaf>& leaves, const std::vector<bool>& wanted) {
    std::map<std::string, std::vector<std::size_t>> blocks;
    for (std::size_t at = 0; at < leaves.size(); ++at) {
        const EventLeaf& leaf = leaves[at];
        if (!wanted[at]) {
            continue;
        }
        std::string key = leaf.event->type + '\t';
        key += leaf.when.precision == Precision::day ? "day" : leaf.when.text;
        for (const PartyNumber party : leaf.parties) {
            key += '\t' + std::to_string(party);
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

// The days by which the leaves of a block are laid side by side.
std::optional<DayRange> block_days(const EventLeaf& leaf) {
    return leaf.when.precision == Precision::day ? leaf.when.range : leaf.when.published;
}

std::chrono::sys_days first_day(const EventLeaf& leaf) {
    const auto days = block_days(leaf);
    return days ? days->first : std::chrono::sys_days{};
}

int farthest(const EventLeaf& leaf) {
    const int same_paper_may_be = leaf.agreements.empty() ? 0 : same_paper_days;
    return std::max({leaf.days, same_news_days, same_paper_may_be});
}

// The lanes of a block that may tell one event.
Neighbours neighbours_of(const std::vector<EventLeaf>& leaves, const Lanes& lanes, const EventComparison& compare) {
    std::vector<std::size_t> order(lanes.size());
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        order[lane] = lane;
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t lane) { return first_day(leaves[lanes[lane].front()]); });
    Neighbours neighbours(lanes.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t one = lanes[order[i]].front();
        const auto days = block_days(leaves[one]);
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const std::size_t other = lanes[order[j]].front();
            if (days && first_day(leaves[other]) > days->last + std::chrono::days(farthest(leaves[one]))) {
                break;  // sorted by day: everything after lies further off
            }
            if (leaves[one].at.record != leaves[other].at.record &&
                EventComparison::same_time(leaves[one], leaves[other]) && !compare.exclude(one, other)) {
                const int score = EventComparison::score(leaves[one], leaves[other]);
                neighbours[order[i]].push_back(Neighbour{order[j], score});
                neighbours[order[j]].push_back(Neighbour{order[i], score});
            }
        }
    }
    return neighbours;
}

FirstSight look_at(const EventStratum& stratum, const std::vector<std::size_t>& block, const EventComparison& compare) {
    const Lanes lanes = lanes_of(block, [&](std::size_t leaf) {
        return LeafTrait{stratum.leaves[leaf].at.record, stratum.leaves[leaf].wording};
    });
    const auto differ = [&](std::size_t left, std::size_t right) { return compare.facts_differ(left, right); };
    FirstSight sight = first_sight(lanes, neighbours_of(stratum.leaves, lanes, compare), differ);
    std::ranges::sort(sight.doubtful);
    for (const std::vector<std::size_t>& lane : lanes) {
        const EventLeaf& front = stratum.leaves[lane.front()];
        if (!std::ranges::binary_search(sight.doubtful, lane.front()) && EventComparison::same_time(front, front)) {
            const int score = EventComparison::score(front, front);
            std::for_each(lane.begin() + 1, lane.end(),
                          [&](std::size_t leaf) { sight.pairs.push_back(LeafPair{lane.front(), leaf, score}); });
        }
    }
    return sight;
}

// Joins the wanted leaves at first sight; the ones that belong to several camps come back.
std::vector<bool> join_at_first_sight(EventStratum& stratum, const std::vector<bool>& wanted,
                                      const EventComparison& compare, unsigned threads) {
    const std::vector<std::vector<std::size_t>> blocks = blocks_of(stratum.leaves, wanted);
    std::vector<FirstSight> sights(blocks.size());
    parallel_for(blocks.size(), threads,
                 [&](std::size_t block) { sights[block] = look_at(stratum, blocks[block], compare); });
    std::vector<bool> doubtful(stratum.leaves.size());
    for (FirstSight& sight : sights) {
        stratum.groups.join_best_first(sight.pairs, [&](std::size_t left, std::size_t right) {
            return compare.exclude(left, right);
        });
        std::ranges::for_each(sight.doubtful, [&](std::size_t leaf) { doubtful[leaf] = true; });
    }
    return doubtful;
}

}  // namespace

EventStratum merge_events(const EventContext& context, const BuildOptions& options) {
    EventStratum stratum = event_leaves(context, options);
    const EventComparison compare(context, stratum.leaves);
    std::vector<bool> full;
    for (const EventLeaf& leaf : stratum.leaves) {
        full.push_back(leaf.complete && leaf.when.precision == Precision::day);
    }
    const std::vector<bool> doubtful = join_at_first_sight(stratum, full, compare, options.threads);
    const std::vector<bool> unplaced = attach_vague(stratum, doubtful, compare);
    join_at_first_sight(stratum, unplaced, compare, options.threads);
    return stratum;
}

}  // namespace elchi
