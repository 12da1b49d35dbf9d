// SPDX-License-Identifier: MIT
// What the strata of agreements and events share: leaves in their order, and the groups they have become.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/date.hpp"
#include "graph/grouping.hpp"

namespace elchi {

/// Where a leaf stands: its record and its position in the record's list.
struct LeafPlace {
    std::size_t record = 0;
    std::size_t item = 0;
};

/// When an act was, as far as an article says it.
struct When {
    std::optional<DayRange> range;      ///< of the date and its end
    Precision precision = Precision::none;
    std::string text;                   ///< the date as given
    std::optional<DayRange> published;  ///< of the article
};

[[nodiscard]] inline When make_when(std::string_view date, std::string_view date_end, std::string_view published) {
    return When{day_range(date, date_end), precision(date), std::string(date), day_range(published)};
}

/// Days between the two articles; a great number when one has no date.
[[nodiscard]] inline int published_apart(const When& left, const When& right) {
    return left.published && right.published ? distance(*left.published, *right.published) : 1'000'000;
}

/// Leaves and groups of one kind. `groups` counts leaves in the order of `leaves`.
template <typename Leaf>
struct Stratum {
    std::vector<Leaf> leaves;
    Groups groups;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> leaf_of;  ///< record and item -> leaf

    /// The group of an item of a record; nothing when it was left out.
    [[nodiscard]] std::optional<std::size_t> group(std::size_t record, std::size_t item) const {
        const auto found = leaf_of.find({record, item});
        return found == leaf_of.end() ? std::nullopt : std::optional(groups.of(found->second));
    }
};

}  // namespace elchi
