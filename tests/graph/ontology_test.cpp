// SPDX-License-Identifier: MIT
#include "graph/ontology.hpp"

#include "graph/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/source.hpp"

using namespace elchi;
using elchi::test::ontology;

TEST_CASE("the ontology has every type of event with its roles and codes", "[graph][ontology]") {
    CHECK(ontology().event_types().size() == 33);
    const EventType* visit = ontology().event_type("visit");
    REQUIRE(visit != nullptr);
    CHECK(visit->roles.front().id == "visitor");
    CHECK(ontology().codes("visit", "actual").cameo == "042");
    CHECK(ontology().codes("visit", "planned").plover == "AGREE");
    CHECK(ontology().codes("sign", "planned").cameo == "030");
    CHECK(ontology().codes("visit", "negated").cameo.empty());
    CHECK(ontology().codes("unheard_of", "actual").cameo.empty());
    CHECK_FALSE(ontology().event_type("withdraw")->roles.back().required);
}

TEST_CASE("every term has a label in every language", "[graph][ontology]") {
    const auto check = [](const auto& terms) {
        for (const auto& term : terms) {
            CAPTURE(term.id);
            CHECK(term.labels.size() == 5);
        }
    };
    check(ontology().event_types());
    check(ontology().agreement_types());
    check(ontology().topics());
    check(ontology().roles());
    check(ontology().relations());
    check(ontology().statuses());
    check(ontology().modalities());
    check(ontology().offices());
    CHECK(label(*ontology().event_type("visit"), "uz-Latn") == "Tashrif");
    CHECK(label(*ontology().event_type("visit"), "fr") == "Visit");
}

TEST_CASE("kinds of agreements have families and statuses an order", "[graph][ontology]") {
    CHECK(ontology().family("treaty") == ontology().family("agreement"));
    CHECK(ontology().family("treaty") != ontology().family("memorandum"));
    CHECK(ontology().family("unheard_of") == "unheard_of");
    CHECK(ontology().status_rank("ratified") > ontology().status_rank("signed"));
    CHECK(ontology().office_rank("head_of_state") < ontology().office_rank("ambassador"));
    CHECK(ontology().topic_and_wider("nuclear_energy") == std::vector<std::string>{"nuclear_energy", "energy"});
}

TEST_CASE("a table with a fault is refused with its place", "[graph][ontology]") {
    const elchi::test::TemporaryFolder folder;
    const auto folder_of_project = elchi::test::source_folder() / "graph" / "ontology";
    for (const auto& entry : std::filesystem::directory_iterator(folder_of_project)) {
        std::filesystem::copy(entry.path(), folder.path() / entry.path().filename());
    }
    const std::string header = "id\tparent\tlabel_en\tlabel_ru\tlabel_kk\tlabel_uz-Cyrl\tlabel_uz\n";
    folder.write("topics.tsv", header + "a\tb\ta\ta\ta\ta\ta\n");
    CHECK_THROWS_WITH(Ontology::load(folder.path()), Catch::Matchers::Contains("topics.tsv:2:2"));
    folder.write("topics.tsv", header + "a\t\ta\ta\ta\ta\ta\na\t\ta\ta\ta\ta\ta\n");
    CHECK_THROWS_WITH(Ontology::load(folder.path()), Catch::Matchers::Contains("repeated id"));
}
