// SPDX-License-Identifier: MIT
// Whether two reports can tell one event, and how alike they are: the vetoes and the measure of the third stratum.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "graph/event_merge.hpp"

namespace elchi {

// Reports of one event may differ by a day: time zones, and the day after in the paper.
inline constexpr int day_tolerance = 1;
// Undated and coarsely dated reports are of one news item when their articles appeared within these days.
inline constexpr int same_news_days = 3;
// An undated report may tell what happened up to so many days before its article.
inline constexpr int recent_days = 10;

/// Keeps references to what it is made of.
class EventComparison {
public:
    EventComparison(const EventContext& context, const std::vector<EventLeaf>& leaves)
        : context_(context), leaves_(leaves) {}

    /// Nothing but the parties excludes that the two leaves tell one event.
    [[nodiscard]] bool compatible(std::size_t left_leaf, std::size_t right_leaf) const;

    /// Both say the same of the time: on a day, in the same month or year, or both nothing, in the same news.
    [[nodiscard]] static bool same_time(const EventLeaf& left, const EventLeaf& right);

    /// How alike they are: the agreement first, then the day, persons, place and modality.
    [[nodiscard]] static int score(const EventLeaf& left, const EventLeaf& right);

private:
    [[nodiscard]] bool places_fit(const EventLeaf& left, const EventLeaf& right) const;
    [[nodiscard]] bool persons_fit(const EventLeaf& left, const EventLeaf& right) const;

    const EventContext& context_;
    const std::vector<EventLeaf>& leaves_;
};

}  // namespace elchi
