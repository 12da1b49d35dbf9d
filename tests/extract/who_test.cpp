// SPDX-License-Identifier: MIT
// Who is meant: short texts in which an actor is named by office, demonym, pronoun, relative clause or by what the text
// has said before, and the acts that they must give.
#include <string>

#include "extract/corpus.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/packs.hpp"

using namespace elchi;

TEST_CASE("actors are those that a reader takes to be meant", "[extract][coreference]") {
    for (const std::string language : {"en", "kk", "ru", "uz"}) {
        const auto corpus = read_corpus(test::fixture("who-" + language + ".txt"), test::ontology(), test::gazetteer());
        const CorpusOutcome outcome = run_corpus(corpus, language, test::extractor());
        REQUIRE_FALSE(corpus.empty());
        for (std::size_t i = 0; i < corpus.size(); ++i) {
            std::string came;
            for (const Event& event : outcome.sentences[i].record.events) {
                came += "\n  " + corpus_line(event, outcome.sentences[i].record);
            }
            INFO(language << ": " << corpus[i].text << came);
            CHECK(outcome.sentences[i].right());
        }
    }
}
