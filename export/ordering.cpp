// SPDX-License-Identifier: MIT
#include "export/ordering.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace elchi {

Ordering::Ordering(const KnowledgeGraph& graph) : graph_(graph), vertices_(graph.vertices()), rank_(graph.vertices()) {
    std::iota(vertices_.begin(), vertices_.end(), VertexIndex{0});
    std::ranges::sort(vertices_, {}, [&](VertexIndex v) -> const std::string& { return graph[v].id; });
    for (std::size_t i = 0; i < vertices_.size(); ++i) {
        rank_[vertices_[i]] = i;
    }
}

bool Ordering::before(EdgeIndex left, EdgeIndex right) const {
    const Edge& a = edge(left);
    const Edge& b = edge(right);
    const auto place = [&](EdgeIndex index, const Edge& e) {
        return std::tuple(std::string_view(e.type), rank_[source(index)], rank_[target(index)],
                          std::string_view(e.key));
    };
    const auto order = place(left, a) <=> place(right, b);
    if (order != 0) {
        return order < 0;
    }
    // Keys are unique by contract; should they repeat, the content decides and not the order of insertion.
    return std::tie(a.date, a.date_end, a.status, a.inferred, a.quotes) <
           std::tie(b.date, b.date_end, b.status, b.inferred, b.quotes);
}

std::vector<Ordering::EdgeIndex> Ordering::edges_from(VertexIndex vertex) const {
    const auto [begin, end] = boost::out_edges(vertex, graph_.storage());
    std::vector<EdgeIndex> edges(begin, end);
    std::sort(edges.begin(), edges.end(), [this](EdgeIndex a, EdgeIndex b) { return before(a, b); });
    return edges;
}

std::vector<Ordering::EdgeIndex> Ordering::edges_to(VertexIndex vertex) const {
    const auto [begin, end] = boost::in_edges(vertex, graph_.storage());
    std::vector<EdgeIndex> edges(begin, end);
    std::sort(edges.begin(), edges.end(), [this](EdgeIndex a, EdgeIndex b) { return before(a, b); });
    return edges;
}

}  // namespace elchi
