// SPDX-License-Identifier: MIT
#include "graph/assembler.hpp"

#include <algorithm>

#include "graph/iri.hpp"

namespace elchi {

namespace {

void place_at(Vertex& vertex, const GazetteerEntity& place) {
    vertex.latitude = place.latitude;
    vertex.longitude = place.longitude;
}

// What the gazetteer knows of a country, person or organisation.
void describe(Vertex& vertex, const Gazetteer& gazetteer) {
    const GazetteerEntity* entity = gazetteer.find(vertex.id);
    if (entity == nullptr) {
        return;
    }
    vertex.type = entity->type;
    vertex.label = gazetteer.label(entity->id, "en");
    vertex.labels = gazetteer.labels(entity->id);
    vertex.wikidata = entity->wikidata;
    vertex.country = entity->country;
    if (const GazetteerEntity* capital = gazetteer.find(entity->capital)) {
        place_at(vertex, *capital);
    }
}

void add_actor(Draft& draft, const Strata& strata, const ActorNode& node) {
    Vertex& vertex = draft.vertex(node.id, node.type);
    describe(vertex, strata.context.gazetteer);
    vertex.label = vertex.label.empty() ? node.name : vertex.label;
    if (!node.known || vertex.labels.empty()) {
        for (const auto& [language, name] : node.names) {
            vertex.labels.try_emplace(std::string(strata.context.gazetteer.label_tag(language)), name);
        }
    }
    vertex.label = vertex.label.empty() ? node.id : vertex.label;
    vertex.wikidata = vertex.wikidata.empty() ? node.wikidata : vertex.wikidata;
    vertex.country = vertex.country.empty() ? node.country : vertex.country;
    vertex.office = node.office;
    vertex.merged = node.merged;
    vertex.aliases = node.aliases;
}

// A known person's offices on the day of the article, with their dates; of others what the article says.
void add_represents(Draft& draft, const Strata& strata, std::size_t record, const ActorUse& use) {
    const ActorNode& node = strata.context.actors.nodes[use.node];
    if (node.type != "person" && node.type != "body") {
        return;
    }
    const std::string& day = strata.context.records[record].article.published;
    const auto offices = node.known ? strata.context.gazetteer.offices_of(node.id, day)
                                    : std::vector<const OfficeHeld*>{};
    for (const OfficeHeld* held : offices) {
        const bool country = held->country.find(':') == std::string::npos;
        const std::string side = side_vertex(draft, strata, (country ? "country:" : "") + held->country);
        Edge& edge = draft.edge(node.id, side, "represents", "represents:" + held->office + ':' + held->from);
        edge.status = held->office;
        edge.date = held->from;
        edge.date_end = held->to;
        draft.vertex(node.id, node.type).office = offices.front()->office;
    }
    if (offices.empty() && use.side != node.id) {
        Edge& edge = draft.edge(node.id, side_vertex(draft, strata, use.side), "represents", "represents");
        edge.status = node.office;
    }
}

std::string host_of(std::string_view url) {
    const std::size_t slashes = url.find("://");
    if (slashes == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = url.substr(slashes + 3);
    return std::string(rest.substr(0, rest.find_first_of("/?#")));
}

}  // namespace

void add_articles(Draft& draft, const Strata& strata) {
    for (const EventRecord& record : strata.context.records) {
        const ArticleInfo& article = record.article;
        Vertex& vertex = draft.vertex(article_vertex_id(article.id), "article");
        vertex.label = article.title.empty() ? article.id : article.title;
        vertex.title = article.title;
        vertex.source = article.source;
        vertex.url = article.url;
        vertex.published = article.published;
        vertex.publisher = article.publisher;
        vertex.language = article.language;
        if (!article.title.empty()) {
            vertex.labels.emplace(article.language, article.title);
        }
    }
}

void add_actors(Draft& draft, const Strata& strata) {
    for (const ActorNode& node : strata.context.actors.nodes) {
        add_actor(draft, strata, node);
    }
    for (std::size_t record = 0; record < strata.context.records.size(); ++record) {
        const EventRecord& from = strata.context.records[record];
        const std::string article = article_vertex_id(from.article.id);
        for (const auto& [id, use] : strata.context.actors.uses[record]) {
            draft.edge(strata.context.actors.nodes[use.node].id, article, "reported_in", "reported_in");
            add_represents(draft, strata, record, use);
        }
        for (const Actor& actor : from.actors) {
            const ActorUse* use = strata.context.actors.find(record, actor.id);
            Edge& edge = draft.edge(strata.context.actors.nodes[use->node].id, article, "reported_in", "reported_in");
            for (const Span& mention : actor.mentions) {
                edge.quotes.push_back(Quote{article, Evidence{mention, std::nullopt, {}}});
            }
        }
    }
}

std::string agreement_id(const Strata& strata, std::size_t group) {
    const LeafPlace& at = strata.context.agreements.leaves[group].at;
    const EventRecord& record = strata.context.records[at.record];
    return "agreement:" + report_id(record.article.id, record.agreements[at.item].id);
}

std::string event_id(const Strata& strata, std::size_t group) {
    const LeafPlace& at = strata.events.leaves[group].at;
    const EventRecord& record = strata.context.records[at.record];
    return "event:" + report_id(record.article.id, record.events[at.item].id);
}

std::string side_vertex(Draft& draft, const Strata& strata, const std::string& side) {
    if (!draft.contains(side)) {
        const std::string kind = side.substr(0, side.find(':'));
        Vertex& vertex = draft.vertex(side, kind == "org" ? "organization" : kind);
        describe(vertex, strata.context.gazetteer);
        vertex.label = vertex.label.empty() ? side : vertex.label;
    }
    return side;
}

std::vector<Quote> quotes_of(const EventRecord& record, const std::vector<Evidence>& evidence) {
    std::vector<Quote> quotes;
    quotes.reserve(evidence.size());
    for (const Evidence& piece : evidence) {
        quotes.push_back(Quote{article_vertex_id(record.article.id), piece});
    }
    return quotes;
}

void add_quotes(Edge& edge, const std::vector<Quote>& quotes) {
    edge.quotes.insert(edge.quotes.end(), quotes.begin(), quotes.end());
}

void add_report(Vertex& vertex, const EventRecord& record, std::string_view status, std::string_view date) {
    const ArticleInfo& article = record.article;
    const std::string id = article_vertex_id(article.id);
    vertex.reports.push_back(id);
    vertex.history.push_back(HistoryEntry{article.published, id, std::string(status), std::string(date)});
    const std::string publisher = article.publisher.empty() ? host_of(article.url) : article.publisher;
    if (!publisher.empty()) {
        vertex.sources.push_back(publisher);
    }
}

ReportedDate best_date(const std::vector<ReportedDate>& dates) {
    Precision finest = Precision::none;
    for (const ReportedDate& date : dates) {
        finest = std::max(finest, precision(date.date));
    }
    std::vector<std::string> starts;
    std::vector<std::string> ends;
    for (const ReportedDate& date : dates) {
        if (precision(date.date) == finest) {
            starts.push_back(date.date);
        }
    }
    ReportedDate best{most_frequent(starts), {}};
    for (const ReportedDate& date : dates) {
        if (date.date == best.date) {
            ends.push_back(date.end);
        }
    }
    best.end = most_frequent(ends);
    return best;
}

std::string most_frequent(const std::vector<std::string>& values) {
    std::string best;
    std::ptrdiff_t most = 0;
    for (const std::string& value : values) {
        const std::ptrdiff_t count = std::ranges::count(values, value);
        if (!value.empty() && count > most) {
            best = value;
            most = count;
        }
    }
    return best;
}

}  // namespace elchi
