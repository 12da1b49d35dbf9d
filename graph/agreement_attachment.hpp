// SPDX-License-Identifier: MIT
// The second step of the second stratum: papers that are said less of attach to the one of which more is said.
#pragma once

#include <vector>

#include "graph/agreement_merge.hpp"

namespace elchi {

/// A group without a day, all its parties or a subject, one at another stage, and every leaf that is `doubtful`,
/// attaches to the one group that it fits best, or stays alone; the more a group says, the sooner it is looked at.
void attach_vague(AgreementStratum& stratum, const std::vector<bool>& doubtful);

}  // namespace elchi
