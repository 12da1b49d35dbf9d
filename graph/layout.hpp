// SPDX-License-Identifier: MIT
// Where to draw the vertices, so that a graph opens readable in Gephi before anybody runs a layout there.
#pragma once

#include <vector>

#include "graph/knowledge_graph.hpp"

namespace elchi {

/// Position and size of one vertex: |x|, |y| <= 5000 around the centre, two decimals; size 4 to 100 by degree, edges to articles apart.
struct Placement {
    double x = 0;
    double y = 0;
    double size = 0;

    friend bool operator==(const Placement&, const Placement&) = default;
};

/// One placement a vertex, by vertex index; a function of ids and edges alone. Components are drawn by forces and
/// packed side by side; more than `largest_drawn` vertices stand in a grid. Uses + - * / and sqrt only, whose results
/// IEEE 754 fixes, so the digits are the same on every machine. Sizes span exactly 4 to 100 unless all are equal.
[[nodiscard]] std::vector<Placement> place_vertices(const KnowledgeGraph& graph);

inline constexpr std::size_t largest_drawn = 5000;

}  // namespace elchi
