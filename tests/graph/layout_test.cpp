// SPDX-License-Identifier: MIT
#include "graph/layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "tests/support/catch.hpp"

using namespace elchi;

namespace {

std::string name(std::size_t number) { return "v" + std::to_string(number); }

KnowledgeGraph graph_of(std::size_t vertices, const std::vector<std::pair<std::size_t, std::size_t>>& edges,
                        bool backwards = false) {
    KnowledgeGraph graph;
    for (std::size_t at = 0; at < vertices; ++at) {
        Vertex vertex;
        vertex.id = name(backwards ? vertices - 1 - at : at);
        graph.add(vertex);
    }
    for (std::size_t at = 0; at < edges.size(); ++at) {
        const auto& [from, to] = edges[backwards ? edges.size() - 1 - at : at];
        graph.connect(*graph.find(name(from)), *graph.find(name(to)), Edge{});
    }
    return graph;
}

std::map<std::string, std::pair<double, double>> positions(const KnowledgeGraph& graph) {
    std::map<std::string, std::pair<double, double>> result;
    const std::vector<Placement> placements = place_vertices(graph);
    for (std::size_t at = 0; at < placements.size(); ++at) {
        result[graph[at].id] = {placements[at].x, placements[at].y};
    }
    return result;
}

std::vector<std::pair<std::size_t, std::size_t>> ring(std::size_t first, std::size_t count) {
    std::vector<std::pair<std::size_t, std::size_t>> edges;
    for (std::size_t at = 0; at < count; ++at) {
        edges.emplace_back(first + at, first + (at + 1) % count);
    }
    return edges;
}

void check_placements(const std::vector<Placement>& placements) {
    for (const Placement& placement : placements) {
        REQUIRE(std::abs(placement.x) <= 5000);
        REQUIRE(std::abs(placement.y) <= 5000);
        REQUIRE(placement.size >= 4);
        REQUIRE(placement.size <= 100);
        REQUIRE(std::abs(std::round(placement.x * 100) - placement.x * 100) < 1e-6);
    }
}

}  // namespace

TEST_CASE("the layout does not depend on the numbers of vertices and edges", "[graph][layout]") {
    auto edges = ring(0, 30);
    edges.emplace_back(0, 15);
    edges.emplace_back(40, 41);
    CHECK(positions(graph_of(50, edges)) == positions(graph_of(50, edges, true)));
}

TEST_CASE("an empty graph, a vertex, a loop and a pair are placed", "[graph][layout]") {
    CHECK(place_vertices(graph_of(0, {})).empty());
    CHECK(place_vertices(graph_of(1, {})).front() == Placement{0, 0, 10});
    check_placements(place_vertices(graph_of(1, {{0, 0}})));
    const auto pair = place_vertices(graph_of(2, {{0, 1}, {1, 0}}));
    CHECK(std::hypot(pair[0].x - pair[1].x, pair[0].y - pair[1].y) > 20);
}

TEST_CASE("sizes span 4 to 100 by degree", "[graph][layout]") {
    const auto placements = place_vertices(graph_of(5, {{0, 1}, {0, 2}, {0, 3}}));
    CHECK(placements[0].size == 100);
    CHECK(placements[4].size == 4);
    CHECK(placements[1].size == placements[2].size);
}

TEST_CASE("parts of a graph stand side by side", "[graph][layout]") {
    auto edges = ring(0, 20);
    const auto second = ring(20, 10);
    edges.insert(edges.end(), second.begin(), second.end());
    const auto placements = place_vertices(graph_of(30, edges));
    const auto box = [&](std::size_t first, std::size_t last) {
        const auto [left, right] = std::minmax_element(placements.begin() + static_cast<long>(first),
                                                       placements.begin() + static_cast<long>(last),
                                                       [](const auto& a, const auto& b) { return a.x < b.x; });
        const auto [low, high] = std::minmax_element(placements.begin() + static_cast<long>(first),
                                                     placements.begin() + static_cast<long>(last),
                                                     [](const auto& a, const auto& b) { return a.y < b.y; });
        return std::array<double, 4>{left->x, right->x, low->y, high->y};
    };
    const auto one = box(0, 20);
    const auto other = box(20, 30);
    const bool apart = one[1] < other[0] || other[1] < one[0] || one[3] < other[2] || other[3] < one[2];
    CHECK(apart);
    check_placements(placements);
}

TEST_CASE("neighbours stand nearer than strangers", "[graph][layout]") {
    std::vector<std::pair<std::size_t, std::size_t>> edges;
    for (std::size_t at = 1; at < 100; ++at) {
        edges.emplace_back(at, (at - 1) / 3);
    }
    const auto placements = place_vertices(graph_of(100, edges));
    const auto apart = [&](std::size_t one, std::size_t other) {
        return std::hypot(placements[one].x - placements[other].x, placements[one].y - placements[other].y);
    };
    double near = 0;
    for (const auto& [from, to] : edges) {
        near += apart(from, to) / static_cast<double>(edges.size());
    }
    double all = 0;
    for (std::size_t one = 0; one < 100; ++one) {
        for (std::size_t other = 0; other < 100; ++other) {
            all += apart(one, other) / 9900;
        }
    }
    CHECK(near < all / 2);
}

TEST_CASE("large stars are drawn and larger graphs stand in a grid", "[graph][layout]") {
    std::vector<std::pair<std::size_t, std::size_t>> star;
    for (std::size_t at = 1; at < 3000; ++at) {
        star.emplace_back(0, at);
    }
    check_placements(place_vertices(graph_of(3000, star)));
    const auto grid = positions(graph_of(largest_drawn + 1, {}));
    std::map<std::pair<double, double>, int> taken;
    for (const auto& [id, position] : grid) {
        CHECK(++taken[position] == 1);
    }
}
