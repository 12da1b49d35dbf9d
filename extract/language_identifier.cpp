// SPDX-License-Identifier: MIT
#include "extract/language_identifier.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "extract/text.hpp"
#include "graph/fingerprint.hpp"

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

// How often each letter occurs, in lower case.
class LetterCounts {
public:
    void add(char32_t c) {
        ++(c < few_.size() ? few_[c] : others_[c]);
        ++total_;
    }
    [[nodiscard]] std::size_t total() const { return total_; }

    /// Letters that an alphabet lacks; none when it is empty.
    [[nodiscard]] std::size_t outside(std::string_view alphabet) const {
        std::size_t inside = 0;
        std::u32string known;
        for (std::size_t at = 0; at < alphabet.size();) {
            const char32_t c = next_code_point(alphabet, at);
            if (known.find(c) != std::u32string::npos) {
                continue;
            }
            known.push_back(c);
            const auto other = c < few_.size() ? others_.end() : others_.find(c);
            inside += c < few_.size() ? few_[c] : other == others_.end() ? 0 : other->second;
        }
        return alphabet.empty() ? 0 : total_ - inside;
    }

private:
    std::array<std::size_t, 0x530> few_{};  // Latin, Greek, Cyrillic
    std::map<char32_t, std::size_t> others_;
    std::size_t total_ = 0;
};

LetterCounts count_letters(std::string_view text) {
    LetterCounts counts;
    for (std::size_t at = 0; at < text.size();) {
        if (const char32_t c = lower(next_code_point(text, at)); is_letter(c)) {
            counts.add(c);
        }
    }
    return counts;
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

// Of each pack: the share of a text's words that are its small words, less the letters that the language does not have.
std::vector<double> fits(std::string_view text, const std::vector<LanguagePack>& packs) {
    std::size_t words = 0;
    std::vector<std::size_t> hits(packs.size(), 0);
    for (const RawToken& token : tokenise(text)) {
        if (token.kind == TokenKind::word) {
            const std::string word = lower(text.substr(token.begin, token.end - token.begin));
            const std::uint64_t hash = fnv1a(word);
            ++words;
            for (std::size_t i = 0; i < packs.size(); ++i) {
                hits[i] += packs[i].words.find(word, hash) != FrozenStrings::none ? 1 : 0;
            }
        }
    }
    const LetterCounts letters = count_letters(text);
    std::vector<double> result;
    for (std::size_t i = 0; i < packs.size(); ++i) {
        result.push_back(share(hits[i], words) - 2 * share(letters.outside(packs[i].setting("alphabet")), letters.total()));
    }
    return result;
}

}  // namespace

Identified identify(std::string_view text, std::string_view declared, const std::vector<LanguagePack>& packs) {
    constexpr double least_fit = 0.02;
    text = front(text);
    const std::string_view language = declared.substr(0, declared.find('-'));
    const auto declared_pack = std::ranges::find_if(packs, [&](const LanguagePack& pack) { return !language.empty() && pack.tag == language; });
    const LanguagePack* best = declared_pack == packs.end() ? nullptr : &*declared_pack;
    if (best == nullptr) {
        const std::vector<double> fit = fits(text, packs);
        const auto most = std::ranges::max_element(fit);
        best = most != fit.end() && *most > least_fit ? &packs[static_cast<std::size_t>(most - fit.begin())] : nullptr;
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
