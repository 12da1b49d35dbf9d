// SPDX-License-Identifier: MIT
// The graph while it is being put together: vertices by id, edges by their ends and key, both in order, so that the
// finished graph numbers its vertices by id whatever came first.
#pragma once

#include <map>
#include <string>
#include <tuple>

#include "graph/knowledge_graph.hpp"

namespace elchi {

class Draft {
public:
    /// The vertex of an id, made with this type when it is new.
    Vertex& vertex(const std::string& id, std::string_view type);
    [[nodiscard]] bool contains(const std::string& id) const { return vertices_.contains(id); }

    /// The edge of two vertices under a key, made when it is new. REQUIRES that both vertices are there at the end.
    Edge& edge(const std::string& from, const std::string& to, std::string_view type, std::string_view key);

    /// The finished graph: quotes and lists of vertices sorted, each once.
    [[nodiscard]] KnowledgeGraph finish() &&;

private:
    std::map<std::string, Vertex> vertices_;
    std::map<std::tuple<std::string, std::string, std::string>, Edge> edges_;  // from, to, key
};

}  // namespace elchi
