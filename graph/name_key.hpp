// SPDX-License-Identifier: MIT
// Keys under which names are compared: letter case, diacritics of Latin letters, apostrophes and punctuation set aside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace elchi {

/// Lower case (Latin, Cyrillic, Greek, Armenian), Latin letters without diacritics, Cyrillic yo as ye, apostrophes and
/// combining marks dropped, everything else that is not a letter or digit as one blank, none at the ends.
[[nodiscard]] std::string fold_name(std::string_view name);

/// The words of a folded name, in order.
[[nodiscard]] std::vector<std::string> words(std::string_view folded);

/// The numbers written in digits in a text, sorted.
[[nodiscard]] std::vector<std::string> numbers(std::string_view folded);

enum class Script { none, latin, cyrillic, other, mixed };

/// The script of the letters of a text.
[[nodiscard]] Script script_of(std::string_view text);

/// Consonant skeleton shared by the Latin and Cyrillic spellings of one name: classes of consonants, words sorted.
/// Coarse: it may only join names that something else (office and country) holds together. Empty when the name has
/// letters of other scripts or fewer than three consonants.
[[nodiscard]] std::string skeleton(std::string_view name);

/// A readable id part: the folded name with "-" between words.
[[nodiscard]] std::string slug(std::string_view name);

}  // namespace elchi
