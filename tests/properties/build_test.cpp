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

constexpr std::uint32_t gold_cases = 220;
constexpr std::uint32_t cases = 1000;

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

const std::string& any(std::mt19937& random, const std::vector<std::string>& items) {
    return items[below(random, items.size())];
}

// Made-up reports that agree, half agree and contradict each other, so that the order of joins has work to do.
// One draw a statement: the order in which arguments are evaluated differs between compilers.
class Tangle {
public:
    explicit Tangle(std::uint32_t seed) : random_(seed) {}

    std::vector<EventRecord> records() {
        std::vector<EventRecord> made;
        for (std::size_t number = 0; number < 24; ++number) {
            const std::string published = any(random_, published_);
            const std::string language = any(random_, {"en", "ru"});
            EventRecord record = article("r" + std::to_string(number), published, language);
            const std::string name = any(random_, {"Ann Other", "Anne Other"});
            name_person(record, "p1", name, "KZ", any(random_, {"", "envoy"}));
            for (std::size_t left = 1 + below(random_, 4); left > 0; --left) {
                add_event(record);
            }
            made.push_back(std::move(record));
        }
        return made;
    }

private:
    void add_event(EventRecord& record) {
        const std::string one = any(random_, actors_);
        const std::string other = any(random_, actors_);
        Roles roles = both(one, other);
        roles.resize(1 + below(random_, 2));
        const std::string type = any(random_, {"meet", "sign"});
        const std::string date = any(random_, dates_);
        Event& event = tell(record, type, date, roles, any(random_, modalities_));
        if (type == "sign") {
            const std::string kind = any(random_, {"treaty", "agreement"});
            const std::string signed_on = any(random_, dates_);
            const std::string topic = any(random_, {"trade", "energy", "visa"});
            event.agreements = {tell_agreement(record, kind, signed_on, {"country:KZ", "country:UZ"}, {topic}).id};
        }
    }

    const std::vector<std::string> actors_{"country:KZ", "country:UZ", "country:KG", "p1"};
    const std::vector<std::string> dates_{"", "2023", "2023-01", "2023-01-01", "2023-01-02", "2023-01-03"};
    const std::vector<std::string> published_{"", "2023-01-01", "2023-01-02", "2023-01-04", "2023-01-09"};
    const std::vector<std::string> modalities_{"actual", "actual", "planned", "negated", "possible"};
    std::mt19937 random_;
};

}  // namespace

TEST_CASE("order, repetition, split and threads change no byte of the gold graph", "[properties][build]") {
    const std::vector<EventRecord> gold = gold_records();
    const std::string expected = text_of(gold, 1);
    for (std::uint32_t number = 0; number < gold_cases; ++number) {
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
        std::vector<EventRecord> records = Tangle(number).records();
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
        const KnowledgeGraph graph = build(Tangle(number).records(), Gazetteer{}, ontology());
        for (std::size_t at = 0; at < graph.vertices(); ++at) {
            if (graph[at].type == "event" || graph[at].type == "agreement") {
                CAPTURE(number, graph[at].id);
                REQUIRE(graph[at].reports.size() == graph[at].aliases.size() + 1);
            }
        }
    }
}
