// SPDX-License-Identifier: MIT
// Letters: decoding, lower case, scripts, and words cut out of running text. The only door to ICU.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace elchi {

enum class LetterScript : std::uint8_t { none, latin, cyrillic, other };

/// The code point at a byte offset of valid UTF-8; moves the offset past it.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& text, char32_t c);

[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);
[[nodiscard]] bool is_digit(char32_t c);
[[nodiscard]] bool is_space(char32_t c);
/// An apostrophe or one of the signs that keyboards put in its place (U+0027 0060 00B4 02BB 02BC 2018 2019 2032).
[[nodiscard]] bool is_apostrophe(char32_t c);
[[nodiscard]] LetterScript letter_script(char32_t c);

/// Lower case of every letter (Unicode simple mapping, no locale).
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] char32_t lower(char32_t c);

/// A word with letters of Latin and Cyrillic, where one of them only lends look-alikes, in the script of the others
/// (a Cyrillic city name typed with a Latin T and O); other words as they are.
[[nodiscard]] std::string without_homoglyphs(std::string_view word);

enum class TokenKind : std::uint8_t { word, number, punctuation };

/// A word, a number ("2,5", "13.11.2025") or one punctuation mark, as byte range of the text.
struct RawToken {
    std::size_t begin = 0;
    std::size_t end = 0;
    TokenKind kind = TokenKind::word;
    bool space_before = false;
};

/// Cuts text into tokens. Apostrophes between letters belong to the word, hyphens do not.
[[nodiscard]] std::vector<RawToken> tokenise(std::string_view text);

}  // namespace elchi
