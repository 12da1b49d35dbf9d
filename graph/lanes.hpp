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

/// What the other neighbours of a lane say of one of them: leaves that agree with it, and those that exclude it.
struct Voices {
    std::size_t supported = 0;
    std::size_t opposed = 0;
    bool camp = false;  ///< somebody excludes it
};

template <typename Differ>
[[nodiscard]] Voices voices_on(const Neighbour& one, const std::vector<Neighbour>& neighbours, const Lanes& lanes, Differ differ) {
    Voices voices{lanes[one.lane].size(), 0, false};
    for (const Neighbour& other : neighbours) {
        if (other.lane == one.lane) {
            continue;
        }
        const std::size_t heard = other.score >= one.score ? lanes[other.lane].size() : 0;
        if (differ(lanes[one.lane].front(), lanes[other.lane].front())) {
            voices.camp = true;
            voices.opposed += heard;
        } else {
            voices.supported += heard;
        }
    }
    return voices;
}

/// `differ` says of two lanes that their facts exclude each other.
template <typename Differ>
[[nodiscard]] FirstSight first_sight(const Lanes& lanes, const Neighbours& neighbours, Differ differ) {
    std::vector<std::vector<Neighbour>> kept(lanes.size());
    std::vector<bool> doubtful(lanes.size());
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        bool placed = false;
        for (const Neighbour& one : neighbours[lane]) {
            const Voices voices = voices_on(one, neighbours[lane], lanes, differ);
            if (outvoted * voices.opposed <= voices.supported) {
                kept[lane].push_back(one);
                placed = placed || voices.camp;
            }
        }
        doubtful[lane] = kept[lane].size() < neighbours[lane].size() && !placed;
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
