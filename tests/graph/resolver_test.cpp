// SPDX-License-Identifier: MIT
#include "graph/resolver.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/records.hpp"
#include "tests/support/source.hpp"

using namespace elchi;
using namespace elchi::test;

namespace {

const Resolver& resolver() {
    static const Resolver made(gazetteer());
    return made;
}

// The id that a person of an article of December 2022 resolves to.
std::string person(const char* name, const char* country, const char* office, const char* published = "2022-12-22") {
    EventRecord record = article("a", published);
    name_person(record, "p1", name, country, office);
    const auto found = resolver().actor(record.actors.front(), record.article);
    return found ? found->id : "";
}

std::string place(const char* name, const char* country) {
    return resolver().place(PlaceMention{{}, name, {}, country});
}

}  // namespace

TEST_CASE("a full name in any language is the person of the gazetteer", "[graph][resolver]") {
    CHECK(person("Kassym-Jomart Tokayev", "KZ", "") == "person:kassym-jomart-tokayev");
    CHECK(person("kassym jomart tokayev", "", "") == "person:kassym-jomart-tokayev");
    CHECK(person("\xD0\x9A\xD0\xB0\xD1\x81\xD1\x8B\xD0\xBC-\xD0\x96\xD0\xBE\xD0\xBC\xD0\xB0\xD1\x80\xD1\x82 "
                 "\xD0\xA2\xD0\xBE\xD0\xBA\xD0\xB0\xD0\xB5\xD0\xB2", "KZ", "head_of_state") ==
          "person:kassym-jomart-tokayev");
}

TEST_CASE("a name of another country is another person", "[graph][resolver]") {
    CHECK(person("Kassym-Jomart Tokayev", "UZ", "").empty());
}

TEST_CASE("a surname is a person only with country and office on the day", "[graph][resolver]") {
    CHECK(person("Tokayev", "KZ", "head_of_state") == "person:kassym-jomart-tokayev");
    CHECK(person("Tokayev", "KZ", "").empty());
    CHECK(person("Tokayev", "KZ", "head_of_state", "2010-01-01").empty());
    CHECK(person("Marat Tokayev", "KZ", "ambassador").empty());
}

TEST_CASE("a bare office is its holder on the day", "[graph][resolver]") {
    CHECK(person("", "UZ", "head_of_state") == "person:shavkat-mirziyoyev");
    CHECK(person("", "UZ", "head_of_state", "2010-01-01") == "person:islam-karimov");
    CHECK(person("", "UZ", "ambassador").empty());
}

TEST_CASE("ids that a record gives are kept", "[graph][resolver]") {
    Actor actor;
    actor.id = "body:RU/foreign-ministry";
    actor.type = "body";
    const auto found = resolver().actor(actor, {});
    REQUIRE(found.has_value());
    CHECK(found->id == actor.id);
    CHECK(found->reason.empty());
}

TEST_CASE("an organisation is known by its name", "[graph][resolver]") {
    Actor actor;
    actor.id = "o1";
    actor.type = "organization";
    actor.name = "European Union";
    CHECK(resolver().actor(actor, {})->id == "org:eu");
    actor.name = "Society of Friends of Maps";
    CHECK_FALSE(resolver().actor(actor, {}).has_value());
}

TEST_CASE("a place is known by its name, and called by it when it is not", "[graph][resolver]") {
    CHECK(place("Tashkent", "") == "place:tashkent");
    CHECK(place("Tashkent", "UZ") == "place:tashkent");
    CHECK(place("Nowhere Hill", "") == "place:nowhere-hill");
    CHECK(place("", "").empty());
}

TEST_CASE("a known person stands for a country by his office on the day", "[graph][resolver]") {
    CHECK(resolver().side_of("person:shavkat-mirziyoyev", "2022-12-22") == "country:UZ");
    CHECK(resolver().side_of("person:nobody", "2022-12-22").empty());
}
