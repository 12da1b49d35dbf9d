// SPDX-License-Identifier: MIT
#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>

#include "extract/document.hpp"

namespace elchi {

namespace {

constexpr std::size_t longest_sentence = 400;  // tokens
constexpr std::size_t most_remembered = 200'000;  // words of a pack

// Looked up without making a string of the word.
struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
};
using Remembered = std::unordered_map<std::string, std::shared_ptr<const WordAnalysis>, WordHash, std::equal_to<>>;

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// Base forms that an unknown name may have: stem + strip of a class that the pack's name rules give to that base form.
std::vector<NameReading> name_readings(const std::string& key, const LanguagePack& pack) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 64;  // bytes; longer words are no names
    std::vector<NameReading> result;
    if (key.size() > longest) {
        return result;
    }
    for (const LanguagePack::NameRule& rule : pack.names) {
        if (rule.kind != "surname") {
            continue;
        }
        const std::string& letters = pack.morphology[rule.inflection].strip;
        const std::string strip = pack.letters.key(letters);
        const std::string ending = pack.letters.key(rule.ending);
        for (std::size_t length = key.size(); length >= shortest; --length) {
            const std::string lemma = key.substr(0, length) + strip;
            if (!lemma.ends_with(ending)) {
                continue;
            }
            for (const Tags tags : pack.morphology.readings(rule.inflection, std::string_view(key).substr(length))) {
                result.push_back(NameReading{lemma, length, letters, tags});
            }
        }
    }
    return result;
}

bool in_capitals(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, at);
        if (is_letter(c) && !is_upper(c)) {
            return false;
        }
        letters += is_letter(c) ? 1 : 0;
    }
    return letters > 1;
}

WordAnalysis analyse_afresh(std::string_view word, const LanguagePack& pack) {
    WordAnalysis result;
    std::size_t first = 0;
    result.length = code_points(word);
    result.capital = !word.empty() && is_upper(next_code_point(word, first));
    result.all_capitals = result.capital && in_capitals(word);
    result.key = pack.letters.key(lower(without_homoglyphs(word)));
    result.readings = pack.lexicon.analyse(result.key, pack.morphology);
    if (result.readings.empty()) {
        for (const LanguagePack::Guess& guess : pack.guesses) {
            if (result.key.size() > guess.ending.size() + 2 && result.key.ends_with(guess.ending)) {
                result.guess = guess.tags;
                break;
            }
        }
    }
    if (result.capital) {
        result.names = name_readings(result.key, pack);
    }
    return result;
}

// The words of a text repeat, their analysis does not change. A pack's serial is nobody else's, before or after.
Remembered& remembered(const LanguagePack& pack) {
    thread_local std::map<std::uint64_t, Remembered> of_packs;
    Remembered& words = of_packs[pack.serial()];
    if (words.size() > most_remembered) {
        words.clear();
    }
    return words;
}

const std::shared_ptr<const WordAnalysis>& analyse(std::string_view word, Remembered& words, const LanguagePack& pack) {
    if (const auto known = words.find(word); known != words.end()) {
        return known->second;
    }
    return words.emplace(word, std::make_shared<const WordAnalysis>(analyse_afresh(word, pack))).first->second;
}

bool closes(char32_t c) { return c == U')' || c == 0xBB || c == 0x201D || c == 0x2019 || c == U'"' || c == 0x201C; }
bool ends_sentence(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == 0x2026; }
bool opens(char32_t c) {
    return c == 0xAB || c == 0x201C || c == 0x201E || c == U'"' || c == U'(' || c == U'-' || c == 0x2013 ||
           c == 0x2014 || c == 0x2018;
}

class Segmenter {
public:
    Segmenter(Document& document, const LanguagePack& pack)
        : document_(document), pack_(pack), words_(remembered(pack)) {}

    void run() {
        const std::string_view text = document_.text;
        std::size_t paragraph = 0;
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            line(text.substr(begin, end - begin), begin, paragraph++);
            characters_ += 1;
            begin = end + 1;
        }
        document_.characters = characters_ == 0 ? 0 : characters_ - 1;
    }

private:
    [[nodiscard]] char32_t character(const Token& token) const {
        std::size_t at = token.begin;
        return next_code_point(document_.text, at);
    }

    void line(std::string_view text, std::size_t offset, std::size_t paragraph) {
        std::vector<Token> tokens;
        std::size_t counted = 0;
        for (const RawToken& raw : tokenise(text)) {
            characters_ += code_points(text.substr(counted, raw.begin - counted));
            counted = raw.end;
            Token token;
            const std::string_view word = text.substr(raw.begin, raw.end - raw.begin);
            token.word = analyse(word, words_, pack_);
            token.begin = offset + raw.begin;
            token.end = offset + raw.end;
            token.first = characters_;
            characters_ += token.word->length;
            token.last = characters_;
            token.kind = raw.kind;
            token.space_before = raw.space_before;
            token.capital = token.word->capital;
            tokens.push_back(std::move(token));
        }
        characters_ += code_points(text.substr(counted));
        cut(std::move(tokens), paragraph);
    }

    [[nodiscard]] bool boundary_after(const std::vector<Token>& tokens, std::size_t i) const {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        const Token& next = tokens[i + 1];
        if (!next.space_before) {
            return false;
        }
        const bool starts = next.kind == TokenKind::number || (next.kind == TokenKind::word && next.capital) ||
                            (next.kind == TokenKind::punctuation && opens(character(next)));
        std::size_t stop = i;
        while (stop > 0 && tokens[stop].kind == TokenKind::punctuation && closes(character(tokens[stop]))) {
            --stop;
        }
        if (!starts || tokens[stop].kind != TokenKind::punctuation || !ends_sentence(character(tokens[stop]))) {
            return false;
        }
        return character(tokens[stop]) != U'.' || stop == 0 || !abbreviated(tokens[stop - 1], next);
    }

    // A single capital, an abbreviation, or (where the pack says so) an ordinal number before the dot.
    [[nodiscard]] bool abbreviated(const Token& before, const Token& next) const {
        if (before.kind == TokenKind::word) {
            return (before.capital && before.last - before.first == 1) ||
                   pack_.abbreviations.contains(
                       lower(std::string_view(document_.text).substr(before.begin, before.end - before.begin)));
        }
        return before.kind == TokenKind::number && pack_.ordinal_dot && next.kind == TokenKind::word;
    }

    void cut(std::vector<Token> tokens, std::size_t paragraph) {
        std::size_t begin = 0;
        bool opening = true;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            // What never ends is no sentence: the work on one grows faster than its length.
            const bool too_long = i - begin >= longest_sentence;
            if (i + 1 != tokens.size() && !too_long && !boundary_after(tokens, i)) {
                continue;
            }
            Sentence sentence;
            sentence.paragraph = paragraph;
            sentence.opens_paragraph = opening;
            sentence.heading =
                paragraph == 0 || (opening && i + 1 == tokens.size() && tokens[i].kind != TokenKind::punctuation);
            sentence.tokens.assign(std::make_move_iterator(tokens.begin() + static_cast<std::ptrdiff_t>(begin)),
                                   std::make_move_iterator(tokens.begin() + static_cast<std::ptrdiff_t>(i + 1)));
            document_.sentences.push_back(std::move(sentence));
            begin = i + 1;
            opening = false;
        }
    }

    Document& document_;
    const LanguagePack& pack_;
    Remembered& words_;
    std::size_t characters_ = 0;
};

}  // namespace

Document segment(std::string text, const LanguagePack& pack) {
    Document document;
    document.text = std::move(text);
    Segmenter(document, pack).run();
    return document;
}

Span span_of(const Document& document, const Sentence& sentence, std::size_t first, std::size_t last) {
    const Token& begin = sentence.tokens[first];
    const Token& end = sentence.tokens[last - 1];
    return Span{begin.first, end.last, document.text.substr(begin.begin, end.end - begin.begin)};
}

}  // namespace elchi
