// SPDX-License-Identifier: MIT
// What a vertex is called in a file: one name in the language that the user wants, and one sentence for an event.
#pragma once

#include <string>
#include <string_view>

#include "export/ordering.hpp"
#include "graph/knowledge_graph.hpp"

namespace elchi {

/// The label of a language: the tag itself, then without its last subtags ("uz-Latn" reads "uz"), then English.
/// Empty when the labels have none of them.
[[nodiscard]] std::string_view label_in(const Labels& labels, std::string_view language);

/// The name of a vertex, never empty: label_in, else the original, else what its type, parties and date say, else its
/// id. "visit: Kassym-Jomart Tokayev -> Uzbekistan, 2022-12-21" is an event; "treaty: Kazakhstan, Uzbekistan,
/// 2022-12-22" is an agreement without a title.
[[nodiscard]] std::string display_label(const KnowledgeGraph& graph, const Ordering& ordering,
                                        Ordering::VertexIndex vertex, std::string_view language);

/// The words that first reported a vertex: of its earliest article, the first quote. Empty when it has none.
[[nodiscard]] std::string_view first_quote(const KnowledgeGraph& graph, const Ordering& ordering,
                                           Ordering::VertexIndex vertex);

[[nodiscard]] bool is_actor(const Vertex& vertex);

}  // namespace elchi
