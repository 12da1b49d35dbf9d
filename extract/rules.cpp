// SPDX-License-Identifier: MIT
#include "extract/rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <utility>

#include "extract/text.hpp"
#include "graph/tsv.hpp"

namespace elchi {

namespace {

[[noreturn]] void wrong(std::string_view what, std::string_view text) {
    throw std::invalid_argument(std::string(what) + " \"" + std::string(text) + '"');
}

Tags known_tag(std::string_view name) {
    const std::optional<Tags> bit = tag(name);
    if (!bit) {
        wrong("unknown tag", name);
    }
    return *bit;
}

template <typename Value, std::size_t Size>
Value lookup(const std::array<std::pair<std::string_view, Value>, Size>& table, std::string_view name,
             std::string_view what) {
    const auto* at = std::ranges::find(table, name, &std::pair<std::string_view, Value>::first);
    if (at == table.end()) {
        wrong(what, name);
    }
    return at->second;
}

constexpr std::array<std::pair<std::string_view, GroupKind>, 10> group_kinds{{
    {"person", GroupKind::person},
    {"role", GroupKind::role},
    {"roles", GroupKind::roles},
    {"country", GroupKind::country},
    {"body", GroupKind::body},
    {"org", GroupKind::organization},
    {"collective", GroupKind::collective},
    {"agreement", GroupKind::agreement},
    {"date", GroupKind::date},
    {"place", GroupKind::place},
}};

constexpr std::array<std::pair<std::string_view, SlotKind>, 8> slot_kinds{{
    {"actor", SlotKind::actor},
    {"person", SlotKind::person},
    {"country", SlotKind::country},
    {"place", SlotKind::place},
    {"agr", SlotKind::agreement},
    {"org", SlotKind::organization},
    {"ambassador", SlotKind::ambassador},
    {"num", SlotKind::number},
}};

constexpr std::array<std::pair<std::string_view, SceneReach>, 3> reaches{{
    {"sentence", SceneReach::sentence},
    {"paragraph", SceneReach::paragraph},
    {"article", SceneReach::article},
}};

constexpr std::array<std::pair<std::string_view, Need::Where>, 5> need_places{{
    {"verb", Need::Where::verb},
    {"clause", Need::Where::clause},
    {"sentence", Need::Where::sentence},
    {"next", Need::Where::next},
    {"prev", Need::Where::previous},
}};

constexpr std::array<std::pair<std::string_view, ModalityRule::Where>, 6> modality_places{{
    {"trigger", ModalityRule::Where::trigger},
    {"verb", ModalityRule::Where::verb},
    {"next", ModalityRule::Where::next},
    {"clause", ModalityRule::Where::clause},
    {"sentence", ModalityRule::Where::sentence},
    {"prev", ModalityRule::Where::previous},
}};

// "a/b" is one member of a test satisfied by either; "!a" a bit that must be absent.
void add_tag_test(TagTest& test, std::string_view text) {
    if (text.starts_with('!')) {
        test.none |= known_tag(text.substr(1));
        return;
    }
    Tags any = 0;
    for (const std::string_view name : split(text, '/')) {
        any |= known_tag(name);
    }
    test.all.push_back(any);
}

GroupRule::Element parse_element(std::string_view text, Concepts& concepts, const Letters& letters) {
    GroupRule::Element element;
    for (; !text.empty() && std::string_view("?*+!").find(text.back()) != std::string_view::npos; text.remove_suffix(1)) {
        element.optional = element.optional || text.back() == '?' || text.back() == '*';
        element.many = element.many || text.back() == '*' || text.back() == '+';
        element.head = element.head || text.back() == '!';
    }
    if (text.empty()) {
        wrong("empty element", text);
    }
    if (text.front() == '"') {
        if (text.size() < 3 || text.back() != '"') {
            wrong("a word wants quotes on both sides", text);
        }
        element.literal = letters.key(lower(text.substr(1, text.size() - 2)));
        if (element.literal.empty()) {
            wrong("a word without letters that count", text);
        }
        return element;
    }
    const std::size_t colon = text.find(':');
    element.what = parse_concept(text.substr(0, colon), concepts);
    if (colon != std::string_view::npos) {
        element.tags = parse_tag_test(text.substr(colon + 1), ':');
    }
    return element;
}

Marker parse_marker(std::string_view text, Concepts& concepts) {
    Marker marker;
    if (text.ends_with('<') || text.ends_with('>')) {
        marker.side = text.back() == '<' ? Side::before : Side::after;
        text.remove_suffix(1);
    }
    if (text == "any") {
        marker.any = true;
        return marker;
    }
    if (text.find_first_of("<>") != std::string_view::npos) {
        wrong("one < or > at the end of a marker, not", text);
    }
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos && tag(text)) {
        marker.cases = known_tag(text);
        return marker;
    }
    marker.adposition = concepts.intern("adp." + std::string(text.substr(0, colon)));
    if (colon != std::string_view::npos) {
        for (const std::string_view name : split(text.substr(colon + 1), '/')) {
            marker.cases |= known_tag(name);
        }
    }
    return marker;
}

SlotPlace parse_place(std::string_view text, Concepts& concepts) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos) {
        wrong("a slot wants kind@marker, not", text);
    }
    SlotPlace place;
    place.kind = lookup(slot_kinds, text.substr(0, at), "unknown slot kind");
    for (const std::string_view marker : split(text.substr(at + 1), '|')) {
        place.markers.push_back(parse_marker(marker, concepts));
    }
    return place;
}

Slot parse_slot(std::string_view text, Concepts& concepts) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) {
        wrong("a slot wants role=..., not", text);
    }
    Slot slot;
    slot.role = trim(text.substr(0, equals));
    text = trim(text.substr(equals + 1));
    if (const std::size_t caret = text.find('^'); caret != std::string_view::npos) {
        slot.scene = lookup(reaches, trim(text.substr(caret + 1)), "unknown reach");
        text = trim(text.substr(0, caret));
    }
    if (text.ends_with('!')) {
        slot.required = true;
        text = trim(text.substr(0, text.size() - 1));
    }
    if (text.ends_with("{2}")) {
        slot.least = 2;
        slot.required = true;
        text = trim(text.substr(0, text.size() - 3));
    }
    if (text.ends_with('!')) {
        slot.required = true;
        text = trim(text.substr(0, text.size() - 1));
    }
    for (const std::string_view place : split(text, ',')) {
        slot.places.push_back(parse_place(place, concepts));
    }
    return slot;
}

Need parse_need(std::string_view text, Concepts& concepts) {
    Need need;
    if (text.starts_with('!')) {
        need.forbidden = true;
        text.remove_prefix(1);
    }
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) {
        wrong("a need wants place=concept, not", text);
    }
    need.where = lookup(need_places, trim(text.substr(0, equals)), "unknown place of a need");
    text.remove_prefix(equals + 1);
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos) {
        need.tags = parse_tag_test(text.substr(colon + 1), ':');
    }
    for (const std::string_view name : split(text.substr(0, colon), '|')) {
        need.what.push_back(parse_concept(name, concepts));
    }
    return need;
}

void apply_setting(Frame& frame, std::string_view text) {
    const std::size_t equals = text.find('=');
    const std::string_view key = trim(text.substr(0, equals));
    const std::string_view value = equals == std::string_view::npos ? "" : trim(text.substr(equals + 1));
    if (key == "level") {
        frame.level = value;
    } else if (key == "modality") {
        frame.modality = value;
    } else if (key == "status") {
        frame.status = value;
    } else if (key == "retold") {
        frame.retold = value == "yes";
    } else {
        wrong("unknown setting", text);
    }
}

}  // namespace

bool TagTest::operator()(Tags tags) const {
    return (tags & none) == 0 && std::ranges::all_of(all, [&](Tags any) { return (tags & any) != 0; });
}

TagTest parse_tag_test(std::string_view text, char separator) {
    TagTest test;
    for (const std::string_view name : split(text, separator)) {
        add_tag_test(test, name);
    }
    return test;
}

ConceptTest parse_concept(std::string_view text, Concepts& concepts) {
    text = trim(text);
    if (text.empty()) {
        wrong("a concept is missing", text);
    }
    const std::size_t dot = text.find('.');
    ConceptTest test;
    test.kind = concepts.intern(text.substr(0, dot));
    if (dot != std::string_view::npos) {
        test.concept_id = concepts.intern(text);
    }
    return test;
}

GroupRule parse_group(std::string_view id, std::string_view result, std::string_view pattern, Concepts& concepts,
                      const Letters& letters, bool head_last) {
    GroupRule rule;
    rule.id = id;
    rule.result = lookup(group_kinds, result, "unknown group");
    for (const std::string_view element : split(pattern, ' ')) {
        rule.elements.push_back(parse_element(element, concepts, letters));
    }
    if (rule.elements.empty()) {
        wrong("empty pattern", pattern);
    }
    if (std::ranges::none_of(rule.elements, &GroupRule::Element::head)) {
        (head_last ? rule.elements.back() : rule.elements.front()).head = true;
    }
    return rule;
}

Frame parse_frame(std::string_view id, std::string_view event, std::string_view trigger, std::string_view needs,
                  std::string_view slots, std::string_view set, Concepts& concepts) {
    Frame frame;
    frame.id = id;
    frame.event = event;
    const std::size_t colon = trigger.find(':');
    frame.trigger = parse_concept(trigger.substr(0, colon), concepts);
    if (colon != std::string_view::npos) {
        frame.trigger_tags = parse_tag_test(trigger.substr(colon + 1), ':');
    }
    for (const std::string_view part : split(needs, needs.find(';') != std::string_view::npos ? ';' : ',')) {
        frame.needs.push_back(parse_need(part, concepts));
    }
    for (const std::string_view part : split(slots, ';')) {
        frame.slots.push_back(parse_slot(part, concepts));
    }
    for (const std::string_view part : split(set, ';')) {
        for (const std::string_view setting : split(part, ' ')) {
            apply_setting(frame, setting);
        }
    }
    return frame;
}

ModalityRule parse_modality(std::string_view id, std::string_view value, std::string_view where, std::string_view what,
                            Concepts& concepts) {
    constexpr std::array<std::string_view, 5> values{"planned", "negated", "possible", "retold", "actual"};
    if (std::ranges::find(values, value) == values.end()) {
        wrong("unknown modality", value);
    }
    ModalityRule rule;
    rule.id = id;
    rule.value = value;
    rule.where = lookup(modality_places, where, "unknown place of a modality");
    const std::size_t colon = what.find(':');
    if (colon != 0) {
        rule.what = parse_concept(what.substr(0, colon), concepts);
    }
    if (colon != std::string_view::npos) {
        rule.tags = parse_tag_test(what.substr(colon + 1), ':');
    }
    return rule;
}

}  // namespace elchi
