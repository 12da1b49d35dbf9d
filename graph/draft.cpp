// SPDX-License-Identifier: MIT
#include "graph/draft.hpp"

#include <algorithm>
#include <utility>

namespace elchi {

namespace {

template <typename T>
void sort_unique(std::vector<T>& items) {
    std::ranges::sort(items);
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

}  // namespace

Vertex& Draft::vertex(const std::string& id, std::string_view type) {
    const auto [found, fresh] = vertices_.try_emplace(id);
    if (fresh) {
        found->second.id = id;
        found->second.type = type;
    }
    return found->second;
}

Edge& Draft::edge(const std::string& from, const std::string& to, std::string_view type, std::string_view key) {
    const auto [found, fresh] = edges_.try_emplace(std::tuple(from, to, std::string(key)));
    if (fresh) {
        found->second.type = type;
        found->second.key = key;
    }
    return found->second;
}

KnowledgeGraph Draft::finish() && {
    KnowledgeGraph graph;
    for (auto& [id, vertex] : vertices_) {
        sort_unique(vertex.history);
        sort_unique(vertex.reports);
        sort_unique(vertex.sources);
        sort_unique(vertex.merged);
        sort_unique(vertex.aliases);
        sort_unique(vertex.topics);
        graph.add(std::move(vertex));
    }
    for (auto& [ends, edge] : edges_) {
        sort_unique(edge.quotes);
        graph.connect(*graph.find(std::get<0>(ends)), *graph.find(std::get<1>(ends)), std::move(edge));
    }
    return graph;
}

}  // namespace elchi
