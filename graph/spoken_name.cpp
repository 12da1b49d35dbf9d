// SPDX-License-Identifier: MIT
#include "graph/spoken_name.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
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

bool vowel(char sound) { return std::string_view("aeiou").find(sound) != std::string_view::npos; }

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

constexpr std::string_view all_sounds = "aeiouybpdtgkfvmnlrszhSJCcxjqQGH";
constexpr int none = 100;  // no counterpart
constexpr int far_vowels = 50;

struct Likeness {
    std::string_view pair;
    int cost;
};

constexpr Likeness likenesses[] = {
    {"ao", 20}, {"ou", 20}, {"ie", 20}, {"ea", 25}, {"iu", 40}, {"ai", 50}, {"au", 55}, {"oe", 40}, {"oi", 60}, {"eu", 50},
    {"yi", 8},  {"ye", 30}, {"vu", 25}, {"vo", 40}, {"bp", 20}, {"dt", 20}, {"gk", 20}, {"vf", 20}, {"vb", 35}, {"sz", 20},
    {"sS", 25}, {"zJ", 30}, {"SJ", 30}, {"JC", 30}, {"CS", 30}, {"hk", 25}, {"hg", 25},
    {"ck", 0},  {"cs", 10}, {"cC", 15}, {"cJ", 25}, {"cS", 30}, {"xh", 0},  {"xS", 15}, {"xs", 15}, {"xk", 10},
    {"xz", 25}, {"jJ", 0},  {"jy", 8},  {"jh", 20}, {"jC", 20}, {"js", 20}, {"ji", 15}, {"jS", 30}, {"qk", 0},  {"qs", 20},
    {"qC", 10}, {"qh", 25}, {"qg", 20}, {"cq", 10}, {"yJ", 30}, {"dz", 60}, {"hf", 60}, {"QC", 0},
    {"QS", 15}, {"Qk", 15}, {"Qh", 10}, {"QJ", 25}, {"Qc", 10}, {"Qx", 10}, {"Qj", 20}, {"Qq", 10}, {"xq", 25}, {"xj", 20}, {"Gg", 0},  {"GJ", 10}, {"Gh", 20}, {"Gk", 20},
    {"Gj", 10}, {"Gy", 30}, {"Ht", 0},  {"Hs", 20}, {"Hd", 20}, {"Hf", 30}, {"Hh", 60}};

class Costs {
public:
    Costs() {
        for (std::size_t one = 0; one < all_sounds.size(); ++one) {
            for (std::size_t other = 0; other < all_sounds.size(); ++other) {
                const bool vowels = vowel(all_sounds[one]) && vowel(all_sounds[other]);
                at(all_sounds[one], all_sounds[other]) = one == other ? 0 : vowels ? 60 : none;
            }
        }
        for (const Likeness& likeness : likenesses) {
            at(likeness.pair[0], likeness.pair[1]) = likeness.cost;
            at(likeness.pair[1], likeness.pair[0]) = likeness.cost;
        }
    }
    [[nodiscard]] int operator()(char one, char other, bool strict) const {
        const int cost = costs_[static_cast<unsigned char>(one)][static_cast<unsigned char>(other)];
        return strict && cost >= far_vowels ? none : cost;
    }

private:
    std::uint8_t& at(char one, char other) {
        return costs_[static_cast<unsigned char>(one)][static_cast<unsigned char>(other)];
    }
    std::array<std::array<std::uint8_t, 128>, 128> costs_{};
};

// What it costs that a sound is not spoken in the other word.
int drop(const std::string& word, std::size_t at, bool strict) {
    const char sound = word[at];
    if (sound == 'y') {
        return 10;
    }
    if (sound == 'h' || sound == 'x') {
        return strict ? none : 40;
    }
    if (vowel(sound)) {
        const bool last = at + 1 == word.size();
        const bool feminine = last && sound == 'a' && at > 2 && (word[at - 1] == 'v' || word[at - 1] == 'n');
        return feminine ? none : last && sound == 'e' && at > 2 ? 20 : strict ? 60 : 45;
    }
    const char before = at > 0 ? word[at - 1] : ' ';
    if ((sound == 'g' && before == 'n') || (sound == 's' && before == 'k')) {
        return 20;  // the sound of ng, and x
    }
    const char after = at + 1 < word.size() ? word[at + 1] : ' ';
    if ((sound == 't' && after == 's') || (sound == 'd' && after == 'z')) {
        return 25;  // languages differ in whether s and z begin with a stop
    }
    const bool silent = at > 3 && at + 1 == word.size() && (sound == 't' || sound == 's' || sound == 'd');
    return silent ? 70 : none;  // as French does
}

int word_distance(const std::string& left, const std::string& right, bool strict) {
    static const Costs costs;
    if (left == right) {
        return 0;
    }
    if (left.size() == 1 || right.size() == 1) {
        return costs(left.front(), right.front(), strict) <= 20 ? 0 : other_name;
    }
    constexpr int impossible = 1'000'000;
    std::vector<int> row(right.size() + 1, 0);
    const auto step = [](int cost) { return cost >= none ? impossible : cost; };
    for (std::size_t j = 0; j < right.size(); ++j) {
        row[j + 1] = std::min(impossible, row[j] + step(drop(right, j, strict)));
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
        int diagonal = row[0];
        row[0] = std::min(impossible, row[0] + step(drop(left, i, strict)));
        for (std::size_t j = 0; j < right.size(); ++j) {
            const int best = std::min({diagonal + step(costs(left[i], right[j], strict)), row[j + 1] + step(drop(left, i, strict)),
                                       row[j] + step(drop(right, j, strict))});
            diagonal = row[j + 1];
            row[j + 1] = std::min(best, impossible);
        }
    }
    const int length = static_cast<int>(std::max(left.size(), right.size()));
    return std::min(other_name, row[right.size()] / length);
}

// The words of the shorter name each find one of the longer, so that the worst is as near as can be. Names have few words.
int best_assignment(const std::vector<std::string>& few, const std::vector<std::string>& many, std::size_t at,
                    std::vector<bool>& taken, int limit, bool strict) {
    if (at == few.size()) {
        return 0;
    }
    int best = limit;
    for (std::size_t word = 0; word < many.size(); ++word) {
        if (taken[word]) {
            continue;
        }
        const int here = word_distance(few[at], many[word], strict);
        if (here >= best) {
            continue;
        }
        taken[word] = true;
        best = std::min(best, std::max(here, best_assignment(few, many, at + 1, taken, best, strict)));
        taken[word] = false;
    }
    return best;
}

int consonants(const SpokenName& name) {
    int count = 0;
    for (const std::string& word : name.words) {
        count += static_cast<int>(std::ranges::count_if(word, [](char sound) { return !vowel(sound) && sound != 'y'; }));
    }
    return count;
}

bool has_initial(const SpokenName& name) {
    return std::ranges::any_of(name.words, [](const std::string& word) { return word.size() < 2; });
}

constexpr std::size_t most_words = 6;

// Short syllables, as of Chinese and Korean names: soon another's, and never in another order.
bool syllables(const std::vector<std::string>& words) {
    constexpr std::size_t longest = 5;
    return words.size() > 2 && std::ranges::all_of(words, [](const auto& word) { return word.size() <= longest; });
}

int words_distance(const std::vector<std::string>& left, const std::vector<std::string>& right, bool strict) {
    const bool shorter = left.size() <= right.size();
    const std::vector<std::string>& few = shorter ? left : right;
    const std::vector<std::string>& many = shorter ? right : left;
    if (few.size() == many.size() && syllables(few) && syllables(many)) {
        int worst = 0;
        for (std::size_t at = 0; at < few.size(); ++at) {
            worst = std::max(worst, word_distance(few[at], many[at], strict));
        }
        return worst;
    }
    std::vector<bool> taken(many.size());
    return best_assignment(few, many, 0, taken, other_name, strict);
}

// What one writes as two words another may write as one: Abdul Aziz, Amir Khan.
int joined_distance(const std::vector<std::string>& few, const std::vector<std::string>& many, bool strict) {
    int best = other_name;
    for (std::size_t at = 0; at + 1 < many.size(); ++at) {
        std::vector<std::string> joined = many;
        joined[at] += joined[at + 1];
        joined.erase(joined.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        best = std::min(best, words_distance(few, joined, strict));
    }
    return best;
}

int distance_of(const SpokenName& left, const SpokenName& right, bool strict) {
    if (left.empty() || right.empty()) {
        return other_name;
    }
    int distance = words_distance(left.words, right.words, strict);
    if (left.words.size() + 1 == right.words.size()) {
        distance = std::min(distance, joined_distance(left.words, right.words, strict));
    } else if (right.words.size() + 1 == left.words.size()) {
        distance = std::min(distance, joined_distance(right.words, left.words, strict));
    }
    if (!left.patronymics.empty() && !right.patronymics.empty()) {
        distance = std::max(distance, word_distance(left.patronymics.front(), right.patronymics.front(), strict));
    }
    return distance;
}

int likeness_of(const SpokenName& left, const SpokenName& right) {
    return left.latin == right.latin ? spelling_distance(left, right) : name_distance(left, right);
}

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

int name_distance(const SpokenName& left, const SpokenName& right) { return distance_of(left, right, false); }

int spelling_distance(const SpokenName& left, const SpokenName& right) {
    const int distance = distance_of(left, right, true);
    return std::min(other_name, distance + distance / 4);
}

bool alike_alone(const SpokenName& left, const SpokenName& right) {
    constexpr int short_name = 5;
    constexpr int long_name = 10;
    if (left.words.size() != right.words.size() || left.words.size() < 2 || has_initial(left) || has_initial(right)) {
        return false;
    }
    const bool short_one = std::min(consonants(left), consonants(right)) < 5 || syllables(left.words);
    const int limit = short_one ? short_name : long_name;
    return likeness_of(left, right) <= limit;
}

bool alike_in_office(const SpokenName& left, const SpokenName& right) {
    constexpr int limit = 19;
    constexpr int limit_of_part = 15;
    constexpr int limit_of_syllables = 6;
    constexpr std::size_t telling = 8;
    const SpokenName& shorter = left.words.size() < right.words.size() ? left : right;
    const bool part = left.words.size() != right.words.size() || has_initial(left) || has_initial(right);
    std::size_t sounds = 0;
    for (const std::string& word : shorter.words) {
        sounds += word.size();
    }
    const bool other_initials = has_initial(left) && has_initial(right) && left.words.size() != right.words.size();
    if (part && (sounds < telling || other_initials)) {
        return false;
    }
    return likeness_of(left, right) <= (part ? limit_of_part : syllables(left.words) ? limit_of_syllables : limit);
}

std::vector<std::string> sound_blocks(const SpokenName& name) {
    std::vector<std::string> keys;
    for (const std::string& word : name.words) {
        std::string key;
        for (const char sound : word) {
            // Classes of sounds that stand for one another.
            constexpr std::string_view sounds = "bpfvdtHgGkhqxcszSJCQjmnlr";
            constexpr std::string_view coarse = "pppptttkkkkksssssssssmnlr";
            const std::size_t found = sounds.find(sound);
            if (found != std::string_view::npos && key.size() < 2) {
                key.push_back(coarse[found]);
            }
        }
        if (!key.empty()) {
            keys.push_back(std::move(key));
        }
    }
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

}  // namespace elchi
