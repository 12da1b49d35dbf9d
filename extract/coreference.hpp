// SPDX-License-Identifier: MIT
// Who is meant: from noun groups to the actors of one article, by the gazetteer's offices on the article's date and by
// what the article has named before.
#pragma once

#include <cstddef>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.hpp"
#include "extract/outlook.hpp"
#include "extract/recogniser.hpp"
#include "graph/event_record.hpp"
#include "graph/gazetteer.hpp"

namespace elchi {

class Coreference {
public:
    /// `language` is the tag of the article (uz-Latn), `published` its ISO date or empty.
    Coreference(const LanguagePack& pack, const Gazetteer& gazetteer, std::string language, std::string published);

    /// The ids of the actors that a group denotes; empty when that cannot be said. Lists and collectives give several.
    /// New actors are entered, and mentions noted.
    std::vector<std::string> resolve(const Document& document, const Sentence& sentence, const Group& group);

    /// Parties that acted or were named together: what "the sides" may mean later.
    void note_parties(const std::vector<std::string>& actors);
    /// Before the first sentence: what the article shows of itself.
    void look_ahead(Outlook outlook) { outlook_ = std::move(outlook); }
    /// After the last: persons in an office of the own state act for it.
    void settle();
    void note_subject(const std::string& actor) { subject_ = actor; }
    [[nodiscard]] const std::string& subject() const { return subject_; }
    /// The parties named last, at least `least` of them (exactly `count` when that is not 0).
    [[nodiscard]] std::vector<std::string> parties(std::size_t least, std::size_t count) const;

    /// The country or organisation that an actor is or acts for: ISO code, "org:..." or empty.
    [[nodiscard]] std::string side(std::string_view actor) const;
    [[nodiscard]] std::string side(const Actor& actor) const;
    /// Somebody of whom the text does not say whom he acts for.
    [[nodiscard]] bool private_person(std::string_view actor) const;
    /// The ids of organisations as such, never of their members.
    std::vector<std::string> organizations(const Group& group);
    /// An organisation whose few members meet and sign as it: not a country, not the whole world.
    [[nodiscard]] bool is_club(std::string_view side) const;
    /// The id of the country of a code, entered as an actor.
    std::string country(std::string_view code);
    [[nodiscard]] const Actor* find(std::string_view id) const;
    /// Actors in the order of their entry.
    [[nodiscard]] const std::vector<Actor>& actors() const { return actors_; }
    [[nodiscard]] std::string name_of(std::string_view id) const;

private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    /// No reader looks farther back for whom a text means: so many actors, so many meetings.
    static constexpr std::size_t memory = 256;

    /// The actor meant last of those that fit, or nullptr.
    template <typename Fits>
    [[nodiscard]] const Actor* latest(Fits fits) const {
        std::size_t seen = 0;
        for (std::size_t at = latest_; at != none && seen < memory; at = recent_[at].before, ++seen) {
            if (fits(actors_[at])) {
                return &actors_[at];
            }
        }
        return nullptr;
    }
    void note_mention(const Document& document, const Sentence& sentence, const Group& group, Actor& actor) const;
    std::vector<std::string> resolve_one(const Group& group);
    std::string person(const Group& group);
    [[nodiscard]] const Actor* colleague(const Group& group) const;
    std::string surname(const Group& group);
    std::string unknown_person(const Group& group);
    std::string spelled_otherwise(const Group& group);
    std::vector<std::string> club(std::string_view id);
    std::string role(const Group& group, std::string_view country);
    [[nodiscard]] bool domestic(const Actor& actor) const;
    [[nodiscard]] std::string holder(std::string_view country, std::string_view office) const;
    std::string entity(std::string_view id);
    [[nodiscard]] std::string latest_of(std::string_view type) const;
    std::string body(const Group& group);
    [[nodiscard]] std::string base_form(const Document& document, const Sentence& sentence, const Group& group) const;
    std::vector<std::string> collective(const Group& group);
    Actor& enter(Actor actor);
    Actor* known(std::string_view id);
    void set_office(Actor& actor, std::string_view office, std::string_view country);
    void touch(const std::string& id);

    const LanguagePack& pack_;
    const Gazetteer& gazetteer_;
    std::string language_;
    std::string published_;
    std::vector<Actor> actors_;
    std::map<std::string, std::size_t, std::less<>> index_;
    /// The actors by the time they were last meant: a list through the numbers of the actors.
    struct Recent {
        std::size_t before = none, after = none;
    };
    std::vector<Recent> recent_;
    std::size_t latest_ = none;
    std::size_t local_persons_ = 0;
    std::map<std::string, std::string> local_names_;  ///< key of an unknown name -> local id
    std::vector<std::vector<std::string>> party_sets_;
    std::string subject_;
    Outlook outlook_;
};

}  // namespace elchi
