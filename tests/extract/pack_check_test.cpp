// SPDX-License-Identifier: MIT
#include "extract/pack_check.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/source.hpp"

using namespace elchi;

namespace {

class Packs {
public:
    Packs() {
        write("base/pack.tsv", "key\tvalue\n");
        write(
            "base/frames.tsv",
            "id\tevent\ttrigger\tneeds\tslots\tset\nv\tvisit\tact.visit\t\tvisitor=person@nom!; host=country@dat!\t\n");
        write("toy/pack.tsv", "key\tvalue\nparent\tbase\n");
        write("toy/lexicon.tsv", "stem\tclass\tconcept\nvisit\t-\tact.visit\n");
    }

    void write(std::string_view name, std::string_view content) const { folder_.write(name, content); }

    /// The findings below the folder, "warning: " before those that are one.
    std::vector<std::string> findings(const std::vector<std::string>& tags = {"toy"}) const {
        std::vector<std::string> result;
        const std::size_t folder = folder_.path().string().size() + 1;
        for (const PackFinding& finding : check_packs(folder_.path(), tags, test::ontology(), test::gazetteer())) {
            result.push_back((finding.warning ? "warning: " : "") + finding.message.substr(folder));
        }
        return result;
    }

private:
    test::TemporaryFolder folder_;
};

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("a pack whose names all lead somewhere has no findings", "[extract][pack_check]") {
    const Packs packs;
    CHECK(packs.findings().empty());
}

TEST_CASE("concepts name offices, papers, topics and countries that exist", "[extract][pack_check]") {
    const Packs packs;
    packs.write("toy/lexicon.tsv",
                "stem\tclass\tconcept\nvisit\t-\tact.visit\na\t-\toffice.leader\nb\t-\toffice.boss\nc\t-\tagr.pact\n"
                "d\t-\ttopic.weather\ne\t-\tdemonym.QQ\nf\t-\tdemonym.UZ\ng\t-\tagr.treaty\nh\t-\ttopic.friendship\n");
    CHECK(packs.findings() == Said{"toy/lexicon.tsv:4:3: no office of the ontology: \"boss\"",
                                   "toy/lexicon.tsv:5:3: no kind of agreement of the ontology: \"pact\"",
                                   "toy/lexicon.tsv:6:3: no topic of the ontology: \"weather\"",
                                   "toy/lexicon.tsv:7:3: no country of the gazetteer: \"QQ\""});
}

TEST_CASE("frames name events, roles, statuses and modalities that exist", "[extract][pack_check]") {
    const auto [cells, said] = GENERATE(table<std::string, std::string>({
        {"trip\tact.visit\t\thost=country@dat\t", "2: no type of event of the ontology: \"trip\""},
        {"visit\tact.visit\t\tguest=person@nom\t", "5: no role of visit: \"guest\""},
        {"visit\tact.visit\t\tagreement=person@nom\t", "5: no role of visit: \"agreement\""},
        {"visit\tact.visit\t\thost=country@dat\tstatus=old", "6: no status of the ontology: \"old\""},
        {"visit\tact.visit\t\thost=country@dat\tmodality=maybe", "6: no modality of the ontology: \"maybe\""},
        {"visit\tact.travel\t\thost=country@dat\t", "3: no lexicon has a word for \"act.travel\""},
    }));
    const Packs packs;
    packs.write("toy/frames.tsv", "id\tevent\ttrigger\tneeds\tslots\tset\nx\t" + cells + "\n");
    REQUIRE_FALSE(packs.findings().empty());
    CHECK(packs.findings().front() == "toy/frames.tsv:2:" + said);
}

TEST_CASE("papers, numbers and places have slots of their own", "[extract][pack_check]") {
    const Packs packs;
    packs.write("toy/frames.tsv",
                "id\tevent\ttrigger\tneeds\tslots\tset\nx\tsign\tact.visit\t\t"
                "agreement=agr@acc; quantity=num@any; place=place@loc; signatory=actor@nom\t\n");
    CHECK(packs.findings().empty());
}

TEST_CASE("a concept that no rule asks for, or no word has, is a warning", "[extract][pack_check]") {
    const Packs packs;
    packs.write("toy/lexicon.tsv", "stem\tclass\tconcept\nvisit\t-\tact.visit\nsleep\t-\tact.sleep\n");
    packs.write("toy/groups.tsv", "id\tresult\tpattern\ng\tperson\tadj* \"the\" person\n");
    packs.write("toy/modality.tsv", "id\tvalue\twhere\twhat\nm\tplanned\tclause\tmod.plan\nn\tnegated\tverb\t:neg\n");
    CHECK(packs.findings() == Said{"warning: toy/lexicon.tsv:3:3: no rule of this pack asks for \"act.sleep\"",
                                   "warning: toy/groups.tsv:2:3: no lexicon has a word for \"adj\"",
                                   "warning: toy/modality.tsv:2:4: no lexicon has a word for \"mod.plan\""});
}

TEST_CASE("a parent's rule is content with the words of any child", "[extract][pack_check]") {
    const Packs packs;
    packs.write("other/pack.tsv", "key\tvalue\nparent\tbase\n");
    packs.write("other/lexicon.tsv", "stem\tclass\tconcept\n");
    CHECK(packs.findings({"other"}).empty());
    packs.write("other/frames.tsv",
                "id\tevent\ttrigger\tneeds\tslots\tset\nx\tvisit\tact.visit\t\thost=country@dat\t\n");
    CHECK(packs.findings({"other"}) == Said{"other/frames.tsv:2:3: no lexicon has a word for \"act.visit\""});
    CHECK(packs.findings({"toy"}).empty());
}

TEST_CASE("the tables of a shared parent are judged once", "[extract][pack_check]") {
    const Packs packs;
    packs.write("other/pack.tsv", "key\tvalue\nparent\tbase\n");
    packs.write("base/frames.tsv", "id\tevent\ttrigger\tneeds\tslots\tset\nv\ttrip\tact.visit\t\t\t\n");
    CHECK(packs.findings({"toy", "other"}) == Said{"base/frames.tsv:2:2: no type of event of the ontology: \"trip\""});
}
