// SPDX-License-Identifier: MIT
#include "extract/language_pack.hpp"

#include <string>

#include "graph/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/folder.hpp"

using namespace elchi;

namespace {

// A folder of packs of a made-up language: root <- base <- toy.
class Packs {
public:
    Packs() {
        write("base/pack.tsv", "key\tvalue\nparent\troot\nhead\tfirst\n");
        write("base/classes.tsv", "class\tpos\tstrip\nN\tnoun\t\nV\tverb\tto\n");
        write("base/affixes.tsv", "id\tclass\tslot\taffix\ttags\nn-pl\tN\t1\ts\tpl\nn-gen\tN\t2\tof\tgen\n");
        write("toy/pack.tsv", "key\tvalue\nparent\tbase\nscripts\tLatn\nordinal_dot\tyes\n");
        write("toy/lexicon.tsv", "stem\tclass\tconcept\nking\tN\toffice.head_of_state\n");
    }

    void write(std::string_view name, std::string_view content) const { folder_.write(name, content); }
    LanguagePack load(std::string_view tag = "toy") const { return LanguagePack::load(folder_.path(), tag, nobody_); }

    /// What is wrong, with file:line:column below the folder.
    std::string fault(std::string_view tag = "toy") const {
        try {
            static_cast<void>(load(tag));
        } catch (const Error& error) {
            std::string message = error.what();
            const std::string folder = folder_.path().string() + "/";
            return message.starts_with(folder) ? message.substr(folder.size()) : message;
        }
        return "no fault";
    }

    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

private:
    test::TemporaryFolder folder_;
    Gazetteer nobody_;
};

std::vector<std::string> ids(const std::vector<GroupRule>& groups) {
    std::vector<std::string> result;
    for (const GroupRule& group : groups) {
        result.push_back(group.id);
    }
    return result;
}

}  // namespace

TEST_CASE("a pack inherits what it does not say itself", "[extract][language_pack]") {
    const Packs packs;
    const LanguagePack pack = packs.load();
    CHECK(pack.tag == "toy");
    CHECK_FALSE(pack.head_last);
    CHECK(pack.ordinal_dot);
    CHECK(pack.scripts == std::vector<std::string>{"Latn"});
    CHECK(pack.setting("parent") == "base");
    CHECK(pack.setting("nothing").empty());
    const auto noun = pack.morphology.find("N");
    REQUIRE(noun != Morphology::no_class);
    CHECK(pack.morphology.readings(noun, "sof") == std::vector<Tags>{tags::pl | tags::gen});
}

TEST_CASE("a row replaces the parent's row of its id, in the parent's place", "[extract][language_pack]") {
    const Packs packs;
    packs.write("base/groups.tsv", "id\tresult\tpattern\none\tperson\tperson\ntwo\tperson\tperson\n");
    packs.write("toy/groups.tsv", "id\tresult\tpattern\nthree\tperson\tperson\none\tcountry\tcountry\n");
    const LanguagePack pack = packs.load();
    CHECK(ids(pack.groups) == std::vector<std::string>{"one", "two", "three"});
    CHECK(pack.groups.front().result == GroupKind::country);
}

TEST_CASE("a row whose id is written with a minus deletes the parent's row", "[extract][language_pack]") {
    const Packs packs;
    packs.write("base/groups.tsv", "id\tresult\tpattern\none\tperson\tperson\ntwo\tperson\tperson\n");
    packs.write("toy/groups.tsv", "id\tresult\tpattern\n-one\n");
    CHECK(ids(packs.load().groups) == std::vector<std::string>{"two"});
    packs.write("toy/groups.tsv", "id\tresult\tpattern\n-one\none\torg\torg\n");
    CHECK(ids(packs.load().groups) == std::vector<std::string>{"two", "one"});
    packs.write("toy/groups.tsv", "id\tresult\tpattern\n-ten\n");
    CHECK(packs.fault() == "toy/groups.tsv:2:1: deletes a row that no parent has");
}

TEST_CASE("an id that stands twice in one table is a mistake", "[extract][language_pack]") {
    const Packs packs;
    packs.write("toy/groups.tsv", "id\tresult\tpattern\none\tperson\tperson\n\n# more\none\torg\torg\n");
    CHECK(packs.fault() == "toy/groups.tsv:5:1: this id stands twice in the table");
}

TEST_CASE("a pack that is not there is named", "[extract][language_pack]") {
    const Packs packs;
    CHECK(packs.fault("xx") == "xx/pack.tsv: no such language pack");
    packs.write("toy/pack.tsv", "key\tvalue\nparent\tyy\n");
    CHECK(packs.fault() == "yy/pack.tsv: no such language pack");
    packs.write("toy/pack.tsv", "key\tvalue\nparent\ttoy\n");
    CHECK(packs.fault() == "toy/pack.tsv: a pack is its own parent");
}

TEST_CASE("a folder's packs are those with a lexicon", "[extract][language_pack]") {
    const Packs packs;
    packs.write("abc/lexicon.tsv", "stem\tclass\tconcept\n");
    CHECK(pack_tags(packs.path()) == std::vector<std::string>{"abc", "toy"});
    CHECK_THROWS_WITH(pack_tags(packs.path() / "base"), Catch::Matchers::Contains("no language packs here"));
    CHECK_THROWS_WITH(pack_tags(packs.path() / "none"), Catch::Matchers::Contains("no language packs here"));
}

TEST_CASE("a mistake in a table is pointed at", "[extract][language_pack]") {
    const auto [name, content, said] = GENERATE(table<std::string, std::string, std::string>({
        {"classes.tsv", "class\tpos\nA\tnone\nB\tthing\n", ":3: unknown part of speech \"thing\""},
        {"affixes.tsv", "id\tclass\tslot\taffix\ttags\na\tQ\t1\tx\tpl\n", ":2: unknown class \"Q\""},
        {"affixes.tsv", "id\tclass\tslot\taffix\ttags\na\tN\tone\tx\tpl\n", ":2: not a number: \"one\""},
        {"affixes.tsv", "id\tclass\tslot\taffix\ttags\na\tN\t1\tx\tplural\n", ":2: unknown tag \"plural\""},
        {"affixes.tsv", "id\tclass\tslot\taffix\ttags\tnext\na\tN\t1\tx\tpl\tQ:2\n", ":2: unknown class \"Q\""},
        {"alternations.tsv", "id\tclass\tends\tbecomes\na\tQ\tk\tg\n", ":2: unknown class \"Q\""},
        {"names.tsv", "id\tkind\tending\tclass\na\tsurname\t\tQ\n", ":2: unknown class \"Q\""},
        {"guess.tsv", "id\tending\ttags\na\ted\tpaste\n", ":2: unknown tag \"paste\""},
        {"lexicon.tsv", "stem\tclass\tconcept\nking\tN\toffice\nqueen\tQ\toffice\n", ":3: unknown class \"Q\""},
        {"lexicon.tsv", "stem\tclass\tconcept\nking\n", ":2: a class is missing"},
        {"groups.tsv", "id\tresult\tpattern\na\tpersona\tperson\n", ":2: unknown group \"persona\""},
        {"frames.tsv", "id\tevent\ttrigger\tslots\na\tvisit\tact.visit\thost=land@dat\n",
         ":2: unknown slot kind \"land\""},
        {"modality.tsv", "id\tvalue\twhere\twhat\na\tmaybe\tclause\tmod.plan\n", ":2: unknown modality \"maybe\""},
        {"words.tsv", "word\tcount\nthe\t1\n", ":1:2: unknown column \"count\""},
        {"names.tsv", "id\tkind\n", ":1: missing column \"class\""},
        {"words.tsv", "word\nthe\tof\n", ":2:2: more cells than columns"},
        {"words.tsv", "word\nth\xFF\n", ":2:3: not UTF-8"},
    }));
    const Packs packs;
    packs.write("toy/" + name, content);
    CHECK(packs.fault() == "toy/" + name + said);
}

TEST_CASE("a phrase inflects its last word, its first, or the marked ones", "[extract][language_pack]") {
    const Packs packs;
    packs.write("toy/lexicon.tsv", "stem\tclass\tconcept\nhead state\tN\toffice.a\nking~ queen~\tN,V\toffice.b\n");
    const LanguagePack pack = packs.load();
    const auto concept_of = [&](const char* first, const char* second) -> std::string {
        for (const Reading& one : pack.lexicon.analyse(first, pack.morphology)) {
            for (const Reading& other : pack.lexicon.analyse(second, pack.morphology)) {
                const std::uint32_t node = pack.lexicon.step(0, one.lexeme);
                const std::uint32_t end = node == Lexicon::none ? node : pack.lexicon.step(node, other.lexeme);
                if (end != Lexicon::none && !pack.lexicon.entries(end).empty()) {
                    return std::string(pack.concepts.name(pack.lexicon.entries(end).front().concept_id));
                }
            }
        }
        return {};
    };
    CHECK(concept_of("heads", "state") == "office.a");
    CHECK(concept_of("head", "states").empty());
    CHECK(concept_of("kingsof", "queen") == "office.b");
}

TEST_CASE("a name is inflected by the longest ending that fits", "[extract][language_pack]") {
    const Packs packs;
    packs.write("toy/names.tsv",
                "id\tkind\tending\tclass\nany\tsurname\t\tN\nov\tsurname\tov\tV\ngov\tgiven\tgov\tN\n");
    const LanguagePack pack = packs.load();
    const auto noun = pack.morphology.find("N");
    const auto verb = pack.morphology.find("V");
    CHECK(pack.classes_of_name("surname", "smith") == std::vector<Morphology::ClassId>{noun});
    CHECK(pack.classes_of_name("surname", "orlov") == std::vector<Morphology::ClassId>{verb});
    CHECK(pack.classes_of_name("place", "orlov").empty());
}

TEST_CASE("abbreviations are kept in lower case without their last dot", "[extract][language_pack]") {
    const Packs packs;
    packs.write("base/abbreviations.tsv", "word\nDr.\ne.g.\n");
    packs.write("toy/abbreviations.tsv", "word\nMr\n-Dr.\n");
    const LanguagePack pack = packs.load();
    CHECK(pack.abbreviations.contains("mr"));
    CHECK(pack.abbreviations.contains("e.g"));
    CHECK_FALSE(pack.abbreviations.contains("dr"));
}
