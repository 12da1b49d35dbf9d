// SPDX-License-Identifier: MIT
#include "extract/rules.hpp"

#include <stdexcept>

#include "tests/support/catch.hpp"

using namespace elchi;
using Catch::Matchers::Contains;

namespace {

struct Rules {
    GroupRule group(std::string_view pattern, std::string_view result = "person", bool head_last = true) {
        return parse_group("g", result, pattern, concepts, letters, head_last);
    }
    Frame frame(std::string_view needs, std::string_view slots, std::string_view set = {}) {
        return parse_frame("f", "visit", "act.visit", needs, slots, set, concepts);
    }
    Slot slot(std::string_view text) { return frame({}, text).slots.at(0); }
    [[nodiscard]] std::string_view name(ConceptId id) const { return concepts.name(id); }

    Concepts concepts;
    Letters letters;
};

}  // namespace

TEST_CASE("a tag test wants every member, by any of its bits", "[extract][rules]") {
    const TagTest test = parse_tag_test("gen/dat:pl:!neg", ':');
    CHECK(test(tags::gen | tags::pl));
    CHECK(test(tags::dat | tags::pl | tags::fin));
    CHECK_FALSE(test(tags::gen));
    CHECK_FALSE(test(tags::acc | tags::pl));
    CHECK_FALSE(test(tags::gen | tags::pl | *tag("neg")));
    CHECK(parse_tag_test("", ':')(0));
}

TEST_CASE("a group pattern is read element by element", "[extract][rules]") {
    Rules rules;
    const GroupRule rule = rules.group("country:gen/nom? office.ambassador adj* \"of\" person+");
    CHECK(rule.result == GroupKind::person);
    REQUIRE(rule.elements.size() == 5);
    CHECK(rules.name(rule.elements[0].what.kind) == "country");
    CHECK(rule.elements[0].what.concept_id == Concepts::none);
    CHECK(rule.elements[0].optional);
    CHECK_FALSE(rule.elements[0].many);
    CHECK(rule.elements[0].tags(tags::nom));
    CHECK_FALSE(rule.elements[0].tags(tags::dat));
    CHECK(rules.name(rule.elements[1].what.concept_id) == "office.ambassador");
    CHECK((rule.elements[2].optional && rule.elements[2].many));
    CHECK(rule.elements[3].literal == "of");
    CHECK((!rule.elements[4].optional && rule.elements[4].many));
}

TEST_CASE("the head of a group is marked, or the last or first element", "[extract][rules]") {
    Rules rules;
    CHECK(rules.group("country person").elements[1].head);
    CHECK_FALSE(rules.group("country person").elements[0].head);
    CHECK(rules.group("country person", "person", false).elements[0].head);
    const GroupRule marked = rules.group("country office! person");
    CHECK(marked.elements[1].head);
    CHECK_FALSE(marked.elements[2].head);
}

TEST_CASE("a wrong group says what is wrong with it", "[extract][rules]") {
    Rules rules;
    CHECK_THROWS_WITH(rules.group("country", "persona"), Contains("unknown group \"persona\""));
    CHECK_THROWS_WITH(rules.group(""), Contains("empty pattern"));
    CHECK_THROWS_WITH(rules.group("country ?"), Contains("empty element"));
    CHECK_THROWS_WITH(rules.group("country:xyz"), Contains("unknown tag \"xyz\""));
    CHECK_THROWS_WITH(rules.group("\"of"), Contains("a word wants quotes on both sides"));
    CHECK_THROWS_AS(rules.group("\"\""), std::invalid_argument);
}

TEST_CASE("a slot has a role, places and how they must stand", "[extract][rules]") {
    Rules rules;
    const Slot slot = rules.slot("participant=actor@nom<|with:ins,person@between!");
    CHECK(slot.role == "participant");
    CHECK(slot.required);
    CHECK(slot.least == 1);
    REQUIRE(slot.places.size() == 2);
    CHECK(slot.places[0].kind == SlotKind::actor);
    REQUIRE(slot.places[0].markers.size() == 2);
    CHECK(slot.places[0].markers[0].cases == tags::nom);
    CHECK(slot.places[0].markers[0].adposition == Concepts::none);
    CHECK(slot.places[0].markers[0].side == Side::before);
    CHECK(rules.name(slot.places[0].markers[1].adposition) == "adp.with");
    CHECK(slot.places[0].markers[1].cases == tags::ins);
    CHECK(slot.places[1].kind == SlotKind::person);
    CHECK(rules.name(slot.places[1].markers[0].adposition) == "adp.between");
}

TEST_CASE("a slot may want two actors, stay empty, or be filled from the scene", "[extract][rules]") {
    Rules rules;
    CHECK_FALSE(rules.slot("host=country@dat").required);
    CHECK(rules.slot("host=country@dat").scene == SceneReach::none);
    const Slot two = rules.slot("party=actor@any{2}!^paragraph");
    CHECK(two.least == 2);
    CHECK(two.required);
    CHECK(two.scene == SceneReach::paragraph);
    CHECK(two.places[0].markers[0].any);
    CHECK(rules.slot("party=actor@nom!{2}^article").scene == SceneReach::article);
    CHECK(rules.slot("party=actor@nom>!^sentence").places[0].markers[0].side == Side::after);
}

TEST_CASE("a need may ask for a form of its word", "[extract][rules]") {
    Rules rules;
    const Need need = rules.frame("verb=aux.take|aux.hold:fut", "visitor=person@nom!").needs.at(0);
    CHECK(need.what.size() == 2);
    CHECK(need.tags(*tag("fut") | *tag("fin")));
    CHECK_FALSE(need.tags(*tag("past")));
    CHECK_THROWS_AS(rules.frame("verb=aux.take:soon", ""), std::invalid_argument);
}

TEST_CASE("needs say where a concept must or must not stand", "[extract][rules]") {
    Rules rules;
    const Frame frame =
        rules.frame("verb=aux.hold|aux.do; !clause=noise; next=act.invite; prev=adj; !sentence=agr", {});
    REQUIRE(frame.needs.size() == 5);
    CHECK(frame.needs[0].where == Need::Where::verb);
    CHECK_FALSE(frame.needs[0].forbidden);
    REQUIRE(frame.needs[0].what.size() == 2);
    CHECK(rules.name(frame.needs[0].what[1].concept_id) == "aux.do");
    CHECK(frame.needs[1].forbidden);
    CHECK(frame.needs[1].where == Need::Where::clause);
    CHECK(frame.needs[1].what[0].concept_id == Concepts::none);
    CHECK(frame.needs[2].where == Need::Where::next);
    CHECK(frame.needs[3].where == Need::Where::previous);
    CHECK(frame.needs[4].where == Need::Where::sentence);
}

TEST_CASE("a trigger may have tags, and a frame fixed values", "[extract][rules]") {
    Rules rules;
    const Frame frame = parse_frame("f", "sign", "act.sign:pass:!part", {}, "signatory=actor@by",
                                    "level=state; modality=planned; status=signed; retold=yes", rules.concepts);
    CHECK(frame.id == "f");
    CHECK(frame.event == "sign");
    CHECK(rules.name(frame.trigger.concept_id) == "act.sign");
    CHECK(frame.trigger_tags(tags::pass | tags::fin));
    CHECK_FALSE(frame.trigger_tags(tags::pass | tags::part));
    CHECK(frame.level == "state");
    CHECK(frame.modality == "planned");
    CHECK(frame.status == "signed");
    CHECK(frame.retold);
}

TEST_CASE("a wrong frame says what is wrong with it", "[extract][rules]") {
    Rules rules;
    CHECK_THROWS_WITH(rules.frame("clause", {}), Contains("a need wants place=concept"));
    CHECK_THROWS_WITH(rules.frame("here=act.sign", {}), Contains("unknown place of a need \"here\""));
    CHECK_THROWS_WITH(rules.slot("host"), Contains("a slot wants role=..."));
    CHECK_THROWS_WITH(rules.slot("host=country"), Contains("a slot wants kind@marker"));
    CHECK_THROWS_WITH(rules.slot("host=land@dat"), Contains("unknown slot kind \"land\""));
    CHECK_THROWS_WITH(rules.slot("host=country@in:xyz"), Contains("unknown tag \"xyz\""));
    CHECK_THROWS_WITH(rules.slot("host=country@dat^book"), Contains("unknown reach \"book\""));
    CHECK_THROWS_WITH(rules.frame({}, {}, "colour=red"), Contains("unknown setting \"colour=red\""));
    CHECK_THROWS_WITH(parse_frame("f", "visit", "", {}, {}, {}, rules.concepts), Contains("a concept is missing"));
}

TEST_CASE("a rule of modality has a value, a place, and a concept or tags", "[extract][rules]") {
    Rules rules;
    const ModalityRule tagged = parse_modality("m", "negated", "trigger", ":neg", rules.concepts);
    CHECK(tagged.value == "negated");
    CHECK(tagged.where == ModalityRule::Where::trigger);
    CHECK_FALSE(tagged.what);
    CHECK(tagged.tags(*tag("neg")));
    CHECK_FALSE(tagged.tags(0));
    const ModalityRule concept_rule = parse_modality("m", "planned", "next", "mod.plan", rules.concepts);
    REQUIRE(concept_rule.what);
    CHECK(rules.name(concept_rule.what->concept_id) == "mod.plan");
    CHECK_THROWS_WITH(parse_modality("m", "maybe", "clause", "mod.plan", rules.concepts), Contains("unknown modality"));
    CHECK_THROWS_WITH(parse_modality("m", "planned", "there", "mod.plan", rules.concepts), Contains("unknown place"));
}
