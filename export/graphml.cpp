// SPDX-License-Identifier: MIT
#include "export/graphml.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/labels.hpp"
#include "export/ordering.hpp"
#include "export/text.hpp"
#include "graph/layout.hpp"

namespace elchi {

namespace {

using VertexIndex = Ordering::VertexIndex;
using EdgeIndex = Ordering::EdgeIndex;

// Gephi looks for its own columns (label, weight, size, x, y, r, g, b) by the id of the key and compares ids without
// case, so ids are lower-case; attribute names repeat between nodes and edges, ids may not.
struct Key {
    std::string_view id;
    std::string_view domain;
    std::string_view name;
    std::string_view type;
};

constexpr std::array keys = {
    Key{"label", "node", "label", "string"},
    Key{"x", "node", "x", "double"},
    Key{"y", "node", "y", "double"},
    Key{"size", "node", "size", "double"},
    Key{"r", "node", "r", "int"},
    Key{"g", "node", "g", "int"},
    Key{"b", "node", "b", "int"},
    Key{"type", "node", "type", "string"},
    Key{"event_type", "node", "event_type", "string"},
    Key{"agreement_type", "node", "agreement_type", "string"},
    Key{"modality", "node", "modality", "string"},
    Key{"status", "node", "status", "string"},
    Key{"date", "node", "date", "string"},
    Key{"date_end", "node", "date_end", "string"},
    Key{"country", "node", "country", "string"},
    Key{"office", "node", "office", "string"},
    Key{"title", "node", "title", "string"},
    Key{"topics", "node", "topics", "string"},
    Key{"count", "node", "count", "long"},
    Key{"confidence", "node", "confidence", "double"},
    Key{"reports", "node", "reports", "int"},
    Key{"latitude", "node", "latitude", "double"},
    Key{"longitude", "node", "longitude", "double"},
    Key{"language", "node", "language", "string"},
    Key{"url", "node", "url", "string"},
    Key{"quote", "node", "quote", "string"},
    Key{"edgelabel", "edge", "label", "string"},
    Key{"weight", "edge", "weight", "double"},
    Key{"edgetype", "edge", "type", "string"},
    Key{"edgedate", "edge", "date", "string"},
    Key{"edgedate_end", "edge", "date_end", "string"},
    Key{"edgestatus", "edge", "status", "string"},
    Key{"inferred", "edge", "inferred", "int"},  // a boolean is 1 for Boost and true for graphology
    Key{"edgequote", "edge", "quote", "string"},
    Key{"articles", "edge", "articles", "int"},
};

struct Colour {
    std::string_view type;
    std::array<int, 3> rgb;
};

// Okabe and Ito's palette, which colour-blind readers tell apart; articles are grey.
constexpr std::array<Colour, 8> colours = {{{"country", {0, 114, 178}},
                                            {"person", {230, 159, 0}},
                                            {"organization", {86, 180, 233}},
                                            {"body", {0, 158, 115}},
                                            {"event", {213, 94, 0}},
                                            {"agreement", {240, 228, 66}},
                                            {"place", {204, 121, 167}},
                                            {"article", {153, 153, 153}}}};

std::array<int, 3> colour_of(std::string_view type) {
    const auto found = std::ranges::find(colours, type, &Colour::type);
    return found == colours.end() ? colours.back().rgb : found->rgb;
}

class Writer {
public:
    Writer(const KnowledgeGraph& graph, const ExportOptions& options, OutputBuffer& out)
        : graph_(graph), options_(options), out_(out), ordering_(graph), placements_(place_vertices(graph)) {}

    void run();

private:
    void head();
    void node(VertexIndex index);
    void drawing(VertexIndex index);
    void columns(VertexIndex index);
    void edges_of(VertexIndex source);
    void edge(const EdgeIndex* first, const EdgeIndex* last);
    void edge_columns(const EdgeIndex* first, const EdgeIndex* last);

    void text(std::string_view key, std::string_view value);
    void integer(std::string_view key, std::int64_t value);
    void number(std::string_view key, double value);
    void attribute(std::string_view name, std::string_view value);

    const KnowledgeGraph& graph_;
    const ExportOptions& options_;
    OutputBuffer& out_;
    Ordering ordering_;
    std::vector<Placement> placements_;
};

void Writer::run() {
    head();
    for (const VertexIndex index : ordering_.vertices()) {
        node(index);
    }
    for (const VertexIndex index : ordering_.vertices()) {
        edges_of(index);
    }
    out_ << "</graph>\n</graphml>\n";
}

void Writer::head() {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const Key& key : keys) {
        out_ << "<key";
        attribute("id", key.id);
        attribute("for", key.domain);
        attribute("attr.name", key.name);
        attribute("attr.type", key.type);
        out_ << "/>\n";
    }
    // Gephi reports data of the graph itself as an error; a description passes.
    out_ << "<graph id=\"elchi\" edgedefault=\"directed\">\n<desc>Elchi";
    if (!options_.generator_version.empty()) {
        out_ << ' ';
        write_xml(out_, options_.generator_version);
    }
    out_ << "</desc>\n";
}

void Writer::node(VertexIndex index) {
    out_ << "<node";
    attribute("id", printable_id(graph_[index].id));
    out_ << '>';
    text("label", display_label(graph_, ordering_, index, options_.label_language));
    drawing(index);
    columns(index);
    out_ << "</node>\n";
}

void Writer::drawing(VertexIndex index) {
    const Placement& placement = placements_[index];
    number("x", placement.x);
    number("y", placement.y);
    number("size", placement.size);
    const auto [r, g, b] = colour_of(graph_[index].type);
    integer("r", r);
    integer("g", g);
    integer("b", b);
}

void Writer::columns(VertexIndex index) {
    const Vertex& vertex = graph_[index];
    const bool reported = vertex.type == "event" || vertex.type == "agreement";
    text("type", vertex.type);
    text("event_type", vertex.event_type);
    text("agreement_type", vertex.agreement_type);
    text("modality", vertex.modality);
    text("status", vertex.status);
    text("date", vertex.type == "article" ? vertex.published : vertex.date);
    text("date_end", vertex.date_end);
    text("country", vertex.country);
    text("office", vertex.office);
    text("title", vertex.title);
    std::string topics;
    for (const std::string& topic : vertex.topics) {
        topics.append(topics.empty() ? "" : ", ").append(topic);
    }
    text("topics", topics);
    if (vertex.type == "agreement") {
        integer("count", vertex.count);
    }
    if (reported) {
        number("confidence", vertex.confidence);
    }
    if (vertex.type != "article") {
        integer("reports", static_cast<std::int64_t>(vertex.reports.size()));
    }
    if (vertex.latitude && vertex.longitude) {
        number("latitude", *vertex.latitude);
        number("longitude", *vertex.longitude);
    }
    text("language", vertex.language);
    text("url", vertex.url);
    text("quote", first_quote(graph_, ordering_, index));
}

// Gephi adds up parallel edges of one kind and lets the last one's columns win; so they are joined here, knowingly.
void Writer::edges_of(VertexIndex source) {
    const std::span<const EdgeIndex> edges = ordering_.edges_from(source);
    const EdgeIndex* const end = edges.data() + edges.size();
    for (const EdgeIndex* first = edges.data(); first != end;) {
        const EdgeIndex* const last = std::find_if(first, end, [&](EdgeIndex other) {
            return ordering_.edge(other).type != ordering_.edge(*first).type ||
                   ordering_.target(other) != ordering_.target(*first);
        });
        edge(first, last);
        first = last;
    }
}

// Ids and kinds with the separator inside them encoded: different edges never share an id.
std::string edge_id_part(std::string_view id) {
    std::string part;
    for (const char c : id) {
        if (c == '%' || c == '|') {
            part.append(c == '%' ? "%25" : "%7C");
        } else {
            part += c;
        }
    }
    return part;
}

void Writer::edge(const EdgeIndex* first, const EdgeIndex* last) {
    const std::string source = printable_id(graph_[ordering_.source(*first)].id);
    const std::string target = printable_id(graph_[ordering_.target(*first)].id);
    const std::string kind = printable_id(ordering_.edge(*first).type);
    out_ << "<edge";
    attribute("id", edge_id_part(source) + "|" + edge_id_part(kind) + "|" + edge_id_part(target));
    attribute("source", source);
    attribute("target", target);
    attribute("label", kind);  // Gephi's edge type: kinds stay apart
    out_ << '>';
    text("edgelabel", kind);
    edge_columns(first, last);
    out_ << "</edge>\n";
}

void Writer::edge_columns(const EdgeIndex* first, const EdgeIndex* last) {
    std::set<std::string_view> articles;
    std::string_view earliest;
    std::string_view latest;
    std::string_view status;
    std::string_view quote;
    bool inferred = true;
    for (const EdgeIndex* index = first; index != last; ++index) {
        const Edge& link = ordering_.edge(*index);
        const std::string_view end = link.date_end.empty() ? link.date : link.date_end;
        earliest = earliest.empty() || (!link.date.empty() && link.date < earliest) ? link.date : earliest;
        // Of several steps the latest one tells how things stand.
        status = !link.status.empty() && (status.empty() || link.date >= latest) ? link.status : status;
        latest = std::max(latest, end);
        inferred = inferred && link.inferred;
        for (const Quote& one : link.quotes) {
            articles.insert(one.article);
            quote = quote.empty() ? std::string_view(one.evidence.sentence.text) : quote;
        }
    }
    const auto edges = static_cast<std::size_t>(last - first);
    number("weight", static_cast<double>(std::max({articles.size(), edges, std::size_t{1}})));
    text("edgetype", ordering_.edge(*first).type);
    text("edgedate", earliest);
    text("edgedate_end", latest == earliest ? std::string_view{} : latest);
    text("edgestatus", status);
    if (inferred) {
        text("inferred", "1");
    }
    text("edgequote", quote);
    integer("articles", static_cast<std::int64_t>(articles.size()));
}

void Writer::text(std::string_view key, std::string_view value) {
    if (!value.empty()) {
        out_ << "<data key=\"" << key << "\">";
        write_xml(out_, value);
        out_ << "</data>";
    }
}

void Writer::integer(std::string_view key, std::int64_t value) {
    out_ << "<data key=\"" << key << "\">";
    write_integer(out_, value);
    out_ << "</data>";
}

void Writer::number(std::string_view key, double value) {
    if (std::isfinite(value)) {
        out_ << "<data key=\"" << key << "\">" << decimal(value) << "</data>";
    }
}

void Writer::attribute(std::string_view name, std::string_view value) {
    out_ << ' ' << name << "=\"";
    write_xml(out_, value);
    out_ << '"';
}

}  // namespace

void write_graphml(const KnowledgeGraph& graph, const ExportOptions& options, OutputBuffer& out) {
    Writer(graph, options, out).run();
}

}  // namespace elchi
