// SPDX-License-Identifier: MIT
#include "graph/knowledge_graph.hpp"

#include <stdexcept>

#include "tests/support/catch.hpp"

using namespace elchi;

TEST_CASE("a vertex is found by its id", "[graph][knowledge_graph]") {
    KnowledgeGraph graph;
    Vertex vertex;
    vertex.id = "country:KZ";
    const auto at = graph.add(vertex);
    CHECK(graph.find("country:KZ") == at);
    CHECK_FALSE(graph.find("country:UZ").has_value());
    CHECK(graph[at].id == "country:KZ");
}

TEST_CASE("a vertex without id or with a known one is a fault of the program", "[graph][knowledge_graph]") {
    KnowledgeGraph graph;
    Vertex vertex;
    CHECK_THROWS_AS(graph.add(vertex), std::logic_error);
    vertex.id = "x";
    graph.add(vertex);
    CHECK_THROWS_AS(graph.add(vertex), std::logic_error);
}

TEST_CASE("two vertices may have several edges", "[graph][knowledge_graph]") {
    KnowledgeGraph graph;
    Vertex vertex;
    vertex.id = "a";
    const auto a = graph.add(vertex);
    vertex.id = "b";
    const auto b = graph.add(vertex);
    graph.connect(a, b, Edge{});
    graph.connect(a, b, Edge{});
    CHECK(graph.edges() == 2);
    CHECK(graph.vertices() == 2);
}
