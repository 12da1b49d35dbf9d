// SPDX-License-Identifier: MIT
#include "extract/morphology.hpp"

#include "tests/support/catch.hpp"

using namespace elchi;

namespace {

// Nouns: number (1), case (2). Verbs: negation (1), tense (2, wanted), and a verbal noun that goes on as a noun's case.
Morphology toy() {
    Morphology morphology;
    const auto noun = morphology.add_class({"N", PartOfSpeech::noun, {}, {}});
    const auto verb = morphology.add_class({"V", PartOfSpeech::verb, {}, {}});
    morphology.add_affix(noun, 2, false, {"ni", tags::acc, 0, -1});
    morphology.add_affix(noun, 2, false, {"ga", tags::dat, 0, -1});
    morphology.add_affix(noun, 1, false, {"lar", tags::pl, 0, -1});
    morphology.add_affix(verb, 2, true, {"di", tags::fin, 0, -1});
    morphology.add_affix(verb, 2, true, {"ish", tags::vn, noun, 2});
    morphology.add_affix(verb, 1, false, {"ma", *tag("neg"), 0, -1});
    return morphology;
}

}  // namespace

TEST_CASE("tags have names, and unknown names have none", "[extract][morphology]") {
    CHECK(tag("nom") == tags::nom);
    CHECK(tag("rel") == tags::rel);
    CHECK(tag("pass") == tags::pass);
    CHECK_FALSE(tag("xyz"));
    CHECK_FALSE(tag(""));
    CHECK(tag_names(tags::gen | tags::pl) == "gen pl");
    CHECK(tag_names(0).empty());
}

TEST_CASE("a word takes at most one affix of each slot, in slot order", "[extract][morphology]") {
    const Morphology morphology = toy();
    const auto noun = morphology.find("N");
    CHECK(morphology.readings(noun, "larni") == std::vector<Tags>{tags::pl | tags::acc});
    CHECK(morphology.readings(noun, "nilar").empty());
    CHECK(morphology.readings(noun, "larlar").empty());
    CHECK(morphology.readings(noun, "niga").empty());
}

TEST_CASE("a noun without a case is nominative, a verb is not", "[extract][morphology]") {
    const Morphology morphology = toy();
    CHECK(morphology.readings(morphology.find("N"), "") == std::vector<Tags>{tags::nom});
    CHECK(morphology.readings(morphology.find("N"), "lar") == std::vector<Tags>{tags::nom | tags::pl});
    CHECK(morphology.readings(morphology.find("V"), "di") == std::vector<Tags>{tags::fin});
}

TEST_CASE("a wanted slot must be filled", "[extract][morphology]") {
    const Morphology morphology = toy();
    CHECK(morphology.readings(morphology.find("V"), "").empty());
    CHECK(morphology.readings(morphology.find("V"), "ma").empty());
    CHECK(morphology.readings(morphology.find("V"), "madi") == std::vector<Tags>{tags::fin | *tag("neg")});
}

TEST_CASE("an affix may go on in another class", "[extract][morphology]") {
    const Morphology morphology = toy();
    const auto verb = morphology.find("V");
    CHECK(morphology.readings(verb, "ishga") == std::vector<Tags>{tags::vn | tags::dat});
    CHECK(morphology.readings(verb, "ish") == std::vector<Tags>{tags::vn});
    CHECK(morphology.readings(verb, "ishlarga").empty());
}

TEST_CASE("equal readings by different affixes are given once", "[extract][morphology]") {
    Morphology morphology = toy();
    const auto noun = morphology.find("N");
    morphology.add_affix(noun, 2, false, {"ga", tags::dat, 0, -1});
    CHECK(morphology.readings(noun, "ga").size() == 1);
    morphology.add_affix(noun, 2, false, {"ga", tags::loc, 0, -1});
    CHECK(morphology.readings(noun, "ga") == std::vector<Tags>{tags::dat, tags::loc});
}

TEST_CASE("classes are found by name", "[extract][morphology]") {
    const Morphology morphology = toy();
    CHECK(morphology.size() == 2);
    CHECK(morphology[morphology.find("V")].part_of_speech == PartOfSpeech::verb);
    CHECK(morphology.find("W") == Morphology::no_class);
}
