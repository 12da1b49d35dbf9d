// SPDX-License-Identifier: MIT
#include "extract/extractor.hpp"

#include <algorithm>
#include <sstream>
#include <thread>
#include <vector>

#include "extract/corpus.hpp"
#include "extract/read/reader.hpp"
#include "graph/record_json.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/packs.hpp"

using namespace elchi;

namespace {

const std::vector<Article>& gold_articles() {
    static const std::vector<Article> articles = [] {
        std::vector<Article> read;
        const std::filesystem::path gold = test::source_folder() / "tests" / "gold";
        std::vector<std::string> folders;
        for (const char* language : {"en", "kk", "ru", "uz-Cyrl", "uz-Latn"}) {
            folders.push_back((gold / language).string());
        }
        InputReader reader(folders);
        while (auto input = reader.next()) {
            read.push_back(std::get<Article>(input->content));
        }
        return read;
    }();
    return articles;
}

// Every span of a record with the place where it stands.
std::vector<std::pair<std::string, Span>> spans(const EventRecord& record) {
    std::vector<std::pair<std::string, Span>> result;
    const auto add = [&](const std::string& where, const std::vector<Evidence>& evidence) {
        for (const Evidence& one : evidence) {
            result.emplace_back(where + " sentence", one.sentence);
            if (one.trigger) {
                result.emplace_back(where + " trigger", *one.trigger);
            }
        }
    };
    for (const Actor& actor : record.actors) {
        for (const Span& mention : actor.mentions) {
            result.emplace_back(actor.id, mention);
        }
    }
    for (const Event& event : record.events) {
        add(event.id, event.evidence);
        for (const Participant& participant : event.participants) {
            if (participant.mention) {
                result.emplace_back(event.id + " " + participant.actor, *participant.mention);
            }
        }
    }
    for (const Agreement& agreement : record.agreements) {
        add(agreement.id, agreement.evidence);
    }
    return result;
}

// The byte offset of each code point, and the end.
std::vector<std::size_t> offsets(std::string_view text) {
    std::vector<std::size_t> result;
    for (std::size_t at = 0; at < text.size(); static_cast<void>(next_code_point(text, at))) {
        result.push_back(at);
    }
    result.push_back(text.size());
    return result;
}

bool knows(const EventRecord& record, std::string_view id) {
    return std::ranges::find(record.actors, id, &Actor::id) != record.actors.end();
}

}  // namespace

TEST_CASE("sentences of each language give their acts", "[extract][extractor]") {
    const auto language = GENERATE(as<std::string>{}, "uz", "ru");
    const auto corpus = read_corpus(test::fixture(language + ".txt"), test::ontology(), test::gazetteer());
    const CorpusOutcome outcome = run_corpus(corpus, language, test::extractor());
    REQUIRE(outcome.sentences.size() == corpus.size());
    for (std::size_t i = 0; i < corpus.size(); ++i) {
        std::string came;
        for (const Event& event : outcome.sentences[i].record.events) {
            came += corpus_line(event, outcome.sentences[i].record) + "; ";
        }
        INFO(corpus[i].text << " gave " << came);
        CHECK(outcome.sentences[i].right());
    }
}

TEST_CASE("every quote is the slice of the text that its offsets name", "[extract][extractor]") {
    REQUIRE(gold_articles().size() > 60);
    std::size_t checked = 0;
    for (const Article& article : gold_articles()) {
        const std::string text = text_as_read(article);
        const std::vector<std::size_t> bytes = offsets(text);
        const EventRecord record = test::extractor().extract(article);
        CHECK(record.article.characters + 1 == bytes.size());
        for (const auto& [where, span] : spans(record)) {
            INFO(article.source << ' ' << where);
            REQUIRE(span.begin < span.end);
            REQUIRE(span.end < bytes.size());
            CHECK(span.text == text.substr(bytes[span.begin], bytes[span.end] - bytes[span.begin]));
            ++checked;
        }
    }
    CHECK(checked > 100);
}

TEST_CASE("a record names only actors and agreements that it has", "[extract][extractor]") {
    for (const Article& article : gold_articles()) {
        const EventRecord record = test::extractor().extract(article);
        for (const Event& event : record.events) {
            INFO(article.source << ' ' << event.id);
            CHECK(test::ontology().event_type(event.type) != nullptr);
            CHECK_FALSE(event.evidence.empty());
            CHECK((event.confidence >= 0 && event.confidence <= 1));
            for (const Participant& participant : event.participants) {
                CHECK(knows(record, participant.actor));
            }
            for (const std::string& agreement : event.agreements) {
                CHECK(std::ranges::find(record.agreements, agreement, &Agreement::id) != record.agreements.end());
            }
        }
        for (const Agreement& agreement : record.agreements) {
            for (const std::string& party : agreement.parties) {
                CHECK(knows(record, party));
            }
        }
    }
}

TEST_CASE("a record reads back as it was written", "[extract][extractor]") {
    for (const Article& article : gold_articles()) {
        const std::string line = to_json(test::extractor().extract(article));
        const auto read = read_record(line);
        REQUIRE(std::holds_alternative<EventRecord>(read));
        CHECK(to_json(std::get<EventRecord>(read)) == line);
    }
}

TEST_CASE("threads that share an extractor give the same bytes", "[extract][extractor]") {
    const auto all = [] {
        std::string lines;
        for (const Article& article : gold_articles()) {
            lines += to_json(test::extractor().extract(article)) + '\n';
        }
        return lines;
    };
    const std::string expected = all();
    std::string one;
    std::string other;
    std::thread first([&] { one = all(); });
    std::thread second([&] { other = all(); });
    first.join();
    second.join();
    CHECK(one == expected);
    CHECK(other == expected);
}

TEST_CASE("an article is read alike whatever was read before it", "[extract][extractor]") {
    const auto& articles = gold_articles();
    const std::string alone =
        to_json(Extractor(test::languages(), test::gazetteer(), test::ontology()).extract(articles.back()));
    CHECK(to_json(test::extractor().extract(articles.back())) == alone);
}

TEST_CASE("a text that says nothing gives a record with nothing", "[extract][extractor]") {
    Article article;
    const EventRecord empty = test::extractor().extract(article);
    CHECK(empty.events.empty());
    CHECK(empty.actors.empty());
    CHECK(empty.article.characters == 1);
    CHECK(empty.article.language == "und");
    CHECK_FALSE(empty.article.id.empty());
    article.language = "uz";
    article.body = "\n\n \n";
    CHECK(test::extractor().extract(article).events.empty());
}

TEST_CASE("a text in a language without a pack gives a record without events", "[extract][extractor]") {
    Article article;
    article.body = read_file(test::fixture("no-pack.txt"));
    EventRecord record = test::extractor().extract(article);
    CHECK(record.article.language == "und");
    CHECK(record.events.empty());
    CHECK(record.article.characters == 1 + test::count_code_points(article.body));
    article.language = "ja";
    record = test::extractor().extract(article);
    CHECK(record.article.language == "ja");
    CHECK(record.events.empty());
}

TEST_CASE("the id of an article is the given one, else its address, else a hash", "[extract][extractor]") {
    Article article;
    article.title = "A";
    const std::string hash = test::extractor().extract(article).article.id;
    CHECK(hash == test::extractor().extract(article).article.fingerprint);
    article.source = "elsewhere.txt";
    CHECK(test::extractor().extract(article).article.id == hash);
    article.url = "https://n/1";
    CHECK(test::extractor().extract(article).article.id == "https://n/1");
    article.id = "n-1";
    CHECK(test::extractor().extract(article).article.id == "n-1");
}

TEST_CASE("an explanation shows tokens, groups and frames", "[extract][extractor]") {
    const auto corpus = read_corpus(test::fixture("ru.txt"), test::ontology(), test::gazetteer());
    Article article;
    article.language = "ru";
    article.body = corpus.at(0).text;
    std::ostringstream out;
    test::extractor().explain(article, out);
    CHECK(out.str().find("sentence: " + corpus.at(0).text) != std::string::npos);
    CHECK(out.str().find("  group ") != std::string::npos);
}
