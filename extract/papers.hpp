// SPDX-License-Identifier: MIT
// Agreements of one article: which noun group names which paper, with its title, parties and topics.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "extract/coreference.hpp"
#include "extract/paper_titles.hpp"
#include "extract/recogniser.hpp"
#include "graph/event_record.hpp"
#include "graph/ontology.hpp"

namespace elchi {

class Papers {
public:
    explicit Papers(const LanguagePack& pack) : pack_(pack), titles_(pack) {}

    [[nodiscard]] std::vector<TitleRange> mark_titles(ReadSentence& read) const { return titles_.mark(read); }
    [[nodiscard]] std::vector<std::size_t> row(const ReadSentence& read, std::size_t index, const std::vector<TitleRange>& titles) const {
        return titles_.row(read, index, titles);
    }

    /// The papers that an agreement group names, as indices; a list gives several, an unknown "document" none. It is none of
    /// `others`.
    std::vector<std::size_t> resolve(const Document& document, ReadSentence& read, std::size_t index,
                                     const std::vector<TitleRange>& titles, Coreference& cast, const std::vector<std::size_t>& others = {});

    /// Enters a paper that only its title names.
    std::size_t add_titled(const Document& document, const ReadSentence& read, std::size_t first, std::size_t last);

    /// Enters the papers that a sentence names by their subject, whether or not an act deals with them.
    void note_named(const Document& document, ReadSentence& read, const std::vector<TitleRange>& titles, Coreference& cast);

    /// Takes up what a sentence says of the stage of a paper ("the treaty entered into force"), on the day that it gives.
    void note_statuses(const Document& document, ReadSentence& read, const std::vector<TitleRange>& titles, Coreference& cast, const Ontology& ontology,
                       const std::string& day);

    [[nodiscard]] std::size_t size() const { return papers_.size(); }
    [[nodiscard]] Agreement& operator[](std::size_t index) { return papers_[index].agreement; }

private:
    struct Paper {
        Agreement agreement;
        std::set<std::string> words;  ///< keys of the words of its title
        bool named = false;           ///< by more than its kind
    };

    std::size_t resolve_one(const Document& document, const ReadSentence& read, const Group& group, const TitleRange& title, Coreference& cast, bool alone,
                            const std::vector<std::size_t>& others);
    [[nodiscard]] bool has_name(const ReadSentence& read, const Group& group) const;
    [[nodiscard]] Paper described(const ReadSentence& read, const Group& group, const TitleRange& title, bool alone) const;
    [[nodiscard]] static bool same(const Paper& known, const Paper& fresh);
    [[nodiscard]] std::size_t known(const Paper& fresh, bool headline, const std::vector<std::size_t>& others) const;
    [[nodiscard]] std::vector<std::string> topics(const ReadSentence& read, std::size_t first, std::size_t last) const;
    void add_parties(const Document& document, const ReadSentence& read, const Group& group, const TitleRange& title, Agreement& paper, Coreference& cast) const;

    const LanguagePack& pack_;
    PaperTitles titles_;
    std::vector<Paper> papers_;
};

}  // namespace elchi
