// SPDX-License-Identifier: MIT
// Pronouns: each gets the actors that the clauses and sentences before it have named.
#pragma once

#include "extract/coreference.hpp"
#include "extract/document.hpp"
#include "extract/recogniser.hpp"

namespace elchi {

/// Fills `antecedents` of the pronouns of a sentence.
void read_pronouns(const Document& document, ReadSentence& read, Coreference& cast);

}  // namespace elchi
