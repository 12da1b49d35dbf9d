// SPDX-License-Identifier: MIT
#include "graph/record_json.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/source.hpp"

using namespace elchi;

namespace {

EventRecord full_record() {
    EventRecord record;
    record.generator = {"0.1.0", "abc"};
    record.article = {"a", "s.txt", "http://x/", "T \"q\" \n", "uz-Cyrl", "2022-12-22", "P", 99, 2, "f"};
    Actor actor{"p1", "person", "N", {{"en", "E"}}, "Q1", "KZ", "ambassador", "country:KZ", {{1, 3, "ab"}}};
    record.actors = {actor};
    Event event;
    event.id = "e1";
    event.type = "visit";
    event.level = "state";
    event.modality = "actual";
    event.retold = true;
    event.date = "2022-12";
    event.date_end = "2023";
    event.place = PlaceMention{"place:x", "X", {{"en", "X"}}, "UZ"};
    event.participants = {{"p1", "visitor", Span{1, 3, "ab"}, false}, {"country:UZ", "host", {}, true}};
    event.agreements = {"a1"};
    event.quantity = 23;
    event.attributed_to = "p1";
    event.relates = {{"part_of", "e2"}};
    event.cameo = "042";
    event.plover = "CONSULT";
    event.evidence = {{Span{0, 5, "abcde"}, Span{1, 2, "b"}, "uz/visit"}};
    event.confidence = 0.93;
    record.events = {event};
    Agreement agreement;
    agreement.id = "a1";
    agreement.type = "treaty";
    agreement.title = "T";
    agreement.parties = {"country:KZ", "country:UZ"};
    agreement.signatories = {"p1"};
    agreement.topics = {"alliance"};
    agreement.date = "2022-12-22";
    agreement.place = PlaceMention{"", "Y", {}, ""};
    agreement.status = "signed";
    agreement.steps = {{"country:KZ", "signed", "2022-12-22"}};
    agreement.amends = "a0";
    agreement.count = 13;
    agreement.count_at_least = true;
    agreement.amount = Amount{"10.5", "USD"};
    agreement.evidence = {{Span{0, 5, "abcde"}, {}, ""}};
    agreement.confidence = 0.9;
    record.agreements = {agreement};
    return record;
}

std::string problem(const std::string& line) {
    const auto read = read_record(line, "f.jsonl", 7);
    const auto* bad = std::get_if<Diagnostic>(&read);
    return bad == nullptr ? "none" : to_string(*bad);
}

// A least record with more fields put in.
std::string least(const std::string& more) {
    return R"({"schema":"elchi/1","article":{"id":"a","source":"s","language":"en"})" + more + "}";
}

}  // namespace

TEST_CASE("a record read back is the record written", "[graph][record_json]") {
    const std::string line = to_json(full_record());
    CHECK(line.find('\n') == std::string::npos);
    const auto read = read_record(line);
    REQUIRE(std::holds_alternative<EventRecord>(read));
    CHECK(std::get<EventRecord>(read) == full_record());
    CHECK(to_json(std::get<EventRecord>(read)) == line);
}

TEST_CASE("a record is written field by field as the format shows it", "[graph][record_json]") {
    EventRecord record;
    record.article.id = "a";
    record.article.language = "und";
    Event event;
    event.id = "e1";
    event.type = "meet";
    event.modality = "planned";
    event.participants = {{"country:KZ", "participant", {}, false}};
    event.confidence = 0.9;
    record.events = {event};
    CHECK(to_json(record) ==
          R"({"schema":"elchi/1","generator":{"version":"","data":""},"article":{"id":"a","source":"","url":null,)"
          R"("title":"","language":"und","publisher":null,"characters":0,"revision":0},"actors":[],"events":[)"
          R"({"id":"e1","type":"meet","modality":"planned","retold":false,"participants":[{"actor":"country:KZ",)"
          R"("role":"participant"}],"agreements":[],"quantity":null,"attributed_to":null,"relates":[],"evidence":[],)"
          R"("confidence":0.9}],"agreements":[],"triples":[{"actor":"country:KZ","role":"participant","event":"e1",)"
          R"("agreement":null}]})");
}

TEST_CASE("a share has at most two decimals", "[graph][record_json]") {
    EventRecord record = full_record();
    for (const auto& [value, text] : {std::pair(1.0, "1.0"), std::pair(0.0, "0.0"), std::pair(0.937, "0.94"),
                                      std::pair(0.05, "0.05"), std::pair(0.999, "1.0")}) {
        record.events.front().confidence = value;
        CHECK_THAT(to_json(record), Catch::Matchers::Contains(std::string("\"confidence\":") + text + "}"));
    }
}

TEST_CASE("a record needs only what the format requires", "[graph][record_json]") {
    CHECK(problem(least("")) == "none");
    CHECK(problem(least(R"(,"actors":null,"events":[],"unknown":{"a":[1]},"triples":7)")) == "none");
    CHECK(problem(least(R"(,"events":[{"id":"e","type":"t","modality":"actual","participants":[]}])")) == "none");
    CHECK(problem(least(R"(,"agreements":[{"id":"e","type":"t"}])")) == "none");
}

TEST_CASE("what is wrong with a record is said with line and field", "[graph][record_json]") {
    CHECK_THAT(problem("{"), Catch::Matchers::StartsWith("f.jsonl:7: not JSON"));
    CHECK(problem("[]") == "f.jsonl:7: record: not an object");
    CHECK(problem("{}") == "f.jsonl:7: schema: missing");
    CHECK(problem(R"({"schema":"elchi/2"})") == "f.jsonl:7: schema: not \"elchi/1\"");
    CHECK(problem(R"({"schema":"elchi/1"})") == "f.jsonl:7: article: missing");
    CHECK(problem(R"({"schema":"elchi/1","article":{"id":"a"}})") == "f.jsonl:7: article.source: missing");
    CHECK(problem(R"({"schema":"elchi/1","article":{"id":"","source":"s","language":"en"}})") ==
          "f.jsonl:7: article.id: empty");
    CHECK(problem(least(R"(,"actors":{})")) == "f.jsonl:7: actors: not a list");
    CHECK(problem(least(R"(,"actors":[{"id":"x","type":"person"}])")) == "f.jsonl:7: actors[0].name: missing");
    CHECK(problem(least(R"(,"agreements":[{"id":"a","type":"t","date":"2025-13"}])")) ==
          "f.jsonl:7: agreements[0].date: not an ISO 8601 date");
    CHECK(problem(least(R"(,"agreements":[{"id":"a","type":"t","topics":[1]}])")) ==
          "f.jsonl:7: agreements[0].topics[0]: not a string");
    CHECK(problem(least(R"(,"agreements":[{"id":"a","type":"t"},{"id":"a","type":"t"}])")) ==
          "f.jsonl:7: agreements: repeated id \"a\"");
}

TEST_CASE("what is wrong with an event is said with its field", "[graph][record_json]") {
    const auto event = [](const std::string& more) {
        return problem(least(R"(,"events":[{"id":"e","type":"t","modality":"actual","participants":[])" + more + "}]"));
    };
    CHECK(event(R"(,"retold":"no")") == "f.jsonl:7: events[0].retold: not true or false");
    CHECK(event(R"(,"quantity":2.5)") == "f.jsonl:7: events[0].quantity: not an integer");
    CHECK(event(R"(,"confidence":2)") == "f.jsonl:7: events[0].confidence: not a number from 0 to 1");
    CHECK(event(R"(,"place":"x")") == "f.jsonl:7: events[0].place: not an object");
    CHECK(event(R"(,"evidence":[{"begin":5,"end":2}])") == "f.jsonl:7: events[0].evidence[0].end: before begin");
    CHECK(event(R"(,"evidence":[{"begin":-1}])") == "f.jsonl:7: events[0].evidence[0].begin: negative");
    CHECK(problem(least(R"(,"events":[{"id":"e","type":"t","modality":"maybe","participants":[]}])")) ==
          "f.jsonl:7: events[0].modality: not actual, planned, negated or possible");
    CHECK(problem(least(R"(,"events":[{"id":"e","type":"t","modality":"actual"}])")) ==
          "f.jsonl:7: events[0].participants: missing");
}

TEST_CASE("hostile lines are bad records, not crashes", "[graph][record_json]") {
    CHECK_THAT(problem(std::string(1'000'000, '[')), Catch::Matchers::Contains("not JSON"));
    CHECK_THAT(problem(least(",\"x\":\"\xFF\"")), Catch::Matchers::Contains("not JSON"));
    CHECK_THAT(problem(""), Catch::Matchers::Contains("not JSON"));
}

TEST_CASE("a line is known for a record by its schema", "[graph][record_json]") {
    CHECK(is_record(least("")));
    CHECK(is_record(R"({ "schema" : "elchi/1" })"));
    CHECK_FALSE(is_record(R"({"title": "the \"schema\": \"elchi/1\""})"));
    CHECK_FALSE(is_record(R"({"title": "x", "text": "y"})"));
    CHECK_FALSE(is_record("schema"));
}

TEST_CASE("the gold records are read", "[graph][record_json]") {
    CHECK(elchi::test::gold_records().size() == 66);
}
