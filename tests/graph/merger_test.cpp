// SPDX-License-Identifier: MIT
#include "graph/merger.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"
#include "tests/support/dump.hpp"
#include "tests/support/records.hpp"
#include "tests/support/source.hpp"

using namespace elchi;
using namespace elchi::test;

namespace {

const std::string kz = "country:KZ";
const std::string uz = "country:UZ";

KnowledgeGraph built(std::vector<EventRecord> records, const BuildOptions& options = {}) {
    return build(std::move(records), gazetteer(), ontology(), options);
}

std::vector<Vertex> of_type(const KnowledgeGraph& graph, std::string_view type) {
    std::vector<Vertex> found;
    for (std::size_t at = 0; at < graph.vertices(); ++at) {
        if (graph[at].type == type) {
            found.push_back(graph[at]);
        }
    }
    return found;
}

const Edge* edge(const KnowledgeGraph& graph, std::string_view from, std::string_view to, std::string_view type) {
    const auto [begin, end] = boost::edges(graph.storage());
    for (auto at = begin; at != end; ++at) {
        if (graph[boost::source(*at, graph.storage())].id == from &&
            graph[boost::target(*at, graph.storage())].id == to && graph.storage()[*at].type == type) {
            return &graph.storage()[*at];
        }
    }
    return nullptr;
}

// An article of a day with one meeting of two countries.
EventRecord meeting(const std::string& id, const std::string& published, const std::string& date,
                    const std::string& modality = "actual") {
    EventRecord record = article(id, published);
    tell(record, "meet", date, both(kz, uz), modality);
    return record;
}

std::size_t events(const std::vector<EventRecord>& records) { return of_type(built(records), "event").size(); }

}  // namespace

TEST_CASE("two articles on one event give one vertex with the id of the earlier", "[graph][merger]") {
    const KnowledgeGraph graph =
        built({meeting("b", "2023-01-03", "2023-01-02"), meeting("z", "2023-01-02", "2023-01-02")});
    const auto found = of_type(graph, "event");
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == "event:z#e1");
    CHECK(found[0].aliases == std::vector<std::string>{"b#e1"});
    CHECK(found[0].merged.front().reason == "same type and sides, date 2023-01-02");
    CHECK(found[0].reports == std::vector<std::string>{"article:b", "article:z"});
    CHECK(found[0].cameo == "040");
    CHECK(edge(graph, kz, "event:z#e1", "participant")->quotes.size() == 2);
    CHECK(edge(graph, "event:z#e1", "article:b", "reported_in") != nullptr);
}

TEST_CASE("a later article that agrees changes no id", "[graph][merger]") {
    std::vector<EventRecord> records{meeting("m", "2023-01-02", "2023-01-02")};
    const std::string before = of_type(built(records), "event").front().id;
    records.push_back(meeting("a", "2023-01-05", "2023-01-02"));
    records.push_back(meeting("b", "", "2023-01-02"));
    const auto after = of_type(built(records), "event");
    REQUIRE(after.size() == 1);
    CHECK(after.front().id == before);
}

TEST_CASE("a planned event becomes the one that happened, with its history", "[graph][merger]") {
    const auto found = of_type(built({meeting("a", "2023-01-01", "2023-01-09", "planned"),
                                      meeting("b", "2023-01-10", "2023-01-10")}), "event");
    REQUIRE(found.size() == 1);
    CHECK(found[0].modality == "actual");
    CHECK(found[0].date == "2023-01-10");
    REQUIRE(found[0].history.size() == 2);
    CHECK(found[0].history[0].status == "planned");
    CHECK(found[0].history[1].status == "actual");
}

TEST_CASE("a planned event that was called off did not happen", "[graph][merger]") {
    const auto found = of_type(built({meeting("a", "2023-01-01", "2023-01-09", "planned"),
                                      meeting("b", "2023-01-08", "2023-01-09", "negated")}), "event");
    REQUIRE(found.size() == 1);
    CHECK(found[0].modality == "negated");
    CHECK(found[0].cameo.empty());
}

TEST_CASE("what happened and what did not happen are two events", "[graph][merger]") {
    CHECK(events({meeting("a", "2023-01-01", "2023-01-01"), meeting("b", "2023-01-01", "2023-01-01", "negated"),
                  meeting("c", "2023-01-01", "2023-01-01", "planned")}) == 2);
}

TEST_CASE("other days, sides or types are other events", "[graph][merger]") {
    EventRecord other = article("b", "2023-01-01");
    tell(other, "meet", "2023-01-01", both(kz, "country:KG"));
    tell(other, "call", "2023-01-01", both(kz, uz));
    tell(other, "meet", "2023-01-04", both(kz, uz));
    CHECK(events({meeting("a", "2023-01-01", "2023-01-01"), other}) == 4);
}

TEST_CASE("two events of one article never join", "[graph][merger]") {
    EventRecord twice = meeting("a", "2023-01-01", "2023-01-01");
    tell(twice, "meet", "2023-01-01", both(kz, uz));
    CHECK(events({twice}) == 2);
    CHECK(events({twice, meeting("b", "2023-01-01", "2023-01-01")}) == 2);
}

TEST_CASE("different known places are different events, a seat in a city is not", "[graph][merger]") {
    const auto at = [](const char* id, const char* place) {
        EventRecord record = meeting(id, "2023-01-01", "2023-01-01");
        record.events.front().place = PlaceMention{{}, place, {}, {}};
        return record;
    };
    CHECK(events({at("a", "Tashkent"), at("b", "Samarkand")}) == 2);
    CHECK(events({at("a", "Moscow"), at("b", "Kremlin")}) == 1);
    CHECK(events({at("a", "Tashkent"), at("b", "Nowhere Hill"), meeting("c", "2023-01-01", "2023-01-01")}) == 1);
}

TEST_CASE("a person stands for his country, other persons are other events", "[graph][merger]") {
    const auto with = [](const char* id, const char* name, const char* office) {
        EventRecord record = article(id, "2022-12-22");
        name_person(record, "p1", name, "KZ", office);
        tell(record, "meet", "2022-12-22", both("p1", uz));
        return record;
    };
    const KnowledgeGraph graph =
        built({with("a", "Kassym-Jomart Tokayev", "head_of_state"), meeting("b", "2022-12-22", "2022-12-22")});
    CHECK(of_type(graph, "event").size() == 1);
    CHECK(edge(graph, kz, "event:a#e1", "participant") == nullptr);
    CHECK(edge(graph, "person:kassym-jomart-tokayev", "event:a#e1", "participant")->quotes.size() == 2);
    CHECK(edge(graph, "person:kassym-jomart-tokayev", kz, "represents")->status == "head_of_state");
    CHECK(events({with("a", "Kassym-Jomart Tokayev", "head_of_state"), with("b", "Mukhtar Nobody", "minister")}) == 2);
}

TEST_CASE("unknown persons join by the sound of their names, bare surnames by office and country", "[graph][merger]") {
    const auto naming = [](const char* id, const char* language, const char* name, const char* office) {
        EventRecord record = article(id, "2022-12-22", language);
        name_person(record, "p1", name, "RU", office);
        return record;
    };
    const char* zhirnov = "\xD0\x94\xD0\xBC\xD0\xB8\xD1\x82\xD1\x80\xD0\xB8\xD0\xB9 "
                          "\xD0\x96\xD0\xB8\xD1\x80\xD0\xBD\xD0\xBE\xD0\xB2";
    const auto persons = [](const std::vector<EventRecord>& records) { return of_type(built(records), "person"); };
    const auto one = persons({naming("a", "en", "Dmitry Zhirnov", "ambassador"),
                              naming("b", "ru", zhirnov, "ambassador"), naming("c", "en", "Dmitry Zhirnov", "")});
    REQUIRE(one.size() == 1);
    CHECK(one.front().id == "person:a#p1");
    CHECK(one.front().labels.size() == 2);
    CHECK(persons({naming("a", "en", "Dmitry Zhirnov", "ambassador"), naming("b", "ru", zhirnov, "envoy")}).size() ==
          1);
    CHECK(persons({naming("a", "en", "Dmitry Smirnov", "envoy"), naming("b", "ru", zhirnov, "envoy")}).size() == 2);
    CHECK(persons({naming("a", "en", "Dmitry Zhirnov", "envoy"), naming("b", "en", "Zhirnov", "envoy")}).size() == 1);
    CHECK(persons({naming("a", "en", "Zhirnov", ""), naming("b", "en", "Zhirnov", "")}).size() == 2);
}

TEST_CASE("papers of one day on different topics stay two in every language", "[graph][merger]") {
    const auto signing = [](const char* id, const char* language) {
        EventRecord record = article(id, "2022-12-22", language);
        for (const char* topic : {"alliance", "border_demarcation"}) {
            const std::string paper = tell_agreement(record, "treaty", "2022-12-22", {kz, uz}, {topic}).id;
            tell(record, "sign", "2022-12-22", {{"signatory", kz}, {"signatory", uz}}).agreements = {paper};
        }
        return record;
    };
    const KnowledgeGraph graph = built({signing("a", "en"), signing("b", "ru"), signing("c", "kk")});
    const auto papers = of_type(graph, "agreement");
    REQUIRE(papers.size() == 2);
    CHECK(of_type(graph, "event").size() == 2);
    CHECK(papers.front().aliases == std::vector<std::string>{"b#a1", "c#a1"});
    CHECK(edge(graph, kz, "agreement:a#a1", "party_to")->status == "signed");
    CHECK(edge(graph, "event:a#e2", "agreement:a#a2", "yields") != nullptr);
    CHECK(edge(graph, "event:a#e2", "agreement:a#a1", "yields") == nullptr);
}

TEST_CASE("kinds of one family may name one paper, numbers in titles keep papers apart", "[graph][merger]") {
    const auto paper = [](const char* id, const char* type, const char* title, const char* date) {
        EventRecord record = article(id, "2022-12-22");
        tell_agreement(record, type, date, {kz, uz}, {"trade"}).title = title;
        return record;
    };
    const auto papers = [](const std::vector<EventRecord>& records) {
        return of_type(built(records), "agreement").size();
    };
    CHECK(papers({paper("a", "treaty", "On trade", "2022-12-22"), paper("b", "agreement", "", "2022-12-22")}) == 1);
    CHECK(papers({paper("a", "treaty", "", "2022-12-22"), paper("b", "memorandum", "", "2022-12-22")}) == 2);
    CHECK(papers({paper("a", "treaty", "Plan 2025", "2022-12-22"),
                  paper("b", "treaty", "Plan 2030", "2022-12-22")}) == 2);
    CHECK(papers({paper("a", "treaty", "", "2022-12-22"), paper("b", "treaty", "", "")}) == 1);
    CHECK(papers({paper("a", "treaty", "", "2022-12-22"), paper("b", "treaty", "", "2022-12-23")}) == 1);
    CHECK(papers({paper("a", "treaty", "", "2022-12-22"), paper("b", "treaty", "", "2022-12-24")}) == 2);
}

TEST_CASE("a vague report joins the one event that it may mean", "[graph][merger]") {
    const EventRecord first = meeting("a", "2023-01-05", "2023-01-05");
    const EventRecord second = meeting("b", "2023-01-20", "2023-01-20");
    const EventRecord vague = meeting("c", "2023-02-20", "2023-01");
    CHECK(events({first, vague}) == 1);
    CHECK(events({first, second, vague}) == 3);
    EventRecord half = article("d", "2023-01-05");
    tell(half, "visit", "2023-01-05", {{"visitor", kz}});
    EventRecord whole = article("e", "2023-01-05");
    tell(whole, "visit", "2023-01-05", {{"visitor", kz}, {"host", uz}});
    CHECK(events({half, whole}) == 1);
}

TEST_CASE("a talk of two on the day of a summit is not the summit", "[graph][merger]") {
    EventRecord summit = article("s", "2023-01-05");
    tell(summit, "meet", "2023-01-05",
         {{"participant", kz}, {"participant", uz}, {"participant", "country:KG"}, {"participant", "country:TJ"}});
    EventRecord most = article("t", "2023-01-05");
    tell(most, "meet", "2023-01-05", {{"participant", kz}, {"participant", uz}, {"participant", "country:TJ"}});
    CHECK(events({summit, meeting("a", "2023-01-05", "2023-01-05")}) == 2);
    CHECK(events({summit, most}) == 1);
}

TEST_CASE("undated news of one day is one event, of another month another", "[graph][merger]") {
    CHECK(events({meeting("a", "2023-01-05", ""), meeting("b", "2023-01-06", "")}) == 1);
    CHECK(events({meeting("a", "2023-01-05", ""), meeting("b", "2023-03-06", "")}) == 2);
    CHECK(events({meeting("a", "2023-01-05", ""), meeting("b", "2023-01-20", "2023-01-04")}) == 1);
}

TEST_CASE("of several records of one article the last revision counts", "[graph][merger]") {
    EventRecord old_one = meeting("a", "2023-01-05", "2023-01-05");
    EventRecord new_one = article("a", "2023-01-05");
    new_one.article.revision = 1;
    const Selection selection = select_current({new_one, old_one, new_one});
    REQUIRE(selection.records.size() == 1);
    CHECK(selection.records.front().article.revision == 1);
    REQUIRE(selection.diagnostics.size() == 1);
    CHECK(selection.diagnostics.front().message ==
          "article a: revision 0 from a.txt is not used, revision 1 from a.txt counts");
    CHECK(events({old_one, new_one}) == 0);
    CHECK(select_current({old_one, old_one}).diagnostics.empty());
}

TEST_CASE("reports below the wanted confidence are left out", "[graph][merger]") {
    EventRecord record = meeting("a", "2023-01-05", "2023-01-05");
    record.events.front().confidence = 0.4;
    CHECK(of_type(built({record}, BuildOptions{1, 0.5}), "event").empty());
    CHECK(of_type(built({record}, BuildOptions{1, 0.4}), "event").size() == 1);
}

TEST_CASE("events and agreements point to what they relate to", "[graph][merger]") {
    EventRecord record = article("a", "2023-01-05");
    tell(record, "invite", "2023-01-05", {{"inviter", kz}, {"invitee", uz}}).relates = {{"invites_to", "e2"},
                                                                                        {"part_of", "e9"}};
    tell(record, "visit", "2024", {{"visitor", uz}, {"host", kz}}, "planned");
    tell_agreement(record, "treaty", "2023-01-05", {kz, uz}, {"trade"});
    tell_agreement(record, "protocol", "2023-01-05", {kz, uz}, {"trade"}).amends = "a1";
    const KnowledgeGraph graph = built({record});
    CHECK(edge(graph, "event:a#e1", "event:a#e2", "invites_to") != nullptr);
    CHECK(edge(graph, "agreement:a#a2", "agreement:a#a1", "amends") != nullptr);
    CHECK(graph[*graph.find("event:a#e2")].label == "Visit: Uzbekistan, Kazakhstan (2024)");
}

TEST_CASE("each party keeps its own stage of an agreement", "[graph][merger]") {
    EventRecord record = article("a", "2023-01-05");
    tell_agreement(record, "treaty", "2022-01-05", {kz, uz}, {"trade"}).steps = {{kz, "ratified", "2023-01-05"}};
    const KnowledgeGraph graph = built({record});
    CHECK(edge(graph, kz, "agreement:a#a1", "party_to")->status == "ratified");
    CHECK(edge(graph, kz, "agreement:a#a1", "party_to")->date == "2023-01-05");
    CHECK(edge(graph, uz, "agreement:a#a1", "party_to")->status == "signed");
}

TEST_CASE("ids that a record does not explain leave no hole in the graph", "[graph][merger]") {
    EventRecord record = article("a", "2023-01-05");
    tell(record, "meet", "2023-01-05", both("p7", kz)).agreements = {"a9"};
    record.events.front().attributed_to = "p8";
    tell_agreement(record, "treaty", "", {"p9"}, {}).signatories = {"p9"};
    const KnowledgeGraph graph = built({record});
    CHECK(of_type(graph, "event").size() == 1);
    CHECK(graph.find("p7") == std::nullopt);
    CHECK(built({}).vertices() == 0);
}

TEST_CASE("countries stand on the map at their capitals", "[graph][merger]") {
    const KnowledgeGraph graph = built({meeting("a", "2023-01-05", "2023-01-05")});
    const Vertex& uzbekistan = graph[*graph.find(uz)];
    REQUIRE(uzbekistan.latitude.has_value());
    CHECK(*uzbekistan.latitude == Approx(41.3).margin(0.5));
    CHECK(uzbekistan.label == "Uzbekistan");
    CHECK(uzbekistan.labels.size() == 5);
}
