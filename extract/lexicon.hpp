// SPDX-License-Identifier: MIT
// Words and phrases of one language with what they mean: the pack's lexicon and the names of the gazetteer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/letters.hpp"
#include "extract/morphology.hpp"
#include "extract/tags.hpp"

namespace elchi {

using ConceptId = std::uint32_t;

/// Concepts ("office.head_of_state") as numbers; kind is the part before the first dot.
class Concepts {
public:
    ConceptId intern(std::string_view name);
    [[nodiscard]] ConceptId find(std::string_view name) const;  ///< none when unknown
    [[nodiscard]] std::string_view name(ConceptId id) const { return names_[id]; }
    [[nodiscard]] std::string_view kind(ConceptId id) const;
    [[nodiscard]] std::string_view value(ConceptId id) const;
    [[nodiscard]] std::size_t size() const { return names_.size(); }
    static constexpr ConceptId none = 0xFFFFFFFF;

private:
    std::vector<std::string> names_;
    std::unordered_map<std::string, ConceptId> index_;
};

/// One way to read a token: the lexeme and the tags of the form.
struct Reading {
    std::uint32_t lexeme = 0;
    Tags tags = 0;

    friend bool operator==(const Reading&, const Reading&) = default;
};

/// A word or phrase with its meaning.
struct Entry {
    ConceptId concept_id = Concepts::none;
    std::int32_t entity = -1;  ///< index into the gazetteer's entities, for names
    std::uint8_t head = 0;     ///< the word that carries the case
    bool name = false;         ///< must be capitalised in the text
    bool agreeing = false;     ///< all words agree in case (names of several words)
};

class Lexicon {
public:
    struct Lexeme {
        std::string stem;  ///< key
        Morphology::ClassId inflection = 0;
    };

    /// The lexeme of a citation form (lower case) in a class; new stems and their alternations are stored.
    std::uint32_t add_lexeme(std::string_view word, Morphology::ClassId inflection, const Letters& letters,
                             const Morphology& morphology);

    /// A rule of alternations.tsv, in keys; to be added before the lexemes.
    void add_alternation(Morphology::ClassId inflection, std::string ends, std::string becomes);

    void add_entry(const std::vector<std::uint32_t>& words, Entry entry);

    /// All readings of a word given as key, in a stable order.
    [[nodiscard]] std::vector<Reading> analyse(std::string_view key, const Morphology& morphology) const;

    /// Walking phrases word by word: 0 is the start; none when no phrase goes on with the lexeme.
    [[nodiscard]] std::uint32_t step(std::uint32_t node, std::uint32_t lexeme) const;
    /// The entries that end at a node.
    [[nodiscard]] const std::vector<Entry>& entries(std::uint32_t node) const { return nodes_[node]; }
    [[nodiscard]] const Lexeme& lexeme(std::uint32_t id) const { return lexemes_[id]; }
    [[nodiscard]] std::size_t stems() const { return stems_.size(); }

    static constexpr std::uint32_t none = 0xFFFFFFFF;

private:
    struct Alternation {
        Morphology::ClassId inflection = 0;
        std::string ends;
        std::string becomes;
    };
    struct Stem {
        std::uint32_t lexeme = 0;
        bool altered = false;  // only before an affix
    };

    std::vector<Lexeme> lexemes_;
    std::unordered_map<std::string, std::uint32_t> lexeme_index_;
    std::unordered_map<std::string, std::vector<Stem>> stems_;
    std::vector<Alternation> alternations_;
    std::vector<std::vector<Entry>> nodes_{1};
    std::unordered_map<std::uint64_t, std::uint32_t> steps_;
};

}  // namespace elchi
