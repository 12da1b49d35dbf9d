// SPDX-License-Identifier: MIT
// An article read sentence by sentence: candidates become events, the scene supplies what sentences leave unsaid, and an
// act told again becomes evidence of the event that is known already.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/article.hpp"
#include "extract/coreference.hpp"
#include "extract/frame_matcher.hpp"
#include "extract/papers.hpp"
#include "extract/recogniser.hpp"
#include "extract/scene.hpp"
#include "extract/told_acts.hpp"
#include "graph/event_record.hpp"
#include "graph/ontology.hpp"

namespace elchi {

class Interpreter {
public:
    Interpreter(const LanguagePack& pack, const Gazetteer& gazetteer, const Ontology& ontology, const Recogniser& recogniser,
                const FrameMatcher& matcher, const Article& article, const std::string& language);

    /// Reads the article; the record has everything but generator and article.
    EventRecord run(const Document& document, std::ostream* log);

private:
    ReadSentence recognise(const Document& document, const Sentence& sentence);
    void read_sentence(const Document& document, ReadSentence read, std::ostream* log);
    [[nodiscard]] std::string_view noise_in(const ReadSentence& read) const;
    void enter_named(const Document& document, const ReadSentence& read);
    /// A sentence that opened a list of papers, with what it tells of each.
    struct OpenList {
        ToldAct act;
        std::string status;                 ///< that the frame gives, or empty
        std::vector<std::size_t> papers;    ///< of its items
        std::vector<std::size_t> instead;   ///< what is signed when no item comes
    };

    void add(const Document& document, ReadSentence& read, const Candidate& candidate, const std::vector<TitleRange>& titles);
    ToldAct draft(const Document& document, const ReadSentence& read, const Candidate& candidate);
    [[nodiscard]] std::vector<std::size_t> papers_of(const Document& document, ReadSentence& read, const Candidate& candidate, const std::vector<TitleRange>& titles);
    [[nodiscard]] std::optional<std::size_t> opened_list(const ReadSentence& read, const Candidate& candidate, const std::vector<TitleRange>& titles) const;
    void add_items(const Document& document, ReadSentence& read, std::size_t from, const std::vector<TitleRange>& titles);
    void close_list();
    [[nodiscard]] std::string speaker_of(const Document& document, const ReadSentence& read);
    void set_paper(ToldAct& draft, std::size_t index, const std::string& told_status);
    void enter(ToldAct fresh);
    void note_subjects(const ReadSentence& read);

    const LanguagePack& pack_;
    const Gazetteer& gazetteer_;
    const Ontology& ontology_;
    const Recogniser& recogniser_;
    const FrameMatcher& matcher_;
    SurnameSet surnames_;
    Coreference cast_;
    Papers papers_;
    Scene scene_;
    ToldActs told_;
    std::optional<OpenList> list_;
};

}  // namespace elchi
