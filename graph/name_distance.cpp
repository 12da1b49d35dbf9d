// SPDX-License-Identifier: MIT
// How far apart two spoken names are.
#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "graph/spoken_name.hpp"

namespace elchi {

namespace {

bool vowel(char sound) { return std::string_view("aeiou").find(sound) != std::string_view::npos; }

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

int drop_vowel(const std::string& word, std::size_t at, bool strict) {
    const char sound = word[at];
    const bool last = at + 1 == word.size();
    const bool feminine = last && sound == 'a' && at > 2 && (word[at - 1] == 'v' || word[at - 1] == 'n');
    if (feminine) {
        return none;
    }
    return last && sound == 'e' && at > 2 ? 20 : strict ? 60 : 45;
}

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
        return drop_vowel(word, at, strict);
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
