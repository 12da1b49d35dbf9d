// SPDX-License-Identifier: MIT
#include "extract/language_identifier.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "extract/text.hpp"

namespace elchi {

namespace {

constexpr std::size_t enough = 8'000;  // bytes that tell a language

struct ScriptCounts {
    std::size_t latin = 0;
    std::size_t cyrillic = 0;
};

std::string_view front(std::string_view text) {
    std::size_t end = std::min(text.size(), enough);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        ++end;
    }
    return text.substr(0, end);
}

ScriptCounts count_scripts(std::string_view text) {
    ScriptCounts counts;
    for (std::size_t at = 0; at < text.size();) {
        const LetterScript script = letter_script(next_code_point(text, at));
        counts.latin += script == LetterScript::latin ? 1 : 0;
        counts.cyrillic += script == LetterScript::cyrillic ? 1 : 0;
    }
    return counts;
}

// A text as seen by those who ask for its language: its words and how often each letter occurs, all lower-case.
struct Sample {
    std::vector<std::string> words;
    std::map<char32_t, std::size_t> letters;
    std::size_t letter_count = 0;
};

Sample sample(std::string_view text) {
    Sample result;
    for (const RawToken& token : tokenise(text)) {
        if (token.kind == TokenKind::word) {
            result.words.push_back(lower(text.substr(token.begin, token.end - token.begin)));
        }
    }
    for (std::size_t at = 0; at < text.size();) {
        if (const char32_t c = lower(next_code_point(text, at)); is_letter(c)) {
            ++result.letters[c];
            ++result.letter_count;
        }
    }
    return result;
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

// The share of a text's words that are small words of the pack, less its letters that the language does not have.
double fit(const Sample& text, const LanguagePack& pack) {
    const auto hits = static_cast<std::size_t>(
        std::ranges::count_if(text.words, [&](const std::string& word) { return pack.words.contains(word); }));
    const std::string_view alphabet = pack.setting("alphabet");
    std::u32string known;
    for (std::size_t at = 0; at < alphabet.size();) {
        known.push_back(next_code_point(alphabet, at));
    }
    std::size_t strange = 0;
    for (const auto& [letter, count] : text.letters) {
        strange += known.empty() || known.find(letter) != std::u32string::npos ? 0 : count;
    }
    return share(hits, text.words.size()) - 2 * share(strange, text.letter_count);
}

}  // namespace

Identified identify(std::string_view text, std::string_view declared, const std::vector<LanguagePack>& packs) {
    constexpr double least_fit = 0.02;
    text = front(text);
    const std::string_view language = declared.substr(0, declared.find('-'));
    const LanguagePack* best = nullptr;
    double best_fit = least_fit;
    std::optional<Sample> seen;
    for (const LanguagePack& pack : packs) {
        if (!language.empty() && pack.tag == language) {
            best = &pack;
            break;
        }
        if (!seen) {
            seen = sample(text);
        }
        if (const double here = fit(*seen, pack); here > best_fit) {
            best_fit = here;
            best = &pack;
        }
    }
    if (best == nullptr) {
        return {nullptr, declared.empty() ? "und" : std::string(declared)};
    }
    std::string tag = best->tag;
    if (best->scripts.size() > 1) {
        const ScriptCounts counts = count_scripts(text);
        tag += counts.latin > counts.cyrillic ? "-Latn" : "-Cyrl";
    }
    return {best, tag};
}

}  // namespace elchi
