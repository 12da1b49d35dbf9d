// SPDX-License-Identifier: MIT
// The graph is a function of the set of records: nothing else may change a byte of it.
#include <random>

#include "graph/merger.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/dump.hpp"
#include "tests/support/records.hpp"
#include "tests/support/source.hpp"

using namespace elchi;
using namespace elchi::test;

namespace {

constexpr std::uint32_t cases = 220;

std::string text_of(std::vector<EventRecord> records, unsigned threads, const Gazetteer& known = gazetteer()) {
    return dump(build(std::move(records), known, ontology(), BuildOptions{threads, 0}));
}

// The distributions of <random> differ between libraries; a failing case must be the same everywhere.
std::size_t below(std::mt19937& random, std::size_t limit) { return random() % limit; }

void shuffle(std::vector<EventRecord>& records, std::mt19937& random) {
    for (std::size_t at = records.size(); at > 1; --at) {
        std::swap(records[at - 1], records[below(random, at)]);
    }
}

// Made-up reports that agree, half agree and contradict each other, so that the order of joins has work to do.
std::vector<EventRecord> tangled(std::mt19937& random) {
    const std::vector<std::string> states{"country:KZ", "country:UZ", "country:KG", "country:TJ"};
    const std::vector<std::string> dates{"", "2023", "2023-01", "2023-01-01", "2023-01-02", "2023-01-03"};
    const std::vector<std::string> modalities{"actual", "actual", "planned", "negated", "possible"};
    const std::vector<std::string> topics{"trade", "energy", "visa"};
    std::vector<EventRecord> records;
    for (std::size_t number = 0; number < 24; ++number) {
        EventRecord record = article("r" + std::to_string(number), below(random, 5) == 0 ? "" : "2023-01-0" + std::to_string(1 + below(random, 9)),
                                     below(random, 2) == 0 ? "en" : "ru");
        name_person(record, "p1", below(random, 2) == 0 ? "Ann Other" : "Anne Other", "KZ", below(random, 2) == 0 ? "envoy" : "");
        for (std::size_t item = 0; item < 1 + below(random, 4); ++item) {
            const std::string one = below(random, 4) == 0 ? "p1" : states[below(random, states.size())];
            Roles roles = both(one, states[below(random, states.size())]);
            roles.resize(1 + below(random, 2));
            Event& event = tell(record, below(random, 2) == 0 ? "meet" : "sign", dates[below(random, dates.size())],
                                roles, modalities[below(random, modalities.size())]);
            if (event.type == "sign") {
                const std::string id = tell_agreement(record, below(random, 2) == 0 ? "treaty" : "agreement",
                                                      dates[below(random, dates.size())], {states[0], states[1]},
                                                      {topics[below(random, topics.size())]}).id;
                event.agreements = {id};
            }
        }
        records.push_back(std::move(record));
    }
    return records;
}

}  // namespace

TEST_CASE("order, repetition, split and threads change no byte of the gold graph", "[properties][build]") {
    const std::vector<EventRecord> gold = gold_records();
    const std::string expected = text_of(gold, 1);
    for (std::uint32_t number = 0; number < cases; ++number) {
        std::mt19937 random(number);
        std::vector<EventRecord> records = gold;
        for (std::size_t repeated = below(random, 10); repeated > 0; --repeated) {
            records.push_back(records[below(random, records.size())]);
        }
        shuffle(records, random);
        CAPTURE(number);
        REQUIRE(text_of(records, 1 + number % 4) == expected);
    }
}

TEST_CASE("a part written as JSON and read again makes the same graph", "[properties][build]") {
    for (std::uint32_t number = 0; number < 20; ++number) {
        std::mt19937 random(number);
        std::vector<EventRecord> part = gold_records();
        shuffle(part, random);
        part.resize(1 + below(random, part.size()));
        std::vector<EventRecord> again;
        for (const EventRecord& record : part) {
            again.push_back(std::get<EventRecord>(read_record(to_json(record))));
        }
        CAPTURE(number);
        REQUIRE(text_of(part, 1) == text_of(again, 2));
    }
}

TEST_CASE("contradicting reports give the same graph in any order", "[properties][build]") {
    for (std::uint32_t number = 0; number < cases; ++number) {
        std::mt19937 random(number);
        std::vector<EventRecord> records = tangled(random);
        const std::string expected = text_of(records, 1, Gazetteer{});
        CAPTURE(number);
        for (unsigned threads = 1; threads <= 3; ++threads) {
            shuffle(records, random);
            REQUIRE(text_of(records, threads, Gazetteer{}) == expected);
        }
    }
}

TEST_CASE("two reports of one article never stand in one vertex", "[properties][build]") {
    for (std::uint32_t number = 0; number < 60; ++number) {
        std::mt19937 random(number);
        const KnowledgeGraph graph = build(tangled(random), Gazetteer{}, ontology());
        for (std::size_t at = 0; at < graph.vertices(); ++at) {
            if (graph[at].type == "event" || graph[at].type == "agreement") {
                CAPTURE(number, graph[at].id);
                REQUIRE(graph[at].reports.size() == graph[at].aliases.size() + 1);
            }
        }
    }
}
