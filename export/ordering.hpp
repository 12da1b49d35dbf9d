// SPDX-License-Identifier: MIT
// Vertices and edges in the order of their ids, so that an output is a function of what the graph holds and not of how
// it was built.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace elchi {

class Ordering {
public:
    using VertexIndex = KnowledgeGraph::VertexIndex;
    using EdgeIndex = KnowledgeGraph::Storage::edge_descriptor;

    /// Keeps a reference to the graph.
    explicit Ordering(const KnowledgeGraph& graph);

    /// All vertices, by id.
    [[nodiscard]] const std::vector<VertexIndex>& vertices() const { return vertices_; }
    /// The edges that leave or enter a vertex, by type, id of the other vertex and key.
    [[nodiscard]] std::span<const EdgeIndex> edges_from(VertexIndex vertex) const { return leaving_.of(vertex); }
    [[nodiscard]] std::span<const EdgeIndex> edges_to(VertexIndex vertex) const { return entering_.of(vertex); }
    /// The place of a vertex among all.
    [[nodiscard]] std::size_t rank(VertexIndex vertex) const { return rank_[vertex]; }

    [[nodiscard]] const Edge& edge(EdgeIndex index) const { return graph_.storage()[index]; }
    [[nodiscard]] VertexIndex source(EdgeIndex index) const { return boost::source(index, graph_.storage()); }
    [[nodiscard]] VertexIndex target(EdgeIndex index) const { return boost::target(index, graph_.storage()); }

private:
    // The edges of all vertices, one vertex after the other: writers ask for them again and again.
    struct Incidence {
        std::vector<EdgeIndex> edges;
        std::vector<std::size_t> begins;

        [[nodiscard]] std::span<const EdgeIndex> of(VertexIndex vertex) const {
            return std::span(edges).subspan(begins[vertex], begins[vertex + 1] - begins[vertex]);
        }
    };

    template <class EdgesOf>
    Incidence incidence(EdgesOf edges_of) const;
    bool before(EdgeIndex left, EdgeIndex right) const;

    const KnowledgeGraph& graph_;
    std::vector<VertexIndex> vertices_;
    std::vector<std::size_t> rank_;  ///< by vertex: its place in vertices_
    Incidence leaving_;
    Incidence entering_;
};

}  // namespace elchi
