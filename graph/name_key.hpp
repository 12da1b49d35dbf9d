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

/// The code points of a text; bytes that are not UTF-8 give U+FFFD, one each.
[[nodiscard]] std::u32string code_points(std::string_view text);
/// The same in lower case, with all their marks.
[[nodiscard]] std::u32string lower_points(std::string_view text);

[[nodiscard]] std::string to_utf8(char32_t point);

/// The words of a folded name, in order.
[[nodiscard]] std::vector<std::string> words(std::string_view folded);

/// The numbers written in digits in a text, sorted.
[[nodiscard]] std::vector<std::string> numbers(std::string_view folded);

enum class Script { none, latin, cyrillic, other, mixed };

/// The script of the letters of a text.
[[nodiscard]] Script script_of(std::string_view text);

/// The bytes of a folded name that every case of it begins with: all but the last two letters, or one of a short name.
[[nodiscard]] std::size_t name_stem(std::string_view folded);

/// A readable id part: the folded name with "-" between words.
[[nodiscard]] std::string slug(std::string_view name);

}  // namespace elchi
