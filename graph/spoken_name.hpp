// SPDX-License-Identifier: MIT
// Names as they sound, so that one name compares across scripts and languages: letters become classes of sounds, and two
// words are as far apart as the cheapest way to turn one into the other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace elchi {

/// A name as words of sounds; particles and patronymics are set aside.
struct SpokenName {
    std::vector<std::string> words;
    std::vector<std::string> patronymics;
    bool latin = false;  ///< the script

    [[nodiscard]] bool empty() const { return words.empty(); }
};

/// Empty for a text without letters of the Latin or Cyrillic script.
[[nodiscard]] SpokenName spoken(std::string_view name);

/// Far apart: no spelling of one name is another's.
inline constexpr int other_name = 100;

/// Hundredths by which two names differ in the word that differs most, in whatever order the words stand. An initial is
/// any word that begins with it. Names of different sexes, and words where a consonant has no counterpart, are far apart.
[[nodiscard]] int name_distance(const SpokenName& left, const SpokenName& right);
/// The same for spellings of one script or language, where vowels do not wander: Hasan is not Husan.
[[nodiscard]] int spelling_distance(const SpokenName& left, const SpokenName& right);

/// How sure a likeness of names is, from the sounds that they have: short names need to be closer.
[[nodiscard]] bool alike_alone(const SpokenName& left, const SpokenName& right);
/// Where the office and the country are the same: also a name among a longer one, and initials.
[[nodiscard]] bool alike_in_office(const SpokenName& left, const SpokenName& right);

/// Coarse keys of the words of a name: spellings of one name share at least one.
[[nodiscard]] std::vector<std::string> sound_blocks(const SpokenName& name);

}  // namespace elchi
