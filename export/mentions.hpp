// SPDX-License-Identifier: MIT
// The passages that statements were read from: one Web Annotation resource per passage, however many things it reports.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "export/names.hpp"
#include "graph/knowledge_graph.hpp"

namespace elchi {

/// Keeps views into the quotes that it was given, and its names in `names`.
class Mentions {
public:
    explicit Mentions(Names& names) : names_(names) {}

    /// The name of the passage that a quote stands at: "<article>#char=60,190" (RFC 5147, counted in code points).
    const Name& add(std::string_view article, const Evidence& evidence);

    /// Every passage once, by article and position, with its selectors.
    void write(StatementSink& sink);

private:
    struct Passage {
        Name name;
        std::set<std::string_view> texts;
        std::set<std::string_view> rules;
        std::set<std::string_view> triggers;
    };
    using Place = std::tuple<std::string_view, std::size_t, std::size_t>;

    void write(StatementSink& sink, const Place& place, const Passage& passage);

    Names& names_;
    std::map<Place, Passage> passages_;
};

}  // namespace elchi
