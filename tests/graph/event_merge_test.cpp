// SPDX-License-Identifier: MIT
// What is one event and what is two: the cases that readers of news meet.
#include "graph/event_merge.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"
#include "tests/support/records.hpp"
#include "tests/support/source.hpp"

using namespace elchi;
using namespace elchi::test;

namespace {

const std::string kz = "country:KZ";
const std::string uz = "country:UZ";

std::vector<Vertex> events(const std::vector<EventRecord>& records) {
    const KnowledgeGraph graph = build(records, gazetteer(), ontology());
    std::vector<Vertex> found;
    for (std::size_t at = 0; at < graph.vertices(); ++at) {
        if (graph[at].type == "event") {
            found.push_back(graph[at]);
        }
    }
    return found;
}

EventRecord report(const std::string& id, const std::string& published, const std::string& type,
                   const std::string& date, const Roles& roles, const std::string& modality = "actual",
                   const std::string& place = {}) {
    EventRecord record = article(id, published);
    Event& event = tell(record, type, date, roles, modality);
    if (!place.empty()) {
        event.place = PlaceMention{{}, place, {}, {}};
    }
    return record;
}

}  // namespace

TEST_CASE("meetings a week apart and yearly summits stay apart", "[graph][event_merge]") {
    CHECK(events({report("a", "2023-03-01", "meet", "2023-03-01", both(kz, uz)),
                  report("b", "2023-03-08", "meet", "2023-03-08", both(kz, uz))}).size() == 2);
    CHECK(events({report("a", "2022-09-16", "meet", "2022-09-16", {{"participant", "org:sco"}}),
                  report("b", "2023-07-04", "meet", "2023-07-04", {{"participant", "org:sco"}})}).size() == 2);
}

TEST_CASE("two embassies opened on one day stay two", "[graph][event_merge]") {
    CHECK(events({report("a", "2015-07-20", "open_mission", "2015-07-20", {{"sender", "country:US"}, {"receiver", "country:CU"}}),
                  report("b", "2015-07-20", "open_mission", "2015-07-20", {{"sender", "country:CU"}, {"receiver", "country:US"}})})
              .size() == 2);
}

TEST_CASE("a visit is told with any of its days, a meeting with its own", "[graph][event_merge]") {
    const Roles visit{{"visitor", kz}, {"host", uz}};
    CHECK(events({report("a", "2023-03-02", "visit", "2023-03-01", visit), report("b", "2023-03-03", "visit", "2023-03-03", visit)})
              .size() == 1);
    CHECK(events({report("a", "2023-03-02", "meet", "2023-03-01", both(kz, uz)),
                  report("b", "2023-03-03", "meet", "2023-03-03", both(kz, uz))}).size() == 2);
}

TEST_CASE("what was called off and held after all is one event that happened", "[graph][event_merge]") {
    const auto found = events({report("a", "2023-03-01", "meet", "2023-03-10", both(kz, uz), "planned"),
                               report("b", "2023-03-05", "meet", "2023-03-10", both(kz, uz), "negated"),
                               report("c", "2023-03-11", "meet", "2023-03-10", both(kz, uz))});
    REQUIRE(found.size() == 1);
    CHECK(found.front().modality == "actual");
    CHECK(found.front().history.size() == 3);
    CHECK(events({report("b", "2023-03-11", "meet", "2023-03-10", both(kz, uz), "negated"),
                  report("c", "2023-03-11", "meet", "2023-03-10", both(kz, uz))}).size() == 2);
}

TEST_CASE("no report tells of a later day, no plan of an earlier one", "[graph][event_merge]") {
    const EventRecord held = report("c", "2023-03-20", "meet", "2023-03-20", both(kz, uz));
    CHECK(events({held, report("a", "2023-03-05", "meet", "2023-03", both(kz, uz))}).size() == 2);
    CHECK(events({held, report("a", "2023-03-21", "meet", "2023-03", both(kz, uz))}).size() == 1);
    CHECK(events({held, report("a", "2023-03-25", "meet", "2023-03", both(kz, uz), "planned")}).size() == 2);
    CHECK(events({held, report("a", "2023-03-05", "meet", "2023-03", both(kz, uz), "planned")}).size() == 1);
}

TEST_CASE("a report that fits two events is neither", "[graph][event_merge]") {
    std::vector<EventRecord> records;
    for (const char* id : {"a", "b", "c"}) {
        records.push_back(report(id, "2023-03-01", "meet", "2023-03-01", both(kz, uz), "actual", "Tashkent"));
        records.push_back(report(std::string(id) + "2", "2023-03-01", "meet", "2023-03-01", both(kz, uz), "actual", "Samarkand"));
    }
    CHECK(events(records).size() == 2);
    records.push_back(report("x", "2023-03-01", "meet", "2023-03-01", both(kz, uz)));
    CHECK(events(records).size() == 3);
    records.push_back(report("y", "2023-03-01", "meet", "2023-03-01", {{"participant", kz}}));
    CHECK(events(records).size() == 4);
}

TEST_CASE("a place or a party from the context excludes nothing", "[graph][event_merge]") {
    const EventRecord told = report("a", "2023-03-01", "meet", "2023-03-01", both(kz, uz), "actual", "Samarkand");
    EventRecord read = report("b", "2023-03-01", "meet", "2023-03-01", both(kz, uz), "actual", "Tashkent");
    CHECK(events({told, read}).size() == 2);
    read.events.front().evidence = {Evidence{Span{0, 14, "The sides met."}, Span{10, 13, "met"}, "test"}};
    CHECK(events({told, read}).size() == 1);
    read.events.front().evidence = {Evidence{Span{0, 26, "The sides met in Tashkent."}, Span{10, 13, "met"}, "test"}};
    CHECK(events({told, read}).size() == 2);
    EventRecord summit = report("s", "2023-03-01", "meet", "2023-03-01",
                                {{"participant", kz}, {"participant", uz}, {"participant", "country:KG"}});
    EventRecord two = report("t", "2023-03-01", "meet", "2023-03-01", both(kz, uz));
    CHECK(events({summit, two}).size() == 2);
    two.events.front().participants.front().inferred = true;
    CHECK(events({summit, two}).size() == 1);
}
