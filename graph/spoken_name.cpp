// SPDX-License-Identifier: MIT
#include "graph/spoken_name.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "graph/name_key.hpp"

namespace elchi {

namespace {

// Sounds: vowels a e i o u; y the glide; b p d t g k f v m n l r s z h; S sh, J zh and dzh, C ch.
// Latin letters that languages read differently keep classes of their own: c x j q, Q for ch, H for th, G before e and i.

// The Cyrillic letters from U+0430 to U+044F; "-" for a sign without a sound.
constexpr std::array<std::string_view, 32> cyrillic = {"a", "b", "v", "g", "d", "e", "J", "z", "i", "y", "k",
                                                       "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
                                                       "ts", "C", "S", "S", "-", "i", "-", "e", "yu", "ya"};

struct Letter {
    char32_t point;
    std::string_view sounds;
};

constexpr Letter other_letters[] = {
    {0x0451, "yo"}, {0x0454, "e"}, {0x0456, "i"}, {0x0457, "i"}, {0x045E, "o"}, {0x0491, "g"}, {0x0493, "g"},
    {0x0497, "J"},  {0x049B, "k"}, {0x04A3, "n"}, {0x04AF, "u"}, {0x04B1, "u"}, {0x04B3, "h"}, {0x04B7, "J"},
    {0x04BB, "h"},  {0x04D9, "a"}, {0x04E3, "i"}, {0x04E9, "o"}, {0x04EF, "u"}, {0x00E7, "c"}, {0x0107, "C"},
    {0x010D, "C"},  {0x011F, "g"}, {0x0131, "i"}, {0x015B, "S"}, {0x015F, "S"}, {0x0161, "S"}, {0x0219, "S"},
    {0x017C, "J"},  {0x017E, "J"}, {0x0259, "a"}, {0x00F8, "o"}, {0x00E6, "e"}, {0x0142, "l"}, {0x021B, "ts"},
    {0x00DF, "s"},  {0x0163, "ts"}, {0x00F0, "d"}, {0x00FE, "t"}, {0x0153, "o"}, {0x0111, "J"},
    {0x01A1, "o"}, {0x01B0, "u"}};

struct Spelling {
    std::string_view letters;
    std::string_view sounds;
};

// The longest that fits is read.
constexpr Spelling latin_groups[] = {{"shch", "S"}, {"tsch", "C"}, {"tzh", "tJ"}, {"sch", "S"}, {"tch", "C"}, {"dzh", "J"}, {"sh", "S"},
                                     {"zh", "J"},   {"ch", "Q"},   {"kh", "h"},  {"gh", "g"},  {"ph", "f"},  {"th", "H"},
                                     {"dj", "J"},   {"tz", "ts"},  {"ck", "k"},  {"ee", "i"},  {"oo", "u"},
                                     {"ou", "u"},   {"rh", "r"},  {"cz", "C"},  {"qu", "k"},  {"sz", "j"}};
// a to z
constexpr std::string_view latin = "abcdefghijklmnopqrstuvvxyz";

bool mark(char32_t point) {
    constexpr std::array<char32_t, 12> marks = {'\'',   0x60,   0xB4,   0x02B9, 0x02BB, 0x02BC,
                                                0x02BD, 0x02BE, 0x02BF, 0x2018, 0x2019, 0x201B};
    return std::ranges::find(marks, point) != marks.end() || (point >= 0x0300 && point <= 0x036F);
}

std::string_view letter_sounds(char32_t point) {
    if (point >= 0x0430 && point <= 0x044F) {
        return cyrillic[point - 0x0430];
    }
    if (point >= 0x1EA0 && point <= 0x1EF9) {  // Vietnamese vowels
        return point < 0x1EB8   ? "a"
               : point < 0x1EC8 ? "e"
               : point < 0x1ECC ? "i"
               : point < 0x1EE4 ? "o"
               : point < 0x1EF2 ? "u"
                                : "y";
    }
    const auto* const found = std::ranges::find(other_letters, point, &Letter::point);
    return found == std::end(other_letters) ? std::string_view{} : found->sounds;
}

// Two letters for one sound: dzh, the Chinese zh and j.
std::string_view cyrillic_pair(std::u32string_view letters) {
    const std::u32string_view pair = letters.substr(0, 2);
    if (pair == U"\u0434\u0436" || pair == U"\u0447\u0436") {
        return "J";
    }
    return pair == U"\u0446\u0437" ? "j" : std::string_view{};
}

// The sounds of a word whose Latin letters are plain.
std::string word_sounds(std::u32string_view word) {
    std::string sounds;
    const auto add = [&](std::string_view more) {
        for (const char sound : more) {
            if (sound != '-' && (sounds.empty() || sounds.back() != sound)) {
                sounds.push_back(sound);
            }
        }
    };
    for (std::size_t at = 0; at < word.size();) {
        const std::u32string_view rest = word.substr(at);
        const auto* const group = std::ranges::find_if(latin_groups, [&](const Spelling& spelling) {
            return rest.size() >= spelling.letters.size() &&
                   std::equal(spelling.letters.begin(), spelling.letters.end(), rest.begin(),
                              [](char one, char32_t other) { return static_cast<char32_t>(one) == other; });
        });
        if (group != std::end(latin_groups)) {
            add(group->sounds);
            at += group->letters.size();
        } else if (const std::string_view pair = cyrillic_pair(rest); !pair.empty()) {
            add(pair);
            at += 2;
        } else {
            const bool soft = rest[0] == 'g' && rest.size() > 1 && (rest[1] == 'e' || rest[1] == 'i' || rest[1] == 'y');
            if (soft) {
                add("G");
            } else if (rest[0] >= 'a' && rest[0] <= 'z') {
                add(latin.substr(rest[0] - 'a', 1));
            } else {
                add(letter_sounds(rest[0]));
            }
            ++at;
        }
    }
    if (sounds.size() == 1 && word.size() > 1) {
        sounds.append(word.size() - 1, sounds.front());  // a numeral, no initial
    }
    return sounds;
}

// Letters with marks that a language reads as another sound are kept, others lose their marks.
struct Word {
    std::u32string letters;
    bool capital = false;
};

std::vector<Word> words_of(std::string_view name) {
    std::vector<Word> result(1);
    const std::u32string written = code_points(name);
    const std::u32string lower = lower_points(name);
    for (std::size_t at = 0; at < lower.size(); ++at) {
        const char32_t point = lower[at];
        if (mark(point)) {
            continue;
        }
        const bool known = (point >= 'a' && point <= 'z') || !letter_sounds(point).empty();
        std::u32string letters(1, point);
        if (!known) {
            letters = lower_points(fold_name(to_utf8(point)));
        }
        if (letters.empty() || letters.front() == ' ' || (letters.front() < 'a')) {
            if (!result.back().letters.empty()) {
                result.emplace_back();
            }
        } else {
            result.back().capital = result.back().capital || point != written[at];
            result.back().letters += letters;
        }
    }
    if (result.back().letters.empty()) {
        result.pop_back();
    }
    return result;
}

bool particle(const std::string& word) {
    constexpr std::array<std::string_view, 28> particles = {"bin", "ibn",  "al",   "el",   "de",   "da",   "do",  "dos",
                                                            "di",  "del",  "von",  "fon",  "van",  "der",  "den", "ter",
                                                            "la",  "lya",  "ogli", "ugli", "kizi", "bint", "of",
                                                            "ben", "as",  "ol",  "ul",  "at"};
    return std::ranges::find(particles, word) != particles.end();
}

// -ovich, -evna, -uly, -kyzy: the father's name.
bool patronymic(std::string word) {
    std::ranges::replace(word, 'Q', 'C');
    constexpr std::array<std::string_view, 8> endings = {"oviC", "eviC", "ovna", "evna", "iniCna", "uli", "kizi", "ogli"};
    return word.size() > 6 && std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

constexpr std::size_t most_words = 6;

}  // namespace

SpokenName spoken(std::string_view name) {
    SpokenName result;
    bool joins = false;  // Abdul Aziz is Abdulaziz
    for (const Word& letters : words_of(name)) {
        std::string word = word_sounds(letters.letters);
        if (word.empty() || (particle(word) && !(letters.capital && word.size() == 2 && word != "al" && word != "el"))) {
            continue;
        }
        if (joins && !result.words.empty()) {
            result.words.back() += word;
            joins = false;
            continue;
        }
        joins = word == "abdul" || word == "abdel";
        const char32_t first = letters.letters.front();
        result.latin = result.latin || (first >= 'a' && first <= 'z');
        (!result.words.empty() && patronymic(word) ? result.patronymics : result.words).push_back(std::move(word));
    }
    if (result.words.size() == 1 && !result.patronymics.empty()) {
        result.words.push_back(std::move(result.patronymics.back()));  // a surname that looks like one
        result.patronymics.pop_back();
    }
    if (result.words.size() > most_words) {
        result.words.resize(most_words);
    }
    return result;
}

}  // namespace elchi
