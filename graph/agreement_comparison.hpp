// SPDX-License-Identifier: MIT
// Whether two reports can name one paper, and how alike they are: the vetoes and the measure of the second stratum.
#pragma once

#include <vector>

#include "graph/agreement_merge.hpp"

namespace elchi {

/// The vetoes but for the parties: what two leaves of one agreement can never be.
[[nodiscard]] bool exclude(const AgreementLeaf& left, const AgreementLeaf& right);
/// Of these, what tells apart two papers of one day and the same parties.
[[nodiscard]] bool subjects_differ(const AgreementLeaf& left, const AgreementLeaf& right);

/// Of a many-sided paper a report may leave out a party, or have one too many; one of a known subject may name one party.
[[nodiscard]] bool parties_differ(const AgreementLeaf& left, const AgreementLeaf& right);

/// They share a title or a topic.
[[nodiscard]] bool same_subject(const AgreementLeaf& left, const AgreementLeaf& right);
/// Neither says what it is about, and each is the only such paper of its article.
[[nodiscard]] bool both_bare(const AgreementLeaf& left, const AgreementLeaf& right);

/// Both say the same of the time: how far apart the days are, the vetoes say.
[[nodiscard]] bool same_time(const AgreementLeaf& left, const AgreementLeaf& right);
[[nodiscard]] int score(const AgreementLeaf& left, const AgreementLeaf& right);

/// A paper that says less may be the one that says more: near in time, or by its title.
[[nodiscard]] bool may_attach(const AgreementLeaf& vague, const AgreementLeaf& full);

/// No paper of one list can be one of the other. What only refers to a paper (leaving it) may call it by another kind.
[[nodiscard]] bool papers_differ(const AgreementStratum& stratum, const std::vector<std::size_t>& left,
                                 const std::vector<std::size_t>& right, bool kind_decides);

}  // namespace elchi
