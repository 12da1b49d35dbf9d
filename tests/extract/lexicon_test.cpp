// SPDX-License-Identifier: MIT
#include "extract/lexicon.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/packs.hpp"

using namespace elchi;

namespace {

// A pack of a made-up language with one noun and one verb class.
struct Toy {
    explicit Toy(std::string_view lexicon) : pack(load(lexicon)) {}

    static LanguagePack load(std::string_view lexicon) {
        const test::TemporaryFolder folder;
        folder.write("toy/pack.tsv", "key\tvalue\nhead\tlast\n");
        folder.write("toy/letters.tsv", "letters\tkey\talso\nc\tts\ts\n");
        folder.write("toy/classes.tsv", "class\tpos\tstrip\nN\tnoun\t\nV\tverb\tmoq\n");
        folder.write("toy/affixes.tsv", "id\tclass\tslot\taffix\ttags\nn\tN\t1\ti\tposs\nv\tV\t1!\tdi\tfin\n");
        folder.write("toy/alternations.tsv", "id\tclass\tends\tbecomes\nk\tN\tk\tg\n");
        folder.write("toy/lexicon.tsv", "stem\tclass\tconcept\n" + std::string(lexicon));
        return LanguagePack::load(folder.path(), "toy", Gazetteer());
    }

    // "stem tags" of each reading of a key.
    [[nodiscard]] std::vector<std::string> read(std::string_view key) const {
        std::vector<std::string> result;
        for (const Reading& reading : pack.lexicon.analyse(key, pack.morphology)) {
            result.push_back(std::string(pack.lexicon.lexeme(reading.lexeme).stem) + ' ' + tag_names(reading.tags));
        }
        return result;
    }
    [[nodiscard]] std::uint32_t lexeme(std::string_view key) const {
        return pack.lexicon.analyse(key, pack.morphology).at(0).lexeme;
    }
    // The concepts of the entries at a node.
    [[nodiscard]] std::vector<std::string> concepts(std::uint32_t node) const {
        std::vector<std::string> result;
        for (const Entry& entry : pack.lexicon.entries(node)) {
            result.emplace_back(pack.concepts.name(entry.concept_id));
        }
        return result;
    }

    LanguagePack pack;
};

using Readings = std::vector<std::string>;

// Whether a reading of a form, alone a phrase, means a concept and has some tags.
bool reads(const LanguagePack& pack, std::string_view form, std::string_view concept_name, Tags wanted) {
    for (const Reading& reading : pack.lexicon.analyse(pack.letters.key(lower(form)), pack.morphology)) {
        const std::uint32_t node = pack.lexicon.step(0, reading.lexeme);
        if (node == Lexicon::none || (reading.tags & wanted) != wanted) {
            continue;
        }
        for (const Entry& entry : pack.lexicon.entries(node)) {
            if (pack.concepts.name(entry.concept_id) == concept_name) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

TEST_CASE("a concept has a kind and a value", "[extract][lexicon]") {
    Concepts concepts;
    const ConceptId office = concepts.intern("office.head_of_state");
    CHECK(concepts.intern("office.head_of_state") == office);
    CHECK(concepts.find("office.head_of_state") == office);
    CHECK(concepts.find("office") == Concepts::none);
    CHECK(concepts.kind(office) == "office");
    CHECK(concepts.value(office) == "head_of_state");
    const ConceptId bare = concepts.intern("state");
    CHECK(concepts.kind(bare) == "state");
    CHECK(concepts.value(bare).empty());
}

TEST_CASE("the citation form loses what its class strips", "[extract][lexicon]") {
    const Toy toy("kelmoq\tV\tact.come\n");
    CHECK(toy.read("keldi") == Readings{"kel fin"});
    CHECK(toy.read("kel").empty());
    CHECK(toy.read("kelmoq").empty());
}

TEST_CASE("a stem may have several meanings, and stand in several classes", "[extract][lexicon]") {
    const Toy toy("ish\tN\ttopic.trade\nish\tN\ttopic.energy\nish\tV\tact.work\n");
    CHECK(toy.read("ish") == Readings{"ish nom"});
    CHECK(toy.read("ishdi") == Readings{"ish fin"});
    CHECK(toy.concepts(toy.pack.lexicon.step(0, toy.lexeme("ish"))) == Readings{"topic.trade", "topic.energy"});
    CHECK(toy.concepts(toy.pack.lexicon.step(0, toy.lexeme("ishdi"))) == Readings{"act.work"});
}

TEST_CASE("an altered stem stands only before an affix", "[extract][lexicon]") {
    const Toy toy("birlik\tN\ttopic.alliance\n");
    CHECK(toy.read("birlik") == Readings{"birlik nom"});
    CHECK(toy.read("birligi") == Readings{"birlik nom poss"});
    CHECK(toy.read("birlig").empty());
}

TEST_CASE("a stem with second keys is found under each of them", "[extract][lexicon]") {
    const Toy toy("akcia\tN\tact.event\n");
    CHECK(toy.read("aktsia") == Readings{"aktsia nom"});
    CHECK(toy.read("aksia") == Readings{"aktsia nom"});
    CHECK(toy.read("akcia").empty());
}

TEST_CASE("phrases are walked word by word", "[extract][lexicon]") {
    const Toy toy("tashqi ish\tN\tadj.foreign\ntashqi\t-\tadj\nish\tN\ttopic.trade\n");
    const std::uint32_t foreign = toy.lexeme("tashqi");
    const std::uint32_t affairs = toy.lexeme("ishi");
    const std::uint32_t first = toy.pack.lexicon.step(0, foreign);
    REQUIRE(first != Lexicon::none);
    CHECK(toy.concepts(first) == Readings{"adj"});
    const std::uint32_t second = toy.pack.lexicon.step(first, affairs);
    REQUIRE(second != Lexicon::none);
    CHECK(toy.concepts(second) == Readings{"adj.foreign"});
    CHECK(toy.pack.lexicon.entries(second).front().head == 1);
    CHECK(toy.concepts(toy.pack.lexicon.step(0, affairs)) == Readings{"topic.trade"});
    CHECK(toy.pack.lexicon.step(second, affairs) == Lexicon::none);
    CHECK(toy.read("tashqii").empty());
}

TEST_CASE("the packs read inflected words and names", "[extract][lexicon]") {
    for (const test::FixtureRow& row : test::fixture_rows("forms.tsv", {"pack", "form", "concept", "tags"})) {
        Tags wanted = 0;
        for (const std::string_view name : split(row.at("tags"), ' ')) {
            wanted |= tag(name).value();
        }
        INFO(row.at("form") << ' ' << row.at("concept") << ' ' << row.at("tags"));
        CHECK(reads(test::pack(row.at("pack")), row.at("form"), row.at("concept"), wanted));
    }
}
