// SPDX-License-Identifier: MIT
#include "export/labels.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/sample_graph.hpp"

using namespace elchi;

namespace {

std::string label_of(const test::GraphParts& parts, const std::string& id, std::string_view language = "en") {
    const KnowledgeGraph graph = parts.build();
    return display_label(graph, Ordering(graph), *graph.find(id), language);
}

}  // namespace

TEST_CASE("a language falls back to its wider tag, then to English", "[export][labels]") {
    const Labels labels = {{"en", "Tashkent"}, {"ru", "T"}, {"uz", "Toshkent"}};
    CHECK(label_in(labels, "uz-Latn") == "Toshkent");
    CHECK(label_in(labels, "ru") == "T");
    CHECK(label_in(labels, "kk") == "Tashkent");
    CHECK(label_in({{"ru", "T"}}, "kk").empty());
}

TEST_CASE("a vertex without a label in the language has its original name, and its id at the last",
          "[export][labels]") {
    CHECK(label_of(test::sample_parts(), "org:sco", "kk") == "SCO");
    test::GraphParts parts = test::sample_parts();
    parts.vertex("org:sco").label.clear();
    CHECK(label_of(parts, "org:sco") == "org:sco");
}

TEST_CASE("an event is told by its type, who to whom, and when", "[export][labels]") {
    CHECK(label_of(test::sample_parts(), "event:en/d01#e1") ==
          "visit: Kassym-Jomart Tokayev -> Uzbekistan, 2022-12-21");
}

TEST_CASE("a mediator stands before the parties, parties without one side by side", "[export][labels]") {
    test::GraphParts parts = test::sample_parts();
    parts.vertex("event:en/d01#e1").event_type = "establish_relations";
    parts.vertex("event:en/d01#e1").date.clear();
    parts.links = {{"country:KZ", "event:en/d01#e1", test::edge("party")},
                   {"country:UZ", "event:en/d01#e1", test::edge("party")}};
    CHECK(label_of(parts, "event:en/d01#e1") == "establish relations: Kazakhstan, Uzbekistan");
    parts.links.push_back({"org:sco", "event:en/d01#e1", test::edge("mediator")});
    CHECK(label_of(parts, "event:en/d01#e1") == "establish relations: SCO -> Kazakhstan, Uzbekistan");
}

TEST_CASE("a long list of participants is cut and counted", "[export][labels]") {
    test::GraphParts parts = test::sample_parts();
    parts.links.clear();
    for (char c = 'a'; c <= 'e'; ++c) {
        const std::string name(1, c);
        parts.vertices.push_back(test::vertex("country:" + name, "country", name));
        parts.links.push_back({"country:" + name, "event:en/d01#e1", test::edge("participant")});
    }
    CHECK(label_of(parts, "event:en/d01#e1") == "visit: a, b, c and 2 more, 2022-12-21");
}

TEST_CASE("an agreement without a title is told by its kind and parties", "[export][labels]") {
    test::GraphParts parts = test::sample_parts();
    CHECK(label_of(parts, "agreement:en/d01#a1") == "Treaty on Allied Relations");
    parts.vertex("agreement:en/d01#a1").title.clear();
    CHECK(label_of(parts, "agreement:en/d01#a1") == "treaty: Kazakhstan, Uzbekistan, 2022-12");
    parts.vertex("agreement:en/d01#a1").count = 13;
    CHECK(label_of(parts, "agreement:en/d01#a1") == "13 x treaty: Kazakhstan, Uzbekistan, 2022-12");
}

TEST_CASE("the first quote is that of the earliest article", "[export][labels]") {
    test::GraphParts parts = test::sample_parts();
    parts.vertices.push_back(test::vertex("article:a", "article"));  // without a date: last
    parts.vertices.push_back(test::vertex("article:z", "article"));
    parts.vertex("article:z").published = "2022-12-20";
    parts.links.push_back({"event:en/d01#e1", "article:a", test::report("article:a", 0, "Undated.")});
    parts.links.push_back({"event:en/d01#e1", "article:z", test::report("article:z", 9, "Earlier.")});
    const KnowledgeGraph graph = parts.build();
    CHECK(first_quote(graph, Ordering(graph), *graph.find("event:en/d01#e1")) == "Earlier.");
    CHECK(first_quote(graph, Ordering(graph), *graph.find("country:KZ")).empty());
}
