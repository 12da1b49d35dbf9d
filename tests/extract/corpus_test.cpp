// SPDX-License-Identifier: MIT
#include "extract/corpus.hpp"

#include "graph/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/records.hpp"
#include "tests/support/source.hpp"

using namespace elchi;

namespace {

std::vector<CorpusSentence> read(std::string_view content) {
    const test::TemporaryFolder folder;
    return read_corpus(folder.write("corpus.txt", content), test::ontology(), test::gazetteer());
}

std::string fault(std::string_view content) {
    try {
        static_cast<void>(read(content));
    } catch (const Error& error) {
        const std::string message = error.what();
        return message.substr(message.find("corpus.txt") + 10);
    }
    return "no fault";
}

// The only sentence of a corpus against a record.
SentenceOutcome judged(std::string_view expected, const EventRecord& record) {
    return judge(read("= Text.\n" + std::string(expected) + "\n").at(0), record);
}

EventRecord meeting() {
    EventRecord record = test::article("a", "2025-11-13");
    test::name_person(record, "p1", "Some One", "UZ");
    Event& event = test::tell(record, "meet", "2025-11-12", test::both("p1", "country:KZ"));
    event.place = PlaceMention{"place:tashkent", "Tashkent", {}, "UZ"};
    return record;
}

}  // namespace

TEST_CASE("a corpus has days, sentences and what they must give", "[extract][corpus]") {
    const auto corpus = read(
        "# comment\n= One.\nnothing\n\n@ 2025-11-13\n  = Two.  \n"
        "meet actual participant=country:UZ participant=\"Some One\" date=2025-11\r\n"
        "visit planned visitor=? host=country:KZ place=place:tashkent agreement=treaty\n");
    REQUIRE(corpus.size() == 2);
    CHECK(corpus[0].line == 2);
    CHECK(corpus[0].published.empty());
    CHECK(corpus[0].expected.empty());
    CHECK(corpus[1].text == "Two.");
    CHECK(corpus[1].published == "2025-11-13");
    REQUIRE(corpus[1].expected.size() == 2);
    const ExpectedAct& meet = corpus[1].expected[0];
    CHECK(meet.line == 7);
    CHECK(meet.type == "meet");
    CHECK(meet.modality == "actual");
    CHECK(meet.date == "2025-11");
    REQUIRE(meet.participants.size() == 2);
    CHECK(meet.participants[1] == std::pair<std::string, std::string>("participant", "\"Some One\""));
    CHECK(corpus[1].expected[1].place == "place:tashkent");
    CHECK(corpus[1].expected[1].agreement == "treaty");
}

TEST_CASE("a line that the corpus format does not know is pointed at", "[extract][corpus]") {
    const auto [content, said] = GENERATE(table<std::string, std::string>({
        {"@ 2025-11\n", ":1:1: not a day like 2025-11-13: \"2025-11\""},
        {"meet actual\n", ":1:1: no sentence (\"= ...\") stands before this"},
        {"= A.\n= B.\nnothing\n", ":1: the sentence does not say what it must give"},
        {"= A.\n\n", ":1: the sentence does not say what it must give"},
        {"= A.\nnothing\nmeet actual\n", ":3:1: \"nothing\" stands beside other answers"},
        {"= A.\nmeet actual\nnothing\n", ":3:1: \"nothing\" stands beside other answers"},
        {"= A.\nmet actual\n", ":2:1: unknown type of event \"met\""},
        {"= A.\nmeet\n", ":2: a modality (actual, planned, ...) stands after the type"},
        {"= A.\nmeet now\n", ":2:6: a modality (actual, planned, ...) stands after the type"},
        {"= A.\nmeet actual visitor=?\n", ":2:13: no role of meet: \"visitor\""},
        {"= A.\nmeet actual participant\n", ":2:13: not role=actor: \"participant\""},
        {"= A.\nmeet actual participant=\n", ":2:13: not role=actor: \"participant=\""},
        {"= A.\nmeet actual participant=\"A B\n", ":2:25: a name wants quotes on both sides"},
        {"= A.\nmeet actual participant=country:QQ\n", ":2:25: no such id in the gazetteer: \"country:QQ\""},
        {"= A.\nmeet actual participant=body:QQ/parliament\n",
         ":2:25: no such id in the gazetteer: \"body:QQ/parliament\""},
        {"= A.\nmeet actual place=place:nowhere-at-all\n",
         ":2:19: no such id in the gazetteer: \"place:nowhere-at-all\""},
        {"= A.\nmeet actual date=2025-13\n", ":2:18: not a date: \"2025-13\""},
        {"= A.\nsign actual agreement=pact\n", ":2:23: unknown kind of agreement \"pact\""},
        {"= A\xFF\n", ":1:4: not UTF-8"},
    }));
    CHECK(fault(content) == said);
}

TEST_CASE("a body is known when its country or organisation is", "[extract][corpus]") {
    CHECK(read("= A.\nmeet actual participant=body:UZ/parliament participant=body:org:eu/commission\n").size() == 1);
}

TEST_CASE("an act is given by an event of its type, modality and actors", "[extract][corpus]") {
    const EventRecord record = meeting();
    CHECK(judged("meet actual", record).right());
    CHECK(judged("meet actual participant=p1 participant=country:KZ", record).right());
    CHECK(judged("meet actual participant=? participant=\"Some One\"", record).right());
    CHECK(judged("meet actual date=2025-11-12 place=place:tashkent", record).right());
    CHECK_FALSE(judged("meet planned", record).right());
    CHECK_FALSE(judged("call actual", record).right());
    CHECK_FALSE(judged("meet actual participant=country:RU", record).right());
    CHECK_FALSE(judged("meet actual participant=\"Any One\"", record).right());
    CHECK_FALSE(judged("meet actual date=2025-11", record).right());
    CHECK_FALSE(judged("meet actual agreement=treaty", record).right());
}

TEST_CASE("events beyond the expected ones are extra", "[extract][corpus]") {
    EventRecord record = meeting();
    CHECK(judged("nothing", record).extra == std::vector<std::size_t>{0});
    test::tell(record, "call", {}, test::both("country:UZ", "country:KZ"));
    const SentenceOutcome outcome = judged("meet actual\nmeet actual", record);
    CHECK(outcome.missed == std::vector<std::size_t>{1});
    CHECK(outcome.extra == std::vector<std::size_t>{1});
    CHECK(judged("call actual\nmeet actual", record).right());
}

TEST_CASE("an act that asks for little leaves an event to one that asks for more", "[extract][corpus]") {
    EventRecord record = meeting();
    test::tell(record, "meet", {}, test::both("country:UZ", "country:RU"));
    CHECK(judged("meet actual\nmeet actual participant=p1", record).right());
    CHECK(judged("meet actual\nmeet actual participant=country:RU", record).right());
}

TEST_CASE("nothing is no agreement either", "[extract][corpus]") {
    EventRecord record = test::article("a", "2025-11-13");
    CHECK(judged("nothing", record).right());
    test::tell_agreement(record, "treaty", {}, {"country:UZ", "country:KZ"}, {});
    CHECK_FALSE(judged("nothing", record).right());
    Event& event = test::tell(record, "sign", {}, {{"signatory", "country:UZ"}});
    event.agreements = {"a1"};
    CHECK(judged("sign actual agreement=treaty", record).right());
}

TEST_CASE("an event is written as a line of the corpus", "[extract][corpus]") {
    const EventRecord record = meeting();
    CHECK(corpus_line(record.events[0], record) ==
          "meet actual participant=\"Some One\" participant=country:KZ date=2025-11-12 place=place:tashkent [test]");
}
