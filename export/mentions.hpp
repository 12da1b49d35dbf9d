// SPDX-License-Identifier: MIT
// The passages that statements were read from: one Web Annotation resource per passage, however many things it reports.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include "export/names.hpp"
#include "export/ordering.hpp"
#include "graph/knowledge_graph.hpp"

namespace elchi {

/// Keeps references to both, and views into the quotes that it was given.
class Mentions {
public:
    Mentions(RdfNames& names, const Ordering& ordering) : names_(names), ordering_(ordering) {}

    /// The name of the passage that a quote stands at: "<article>#char=60,190" (RFC 5147, counted in code points).
    const Name& add(Ordering::VertexIndex article, const Evidence& evidence);

    /// Every passage once, by article and position, with its selectors.
    void write(StatementSink& sink);

private:
    struct Passage {
        Name name;
        std::vector<std::string_view> texts;
        std::vector<std::string_view> rules;
        std::vector<std::string_view> triggers;
    };
    using Place = std::tuple<std::size_t, std::size_t, std::size_t>;  ///< rank of the article, begin, end

    void write(StatementSink& sink, const Place& place, const Passage& passage);

    RdfNames& names_;
    const Ordering& ordering_;
    std::map<Place, Passage> passages_;
};

}  // namespace elchi
