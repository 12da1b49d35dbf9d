// SPDX-License-Identifier: MIT
// A small graph of every kind of vertex and edge, as lists that a test may change or reorder before it builds.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace elchi::test {

struct Link {
    std::string from;
    std::string to;
    Edge edge;
};

struct GraphParts {
    std::vector<Vertex> vertices;
    std::vector<Link> links;

    [[nodiscard]] KnowledgeGraph build() const {
        KnowledgeGraph graph;
        for (const Vertex& vertex : vertices) {
            graph.add(vertex);
        }
        for (const Link& link : links) {
            graph.connect(*graph.find(link.from), *graph.find(link.to), link.edge);
        }
        return graph;
    }

    [[nodiscard]] GraphParts reversed() const {
        GraphParts other = *this;
        std::ranges::reverse(other.vertices);
        std::ranges::reverse(other.links);
        return other;
    }

    Vertex& vertex(const std::string& id) { return *std::ranges::find(vertices, id, &Vertex::id); }
};

inline Vertex vertex(std::string id, std::string type, std::string label = {}, Labels labels = {}) {
    Vertex made;
    made.id = std::move(id);
    made.type = std::move(type);
    made.label = std::move(label);
    made.labels = std::move(labels);
    return made;
}

inline Edge edge(std::string type, std::string status = {}, std::string date = {}) {
    Edge made;
    made.key = type;
    made.type = std::move(type);
    made.status = std::move(status);
    made.date = std::move(date);
    return made;
}

/// A report of an event or agreement in one sentence of an article.
inline Edge report(const std::string& article, std::size_t begin, std::string sentence, std::string trigger = {}) {
    Edge made = edge("reported_in");
    Evidence evidence{{begin, begin + sentence.size(), sentence}, std::nullopt, "en/visit-verb"};
    if (!trigger.empty()) {
        const std::size_t at = begin + sentence.find(trigger);
        evidence.trigger = Span{at, at + trigger.size(), trigger};
    }
    made.quotes.push_back({article, evidence});
    return made;
}

inline Vertex sample_visit() {
    Vertex visit = vertex("event:en/d01#e1", "event");
    visit.event_type = "visit";
    visit.level = "state";
    visit.modality = "actual";
    visit.date = "2022-12-21";
    visit.date_end = "2022-12-22";
    visit.cameo = "042";
    visit.plover = "CONSULT";
    visit.confidence = 0.93;
    visit.history = {{"2022-12-22", "article:en/d01", "actual", "2022-12-21"}};
    visit.reports = {"article:en/d01"};
    visit.sources = {"en"};
    visit.merged = {{"uz/d01#e1", "same visitor, host and day"}};
    visit.aliases = {"uz/d01#e1"};
    return visit;
}

inline Vertex sample_treaty() {
    Vertex treaty = vertex("agreement:en/d01#a1", "agreement");
    treaty.agreement_type = "treaty";
    treaty.title = "Treaty on Allied Relations";
    treaty.language = "en";
    treaty.status = "signed";
    treaty.topics = {"alliance", "energy"};
    treaty.date = "2022-12";
    treaty.amount = Amount{"2500000", "USD"};
    treaty.confidence = 0.9;
    treaty.reports = {"article:en/d01"};
    return treaty;
}

inline std::vector<Vertex> sample_vertices() {
    Vertex kazakhstan = vertex("country:KZ", "country", "Kazakhstan",
                               {{"en", "Kazakhstan"}, {"uz-Cyrl", "\xD2\x9A\xD0\xBE\xD0\xB7\xD0\xBE\xD2\x9B"}});
    kazakhstan.wikidata = "Q232";
    kazakhstan.country = "KZ";
    Vertex uzbekistan = vertex("country:UZ", "country", "Uzbekistan", {{"en", "Uzbekistan"}});
    uzbekistan.country = "UZ";
    Vertex person = vertex("person:kassym-jomart-tokayev", "person", "Kassym-Jomart Tokayev");
    person.country = "KZ";
    person.office = "head_of_state";
    Vertex ministry = vertex("body:UZ/foreign-ministry", "body", "Foreign Ministry", {{"en", "Foreign Ministry"}});
    ministry.country = "UZ";
    Vertex place = vertex("place:tashkent", "place", "Tashkent", {{"en", "Tashkent"}});
    place.country = "UZ";
    place.latitude = 41.26465;
    place.longitude = 69.21627;
    Vertex article = vertex("article:en/d01", "article");
    article.title = "Kazakhstan, Uzbekistan become allies";
    article.published = "2022-12-22";
    article.language = "en";
    article.url = "https://news.example/a?id=1#top";
    article.source = "en/d01.txt";
    return {kazakhstan, uzbekistan, person,         ministry,       vertex("org:sco", "organization", "SCO"),
            place,      article,    sample_visit(), sample_treaty()};
}

inline GraphParts sample_parts() {
    const std::string sentence = "Tokayev arrived in Tashkent on a state visit.";
    GraphParts parts{sample_vertices(), {}};
    const std::string visit = "event:en/d01#e1";
    const std::string treaty = "agreement:en/d01#a1";
    parts.links = {{"person:kassym-jomart-tokayev", visit, edge("visitor")},
                   {"country:UZ", visit, edge("host")},
                   {visit, treaty, edge("yields")},
                   {visit, "place:tashkent", edge("at")},
                   {"country:KZ", treaty, edge("party_to", "signed", "2022-12-22")},
                   {"country:UZ", treaty, edge("party_to", "ratified", "2023-02-01")},
                   {"person:kassym-jomart-tokayev", treaty, edge("signatory_of")},
                   {"person:kassym-jomart-tokayev", "country:KZ", edge("represents", {}, "2019-03-20")},
                   {visit, "article:en/d01", report("article:en/d01", 60, sentence, "visit")},
                   {treaty, "article:en/d01", report("article:en/d01", 60, sentence, "arrived")},
                   {"org:sco", "article:en/d01", edge("reported_in")}};
    parts.links[1].edge.inferred = true;
    return parts;
}

}  // namespace elchi::test
