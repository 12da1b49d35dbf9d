// SPDX-License-Identifier: MIT
// The predicate that governs a trigger, and the conditions of frames that ask for it or for words around the trigger.
#pragma once

#include <cstddef>
#include <string>

#include "extract/language_pack.hpp"
#include "extract/recogniser.hpp"

namespace elchi {

/// How many words a phrase may have that is looked for directly before a trigger.
inline constexpr std::size_t longest_phrase_before = 3;

/// The predicate that governs a trigger; itself when it is a verb.
struct Governor {
    std::size_t first = 0, last = 0;  ///< tokens to look at for the light verb
    Tags tags = 0;
};

[[nodiscard]] Governor governor_of(const LanguagePack& pack, const ReadSentence& read, const Atom& trigger);

/// What the frame asks for and the sentence lacks (or has although the frame forbids it), or empty.
[[nodiscard]] std::string missing_need(const LanguagePack& pack, const ReadSentence& read, const Frame& frame, const Atom& trigger, const Governor& governor);

}  // namespace elchi
