// SPDX-License-Identifier: MIT
// How leaves join. Likeness is not transitive, so the order of joins and the vetoes are the definition:
// the best pair joins first, ties go to the least leaves, and before a join every member of one group is checked
// against every member of the other, so that no chain of likenesses joins two things that exclude each other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
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
    void join_best_first(std::vector<LeafPair> pairs, Compatible compatible) {
        std::ranges::sort(pairs, {}, [](const LeafPair& pair) { return std::tuple(-pair.score, pair.left, pair.right); });
        for (const LeafPair& pair : pairs) {
            const std::size_t one = of(pair.left);
            const std::size_t other = of(pair.right);
            if (one != other && agree(one, other, compatible)) {
                join(one, other);
            }
        }
    }

private:
    std::vector<std::size_t> group_;
    std::vector<std::vector<std::size_t>> members_;
};

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
