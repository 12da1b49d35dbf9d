// SPDX-License-Identifier: MIT
#include "export/json.hpp"

#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "export/labels.hpp"
#include "export/ordering.hpp"
#include "export/text.hpp"

namespace elchi {

namespace {

// One object on one line. Empty fields are left out: a reader may then tell "unknown" from "none".
class Object {
public:
    explicit Object(OutputBuffer& out) : out_(out) { out_ << '{'; }
    void close() { out_ << '}'; }

    void always(std::string_view name, std::string_view text) { write_json_string(field(name), text); }
    void text(std::string_view name, std::string_view value) {
        if (!value.empty()) {
            always(name, value);
        }
    }
    void integer(std::string_view name, std::int64_t number) { write_integer(field(name), number); }
    void number(std::string_view name, double value) {
        if (std::isfinite(value)) {
            field(name) << decimal(value);
        }
    }
    void truth(std::string_view name) { field(name) << "true"; }
    template <class Write>
    void object(std::string_view name, Write write) {
        Object inner(field(name));
        write(inner);
        inner.close();
    }
    template <class Items, class Write>
    void list(std::string_view name, const Items& items, Write write) {
        if (items.empty()) {
            return;
        }
        field(name) << '[';
        bool first = true;
        for (const auto& item : items) {
            out_ << (first ? "" : ", ");
            first = false;
            write(item);
        }
        out_ << ']';
    }
    void texts(std::string_view name, const std::vector<std::string>& items) {
        list(name, items, [this](const std::string& item) { write_json_string(out_, item); });
    }
    template <class Items, class Write>
    void objects(std::string_view name, const Items& items, Write write) {
        list(name, items, [&](const auto& item) {
            Object inner(out_);
            write(inner, item);
            inner.close();
        });
    }

private:
    OutputBuffer& field(std::string_view name) {
        out_ << (first_ ? "" : ", ");
        first_ = false;
        write_json_string(out_, name);
        return out_ << ": ";
    }

    OutputBuffer& out_;
    bool first_ = true;
};

void write_span(Object& object, const Span& span) {
    object.integer("begin", static_cast<std::int64_t>(span.begin));
    object.integer("end", static_cast<std::int64_t>(span.end));
    object.always("text", span.text);
}

void write_quote(Object& object, const Quote& quote) {
    object.text("article", quote.article);
    write_span(object, quote.evidence.sentence);
    if (quote.evidence.trigger) {
        object.object("trigger", [&](Object& trigger) { write_span(trigger, *quote.evidence.trigger); });
    }
    object.text("rule", quote.evidence.rule);
}

void write_names(Object& node, const Vertex& vertex) {
    node.text("name", vertex.label);
    if (!vertex.labels.empty()) {
        node.object("labels", [&](Object& labels) {
            for (const auto& [language, label] : vertex.labels) {
                labels.always(language, label);
            }
        });
    }
    node.text("wikidata", vertex.wikidata);
    node.text("country", vertex.country);
    node.text("office", vertex.office);
}

void write_event(Object& node, const Vertex& vertex) {
    node.text("event_type", vertex.event_type);
    node.text("level", vertex.level);
    node.text("modality", vertex.modality);
    if (vertex.retold) {
        node.truth("retold");
    }
    if (vertex.quantity) {
        node.integer("quantity", *vertex.quantity);
    }
    node.text("attributed_to", vertex.attributed_to);
    node.text("cameo", vertex.cameo);
    node.text("plover", vertex.plover);
}

void write_agreement(Object& node, const Vertex& vertex) {
    node.text("agreement_type", vertex.agreement_type);
    node.text("status", vertex.status);
    node.text("title", vertex.title);
    node.texts("topics", vertex.topics);
    if (vertex.type == "agreement") {
        node.integer("count", vertex.count);
    }
    if (vertex.count_at_least) {
        node.truth("count_at_least");
    }
    if (vertex.amount) {
        node.object("amount", [&](Object& amount) {
            amount.always("value", vertex.amount->value);
            amount.text("currency", vertex.amount->currency);
        });
    }
}

void write_article(Object& node, const Vertex& vertex) {
    node.text("source", vertex.source);
    node.text("url", vertex.url);
    node.text("published", vertex.published);
    node.text("publisher", vertex.publisher);
    node.text("language", vertex.language);
}

void write_place(Object& node, const Vertex& vertex) {
    if (vertex.latitude) {
        node.number("latitude", *vertex.latitude);
    }
    if (vertex.longitude) {
        node.number("longitude", *vertex.longitude);
    }
}

void write_reports(Object& node, const Vertex& vertex) {
    if (vertex.type == "event" || vertex.type == "agreement") {
        node.number("confidence", vertex.confidence);
    }
    node.objects("history", vertex.history, [](Object& entry, const HistoryEntry& report) {
        entry.text("reported", report.reported);
        entry.text("article", report.article);
        entry.text("status", report.status);
        entry.text("date", report.date);
    });
    node.texts("reports", vertex.reports);
    node.texts("sources", vertex.sources);
    node.objects("merged", vertex.merged, [](Object& entry, const MergeReason& merge) {
        entry.text("alias", merge.alias);
        entry.text("reason", merge.reason);
    });
    node.texts("aliases", vertex.aliases);
}

void write_node(OutputBuffer& out, const Vertex& vertex, std::string_view label) {
    Object node(out);
    node.always("id", vertex.id);
    node.always("type", vertex.type);
    node.always("label", label);
    write_names(node, vertex);
    node.text("date", vertex.date);
    node.text("date_end", vertex.date_end);
    write_event(node, vertex);
    write_agreement(node, vertex);
    write_article(node, vertex);
    write_place(node, vertex);
    write_reports(node, vertex);
    node.close();
}

class Links {
public:
    Links(const KnowledgeGraph& graph, const Ordering& ordering, OutputBuffer& out)
        : graph_(graph), ordering_(ordering), out_(out) {}

    void write(Ordering::EdgeIndex index);

private:
    void begin(Object& link, Ordering::EdgeIndex index, std::string_view key);
    void report(Ordering::EdgeIndex index);

    const KnowledgeGraph& graph_;
    const Ordering& ordering_;
    OutputBuffer& out_;
    bool first_ = true;
};

void Links::begin(Object& link, Ordering::EdgeIndex index, std::string_view key) {
    const Edge& edge = ordering_.edge(index);
    link.always("source", graph_[ordering_.source(index)].id);
    link.always("target", graph_[ordering_.target(index)].id);
    link.always("key", key);
    link.always("type", edge.type);
    link.text("status", edge.status);
    link.text("date", edge.date);
    link.text("date_end", edge.date_end);
    if (edge.inferred) {
        link.truth("inferred");
    }
}

// A report is one link per sentence, so that its quote and offsets are plain fields.
void Links::report(Ordering::EdgeIndex index) {
    const Edge& edge = ordering_.edge(index);
    std::map<std::string, int> keys;  // how often the same words were read: by two rules, say
    for (const Quote& quote : edge.quotes) {
        const Evidence& evidence = quote.evidence;
        std::string key = (edge.key.empty() ? edge.type : edge.key) + "@" + std::to_string(evidence.sentence.begin) +
                          "-" + std::to_string(evidence.sentence.end);
        if (const int times = ++keys[key]; times > 1) {
            key += "/" + std::to_string(times);
        }
        out_ << (std::exchange(first_, false) ? "\n" : ",\n");
        Object link(out_);
        begin(link, index, key);
        link.integer("begin", static_cast<std::int64_t>(evidence.sentence.begin));
        link.integer("end", static_cast<std::int64_t>(evidence.sentence.end));
        link.always("quote", evidence.sentence.text);
        if (evidence.trigger) {
            link.object("trigger", [&](Object& trigger) { write_span(trigger, *evidence.trigger); });
        }
        link.text("rule", evidence.rule);
        link.close();
    }
}

void Links::write(Ordering::EdgeIndex index) {
    const Edge& edge = ordering_.edge(index);
    if (edge.type == "reported_in" && !edge.quotes.empty()) {
        report(index);
        return;
    }
    out_ << (std::exchange(first_, false) ? "\n" : ",\n");
    Object link(out_);
    begin(link, index, edge.key.empty() ? edge.type : edge.key);
    link.objects("quotes", edge.quotes, write_quote);
    link.close();
}

}  // namespace

void write_json(const KnowledgeGraph& graph, const ExportOptions& options, OutputBuffer& out) {
    const Ordering ordering(graph);
    out << "{\"directed\": true, \"multigraph\": true, \"graph\": ";
    Object about(out);
    about.text("generator", options.generator_version.empty() ? "elchi" : "elchi " + options.generator_version);
    about.text("base_iri", options.base_iri);
    about.close();
    out << ",\n\"nodes\": [";
    bool first = true;
    for (const auto vertex : ordering.vertices()) {
        out << (first ? "\n" : ",\n");
        first = false;
        write_node(out, graph[vertex], display_label(graph, ordering, vertex, options.label_language));
    }
    out << "],\n\"links\": [";
    Links links(graph, ordering, out);
    for (const auto vertex : ordering.vertices()) {
        for (const auto& edge : ordering.edges_from(vertex)) {
            links.write(edge);
        }
    }
    out << "]}\n";
}

}  // namespace elchi
