// SPDX-License-Identifier: MIT
// What a text has established: the place and the day that it speaks of, from its dateline and from sentence to sentence.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>

#include "extract/dates.hpp"
#include "extract/frame_matcher.hpp"
#include "extract/recogniser.hpp"
#include "extract/told_acts.hpp"
#include "graph/gazetteer.hpp"

namespace elchi {

class Scene {
public:
    /// `language` is the tag of the article, `published` its ISO date or empty.
    Scene(const LanguagePack& pack, const Gazetteer& gazetteer, std::string language, std::string published);

    /// Goes on to a sentence.
    void enter(const Sentence& sentence);
    /// "TASHKENT, 22 December. /Agency/", "WASHINGTON, Nov 7 (Agency) - ..." at the front of the body: the place and the day
    /// that the text speaks from. True when the sentence says nothing else.
    bool read_dateline(ReadSentence& read);
    /// Takes up what a sentence has established.
    void update(const ReadSentence& read);
    /// Takes up the day, the place and the parties of an act.
    void note(const ToldAct& act, const Coreference& cast);

    void set_date(const ReadSentence& read, const Candidate& candidate, const Coreference& cast, ToldAct& draft) const;
    void set_place(const ReadSentence& read, const Candidate& candidate, const Coreference& cast, ToldAct& draft) const;
    /// The first date that a sentence gives for what has happened, or nothing.
    [[nodiscard]] std::string day_told(const ReadSentence& read) const;
    /// "The second day of the visit".
    [[nodiscard]] int day() const { return day_; }

private:
    [[nodiscard]] std::optional<PlaceMention> place_of(const Group& group) const;
    [[nodiscard]] std::optional<PlaceMention> place_at(const std::string& date) const;
    [[nodiscard]] std::size_t dateline_end(const ReadSentence& read) const;
    [[nodiscard]] ResolvedDate resolve(const Group& group, bool future) const;
    void take_day(const Group& group);
    [[nodiscard]] bool belongs_to_story(const Event& event, const Coreference& cast) const;
    [[nodiscard]] const Group* nearest_date(const ReadSentence& read, const Candidate& candidate, const ToldAct& draft) const;
    [[nodiscard]] const Group* place_named(const ReadSentence& read, const Candidate& candidate, const Coreference& cast, const ToldAct& draft) const;

    const LanguagePack& pack_;
    const Gazetteer& gazetteer_;
    std::string language_;
    std::string published_;
    std::optional<PlaceMention> place_;  ///< named last
    std::string place_day_;              ///< when what happened there happened; empty: not told
    std::optional<PlaceMention> story_place_;
    std::string story_day_;  ///< of the dateline or of the first sentences
    std::set<std::string> story_sides_;  ///< whose acts of that day have been told
    std::string date_;       ///< the day that the text speaks of now
    std::size_t date_paragraph_ = 0;
    std::string last_day_;   ///< the day named last, "that day" in what follows
    std::string visit_day_;  ///< on which a visit began
    std::size_t paragraph_ = 0;
    bool aside_ = false;      ///< the place of this sentence is that of a plan or of long ago
    bool elsewhere_ = false;  ///< the paragraph speaks of other times than the story's day
    int day_ = 0;
};

}  // namespace elchi
