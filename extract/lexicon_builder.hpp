// SPDX-License-Identifier: MIT
// Gathers the words and phrases of a pack, and freezes them into the form that Lexicon uses.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/sections.hpp"

namespace elchi {

class LexiconBuilder {
public:
    /// The lexeme of a citation form (lower case) in a class; new stems and their alternations are stored.
    std::uint32_t add_lexeme(std::string_view word, Morphology::ClassId inflection, const Letters& letters,
                             const Morphology& morphology);

    /// A rule of alternations.tsv, in keys; to be added before the lexemes.
    void add_alternation(Morphology::ClassId inflection, std::string ends, std::string becomes);

    void add_entry(const std::vector<std::uint32_t>& words, Entry entry);

    /// Writes the sections that Lexicon reads; the same bytes whenever the same was added in the same order.
    void freeze(SectionWriter& sections) const;

private:
    struct Alternation {
        Morphology::ClassId inflection = 0;
        std::string ends;
        std::string becomes;
    };
    struct Node {
        std::map<std::uint32_t, std::uint32_t> next;  // by lexeme
        std::vector<Entry> entries;
    };

    void freeze_stems(SectionWriter& sections) const;
    void freeze_phrases(SectionWriter& sections) const;
    std::uint32_t stem(std::string_view key);

    std::vector<Lexicon::FrozenLexeme> lexemes_;
    std::unordered_map<std::string, std::uint32_t> lexeme_index_;
    std::vector<std::string> stems_;  // in the order of coming, which is that of their numbers
    std::vector<std::vector<std::uint32_t>> candidates_;
    std::unordered_map<std::string, std::uint32_t> stem_index_;
    std::vector<Alternation> alternations_;
    std::vector<Node> nodes_{1};
};

}  // namespace elchi
