// SPDX-License-Identifier: MIT
// Whether two reports can tell one event, and how alike they are: the vetoes and the measure of the third stratum.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "graph/event_merge.hpp"

namespace elchi {

// Undated and coarsely dated reports are of one news item when their articles appeared within these days.
inline constexpr int same_news_days = 3;
// An undated report may tell what happened up to so many days before its article.
inline constexpr int recent_days = 10;
// An undated plan may come true up to so many days after its article.
inline constexpr int ahead_days = 60;
// A paper is signed, or ratified by one party, once: reports of it may differ by a month and be wrong.
inline constexpr int same_paper_days = 31;

/// Keeps references to what it is made of.
class EventComparison {
public:
    EventComparison(const EventContext& context, const std::vector<EventLeaf>& leaves)
        : context_(context), leaves_(leaves) {}

    /// Something but the parties excludes that the two leaves tell one event.
    [[nodiscard]] bool exclude(std::size_t left_leaf, std::size_t right_leaf) const;

    /// Their persons, places or papers exclude it: what tells apart two events of one day.
    [[nodiscard]] bool facts_differ(std::size_t left_leaf, std::size_t right_leaf) const;

    /// Both say the same of the time: on a day, in the same month or year, or both nothing, in the same news.
    [[nodiscard]] static bool same_time(const EventLeaf& left, const EventLeaf& right);

    /// How alike they are: the agreement first, then the day, persons, place and modality.
    [[nodiscard]] static int score(const EventLeaf& left, const EventLeaf& right);

    /// How close the news is to the day: what a report without a day of its own most likely means.
    [[nodiscard]] static int nearness(const EventLeaf& vague, const EventLeaf& full);

private:
    [[nodiscard]] bool places_fit(const EventLeaf& left, const EventLeaf& right) const;
    [[nodiscard]] bool persons_fit(const EventLeaf& left, const EventLeaf& right) const;

    const EventContext& context_;
    const std::vector<EventLeaf>& leaves_;
};

/// Both yield one paper.
[[nodiscard]] bool same_paper(const EventLeaf& left, const EventLeaf& right);

}  // namespace elchi
