// SPDX-License-Identifier: MIT
// How leaves join. Likeness is not transitive, so the order of joins and the vetoes are the definition:
// the best pair joins first, ties go to the least leaves, and before a join every member of one group is checked
// against every member of the other, so that no chain of likenesses joins two things that exclude each other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace elchi {

/// Two leaves, by their position in the order of leaves, and how alike they are.
struct LeafPair {
    std::size_t left = 0;
    std::size_t right = 0;
    int score = 0;
};

/// Groups of the leaves 0 to size - 1; each group is sorted, and named by its least leaf.
class Groups {
public:
    explicit Groups(std::size_t size) : group_(size), members_(size) {
        std::iota(group_.begin(), group_.end(), std::size_t{0});
        for (std::size_t leaf = 0; leaf < size; ++leaf) {
            members_[leaf] = {leaf};
        }
    }

    [[nodiscard]] std::size_t size() const { return group_.size(); }
    [[nodiscard]] std::size_t of(std::size_t leaf) const { return group_[leaf]; }
    /// The leaves of a group; none for a leaf that is not the least of its group.
    [[nodiscard]] const std::vector<std::size_t>& members(std::size_t group) const { return members_[group]; }

    void join(std::size_t one, std::size_t other) {
        const auto [into, from] = std::minmax(one, other);
        std::vector<std::size_t> merged;
        std::ranges::merge(members_[into], members_[from], std::back_inserter(merged));
        for (const std::size_t leaf : members_[from]) {
            group_[leaf] = into;
        }
        members_[into] = std::move(merged);
        members_[from].clear();
        members_[from].shrink_to_fit();
    }

    /// True when `compatible` holds between every member of one group and every member of the other.
    template <typename Compatible>
    [[nodiscard]] bool agree(std::size_t one, std::size_t other, Compatible compatible) const {
        return std::ranges::all_of(members_[one], [&](std::size_t left) {
            return std::ranges::all_of(members_[other], [&](std::size_t right) { return compatible(left, right); });
        });
    }

    /// Joins the groups of the pairs, best pairs first, unless a member excludes another.
    template <typename Compatible>
    void join_best_first(std::vector<LeafPair>&& pairs, Compatible compatible) {
        const auto order = [](const LeafPair& pair) { return std::tuple(-pair.score, pair.left, pair.right); };
        std::ranges::sort(pairs, {}, order);
        // Groups only grow, so two that exclude each other do so for good: each two are compared once.
        std::map<std::size_t, std::set<std::size_t>> excluded;
        for (const LeafPair& pair : pairs) {
            const auto [one, other] = std::minmax({of(pair.left), of(pair.right)});  // by value
            if (one == other || excluded[one].contains(other)) {
                continue;
            }
            if (!agree(one, other, compatible)) {
                excluded[one].insert(other);
                excluded[other].insert(one);
                continue;
            }
            join(one, other);
            for (const std::size_t third : excluded[other]) {
                excluded[third].insert(one);
                excluded[one].insert(third);
            }
        }
    }

private:
    std::vector<std::size_t> group_;
    std::vector<std::vector<std::size_t>> members_;
};

/// Leaves of a block that say exactly the same (equal keys) need no comparing with one another: they form lanes, in the
/// order of leaves, with at most one leaf of each record in a lane.
template <typename Key, typename Record>
[[nodiscard]] std::vector<std::vector<std::size_t>> lanes_of(const std::vector<std::size_t>& block, Key key_of,
                                                             Record record_of) {
    std::map<std::string, std::vector<std::size_t>> lanes_of_key;
    std::vector<std::vector<std::size_t>> lanes;
    for (const std::size_t leaf : block) {
        std::vector<std::size_t>& known = lanes_of_key[key_of(leaf)];
        const auto free = std::ranges::find_if(known, [&](std::size_t lane) {
            return record_of(lanes[lane].back()) != record_of(leaf);
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

/// The one candidate of the greatest score; nothing when there is none or two are equally good.
struct Choice {
    std::size_t group = 0;
    int score = -1;
    bool tie = false;

    void offer(std::size_t candidate, int offered) {
        if (offered > score) {
            *this = Choice{candidate, offered, false};
        } else if (offered == score) {
            tie = true;
        }
    }
    [[nodiscard]] bool clear() const { return score >= 0 && !tie; }
};

}  // namespace elchi
