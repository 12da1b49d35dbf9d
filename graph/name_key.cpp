// SPDX-License-Identifier: MIT
#include "graph/name_key.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "graph/tsv.hpp"

namespace elchi {

namespace {

// Code points of a UTF-8 text; bytes that are not UTF-8 give U+FFFD, one each.
std::u32string decode(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
        if (length == 0 || at + length > text.size()) {
            points.push_back(0xFFFD);
            ++at;
            continue;
        }
        char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t i = 1; i < length; ++i) {
            point = (point << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
        }
        points.push_back(point);
        at += length;
    }
    return points;
}

void append(std::string& text, char32_t point) {
    const auto byte = [&](char32_t value) { text.push_back(static_cast<char>(value)); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xC0U | (point >> 6U));
        byte(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        byte(0xE0U | (point >> 12U));
        byte(0x80U | ((point >> 6U) & 0x3FU));
        byte(0x80U | (point & 0x3FU));
    } else {
        byte(0xF0U | (point >> 18U));
        byte(0x80U | ((point >> 12U) & 0x3FU));
        byte(0x80U | ((point >> 6U) & 0x3FU));
        byte(0x80U | (point & 0x3FU));
    }
}

bool within(char32_t point, char32_t first, char32_t last) { return point >= first && point <= last; }

char32_t lower(char32_t point) {
    if (within(point, 'A', 'Z') || (within(point, 0xC0, 0xDE) && point != 0xD7)) {
        return point + 32;
    }
    if (within(point, 0x0391, 0x03A9) || within(point, 0x0410, 0x042F)) {
        return point + 32;
    }
    if (within(point, 0x0400, 0x040F)) {
        return point + 80;
    }
    if (within(point, 0x0531, 0x0556)) {
        return point + 48;
    }
    // Latin Extended-A counts its pairs from odd numbers in two stretches, from even numbers elsewhere.
    if (within(point, 0x0139, 0x0148) || within(point, 0x0179, 0x017E) || within(point, 0x04C1, 0x04CE)) {
        return point % 2 == 1 ? point + 1 : point;
    }
    if (within(point, 0x0100, 0x0177) || within(point, 0x0460, 0x0481) || within(point, 0x048A, 0x04BF) ||
        within(point, 0x04D0, 0x052F) || within(point, 0x1E00, 0x1EFF)) {
        return point % 2 == 0 ? point + 1 : point;
    }
    return point;
}

// Latin-1 letters from U+00E0 and Latin Extended-A from U+0100 in pairs: their plain letter, "." for none of the kind.
constexpr std::string_view latin1_plain = "aaaaaa.ceeeeiiiidnooooo.ouuuuy.y";
constexpr std::string_view extended_plain =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuu"
    "wwyyyzzzzzzs";

char32_t plain(char32_t point) {
    if (point == 0x0451) {
        return 0x0435;
    }
    if (point == 0x018F || point == 0x0259) {
        return 'a';  // Azerbaijani schwa
    }
    if (within(point, 0x00E0, 0x00FF)) {
        const char letter = latin1_plain[point - 0x00E0];
        return letter == '.' ? point : static_cast<char32_t>(letter);
    }
    if (within(point, 0x0100, 0x017F) && point - 0x0100 < extended_plain.size()) {
        const char letter = extended_plain[point - 0x0100];
        return letter == '.' ? point : static_cast<char32_t>(letter);
    }
    return point;
}

bool dropped(char32_t point) {
    constexpr std::array<char32_t, 12> marks = {'\'',   0x60,   0xB4,   0x02B9, 0x02BB, 0x02BC,
                                                0x02BD, 0x02BE, 0x02BF, 0x2018, 0x2019, 0x201B};
    return std::ranges::find(marks, point) != marks.end() || within(point, 0x0300, 0x036F) || point == 0xAD ||
           within(point, 0x200B, 0x200F) || point == 0xFEFF;
}

bool separates(char32_t point) {
    return (point < 0x80 && !within(point, '0', '9') && !within(point, 'a', 'z')) || within(point, 0x80, 0xBF) ||
           within(point, 0x2000, 0x206F) || within(point, 0x3000, 0x303F) || point == 0xFFFD;
}

std::u32string fold_points(std::string_view name) {
    std::u32string folded;
    for (const char32_t read : decode(name)) {
        if (dropped(read)) {
            continue;
        }
        const char32_t point = plain(lower(read));
        if (!separates(point)) {
            folded.push_back(point);
        } else if (!folded.empty() && folded.back() != ' ') {
            folded.push_back(' ');
        }
    }
    if (!folded.empty() && folded.back() == ' ') {
        folded.pop_back();
    }
    return folded;
}

Script script_of(char32_t point) {
    if (within(point, 'a', 'z') || within(point, 'A', 'Z') || within(point, 0xC0, 0x024F) ||
        within(point, 0x1E00, 0x1EFF)) {
        return Script::latin;
    }
    if (within(point, 0x0400, 0x052F)) {
        return Script::cyrillic;
    }
    return point < 0x0370 || separates(point) ? Script::none : Script::other;
}

}  // namespace

std::string fold_name(std::string_view name) {
    std::string text;
    for (const char32_t point : fold_points(name)) {
        append(text, point);
    }
    return text;
}

std::string to_utf8(char32_t point) {
    std::string text;
    append(text, point);
    return text;
}

std::u32string code_points(std::string_view text) { return decode(text); }

std::u32string lower_points(std::string_view text) {
    std::u32string points = decode(text);
    std::ranges::transform(points, points.begin(), lower);
    return points;
}

std::vector<std::string> words(std::string_view folded) {
    std::vector<std::string> result;
    for (const std::string_view word : split(folded, ' ')) {
        result.emplace_back(word);
    }
    return result;
}

std::vector<std::string> numbers(std::string_view folded) {
    std::vector<std::string> result;
    std::string digits;
    for (const char c : folded) {
        if (c >= '0' && c <= '9') {
            digits.push_back(c);
        } else if (!digits.empty()) {
            result.push_back(std::exchange(digits, {}));
        }
    }
    if (!digits.empty()) {
        result.push_back(digits);
    }
    std::ranges::sort(result);
    return result;
}

Script script_of(std::string_view text) {
    Script found = Script::none;
    for (const char32_t point : decode(text)) {
        const Script script = script_of(point);
        if (script == Script::none || script == found) {
            continue;
        }
        if (found != Script::none) {
            return Script::mixed;
        }
        found = script;
    }
    return found;
}

std::size_t name_stem(std::string_view folded) {
    const auto begins = [&](std::size_t at) { return (static_cast<unsigned char>(folded[at]) & 0xC0U) != 0x80U; };
    std::vector<std::size_t> letters;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (begins(at)) {
            letters.push_back(at);
        }
    }
    if (letters.size() < 4) {
        return folded.size();
    }
    return letters[letters.size() - (letters.size() > 5 ? 2 : 1)];
}

std::string slug(std::string_view name) {
    std::string text = fold_name(name);
    std::ranges::replace(text, ' ', '-');
    return text;
}

}  // namespace elchi
