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

/// What the rules of joining need of a leaf. Leaves of one wording exclude the same others, so that one of them can
/// speak for all.
struct LeafTrait {
    std::size_t record = 0;
    std::size_t wording = 0;
};

/// Groups of leaves, which are in the order of their records; each group is sorted, and named by its least leaf.
class Groups {
public:
    Groups() = default;

    explicit Groups(std::vector<LeafTrait> traits)
        : traits_(std::move(traits)), group_(traits_.size()), members_(traits_.size()), voices_(traits_.size()) {
        std::iota(group_.begin(), group_.end(), std::size_t{0});
        for (std::size_t leaf = 0; leaf < traits_.size(); ++leaf) {
            members_[leaf] = {leaf};
            voices_[leaf] = {leaf};
        }
    }

    [[nodiscard]] std::size_t size() const { return group_.size(); }
    [[nodiscard]] std::size_t of(std::size_t leaf) const { return group_[leaf]; }
    /// The leaves of a group; none for a leaf that is not the least of its group.
    [[nodiscard]] const std::vector<std::size_t>& members(std::size_t group) const { return members_[group]; }
    /// One leaf for each wording of a group.
    [[nodiscard]] const std::vector<std::size_t>& voices(std::size_t group) const { return voices_[group]; }

    void join(std::size_t one, std::size_t other) {
        const auto [into, from] = std::minmax(one, other);
        std::vector<std::size_t> merged;
        merged.reserve(members_[into].size() + members_[from].size());
        std::ranges::merge(members_[into], members_[from], std::back_inserter(merged));
        for (const std::size_t leaf : members_[from]) {
            group_[leaf] = into;
        }
        members_[into] = std::move(merged);
        for (const std::size_t voice : voices_[from]) {
            if (std::ranges::none_of(voices_[into], [&](std::size_t known) { return same_wording(known, voice); })) {
                voices_[into].push_back(voice);
            }
        }
        std::vector<std::size_t>().swap(members_[from]);
        std::vector<std::size_t>().swap(voices_[from]);
    }

    /// True when both have a leaf of one record: what an article tells apart stays apart.
    [[nodiscard]] bool share_record(std::size_t one, std::size_t other) const {
        const bool larger = members_[one].size() < members_[other].size();
        const std::vector<std::size_t>& few = members_[larger ? one : other];
        const std::vector<std::size_t>& many = members_[larger ? other : one];
        return std::ranges::any_of(few, [&](std::size_t leaf) {
            const std::size_t record = traits_[leaf].record;
            const auto at = std::ranges::lower_bound(many, record, {},
                                                     [&](std::size_t member) { return traits_[member].record; });
            return at != many.end() && traits_[*at].record == record;
        });
    }

    /// True when no member of one group excludes a member of the other.
    template <typename Excludes>
    [[nodiscard]] bool agree(std::size_t one, std::size_t other, Excludes excludes) const {
        return !share_record(one, other) && std::ranges::none_of(voices_[one], [&](std::size_t left) {
            return std::ranges::any_of(voices_[other], [&](std::size_t right) { return excludes(left, right); });
        });
    }

    /// Joins the groups of the pairs, which it sorts best first, unless a member excludes another.
    template <typename Excludes>
    void join_best_first(std::vector<LeafPair>& pairs, Excludes excludes) {
        const auto order = [](const LeafPair& pair) { return std::tuple(-pair.score, pair.left, pair.right); };
        std::ranges::sort(pairs, {}, order);
        // Groups only grow, so two that exclude each other do so for good: each two are compared once.
        std::map<std::size_t, std::set<std::size_t>> excluded;
        for (const LeafPair& pair : pairs) {
            const auto [one, other] = std::minmax({of(pair.left), of(pair.right)});  // by value
            if (one == other || excluded[one].contains(other)) {
                continue;
            }
            if (!agree(one, other, excludes)) {
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
    [[nodiscard]] bool same_wording(std::size_t left, std::size_t right) const {
        return traits_[left].wording == traits_[right].wording;
    }

    std::vector<LeafTrait> traits_;
    std::vector<std::size_t> group_;
    std::vector<std::vector<std::size_t>> members_;
    std::vector<std::vector<std::size_t>> voices_;
};

/// The one candidate of the greatest score; nothing when there is none, or another is as good but for a margin.
struct Choice {
    static constexpr int nothing = -1'000'000;

    std::size_t group = 0;
    int score = nothing;
    int second = nothing;

    void offer(std::size_t candidate, int offered) {
        if (offered > score) {
            second = score;
            group = candidate;
            score = offered;
        } else {
            second = std::max(second, offered);
        }
    }
    [[nodiscard]] bool clear(int margin) const { return score > nothing && score - second >= margin; }
};

}  // namespace elchi
