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
    leaving_ = incidence([&](VertexIndex vertex) { return boost::out_edges(vertex, graph_.storage()); });
    entering_ = incidence([&](VertexIndex vertex) { return boost::in_edges(vertex, graph_.storage()); });
}

template <class EdgesOf>
Ordering::Incidence Ordering::incidence(EdgesOf edges_of) const {
    Incidence incidence;
    incidence.edges.reserve(graph_.edges());
    incidence.begins.reserve(graph_.vertices() + 1);
    incidence.begins.push_back(0);
    for (VertexIndex vertex = 0; vertex < graph_.vertices(); ++vertex) {
        const auto [begin, end] = edges_of(vertex);
        const auto first = incidence.edges.insert(incidence.edges.end(), begin, end);
        std::sort(first, incidence.edges.end(), [this](EdgeIndex a, EdgeIndex b) { return before(a, b); });
        incidence.begins.push_back(incidence.edges.size());
    }
    return incidence;
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

}  // namespace elchi
