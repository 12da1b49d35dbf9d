// SPDX-License-Identifier: MIT
#include "export/ordering.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/sample_graph.hpp"

using namespace elchi;

TEST_CASE("vertices come by id", "[export][ordering]") {
    const KnowledgeGraph graph = test::sample_parts().reversed().build();
    std::vector<std::string> ids;
    const Ordering ordering(graph);
    for (const auto vertex : ordering.vertices()) {
        ids.push_back(graph[vertex].id);
    }
    CHECK(ids.size() == graph.vertices());
    CHECK(std::ranges::is_sorted(ids));
}

TEST_CASE("edges come by type and then by the other end", "[export][ordering]") {
    test::GraphParts parts = test::sample_parts();
    parts.links.push_back({"country:KZ", "event:en/d01#e1", test::edge("host")});
    const KnowledgeGraph graph = parts.build();
    const Ordering ordering(graph);
    std::vector<std::string> edges;
    for (const auto& edge : ordering.edges_to(*graph.find("event:en/d01#e1"))) {
        edges.push_back(ordering.edge(edge).type + " " + graph[ordering.source(edge)].id);
    }
    CHECK(edges ==
          std::vector<std::string>{"host country:KZ", "host country:UZ", "visitor person:kassym-jomart-tokayev"});
}

TEST_CASE("parallel edges without keys are ordered by what they say", "[export][ordering]") {
    test::GraphParts parts = test::sample_parts();
    parts.links = {{"country:KZ", "agreement:en/d01#a1", test::edge("party_to", "ratified", "2023")},
                   {"country:KZ", "agreement:en/d01#a1", test::edge("party_to", "signed", "2022")}};
    for (const auto& build : {parts, parts.reversed()}) {
        const KnowledgeGraph graph = build.build();
        const Ordering ordering(graph);
        const auto edges = ordering.edges_from(*graph.find("country:KZ"));
        REQUIRE(edges.size() == 2);
        CHECK(ordering.edge(edges[0]).date == "2022");
    }
}
