// SPDX-License-Identifier: MIT
// Which leaves of a block are laid side by side. Leaves that say exactly the same need no comparing with one another:
// they form a lane, of which one leaf speaks. Where a leaf is as like to each of two camps that exclude each other
// (talks in one city and talks in another, and a report that names none), nothing in it says where it belongs.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <vector>

#include "graph/grouping.hpp"

namespace elchi {

using Lanes = std::vector<std::vector<std::size_t>>;

/// The lanes of a block, in the order of leaves, with at most one leaf of each record in a lane.
template <typename Trait>
[[nodiscard]] Lanes lanes_of(const std::vector<std::size_t>& block, Trait trait_of) {
    std::map<std::size_t, std::vector<std::size_t>> lanes_of_wording;
    Lanes lanes;
    for (const std::size_t leaf : block) {
        std::vector<std::size_t>& known = lanes_of_wording[trait_of(leaf).wording];
        const auto free = std::ranges::find_if(known, [&](std::size_t lane) {
            return trait_of(lanes[lane].back()).record != trait_of(leaf).record;
        });
        if (free == known.end()) {
            known.push_back(lanes.size());
            lanes.push_back({leaf});
        } else {
            lanes[*free].push_back(leaf);
        }
    }
    return lanes;
}

/// Lanes that may be one thing, by the position of the other lane, with their likeness.
struct Neighbour {
    std::size_t lane = 0;
    int score = 0;
};
using Neighbours = std::vector<std::vector<Neighbour>>;

/// One voice against so many is an error; against fewer it is a doubt.
inline constexpr std::size_t outvoted = 4;

/// The pairs that join at first sight, and the leaves that could belong to several camps.
struct FirstSight {
    std::vector<LeafPair> pairs;
    std::vector<std::size_t> doubtful;
};

/// `differ` says of two lanes that their facts exclude each other.
template <typename Differ>
[[nodiscard]] FirstSight first_sight(const Lanes& lanes, const Neighbours& neighbours, Differ differ) {
    std::vector<std::vector<Neighbour>> kept(lanes.size());
    std::vector<bool> doubtful(lanes.size());
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        bool dropped = false;
        bool placed = false;
        for (const Neighbour& one : neighbours[lane]) {
            std::size_t opposed = 0;
            std::size_t supported = lanes[one.lane].size();
            bool camp = false;
            for (const Neighbour& other : neighbours[lane]) {
                if (other.lane == one.lane) {
                    continue;
                }
                const std::size_t size = lanes[other.lane].size();
                if (differ(lanes[one.lane].front(), lanes[other.lane].front())) {
                    camp = true;
                    opposed += other.score >= one.score ? size : 0;
                } else if (other.score >= one.score) {
                    supported += size;
                }
            }
            if (outvoted * opposed <= supported) {
                kept[lane].push_back(one);
                placed = placed || camp;
            } else {
                dropped = true;
            }
        }
        doubtful[lane] = dropped && !placed;
    }
    FirstSight result;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        const std::vector<std::size_t>& leaves = lanes[lane];
        if (doubtful[lane]) {
            result.doubtful.insert(result.doubtful.end(), leaves.begin(), leaves.end());
            continue;
        }
        for (const Neighbour& one : kept[lane]) {
            const auto back = std::ranges::find(kept[one.lane], lane, &Neighbour::lane);
            if (lane < one.lane && !doubtful[one.lane] && back != kept[one.lane].end()) {
                const auto [left, right] = std::minmax(leaves.front(), lanes[one.lane].front());
                result.pairs.push_back(LeafPair{left, right, one.score});
            }
        }
    }
    return result;
}

}  // namespace elchi
