// SPDX-License-Identifier: MIT
#include "cli/filter.hpp"

#include <algorithm>
#include <boost/range/iterator_range.hpp>
#include <string_view>

#include "graph/date.hpp"

namespace elchi {

namespace {

using VertexIndex = KnowledgeGraph::VertexIndex;

bool listed(const std::vector<std::string>& values, const std::string& value) {
    return values.empty() || std::ranges::find(values, value) != values.end();
}

std::string first_report(const Vertex& vertex) {
    std::string first;
    for (const HistoryEntry& entry : vertex.history) {
        if (!entry.reported.empty() && (first.empty() || entry.reported < first)) {
            first = entry.reported;
        }
    }
    return first;
}

bool in_time(const Filter& filter, const Vertex& vertex) {
    if (filter.since.empty() && filter.until.empty()) {
        return true;
    }
    const auto days = vertex.date.empty() ? day_range(first_report(vertex)) : day_range(vertex.date, vertex.date_end);
    const auto since = day_range(filter.since);
    const auto until = day_range(filter.until);
    return days && (!since || since->first <= days->last) && (!until || days->first <= until->last);
}

bool is_event(const Vertex& vertex) { return vertex.type == "event"; }
bool is_agreement(const Vertex& vertex) { return vertex.type == "agreement"; }

class Choice {
public:
    Choice(const KnowledgeGraph& graph, const Filter& filter)
        : graph_(graph), filter_(filter), kept_(graph.vertices(), false) {
        for (VertexIndex v = 0; v < graph.vertices(); ++v) {
            kept_[v] = is_event(graph[v]) && event_wanted(graph[v]);
        }
        for (VertexIndex v = 0; v < graph.vertices(); ++v) {
            kept_[v] = kept_[v] || (is_agreement(graph[v]) && agreement_wanted(v));
        }
        keep_company();
        keep_represented();
    }

    [[nodiscard]] KnowledgeGraph graph() const {
        KnowledgeGraph part;
        std::vector<VertexIndex> place(kept_.size(), 0);
        for (VertexIndex v = 0; v < kept_.size(); ++v) {
            if (kept_[v]) {
                place[v] = part.add(graph_[v]);
            }
        }
        for (const auto edge : boost::make_iterator_range(boost::edges(graph_.storage()))) {
            const VertexIndex from = boost::source(edge, graph_.storage());
            const VertexIndex to = boost::target(edge, graph_.storage());
            if (kept_[from] && kept_[to]) {
                part.connect(place[from], place[to], graph_.storage()[edge]);
            }
        }
        return part;
    }

private:
    [[nodiscard]] bool event_wanted(const Vertex& event) const {
        return listed(filter_.types, event.event_type) && listed(filter_.modalities, event.modality) &&
               in_time(filter_, event);
    }

    [[nodiscard]] bool agreement_wanted(VertexIndex agreement) const {
        bool yielded = false;
        for (const auto edge : boost::make_iterator_range(boost::in_edges(agreement, graph_.storage()))) {
            const VertexIndex from = boost::source(edge, graph_.storage());
            if (graph_.storage()[edge].type == "yields") {
                yielded = true;
                if (kept_[from]) {
                    return true;
                }
            }
        }
        return !yielded && filter_.types.empty() && filter_.modalities.empty() && in_time(filter_, graph_[agreement]);
    }

    // Actors, places and articles at either end of an edge of a kept event or agreement.
    void keep_company() {
        const std::vector<bool> chosen = kept_;
        for (const auto edge : boost::make_iterator_range(boost::edges(graph_.storage()))) {
            const VertexIndex from = boost::source(edge, graph_.storage());
            const VertexIndex to = boost::target(edge, graph_.storage());
            if (chosen[from]) {
                keep_with_others(to);
            }
            if (chosen[to]) {
                keep_with_others(from);
            }
        }
    }
    void keep_with_others(VertexIndex vertex) {
        if (!is_event(graph_[vertex]) && !is_agreement(graph_[vertex])) {
            kept_[vertex] = true;
        }
    }

    void keep_represented() {
        const std::vector<bool> chosen = kept_;
        for (const auto edge : boost::make_iterator_range(boost::edges(graph_.storage()))) {
            if (graph_.storage()[edge].type == "represents" && chosen[boost::source(edge, graph_.storage())]) {
                kept_[boost::target(edge, graph_.storage())] = true;
            }
        }
    }

    const KnowledgeGraph& graph_;
    const Filter& filter_;
    std::vector<bool> kept_;
};

}  // namespace

KnowledgeGraph filtered(const KnowledgeGraph& graph, const Filter& filter) { return Choice(graph, filter).graph(); }

}  // namespace elchi
