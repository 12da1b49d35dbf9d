// SPDX-License-Identifier: MIT
// The rules of a language pack in the form that matching uses: noun groups, frames with their slots, modality.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/tags.hpp"

namespace elchi {

/// Tags that a form must have: every member, each satisfied by any of its bits; and bits that it must not have.
struct TagTest {
    std::vector<Tags> all;
    Tags none = 0;

    [[nodiscard]] bool operator()(Tags tags) const;
};

/// A concept, or all concepts of a kind.
struct ConceptTest {
    ConceptId kind = Concepts::none;        ///< the id of the bare kind
    ConceptId concept_id = Concepts::none;  ///< none: every concept of the kind

    [[nodiscard]] bool fits(ConceptId of_kind, ConceptId id) const { return kind == of_kind && (concept_id == Concepts::none || concept_id == id); }

    friend bool operator==(const ConceptTest&, const ConceptTest&) = default;
};

enum class GroupKind : std::uint8_t { person, role, roles, country, body, organization, collective, agreement, date, place };

struct GroupRule {
    struct Element {
        ConceptTest what;
        std::string literal;  ///< key of a word; then `what` is not read
        TagTest tags;
        bool optional = false;
        bool many = false;
        bool head = false;
    };

    std::string id;
    GroupKind result = GroupKind::person;
    std::vector<Element> elements;
};

enum class SlotKind : std::uint8_t { actor, person, country, place, agreement, organization, ambassador, number };
enum class SceneReach : std::uint8_t { none, sentence, paragraph, article };
enum class Side : std::uint8_t { any, before, after };

/// How a group must stand to fill a slot: its adposition (none: without one) and its case.
struct Marker {
    ConceptId adposition = Concepts::none;
    bool any = false;   ///< with or without adposition
    Tags cases = 0;     ///< 0: any case
    Side side = Side::any;
};

/// A place of a slot: one group fills it.
struct SlotPlace {
    SlotKind kind = SlotKind::actor;
    std::vector<Marker> markers;
};

struct Slot {
    std::string role;
    std::vector<SlotPlace> places;
    bool required = false;
    std::size_t least = 1;  ///< actors
    SceneReach scene = SceneReach::none;
};

struct Need {
    enum class Where : std::uint8_t { verb, clause, sentence, next, previous } where = Where::clause;
    bool forbidden = false;
    std::vector<ConceptTest> what;  ///< any of them
    TagTest tags;                   ///< of the form in which it stands
};

struct Frame {
    std::string id;
    std::string event;
    ConceptTest trigger;
    TagTest trigger_tags;
    std::vector<Need> needs;
    std::vector<Slot> slots;
    std::string level, modality, status;
    bool retold = false;
};

struct ModalityRule {
    enum class Where : std::uint8_t { trigger, verb, next, clause, sentence, previous } where = Where::clause;
    std::string id;
    std::string value;
    std::optional<ConceptTest> what;
    TagTest tags;
};

/// Parsers of the cells; they throw std::invalid_argument with what is wrong.
[[nodiscard]] TagTest parse_tag_test(std::string_view text, char separator);
[[nodiscard]] ConceptTest parse_concept(std::string_view text, Concepts& concepts);
[[nodiscard]] GroupRule parse_group(std::string_view id, std::string_view result, std::string_view pattern,
                                    Concepts& concepts, const Letters& letters, bool head_last);
[[nodiscard]] Frame parse_frame(std::string_view id, std::string_view event, std::string_view trigger,
                                std::string_view needs, std::string_view slots, std::string_view set, Concepts& concepts);
[[nodiscard]] ModalityRule parse_modality(std::string_view id, std::string_view value, std::string_view where,
                                          std::string_view what, Concepts& concepts);

}  // namespace elchi
