// SPDX-License-Identifier: MIT
// Bytes of a file to the text that everything else sees: valid UTF-8 with "\n" as line end. First step of reading.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace elchi {

struct Decoded {
    std::string text;
    std::size_t replaced = 0;  ///< undecodable pieces that became U+FFFD
};

/// UTF-8, or UTF-16 with a byte order mark; the mark is removed. "\r\n" and "\r" become "\n".
[[nodiscard]] Decoded decode(std::string bytes);

/// Whether the bytes begin with a byte order mark of UTF-16.
[[nodiscard]] bool starts_as_utf16(std::string_view bytes);

/// Whether a decoded text is no text: it has a NUL, or control characters beyond a stray few.
[[nodiscard]] bool looks_binary(std::string_view text);

/// "\r\n" and "\r" become "\n".
void unify_line_ends(std::string& text);

}  // namespace elchi
