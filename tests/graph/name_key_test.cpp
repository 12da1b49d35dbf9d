// SPDX-License-Identifier: MIT
#include "graph/name_key.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/source.hpp"

using namespace elchi;

TEST_CASE("names are compared without case, accents, apostrophes and hyphens", "[graph][name_key]") {
    CHECK(fold_name("  Ra\xC3\xBAl  CASTRO ") == "raul castro");
    CHECK(fold_name("O\xE2\x80\x98zbekiston") == fold_name("O\xCA\xBBzbekiston"));
    CHECK(fold_name("Kassym-Jomart Tokayev") == "kassym jomart tokayev");
    CHECK(fold_name("\xD0\x90\xD0\x91\xD0\x81") == "\xD0\xB0\xD0\xB1\xD0\xB5");
    CHECK(fold_name("\xD2\x9A\xD0\xB0") == fold_name("\xD2\x9B\xD0\xB0"));
    CHECK(fold_name("Erdo\xC4\x9F" "an") == "erdogan");
    CHECK(fold_name("...").empty());
    CHECK(fold_name("\xFF\xFE" "a") == "a");
}

TEST_CASE("folding twice changes nothing", "[graph][name_key]") {
    for (const GazetteerEntity& entity : elchi::test::gazetteer().entities()) {
        for (const auto& [language, names] : entity.names) {
            const std::string folded = fold_name(names.label);
            CAPTURE(entity.id, language);
            REQUIRE(fold_name(folded) == folded);
            REQUIRE_FALSE(folded.empty());
        }
    }
}

TEST_CASE("the script of a name is that of its letters", "[graph][name_key]") {
    CHECK(script_of("Abay 1") == Script::latin);
    CHECK(script_of("\xD0\x90-\xD0\x91") == Script::cyrillic);
    CHECK(script_of("a\xD0\x90") == Script::mixed);
    CHECK(script_of("12") == Script::none);
}

TEST_CASE("the stem of a name is what its cases begin with", "[graph][name_key]") {
    const auto stem = [](const std::string& name) { return name.substr(0, name_stem(name)); };
    CHECK(stem("astana") == "asta");
    CHECK(stem("baku") == "bak");
    CHECK(stem("osh") == "osh");
}

TEST_CASE("numbers of a title are found and sorted", "[graph][name_key]") {
    CHECK(numbers("plan 2030 of 1998") == std::vector<std::string>{"1998", "2030"});
    CHECK(slug("Xi'an City") == "xian-city");
}
