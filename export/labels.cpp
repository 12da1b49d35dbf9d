// SPDX-License-Identifier: MIT
#include "export/labels.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace elchi {

namespace {

using VertexIndex = Ordering::VertexIndex;

// The roles that an act is directed at; "party" is one of them only where somebody mediates.
constexpr std::array<std::string_view, 7> receiving_roles = {"appointee", "host",      "invitee", "organization",
                                                             "receiver",  "recipient", "target"};

// Longer lists of names make a label that no view can draw.
constexpr std::size_t names_shown = 4;

struct Sides {
    std::vector<std::string> from;
    std::vector<std::string> to;
};

std::string name_of(const Vertex& vertex, std::string_view language) {
    const std::string_view label = label_in(vertex.labels, language);
    if (!label.empty()) {
        return std::string(label);
    }
    if (!vertex.label.empty()) {
        return vertex.label;
    }
    return vertex.title.empty() ? vertex.id : vertex.title;
}

void add_name(std::vector<std::string>& names, std::string name) {
    if (std::ranges::find(names, name) == names.end()) {
        names.push_back(std::move(name));
    }
}

Sides sides_of(const KnowledgeGraph& graph, const Ordering& ordering, VertexIndex event, std::string_view language) {
    const auto edges = ordering.edges_to(event);
    const bool mediated = std::ranges::any_of(edges, [&](auto e) { return ordering.edge(e).type == "mediator"; });
    Sides sides;
    for (const auto& index : edges) {
        const Vertex& actor = graph[ordering.source(index)];
        const std::string& role = ordering.edge(index).type;
        if (is_actor(actor)) {
            const bool receives =
                std::ranges::find(receiving_roles, role) != receiving_roles.end() || (mediated && role == "party");
            add_name(receives ? sides.to : sides.from, name_of(actor, language));
        }
    }
    return sides;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    const std::size_t shown = names.size() <= names_shown ? names.size() : names_shown - 1;
    for (std::size_t i = 0; i < shown; ++i) {
        text.append(i == 0 ? "" : ", ").append(names[i]);
    }
    if (shown < names.size()) {
        text.append(" and ").append(std::to_string(names.size() - shown)).append(" more");
    }
    return text;
}

std::string described(std::string type, const Sides& sides, const std::string& date) {
    std::ranges::replace(type, '_', ' ');
    std::string text = type;
    if (!sides.from.empty() || !sides.to.empty()) {
        text.append(": ").append(joined(sides.from));
    }
    if (!sides.to.empty()) {
        text.append(sides.from.empty() ? "-> " : " -> ").append(joined(sides.to));
    }
    return date.empty() ? text : text.append(", ").append(date);
}

std::string event_label(const KnowledgeGraph& graph, const Ordering& ordering, VertexIndex event,
                        std::string_view language) {
    const Vertex& vertex = graph[event];
    const std::string type = vertex.event_type.empty() ? vertex.type : vertex.event_type;
    return described(type, sides_of(graph, ordering, event, language), vertex.date);
}

std::string agreement_label(const KnowledgeGraph& graph, const Ordering& ordering, VertexIndex agreement,
                            std::string_view language) {
    const Vertex& vertex = graph[agreement];
    const std::string type = vertex.agreement_type.empty() ? vertex.type : vertex.agreement_type;
    Sides sides;
    for (const auto& index : ordering.edges_to(agreement)) {
        if (ordering.edge(index).type == "party_to") {
            add_name(sides.from, name_of(graph[ordering.source(index)], language));
        }
    }
    const std::string count = vertex.count > 1 ? std::to_string(vertex.count) + " x " : "";
    return described(count + type, sides, vertex.date);
}

}  // namespace

bool is_actor(const Vertex& vertex) {
    return vertex.type == "country" || vertex.type == "person" || vertex.type == "organization" ||
           vertex.type == "body";
}

std::string_view label_in(const Labels& labels, std::string_view language) {
    for (std::string_view tag = language; !tag.empty();) {
        const auto found = labels.find(std::string(tag));
        if (found != labels.end() && !found->second.empty()) {
            return found->second;
        }
        const std::size_t hyphen = tag.rfind('-');
        tag = hyphen == std::string_view::npos ? std::string_view{} : tag.substr(0, hyphen);
    }
    return language == "en" ? std::string_view{} : label_in(labels, "en");
}

std::string display_label(const KnowledgeGraph& graph, const Ordering& ordering, VertexIndex vertex,
                          std::string_view language) {
    const Vertex& shown = graph[vertex];
    const bool named = !shown.label.empty() || !shown.title.empty() || !label_in(shown.labels, language).empty();
    if (shown.type == "event" && label_in(shown.labels, language).empty()) {
        return event_label(graph, ordering, vertex, language);
    }
    if (shown.type == "agreement" && !named) {
        return agreement_label(graph, ordering, vertex, language);
    }
    return name_of(shown, language);
}

std::string_view first_quote(const KnowledgeGraph& graph, const Ordering& ordering, VertexIndex vertex) {
    const Quote* first = nullptr;
    const auto place = [&](const Quote& quote) {
        const auto article = graph.find(quote.article);
        const std::string_view published = article ? std::string_view(graph[*article].published) : "";
        // An article without a date comes last.
        return std::tuple(published.empty(), published, std::string_view(quote.article), quote.evidence.sentence.begin,
                          quote.evidence.sentence.end);
    };
    for (const auto& index : ordering.edges_from(vertex)) {
        if (ordering.edge(index).type != "reported_in") {
            continue;
        }
        for (const Quote& quote : ordering.edge(index).quotes) {
            if (!quote.evidence.sentence.text.empty() && (first == nullptr || place(quote) < place(*first))) {
                first = &quote;
            }
        }
    }
    return first == nullptr ? std::string_view{} : std::string_view(first->evidence.sentence.text);
}

}  // namespace elchi
