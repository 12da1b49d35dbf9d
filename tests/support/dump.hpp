// SPDX-License-Identifier: MIT
// A graph as text, all of it, in an order of its own: two graphs are the same when their texts are.
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/layout.hpp"

namespace elchi::test {

inline void dump(std::ostream& out, const Span& span) {
    out << '[' << span.begin << ',' << span.end << ' ' << span.text << ']';
}

inline void dump(std::ostream& out, const Labels& labels) {
    for (const auto& [language, label] : labels) {
        out << ' ' << language << '=' << label;
    }
}

inline void dump(std::ostream& out, const std::vector<std::string>& items) {
    for (const std::string& item : items) {
        out << ' ' << item;
    }
    out << ';';
}

inline std::string dump(const Vertex& v) {
    std::ostringstream out;
    out << v.id << '|' << v.type << '|' << v.label << '|';
    dump(out, v.labels);
    for (const std::string* text : {&v.wikidata, &v.country, &v.office, &v.event_type, &v.level, &v.modality, &v.date,
                                    &v.date_end, &v.attributed_to, &v.cameo, &v.plover, &v.agreement_type, &v.title,
                                    &v.status, &v.source, &v.url, &v.published, &v.publisher, &v.language}) {
        out << '|' << *text;
    }
    out << '|' << v.retold << v.quantity.value_or(-1) << '|' << v.count << v.count_at_least << '|'
        << (v.amount ? v.amount->value + v.amount->currency : "") << '|' << v.latitude.value_or(-999) << '|'
        << v.longitude.value_or(-999) << '|' << v.confidence;
    for (const HistoryEntry& entry : v.history) {
        out << '|' << entry.reported << ' ' << entry.article << ' ' << entry.status << ' ' << entry.date;
    }
    dump(out, v.topics);
    dump(out, v.reports);
    dump(out, v.sources);
    dump(out, v.aliases);
    for (const MergeReason& reason : v.merged) {
        out << '|' << reason.alias << ' ' << reason.reason;
    }
    return out.str();
}

inline std::string dump(const std::string& from, const std::string& to, const Edge& edge) {
    std::ostringstream out;
    out << from << " -" << edge.type << ' ' << edge.key << "-> " << to << '|' << edge.status << '|' << edge.date << '|'
        << edge.date_end << '|' << edge.inferred;
    for (const Quote& quote : edge.quotes) {
        out << '|' << quote.article << ' ' << quote.evidence.rule;
        dump(out, quote.evidence.sentence);
        if (quote.evidence.trigger) {
            dump(out, *quote.evidence.trigger);
        }
    }
    return out.str();
}

/// One line a vertex and edge, sorted.
inline std::string dump(const KnowledgeGraph& graph) {
    std::vector<std::string> lines;
    for (std::size_t vertex = 0; vertex < graph.vertices(); ++vertex) {
        lines.push_back(dump(graph[vertex]));
    }
    const auto [begin, end] = boost::edges(graph.storage());
    for (auto edge = begin; edge != end; ++edge) {
        lines.push_back(dump(graph[boost::source(*edge, graph.storage())].id,
                             graph[boost::target(*edge, graph.storage())].id, graph.storage()[*edge]));
    }
    std::ranges::sort(lines);
    std::string text;
    for (const std::string& line : lines) {
        text += line + '\n';
    }
    return text;
}

}  // namespace elchi::test
