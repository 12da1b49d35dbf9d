// SPDX-License-Identifier: MIT
#include "graph/gazetteer.hpp"

#include <algorithm>

#include "graph/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/source.hpp"

using namespace elchi;
using elchi::test::gazetteer;

namespace {

// Two states, one city, one seat, one union, three presidents.
void write_small(const elchi::test::TemporaryFolder& folder) {
    folder.write("states.tsv", "id\tcapital\tstatus\ncountry:AA\tplace:town\tstate\ncountry:BB\t\tstate\n");
    folder.write("places.tsv",
                 "id\tcountry\tgeonames\tlatitude\tlongitude\tpopulation\tkind\twithin\n"
                 "place:town\tcountry:AA\t1\t10.5\t-20.25\t1000\tcapital\t\nplace:palace\tAA\t\t\t\t\tseat\ttown\n");
    folder.write("persons.tsv", "id\tcountry\twikidata\nperson:a\tcountry:AA\tQ1\nperson:b\tAA\t\nperson:c\tAA\t\n");
    folder.write("organisations.tsv",
                 "id\tkind\tmembers\tfounded\twikidata\norg:u\torganization\tcountry:AA|BB\t1992\t\n");
    folder.write("offices_held.tsv",
                 "person\tcountry\toffice\tfrom\tto\tacting\tsource\n"
                 "person:a\tcountry:AA\thead_of_state\t2000\t2010-05-01\t\t\n"
                 "person:b\tcountry:AA\thead_of_state\t2010-05-01\t\t\t\n"
                 "person:c\tcountry:AA\thead_of_state\t2010-04\t2010-06\t1\t\n"
                 "person:b\tcountry:AA\tforeign_minister\t2005\t\t\t\n"
                 "person:c\torg:u\tsecretary_general\t2012-03\t\t\t\n");
    folder.write("labels/en.tsv", "id\tlabel\taliases\ncountry:AA\tAland\tRepublic of Aland | The A\n");
    folder.write("labels/uz.tsv", "id\tlabel\ncountry:AA\tAlandiya\n");
    folder.write("labels-actors/ru.tsv", "id\tlabel\taliases\tsurname\nperson:a\tAnna Aa\t\tAa\n");
}

std::vector<std::string> persons(const std::vector<const OfficeHeld*>& offices) {
    std::vector<std::string> ids;
    for (const OfficeHeld* held : offices) {
        ids.push_back(held->person);
    }
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a small gazetteer is read with all that its tables say", "[graph][gazetteer]") {
    const elchi::test::TemporaryFolder folder;
    write_small(folder);
    const Gazetteer small = Gazetteer::load(folder.path());
    REQUIRE(small.find("country:AA") != nullptr);
    CHECK(small.find("country:AA")->country == "AA");
    CHECK(small.find("country:AA")->capital == "place:town");
    CHECK(small.find("place:town")->country == "AA");
    CHECK(small.find("place:town")->longitude == -20.25);
    CHECK(small.find("place:palace")->within == "place:town");
    CHECK(small.find("org:u")->members == Ids{"country:AA", "country:BB"});
    CHECK(small.find("country:AA")->names.at("en").aliases == Ids{"Republic of Aland", "The A"});
    CHECK(small.find("nobody") == nullptr);
    CHECK(std::ranges::is_sorted(small.entities(), {}, &GazetteerEntity::id));
}

TEST_CASE("the holders of an office depend on the day", "[graph][gazetteer]") {
    const elchi::test::TemporaryFolder folder;
    write_small(folder);
    const Gazetteer small = Gazetteer::load(folder.path());
    CHECK(persons(small.holders("AA", "head_of_state", "2001-01-01")) == Ids{"person:a"});
    CHECK(persons(small.holders("AA", "head_of_state", "2010-05-01")) == Ids{"person:b", "person:a", "person:c"});
    CHECK(persons(small.holders("AA", "head_of_state", "2010")) == Ids{"person:b", "person:a", "person:c"});
    CHECK(persons(small.holders("AA", "head_of_state", "")) == Ids{"person:b"});
    CHECK(persons(small.holders("org:u", "secretary_general", "2020")) == Ids{"person:c"});
    CHECK(small.holders("AA", "head_of_state", "1999").empty());
    CHECK(small.holders("BB", "head_of_state", "2001").empty());
}

TEST_CASE("the offices of a person come highest first", "[graph][gazetteer]") {
    const elchi::test::TemporaryFolder folder;
    write_small(folder);
    const Gazetteer small = Gazetteer::load(folder.path());
    const auto offices = small.offices_of("person:b", "2011-01-01");
    REQUIRE(offices.size() == 2);
    CHECK(offices[0]->office == "head_of_state");
    CHECK(offices[1]->office == "foreign_minister");
    CHECK(small.offices_of("person:a", "2011-01-01").empty());
    CHECK(small.offices_of("nobody", "2011-01-01").empty());
}

TEST_CASE("a label falls back to English, to any, to the id", "[graph][gazetteer]") {
    const elchi::test::TemporaryFolder folder;
    write_small(folder);
    const Gazetteer small = Gazetteer::load(folder.path());
    CHECK(small.label("country:AA", "uz-Latn") == "Alandiya");
    CHECK(small.label("country:AA", "kk") == "Aland");
    CHECK(small.label("person:a", "kk") == "Anna Aa");
    CHECK(small.label("country:BB", "kk") == "country:BB");
    CHECK(small.labels("country:AA").size() == 2);
}

TEST_CASE("the tables of labels say which languages there are, and which scripts have names of their own", "[graph][gazetteer]") {
    const elchi::test::TemporaryFolder folder;
    write_small(folder);
    folder.write("labels/qq.tsv", "id\tlabel\ncountry:AA\tOlond\n");
    folder.write("labels/qq-Cyrl.tsv", "id\tlabel\ncountry:AA\tOlond-C\n");
    const Gazetteer small = Gazetteer::load(folder.path());
    CHECK(small.label_tag("qq-Cyrl") == "qq-Cyrl");
    CHECK(small.label_tag("qq-Latn") == "qq");
    CHECK(small.label("country:AA", "qq-Cyrl") == "Olond-C");
    CHECK(small.label("country:AA", "qq-Latn") == "Olond");
    CHECK(small.labels("country:AA").size() == 4);
}

TEST_CASE("a faulty table is refused with file, line and column", "[graph][gazetteer]") {
    const elchi::test::TemporaryFolder folder;
    write_small(folder);
    const auto fails = [&](const char* file, const char* content, const char* message) {
        folder.write(file, content);
        CHECK_THROWS_WITH(Gazetteer::load(folder.path()), Catch::Matchers::Contains(message));
        write_small(folder);
    };
    fails("places.tsv", "id\tcountry\tlatitude\nplace:town\tAA\tnorth\n", "places.tsv:2:3: not a number");
    fails("labels/en.tsv", "id\tlabel\ncountry:ZZ\tZ\n", "en.tsv:2:1");
    fails("persons.tsv", "id\nperson:a\nperson:a\n", "persons.tsv:3:1: repeated id");
    fails("offices_held.tsv", "person\tcountry\toffice\tfrom\nperson:a\tAA\tx\tMay\n", "offices_held.tsv:2:4");
    fails("offices_held.tsv", "person\tcountry\toffice\nperson:z\tAA\tx\n", "unknown person");
    CHECK_THROWS_AS(Gazetteer::load(folder.path() / "none"), Error);
}

TEST_CASE("the fingerprint changes with the content of a table", "[graph][gazetteer]") {
    const elchi::test::TemporaryFolder folder;
    write_small(folder);
    const std::string before = Gazetteer::load(folder.path()).fingerprint();
    CHECK(Gazetteer::load(folder.path()).fingerprint() == before);
    folder.write("labels/en.tsv", "id\tlabel\ncountry:AA\tOther\n");
    CHECK(Gazetteer::load(folder.path()).fingerprint() != before);
}

TEST_CASE("the gazetteer of the project knows states, capitals and presidents", "[graph][gazetteer]") {
    CHECK(gazetteer().label("country:KZ", "uz-Cyrl").size() > 4);
    CHECK(gazetteer().find("country:UZ")->capital == "place:tashkent");
    CHECK(persons(gazetteer().holders("UZ", "head_of_state", "2022-12-22")) == Ids{"person:shavkat-mirziyoyev"});
}
