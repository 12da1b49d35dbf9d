// SPDX-License-Identifier: MIT
// What a text establishes from sentence to sentence: days, places, parties and papers.
#include <algorithm>
#include <string>

#include "extract/corpus.hpp"
#include "graph/record_json.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/packs.hpp"

using namespace elchi;

namespace {

Article article(const CorpusSentence& story, const std::string& language) {
    const std::vector<std::string> paragraphs = test::parts(story.text);
    Article result;
    result.language = language;
    result.published = story.published;
    result.title = paragraphs.front();
    for (std::size_t i = 1; i < paragraphs.size(); ++i) {
        result.body += paragraphs[i] + '\n';
    }
    return result;
}

void check_stories(const std::string& language) {
    const auto stories = read_corpus(test::fixture("stories/" + language + ".txt"), test::ontology(), test::gazetteer());
    REQUIRE_FALSE(stories.empty());
    for (const CorpusSentence& story : stories) {
        const SentenceOutcome outcome = judge(story, test::extractor().extract(article(story, language)));
        INFO(language << ':' << story.line << ": " << story.text << '\n' << to_json(outcome.record));
        CHECK(outcome.right());
    }
}

}  // namespace

TEST_CASE("a paper has the steps that the text tells, each on its day", "[extract][stories]") {
    Article told;
    told.language = "en";
    told.published = "2024-10-10";
    told.title = "Treaty";
    told.body = "Kazakhstan and Georgia signed a treaty on friendship in May. The treaty entered into force in October.";
    const EventRecord record = test::extractor().extract(told);
    REQUIRE(record.agreements.size() == 1);
    const Agreement& treaty = record.agreements.front();
    CHECK(treaty.status == "in_force");
    REQUIRE(treaty.steps.size() == 4);
    CHECK(treaty.steps.front() == AgreementStep{"country:KZ", "signed", "2024-05"});
    CHECK(treaty.steps.back() == AgreementStep{"country:GE", "in_force", "2024-10"});
}

TEST_CASE("what is only quoted is said by somebody", "[extract][stories]") {
    Article told;
    told.language = "en";
    told.published = "2024-10-10";
    told.title = "Talks";
    told.body = "\"Irakli Kobakhidze met Kassym-Jomart Tokayev in Astana last week,\" Shavkat Mirziyoyev said.";
    const EventRecord record = test::extractor().extract(told);
    REQUIRE(record.events.size() == 1);
    CHECK(record.events.front().attributed_to == "person:shavkat-mirziyoyev");
}

TEST_CASE("stories in English", "[extract][stories]") { check_stories("en"); }
TEST_CASE("stories in Russian", "[extract][stories]") { check_stories("ru"); }
TEST_CASE("stories in Uzbek", "[extract][stories]") { check_stories("uz"); }
TEST_CASE("stories in Kazakh", "[extract][stories]") { check_stories("kk"); }
