// SPDX-License-Identifier: MIT
// The titles of agreements: which words around the word for a paper say what it is about.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/recogniser.hpp"

namespace elchi {

/// The words of a title around the word for the paper.
struct TitleRange {
    std::size_t begin = 0, end = 0;  ///< tokens, with the word for the paper
    bool stated = false;             ///< it says what the paper is about
};

class PaperTitles {
public:
    explicit PaperTitles(const LanguagePack& pack);

    /// Marks the groups of a sentence that stand inside the title of a paper; gives the ranges, one for each group.
    [[nodiscard]] std::vector<TitleRange> mark(ReadSentence& read) const;

    /// The agreement groups that stand in one row with one of them ("an agreement on A, a memorandum on B and a protocol"), in
    /// text order, that one among them; without the sum before them ("two papers: an agreement on A and ...").
    [[nodiscard]] std::vector<std::size_t> row(const ReadSentence& read, std::size_t index, const std::vector<TitleRange>& titles) const;

    /// The title as the text has it, the word for the paper in its base form.
    [[nodiscard]] std::string written(const Document& document, const ReadSentence& read, const Group& paper, const TitleRange& title) const;

private:
    [[nodiscard]] TitleRange left(const ReadSentence& read, const Group& paper) const;
    [[nodiscard]] TitleRange right(const ReadSentence& read, const Group& paper) const;
    [[nodiscard]] std::size_t about_before(const ReadSentence& read, const Group& paper) const;
    [[nodiscard]] bool starts_after(const ReadSentence& read, std::size_t start) const;
    [[nodiscard]] bool stays_outside(const ReadSentence& read, const Group& group) const;
    [[nodiscard]] bool opens_as_subject(const ReadSentence& read, const Group& group) const;

    [[nodiscard]] bool only_joins(const ReadSentence& read, std::size_t first, std::size_t last) const;

    const LanguagePack& pack_;
    ConceptTest about_, between_, with_, and_, adverb_, determiner_;
};

}  // namespace elchi
