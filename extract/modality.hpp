// SPDX-License-Identifier: MIT
// Whether an act happened, is planned, was denied or is only possible: the modality rules of a pack over a sentence.
#pragma once

#include <string>

#include "extract/governor.hpp"
#include "extract/language_pack.hpp"
#include "extract/recogniser.hpp"

namespace elchi {

struct Modality {
    std::string value;  ///< actual, planned, negated, possible
    std::string rule;   ///< of the pack; empty when the frame or nothing said so
    bool retold = false;
};

[[nodiscard]] Modality modality_of(const LanguagePack& pack, const ReadSentence& read, const Frame& frame, const Atom& trigger, const Governor& governor);

}  // namespace elchi
