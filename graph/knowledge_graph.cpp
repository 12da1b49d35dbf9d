// SPDX-License-Identifier: MIT
#include "graph/knowledge_graph.hpp"

#include <stdexcept>
#include <utility>

namespace elchi {

KnowledgeGraph::VertexIndex KnowledgeGraph::add(Vertex vertex) {
    if (vertex.id.empty()) {
        throw std::logic_error("a vertex without id");
    }
    std::string id = vertex.id;
    if (index_.contains(id)) {
        throw std::logic_error("a second vertex " + id);
    }
    const VertexIndex index = boost::add_vertex(storage_);
    storage_[index] = std::move(vertex);
    index_.emplace(std::move(id), index);
    return index;
}

void KnowledgeGraph::connect(VertexIndex from, VertexIndex to, Edge edge) {
    const auto added = boost::add_edge(from, to, storage_).first;
    storage_[added] = std::move(edge);
}

std::optional<KnowledgeGraph::VertexIndex> KnowledgeGraph::find(std::string_view id) const {
    const auto found = index_.find(std::string(id));
    return found == index_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace elchi
