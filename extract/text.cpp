// SPDX-License-Identifier: MIT
#include "extract/text.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <utility>

namespace elchi {

namespace {

// Pairs of letters that look alike in most typefaces: Latin, Cyrillic (Unicode confusables, the capital and small
// letters that occur in real pages).
constexpr std::array<std::pair<char32_t, char32_t>, 22> look_alikes{{
    {U'A', 0x410}, {U'B', 0x412}, {U'C', 0x421}, {U'E', 0x415}, {U'H', 0x41D}, {U'I', 0x406}, {U'K', 0x41A}, {U'M', 0x41C},
    {U'O', 0x41E}, {U'P', 0x420}, {U'T', 0x422}, {U'X', 0x425}, {U'Y', 0x423}, {U'a', 0x430}, {U'c', 0x441}, {U'e', 0x435},
    {U'i', 0x456}, {U'o', 0x43E}, {U'p', 0x440}, {U'x', 0x445}, {U'y', 0x443}, {U'h', 0x4BB},
}};

char32_t other_script(char32_t c, LetterScript target) {
    for (const auto& [latin, cyrillic] : look_alikes) {
        if (target == LetterScript::cyrillic && c == latin) {
            return cyrillic;
        }
        if (target == LetterScript::latin && c == cyrillic) {
            return latin;
        }
    }
    return 0;
}

LetterScript script_of(char32_t c) {
    if (u_isalpha(static_cast<UChar32>(c)) == 0) {
        return LetterScript::none;
    }
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
        case USCRIPT_LATIN: return LetterScript::latin;
        case USCRIPT_CYRILLIC: return LetterScript::cyrillic;
        case USCRIPT_COMMON:
        case USCRIPT_INHERITED: return LetterScript::none;
        default: return LetterScript::other;
    }
}

// What ICU says of the code points of which nearly all texts are made: Latin, Greek, Cyrillic.
constexpr char32_t few = 0x530;
struct Sign {
    char32_t small = 0;
    LetterScript script = LetterScript::none;
    bool letter = false;
    bool upper = false;
    bool space = false;
    bool combining = false;
};

std::array<Sign, few> signs_by_icu() {
    std::array<Sign, few> made{};
    for (char32_t c = 0; c < few; ++c) {
        const auto point = static_cast<UChar32>(c);
        const bool space = c == U' ' || c == U'\t' || c == 0xA0 || (c > 0x80 && u_isUWhiteSpace(point) != 0);
        made[c] = Sign{static_cast<char32_t>(u_tolower(point)), script_of(c), u_isalpha(point) != 0,
                       u_isupper(point) != 0, space, u_getCombiningClass(point) != 0};
    }
    return made;
}

// Made before main: a table that is made at first use asks for it at every use.
const std::array<Sign, few> sign_of_few = signs_by_icu();

bool is_word_part(char32_t c) {
    return c < few ? sign_of_few[c].letter || sign_of_few[c].combining
                   : u_isalpha(static_cast<UChar32>(c)) != 0 || u_getCombiningClass(static_cast<UChar32>(c)) != 0;
}

char32_t peek(std::string_view text, std::size_t offset) {
    return offset < text.size() ? next_code_point(text, offset) : 0;
}

// o' and g' of Uzbek may end a word; elsewhere an apostrophe needs a letter after it.
bool joins_word(char32_t before, char32_t apostrophe, char32_t after) {
    if (!is_apostrophe(apostrophe)) {
        return false;
    }
    return is_letter(after) || ((before == U'o' || before == U'g' || before == U'O' || before == U'G') && apostrophe == 0x2BB);
}

std::size_t word_end(std::string_view text, std::size_t at) {
    char32_t before = 0;
    while (at < text.size()) {
        std::size_t next = at;
        const char32_t c = next_code_point(text, next);
        if (!is_word_part(c) && !is_digit(c) && !(before != 0 && joins_word(before, c, peek(text, next)))) {
            break;
        }
        before = c;
        at = next;
    }
    return at;
}

std::size_t number_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        std::size_t next = at;
        const char32_t c = next_code_point(text, next);
        if (!is_digit(c) && !((c == U'.' || c == U',') && is_digit(peek(text, next)))) {
            break;
        }
        at = next;
    }
    return at;
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& offset) {
    const auto lead = static_cast<unsigned char>(text[offset]);
    if (lead < 0x80) {
        ++offset;
        return lead;
    }
    if (lead >= 0xC2 && lead < 0xE0 && offset + 1 < text.size()) {
        const auto trail = static_cast<unsigned char>(text[offset + 1]);
        if ((trail & 0xC0U) == 0x80U) {
            offset += 2;
            return ((lead & 0x1FU) << 6U) | (trail & 0x3FU);
        }
    }
    UChar32 c = 0;
    auto at = static_cast<int32_t>(0);
    const auto rest = text.substr(offset);
    U8_NEXT_OR_FFFD(rest, at, static_cast<int32_t>(std::min<std::size_t>(rest.size(), 4)), c);
    offset += static_cast<std::size_t>(at);
    return static_cast<char32_t>(c);
}

void append_utf8(std::string& text, char32_t c) {
    if (c < 0x80) {
        text.push_back(static_cast<char>(c));
        return;
    }
    std::array<char, 4> bytes{};
    int32_t length = 0;
    UBool error = false;
    U8_APPEND(bytes, length, 4, static_cast<UChar32>(c), error);
    text.append(bytes.data(), error ? 0 : static_cast<std::size_t>(length));
}

bool is_letter(char32_t c) { return c < few ? sign_of_few[c].letter : u_isalpha(static_cast<UChar32>(c)) != 0; }
bool is_upper(char32_t c) { return c < few ? sign_of_few[c].upper : u_isupper(static_cast<UChar32>(c)) != 0; }
bool is_digit(char32_t c) { return c - U'0' < 10U; }
bool is_space(char32_t c) {
    return c < few ? sign_of_few[c].space : u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_apostrophe(char32_t c) {
    constexpr std::array<char32_t, 8> signs{0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x2018, 0x2019, 0x2032};
    return std::ranges::find(signs, c) != signs.end();
}

LetterScript letter_script(char32_t c) { return c < few ? sign_of_few[c].script : script_of(c); }

char32_t lower(char32_t c) {
    return c < few ? sign_of_few[c].small : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

std::string lower(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        append_utf8(result, lower(next_code_point(text, at)));
    }
    return result;
}

std::string without_homoglyphs(std::string_view word) {
    bool latin_only = false;
    bool cyrillic_only = false;
    bool latin = false;
    bool cyrillic = false;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, at);
        const LetterScript script = letter_script(c);
        latin = latin || script == LetterScript::latin;
        cyrillic = cyrillic || script == LetterScript::cyrillic;
        latin_only = latin_only || (script == LetterScript::latin && other_script(c, LetterScript::cyrillic) == 0);
        cyrillic_only = cyrillic_only || (script == LetterScript::cyrillic && other_script(c, LetterScript::latin) == 0);
    }
    if (!latin || !cyrillic || latin_only == cyrillic_only) {
        return std::string(word);
    }
    const LetterScript target = cyrillic_only ? LetterScript::cyrillic : LetterScript::latin;
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, at);
        const char32_t twin = other_script(c, target);
        append_utf8(result, twin != 0 ? twin : c);
    }
    return result;
}

std::vector<RawToken> tokenise(std::string_view text) {
    std::vector<RawToken> tokens;
    bool space = true;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = at;
        const char32_t c = next_code_point(text, next);
        if (is_space(c) || c == U'\n') {
            space = true;
            at = next;
            continue;
        }
        RawToken token{at, next, TokenKind::punctuation, space};
        if (is_letter(c)) {
            token.kind = TokenKind::word;
            token.end = word_end(text, at);
        } else if (is_digit(c)) {
            token.kind = TokenKind::number;
            token.end = number_end(text, at);
        }
        at = token.end;
        tokens.push_back(token);
        space = false;
    }
    return tokens;
}

}  // namespace elchi
