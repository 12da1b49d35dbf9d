// SPDX-License-Identifier: MIT
// An article read sentence by sentence: candidates become events, the scene supplies what sentences leave unsaid, and an
// act told again becomes evidence of the event that is known already.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "extract/article.hpp"
#include "extract/coreference.hpp"
#include "extract/frame_matcher.hpp"
#include "extract/papers.hpp"
#include "extract/recogniser.hpp"
#include "graph/event_record.hpp"
#include "graph/ontology.hpp"

namespace elchi {

class Interpreter {
public:
    Interpreter(const LanguagePack& pack, const Gazetteer& gazetteer, const Ontology& ontology, const Recogniser& recogniser,
                const FrameMatcher& matcher, const Article& article, std::string language);

    /// Reads the article; the record has everything but generator and article.
    EventRecord run(const Document& document, std::ostream* log);

private:
    /// What the text has established.
    struct Scene {
        std::optional<PlaceMention> place;
        std::string date;             ///< day precise
        std::size_t date_paragraph = 0;
        int day = 0;                  ///< "the second day of the visit"
        std::size_t paragraph = 0;
    };
    struct Draft {
        Event event;
        int day = 0;
        bool dated_here = false;   ///< its own sentence gives the date
        bool placed_here = false;
        bool heading = false;
    };

    void read_sentence(const Document& document, const Sentence& sentence, std::ostream* log);
    bool read_dateline(const Document& document, const Sentence& sentence, ReadSentence& read);
    void mark_quotes(const Document& document, Sentence& sentence);
    void enter_named(const Document& document, const ReadSentence& read);
    void add(const Document& document, ReadSentence& read, const Candidate& candidate, const std::vector<TitleRange>& titles);
    Draft draft(const Document& document, const ReadSentence& read, const Candidate& candidate);
    void set_date(const ReadSentence& read, const Candidate& candidate, Draft& draft);
    void set_place(const ReadSentence& read, const Candidate& candidate, Draft& draft);
    [[nodiscard]] std::optional<PlaceMention> place_of(const Group& group) const;
    void set_paper(Draft& draft, std::size_t paper);
    void enter(Draft draft);
    [[nodiscard]] bool same_act(const Draft& known, const Draft& fresh) const;
    void tell_again(Draft& known, Draft fresh);
    [[nodiscard]] std::vector<std::string> sides(const Event& event, std::string_view role) const;
    void update_scene(const ReadSentence& read);
    static void relate_invitations(EventRecord& record);
    EventRecord finish();

    const LanguagePack& pack_;
    const Gazetteer& gazetteer_;
    const Ontology& ontology_;
    const Recogniser& recogniser_;
    const FrameMatcher& matcher_;
    const Article& article_;
    std::string language_;
    Coreference cast_;
    Papers papers_;
    Scene scene_;
    std::vector<Draft> drafts_;
};

}  // namespace elchi
