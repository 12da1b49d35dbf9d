// SPDX-License-Identifier: MIT
// Agreements of one article: which noun group names which paper, with its title, parties and topics.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "extract/coreference.hpp"
#include "extract/recogniser.hpp"
#include "graph/event_record.hpp"

namespace elchi {

/// The words of a title around the word for the paper.
struct TitleRange {
    std::size_t begin = 0, end = 0;  ///< tokens, with the word for the paper
    bool stated = false;             ///< it says what the paper is about
};

class Papers {
public:
    explicit Papers(const LanguagePack& pack) : pack_(pack) {}

    /// Marks the groups of a sentence that stand inside the title of a paper; gives the ranges, one for each group.
    [[nodiscard]] std::vector<TitleRange> mark_titles(ReadSentence& read) const;

    /// The papers that an agreement group names, as indices into all(); a list gives several, an unknown "document" none.
    std::vector<std::size_t> resolve(const Document& document, ReadSentence& read, std::size_t group,
                                     const std::vector<TitleRange>& titles, Coreference& cast);

    /// Enters the papers that a sentence names by their subject, whether or not an act deals with them.
    void note_named(const Document& document, ReadSentence& read, const std::vector<TitleRange>& titles, Coreference& cast);

    [[nodiscard]] std::vector<Agreement>& all() { return papers_; }

private:
    std::size_t resolve_one(const Document& document, const ReadSentence& read, const Group& group, const TitleRange& title, Coreference& cast, bool alone);
    [[nodiscard]] TitleRange title_of(const ReadSentence& read, std::size_t group) const;
    [[nodiscard]] TitleRange title_left(const ReadSentence& read, std::size_t group) const;
    [[nodiscard]] bool opens_as_subject(const ReadSentence& read, const Group& group) const;
    [[nodiscard]] TitleRange title_right(const ReadSentence& read, std::size_t group) const;
    [[nodiscard]] std::string written(const Document& document, const ReadSentence& read, const Group& group, const TitleRange& title) const;
    [[nodiscard]] std::vector<std::string> topics(const ReadSentence& read, std::size_t first, std::size_t last) const;
    void add_parties(const Document& document, const ReadSentence& read, const Group& group, const TitleRange& title, Agreement& paper, Coreference& cast) const;

    const LanguagePack& pack_;
    std::vector<Agreement> papers_;
    std::vector<std::set<std::string>> words_;  ///< keys of the words of each title
};

}  // namespace elchi
