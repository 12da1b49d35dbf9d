// SPDX-License-Identifier: MIT
// elchi show: what is known of one node and why, for a person to read.
#include <algorithm>
#include <boost/range/iterator_range.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"
#include "cli/graph_input.hpp"
#include "export/output.hpp"
#include "graph/knowledge_graph.hpp"

namespace elchi {

namespace {

using VertexIndex = KnowledgeGraph::VertexIndex;

// A vertex by its id, or by an alias: an id that it had before more articles came.
VertexIndex find_node(const KnowledgeGraph& graph, const std::string& id) {
    if (const auto found = graph.find(id)) {
        return *found;
    }
    for (VertexIndex v = 0; v < graph.vertices(); ++v) {
        if (std::ranges::find(graph[v].aliases, id) != graph[v].aliases.end()) {
            return v;
        }
    }
    throw Error(id, 0, 0, "no such node; ids are those of the graph that `elchi build` writes");
}

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) {
        text += (text.empty() ? "" : ", ") + value;
    }
    return text;
}

void field(OutputBuffer& out, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        out << "  " << name << ": " << value << '\n';
    }
}

void write_fields(OutputBuffer& out, const Vertex& vertex) {
    field(out, "type", vertex.type);
    field(out, "label", vertex.label);
    for (const auto& [language, label] : vertex.labels) {
        field(out, "label (" + language + ")", label);
    }
    field(out, "wikidata", vertex.wikidata);
    field(out, "country", vertex.country);
    field(out, "office", vertex.office);
    field(out, "event type", vertex.event_type);
    field(out, "level", vertex.level);
    field(out, "modality", vertex.modality);
    field(out, "agreement type", vertex.agreement_type);
    field(out, "title", vertex.title);
    field(out, "status", vertex.status);
    field(out, "topics", joined(vertex.topics));
    field(out, "date", vertex.date);
    field(out, "date end", vertex.date_end);
    field(out, "attributed to", vertex.attributed_to);
    field(out, "source", vertex.source);
    field(out, "url", vertex.url);
    field(out, "published", vertex.published);
    field(out, "language", vertex.language);
    field(out, "also known as", joined(vertex.aliases));
}

std::string named(const Vertex& vertex) {
    return vertex.label.empty() ? vertex.id : vertex.id + " (" + vertex.label + ')';
}

void write_quote(OutputBuffer& out, const KnowledgeGraph& graph, const Quote& quote) {
    const auto article = graph.find(quote.article);
    out << "      " << (article ? graph[*article].source : quote.article) << ' '
        << std::to_string(quote.evidence.sentence.begin) << '-' << std::to_string(quote.evidence.sentence.end);
    if (!quote.evidence.rule.empty()) {
        out << " by " << quote.evidence.rule;
    }
    out << "\n        \"" << quote.evidence.sentence.text << "\"\n";
}

void write_links(OutputBuffer& out, const KnowledgeGraph& graph, VertexIndex node) {
    const auto& storage = graph.storage();
    const auto write_link = [&](const Edge& edge, std::string_view arrow, VertexIndex other) {
        out << "    " << arrow << ' ' << edge.type << ' ' << named(graph[other]);
        out << (edge.status.empty() ? "" : ", " + edge.status) << (edge.date.empty() ? "" : ", " + edge.date)
            << (edge.inferred ? ", inferred" : "") << '\n';
        for (const Quote& quote : edge.quotes) {
            write_quote(out, graph, quote);
        }
    };
    out << "  links:\n";
    for (const auto edge : boost::make_iterator_range(boost::in_edges(node, storage))) {
        write_link(storage[edge], "<-", boost::source(edge, storage));
    }
    for (const auto edge : boost::make_iterator_range(boost::out_edges(node, storage))) {
        write_link(storage[edge], "->", boost::target(edge, storage));
    }
}

void write_reasons(OutputBuffer& out, const Vertex& vertex) {
    if (!vertex.history.empty()) {
        out << "  history:\n";
    }
    for (const HistoryEntry& entry : vertex.history) {
        out << "    " << (entry.reported.empty() ? "undated" : entry.reported) << ' ' << entry.article << ": "
            << entry.status << (entry.date.empty() ? "" : ", " + entry.date) << '\n';
    }
    if (!vertex.merged.empty()) {
        out << "  merged:\n";
    }
    for (const MergeReason& merge : vertex.merged) {
        out << "    " << merge.alias << ": " << merge.reason << '\n';
    }
}

int show(const GraphInput& input, const std::string& id, const CommonOptions& common) {
    Talk talk(common);
    const KnowledgeGraph graph = read_graph(input, common, talk);
    const VertexIndex node = find_node(graph, id);
    OutputBuffer out{std::filesystem::path("-")};
    out << graph[node].id << '\n';
    write_fields(out, graph[node]);
    write_reasons(out, graph[node]);
    write_links(out, graph, node);
    out.finish();
    return talk.exit_code();
}

}  // namespace

void add_show_command(CLI::App& program, CommonOptions& common, Action& action) {
    CLI::App* command =
        program.add_subcommand("show", "Say what is known of one node and why: quotes, reports, merges");
    struct Options {
        GraphInput input;
        std::string path;
        std::string id;
    };
    auto options = std::make_shared<Options>();
    command->add_option("PATH", options->path, "Articles or records: a file, a folder or -")->required();
    command->add_option("ID", options->id, "A node: country:KZ, person:..., event:..., or an alias")->required();
    add_graph_options(*command, options->input);
    add_common_options(*command, common);
    command->callback([&common, &action, options] {
        options->input.paths = {options->path};
        action = [&common, options] { return show(options->input, options->id, common); };
    });
}

}  // namespace elchi
