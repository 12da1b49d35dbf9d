// SPDX-License-Identifier: MIT
// The second step of the third stratum: reports that say less attach to the one event that says more.
#pragma once

#include <vector>

#include "graph/event_comparison.hpp"
#include "graph/event_merge.hpp"

namespace elchi {

/// A group that names fewer parties or a coarser date, and every leaf that is `doubtful`, attaches to the one group that
/// it fits best, or stays alone; the more a group says, the sooner it is looked at. The leaves that no group could take,
/// because nobody says more, come back: they have only one another.
[[nodiscard]] std::vector<bool> attach_vague(EventStratum& stratum, const std::vector<bool>& doubtful, const EventComparison& compare);

}  // namespace elchi
