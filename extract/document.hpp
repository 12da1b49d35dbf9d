// SPDX-License-Identifier: MIT
// An article cut into sentences and tokens, each token with its readings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/language_pack.hpp"
#include "extract/text.hpp"
#include "graph/event_record.hpp"

namespace elchi {

/// A way to read a capitalised word that no table knows, as a proper name.
struct NameReading {
    std::string lemma;  ///< key of the base form
    std::size_t length = 0;  ///< bytes of the word's key that belong to the base form
    std::string strip;       ///< letters that the base form has beyond them
    Tags tags = 0;
};

/// What is known of a word apart from its place in the text.
struct WordAnalysis {
    std::string key;
    std::size_t length = 0;  ///< code points
    bool capital = false;       ///< begins with a capital letter
    bool all_capitals = false;  ///< two letters or more, all of them capitals
    std::vector<Reading> readings;
    Tags guess = 0;                   ///< for words that no table knows
    std::vector<NameReading> names;  ///< for capitalised words
};

struct Token {
    std::size_t begin = 0, end = 0;        ///< bytes of the text
    std::size_t first = 0, last = 0;       ///< code points, half open
    TokenKind kind = TokenKind::word;
    bool space_before = false;
    bool capital = false;
    bool quoted = false;  ///< inside a quotation that is a clause of its own
    std::shared_ptr<const WordAnalysis> word;

    [[nodiscard]] const std::string& key() const { return word->key; }
};

struct Sentence {
    std::vector<Token> tokens;
    std::size_t paragraph = 0;  ///< 0: the title
    bool opens_paragraph = false;
    bool heading = false;  ///< the title, or a line without a final stop
};

struct Document {
    std::string text;
    std::size_t characters = 0;
    std::vector<Sentence> sentences;
};

[[nodiscard]] Document segment(std::string text, const LanguagePack& pack);

/// The code points of tokens [first, last) of a sentence, with their text.
[[nodiscard]] Span span_of(const Document& document, const Sentence& sentence, std::size_t first, std::size_t last);

}  // namespace elchi
