// SPDX-License-Identifier: MIT
// What one article says: actors, events and agreements with the words they were read from. One record is one line of
// JSON (record_json.hpp); its fields are those of the published record format "elchi/1" (docs/data-model.md).
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace elchi {

/// A piece of the text as read: code points [begin, end) and exactly that slice in UTF-8.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;

    friend auto operator<=>(const Span&, const Span&) = default;
};

/// The sentence that reports a thing, the word that gave it away, and the rule that read it ("uz/visit-noun").
struct Evidence {
    Span sentence;
    std::optional<Span> trigger;
    std::string rule;

    friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

using Labels = std::map<std::string, std::string>;  ///< BCP 47 language tag -> name

/// A place with its gazetteer id ("place:tashkent"), or only the name that the text gives.
struct PlaceMention {
    std::string id;    ///< empty when no gazetteer knows it
    std::string name;  ///< base form in the article's language
    Labels labels;
    std::string country;  ///< ISO 3166-1 alpha-2, "x-..." or empty

    friend auto operator<=>(const PlaceMention&, const PlaceMention&) = default;
};

struct ArticleInfo {
    std::string id;
    std::string source;  ///< where it was read, for people
    std::string url;
    std::string title;
    std::string language;   ///< BCP 47, "und" when unknown
    std::string published;  ///< ISO 8601 or empty
    std::string publisher;
    std::size_t characters = 0;  ///< code points of the text as read
    std::int64_t revision = 0;
    std::string fingerprint;

    friend auto operator<=>(const ArticleInfo&, const ArticleInfo&) = default;
};

struct Actor {
    std::string id;    ///< gazetteer id, or local to the record ("p1", "o1", "b1")
    std::string type;  ///< country, person, organization, body
    std::string name;  ///< base form in the article's language
    Labels labels;
    std::string wikidata;
    std::string country;   ///< ISO 3166-1 alpha-2, "x-..." or empty
    std::string office;    ///< head_of_state, head_of_government, foreign_minister, ambassador, ...
    std::string acts_for;  ///< actor id of the country or organisation it acts for
    std::vector<Span> mentions;

    friend auto operator<=>(const Actor&, const Actor&) = default;
};

struct Participant {
    std::string actor;  ///< id of an actor of the same record
    std::string role;
    std::optional<Span> mention;
    bool inferred = false;

    friend auto operator<=>(const Participant&, const Participant&) = default;
};

/// A link between two events of one record: invites_to, part_of, side_of, follows, answers.
struct Relation {
    std::string type;
    std::string event;

    friend auto operator<=>(const Relation&, const Relation&) = default;
};

struct Event {
    std::string id;  ///< local to the record ("e1")
    std::string type;
    std::string level;     ///< of a visit: state, official, working, private; else empty
    std::string modality;  ///< actual, planned, negated, possible
    bool retold = false;
    std::string date;      ///< ISO 8601 as precise as the text: 2025, 2025-11, 2025-11-12; empty when absent
    std::string date_end;
    std::optional<PlaceMention> place;
    std::vector<Participant> participants;
    std::vector<std::string> agreements;  ///< ids of agreements of the same record
    std::optional<std::int64_t> quantity;
    std::string attributed_to;  ///< actor id of the speaker of a reported act
    std::vector<Relation> relates;
    std::string cameo;
    std::string plover;
    std::vector<Evidence> evidence;
    double confidence = 1.0;  ///< share, 0 to 1, two decimals

    friend bool operator==(const Event&, const Event&) = default;
};

/// What one party did to an agreement, and when.
struct AgreementStep {
    std::string actor;
    std::string status;
    std::string date;

    friend auto operator<=>(const AgreementStep&, const AgreementStep&) = default;
};

struct Amount {
    std::string value;     ///< decimal digits as the text gives them, "." as the decimal sign
    std::string currency;  ///< ISO 4217

    friend auto operator<=>(const Amount&, const Amount&) = default;
};

struct Agreement {
    std::string id;    ///< local to the record ("a1")
    std::string type;  ///< treaty, agreement, declaration, ...
    std::string title;
    std::vector<std::string> parties;
    std::vector<std::string> signatories;
    std::vector<std::string> topics;  ///< concept ids of the ontology's topics
    std::string date;
    std::optional<PlaceMention> place;
    std::string status;  ///< proposed ... expired; empty when unknown
    std::vector<AgreementStep> steps;
    std::string amends;
    std::int64_t count = 1;
    bool count_at_least = false;
    std::optional<Amount> amount;
    std::vector<Evidence> evidence;
    double confidence = 1.0;

    friend bool operator==(const Agreement&, const Agreement&) = default;
};

/// The actor-event-agreement view: one line per participant and agreement of an event.
struct Triple {
    std::string actor;
    std::string role;
    std::string event;
    std::string agreement;  ///< empty where the event yields none

    friend auto operator<=>(const Triple&, const Triple&) = default;
};

struct Generator {
    std::string version;
    std::string data;  ///< hash of packs and gazetteer

    friend auto operator<=>(const Generator&, const Generator&) = default;
};

struct EventRecord {
    Generator generator;
    ArticleInfo article;
    std::vector<Actor> actors;
    std::vector<Event> events;
    std::vector<Agreement> agreements;

    friend bool operator==(const EventRecord&, const EventRecord&) = default;
};

/// The triples of a record, in the order of its events, participants and agreements.
[[nodiscard]] std::vector<Triple> triples(const EventRecord& record);

}  // namespace elchi
