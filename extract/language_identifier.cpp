// SPDX-License-Identifier: MIT
#include "extract/language_identifier.hpp"

#include <algorithm>
#include <set>

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

// The share of a text's words that are small words of the pack, less its letters that the language does not have.
double fit(std::string_view text, const LanguagePack& pack) {
    std::size_t words = 0;
    std::size_t hits = 0;
    for (const RawToken& token : tokenise(text)) {
        if (token.kind == TokenKind::word) {
            ++words;
            hits += pack.words.contains(lower(text.substr(token.begin, token.end - token.begin))) ? 1 : 0;
        }
    }
    const std::string_view alphabet = pack.setting("alphabet");
    std::set<char32_t> known;
    for (std::size_t at = 0; at < alphabet.size();) {
        known.insert(next_code_point(alphabet, at));
    }
    std::size_t letters = 0;
    std::size_t strange = 0;
    const std::string small = lower(text);
    for (std::size_t at = 0; at < small.size() && !known.empty();) {
        const char32_t c = next_code_point(small, at);
        if (is_letter(c)) {
            ++letters;
            strange += known.contains(c) ? 0 : 1;
        }
    }
    const auto share = [](std::size_t part, std::size_t whole) { return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole); };
    return share(hits, words) - 2 * share(strange, letters);
}

}  // namespace

Identified identify(std::string_view text, std::string_view declared, const std::vector<LanguagePack>& packs) {
    constexpr double least_fit = 0.02;
    text = front(text);
    const std::string_view language = declared.substr(0, declared.find('-'));
    const LanguagePack* best = nullptr;
    double best_fit = least_fit;
    for (const LanguagePack& pack : packs) {
        if (!language.empty() && pack.tag == language) {
            best = &pack;
            break;
        }
        if (const double here = fit(text, pack); here > best_fit) {
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
