// SPDX-License-Identifier: MIT
#include "extract/read/encoding.hpp"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "graph/tsv.hpp"

namespace elchi {

namespace {

constexpr UChar32 replacement = 0xFFFD;

void append(std::string& text, UChar32 character) {
    char bytes[U8_MAX_LENGTH];
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, character);
    text.append(bytes, length);
}

// Each ill-formed piece becomes one U+FFFD (Unicode 3.9, substitution of maximal subparts).
Decoded repair_utf8(std::string bytes, std::size_t first_bad) {
    Decoded decoded{bytes.substr(0, first_bad)};
    std::size_t at = first_bad;
    while (at < bytes.size()) {
        const std::size_t begin = at;
        UChar32 character = 0;
        U8_NEXT(bytes, at, bytes.size(), character);
        if (character < 0) {
            append(decoded.text, replacement);
            ++decoded.replaced;
        } else {
            decoded.text.append(bytes, begin, at - begin);
        }
    }
    return decoded;
}

Decoded decode_utf16(std::string_view bytes) {
    const bool little = bytes.front() == '\xFF';
    std::u16string units;
    units.reserve(bytes.size() / 2);
    for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        units += static_cast<char16_t>(little ? first | second << 8U : first << 8U | second);
    }
    Decoded decoded;
    for (std::size_t at = 0; at < units.size();) {
        UChar32 character = 0;
        U16_NEXT(units, at, units.size(), character);
        const bool lone = U_IS_SURROGATE(character);
        append(decoded.text, lone ? replacement : character);
        decoded.replaced += lone ? 1 : 0;
    }
    if (bytes.size() % 2 != 0) {
        append(decoded.text, replacement);
        ++decoded.replaced;
    }
    return decoded;
}

}  // namespace

bool starts_as_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

Decoded decode(std::string bytes) {
    Decoded decoded;
    if (starts_as_utf16(bytes)) {
        decoded = decode_utf16(bytes);
    } else {
        if (bytes.starts_with("\xEF\xBB\xBF")) {
            bytes.erase(0, 3);
        }
        const std::size_t bad = first_invalid_utf8(bytes);
        if (bad == std::string::npos) {
            decoded.text = std::move(bytes);
        } else {
            decoded = repair_utf8(std::move(bytes), bad);
        }
    }
    unify_line_ends(decoded.text);
    return decoded;
}

bool looks_binary(std::string_view text) {
    constexpr std::size_t tolerated = 50;  // one control character in so many bytes
    std::size_t controls = 0;
    for (const char c : text) {
        if (c == '\0') {
            return true;
        }
        const auto code = static_cast<unsigned char>(c);
        controls += code < 0x20 && (code < '\t' || code > '\r') ? 1 : 0;
    }
    return controls > 1 && controls > text.size() / tolerated;
}

void unify_line_ends(std::string& text) {
    std::size_t from = text.find('\r');
    if (from == std::string::npos) {
        return;
    }
    std::size_t to = from;
    for (; from < text.size(); ++from) {
        const bool before_line_feed = text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n';
        if (!before_line_feed) {
            text[to++] = text[from] == '\r' ? '\n' : text[from];
        }
    }
    text.resize(to);
}

}  // namespace elchi
