// SPDX-License-Identifier: MIT
// Words and phrases of one language with what they mean: the pack's lexicon and the names of the gazetteer. Both lie in
// the frozen form of the pack and are used there; LexiconBuilder makes it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/frozen_strings.hpp"
#include "extract/letters.hpp"
#include "extract/morphology.hpp"
#include "extract/tags.hpp"

namespace elchi {

using ConceptId = std::uint32_t;

/// Concepts ("office.head_of_state") as numbers; kind is the part before the first dot.
class Concepts {
public:
    Concepts() = default;
    explicit Concepts(FrozenStrings known) : known_(known) {}

    ConceptId intern(std::string_view name);
    [[nodiscard]] ConceptId find(std::string_view name) const;  ///< none when unknown
    [[nodiscard]] std::string_view name(ConceptId id) const {
        return id < known_.size() ? known_[id] : std::string_view(names_[id - known_.size()]);
    }
    [[nodiscard]] std::string_view kind(ConceptId id) const;
    [[nodiscard]] std::string_view value(ConceptId id) const;
    [[nodiscard]] std::size_t size() const { return known_.size() + names_.size(); }
    static constexpr ConceptId none = 0xFFFFFFFF;

private:
    FrozenStrings known_;
    std::vector<std::string> names_;  // interned since
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
    static constexpr std::int32_t of_home = -2;

    ConceptId concept_id = Concepts::none;
    std::int32_t entity = -1;   ///< index into the gazetteer's entities, for names; of_home for what belongs to the own state
    std::uint8_t head = 0;      ///< the word that carries the case
    bool name = false;          ///< must be capitalised in the text
    bool agreeing = false;      ///< all words agree in case (names of several words)
    std::uint8_t reserved = 0;  ///< so that every byte of a frozen entry is known
};

class Lexicon {
public:
    struct Lexeme {
        std::string_view stem;  ///< key
        Morphology::ClassId inflection = 0;
    };

    /// The arrays of the frozen form.
    struct FrozenLexeme {
        std::uint32_t stem = 0;  ///< number of the string
        std::uint32_t inflection = 0;
    };
    struct Node {
        std::uint32_t edges = 0;  ///< where its edges and entries begin; they end where those of the next node begin
        std::uint32_t entries = 0;
    };
    struct Edge {
        std::uint32_t lexeme = 0;  ///< rising within a node
        std::uint32_t node = 0;
    };
    static constexpr std::uint32_t altered = 1U << 31U;  ///< added to a stem's lexeme: only before an affix

    Lexicon() = default;
    /// Takes the next sections; their bytes must outlive this. Throws std::invalid_argument when they do not fit each
    /// other, the number of concepts or that of inflection classes.
    Lexicon(SectionReader& sections, std::size_t concepts, std::size_t classes);

    /// All readings of a word given as key, in a stable order.
    [[nodiscard]] std::vector<Reading> analyse(std::string_view key, const Morphology& morphology) const;

    /// Walking phrases word by word: 0 is the start; none when no phrase goes on with the lexeme.
    [[nodiscard]] std::uint32_t step(std::uint32_t node, std::uint32_t lexeme) const;
    /// The entries that end at a node.
    [[nodiscard]] std::span<const Entry> entries(std::uint32_t node) const {
        return entries_.subspan(nodes_[node].entries, nodes_[node + 1].entries - nodes_[node].entries);
    }
    [[nodiscard]] Lexeme lexeme(std::uint32_t id) const {
        return {stems_[lexemes_[id].stem], static_cast<Morphology::ClassId>(lexemes_[id].inflection)};
    }
    [[nodiscard]] std::size_t stems() const { return stems_.size(); }
    /// One more than the highest entity of an entry.
    [[nodiscard]] std::size_t entities() const;

    static constexpr std::uint32_t none = 0xFFFFFFFF;

private:
    void check(std::size_t concepts, std::size_t classes) const;

    FrozenStrings stems_;
    std::span<const std::uint32_t> stem_ends_;   // of each stem's candidates
    std::span<const std::uint32_t> candidates_;  // lexemes, some with `altered`
    std::span<const FrozenLexeme> lexemes_;
    std::span<const std::uint32_t> starts_;  // of each lexeme: the node of phrases that begin with it, or 0
    std::span<const Node> nodes_;            // and one that ends the last
    std::span<const Edge> edges_;
    std::span<const Entry> entries_;
};

}  // namespace elchi
