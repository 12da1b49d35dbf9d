// SPDX-License-Identifier: MIT
// Vertices of events and the edges of their participants, places, agreements and relations.
#include <algorithm>
#include <map>

#include "graph/assembler.hpp"
#include "graph/iri.hpp"

namespace elchi {

namespace {

constexpr std::size_t names_in_label = 4;

struct Report {
    const EventRecord& record;
    const Event& event;
    const EventLeaf& leaf;
};

// How the reports of one event name one participant.
struct Named {
    bool inferred = true;
    std::vector<Quote> quotes;
};
using Party = std::pair<std::string, std::string>;              // role, side
using Parties = std::map<Party, std::map<std::string, Named>>;  // by actor id

std::vector<Report> reports_of(const Strata& strata, std::size_t group) {
    std::vector<Report> reports;
    for (const std::size_t member : strata.events.groups.members(group)) {
        const EventLeaf& leaf = strata.events.leaves[member];
        reports.push_back(Report{strata.context.records[leaf.at.record], *leaf.event, leaf});
    }
    return reports;
}

int specificity(std::string_view actor) {
    return actor.starts_with("person:") ? 2 : actor.starts_with("body:") ? 1 : 0;
}

Parties parties_of(const Strata& strata, const std::vector<Report>& reports) {
    Parties parties;
    for (const Report& report : reports) {
        const std::vector<Quote> quotes = quotes_of(report.record, report.event.evidence);
        for (const Participant& participant : report.event.participants) {
            const ActorUse* use = strata.context.actors.find(report.leaf.at.record, participant.actor);
            if (use == nullptr) {
                continue;
            }
            Named& named = parties[{participant.role, use->side}][strata.context.actors.nodes[use->node].id];
            named.inferred = named.inferred && participant.inferred;
            named.quotes.insert(named.quotes.end(), quotes.begin(), quotes.end());
        }
    }
    return parties;
}

// The most specific actors of a side stand for it: the person, not the person and the country both. What was said of
// the others is said of them.
void keep_most_specific(std::map<std::string, Named>& actors) {
    int best = 0;
    for (const auto& [id, named] : actors) {
        best = std::max(best, specificity(id));
    }
    std::vector<Quote> quotes;
    for (auto at = actors.begin(); at != actors.end();) {
        if (specificity(at->first) < best) {
            quotes.insert(quotes.end(), at->second.quotes.begin(), at->second.quotes.end());
            at = actors.erase(at);
        } else {
            ++at;
        }
    }
    Named& first = actors.begin()->second;
    first.quotes.insert(first.quotes.end(), quotes.begin(), quotes.end());
}

// The place of a role among those of its type: the visitor is named before the host.
std::size_t role_rank(const Strata& strata, std::string_view event_type, std::string_view role) {
    const EventType* type = strata.context.ontology.event_type(event_type);
    if (type == nullptr) {
        return 0;
    }
    return static_cast<std::size_t>(std::ranges::find(type->roles, role, &EventType::Role::id) - type->roles.begin());
}

// The participants as edges; their ids come back in the order in which a reader names them.
std::vector<std::string> add_participants(Draft& draft, const Strata& strata, const std::string& id,
                                          const std::vector<Report>& reports) {
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (auto& [party, actors] : parties_of(strata, reports)) {
        keep_most_specific(actors);
        for (const auto& [actor, named] : actors) {
            Edge& edge = draft.edge(actor, id, party.first, party.first);
            edge.inferred = named.inferred;
            add_quotes(edge, named.quotes);
            ranked.emplace_back(role_rank(strata, reports.front().event.type, party.first), actor);
        }
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<std::size_t, std::string>::first);
    std::vector<std::string> names;
    names.reserve(ranked.size());
    for (auto& [rank, actor] : ranked) {
        names.push_back(std::move(actor));
    }
    return names;
}

std::string reason_of(const Report& least, const Report& other) {
    std::string reason = "same type";
    reason += least.leaf.parties == other.leaf.parties ? " and sides" : ", sides of one among those of the other";
    if (!other.event.date.empty() && !least.event.date.empty()) {
        reason += least.event.date == other.event.date ? ", date " + other.event.date
                                                       : ", dates " + least.event.date + " and " + other.event.date;
    }
    if (!other.leaf.agreements.empty() && !least.leaf.agreements.empty()) {
        reason += ", same agreement";
    }
    if (least.event.modality != other.event.modality) {
        reason += ", " + least.event.modality + " there and " + other.event.modality + " here";
    }
    return reason;
}

void add_facts(Vertex& vertex, const Strata& strata, const std::vector<Report>& reports) {
    const Ontology& ontology = strata.context.ontology;
    std::vector<std::string> levels;
    vertex.event_type = reports.front().event.type;
    vertex.confidence = 0;
    vertex.retold = true;
    for (const Report& report : reports) {
        if (ontology.modality_rank(report.event.modality) > ontology.modality_rank(vertex.modality)) {
            vertex.modality = report.event.modality;
        }
        levels.push_back(report.event.level);
        vertex.retold = vertex.retold && report.event.retold;
        vertex.quantity = vertex.quantity ? vertex.quantity : report.event.quantity;
        vertex.confidence = std::max(vertex.confidence, report.event.confidence);
        add_report(vertex, report.record, report.event.modality, report.event.date);
    }
    vertex.level = most_frequent(levels);
    const EventCodes codes = ontology.codes(vertex.event_type, vertex.modality);
    vertex.cameo = codes.cameo;
    vertex.plover = codes.plover;
}

// The date of what the event has become: that of the reports of its modality, else of any.
void add_date(Vertex& vertex, const std::vector<Report>& reports) {
    std::vector<ReportedDate> dates;
    std::vector<ReportedDate> others;
    for (const Report& report : reports) {
        const ReportedDate date{report.event.date, report.event.date_end};
        (report.event.modality == vertex.modality ? dates : others).push_back(date);
    }
    const ReportedDate own = best_date(dates);
    const ReportedDate& best = own.date.empty() ? best_date(others) : own;
    vertex.date = best.date;
    vertex.date_end = best.end;
}

// Hearsay only when every report is hearsay.
void add_speaker(Vertex& vertex, const Strata& strata, const std::vector<Report>& reports) {
    for (const Report& report : reports) {
        const ActorUse* use = strata.context.actors.find(report.leaf.at.record, report.event.attributed_to);
        if (use == nullptr) {
            vertex.attributed_to.clear();
            return;
        }
        if (vertex.attributed_to.empty()) {
            vertex.attributed_to = strata.context.actors.nodes[use->node].id;
        }
    }
}

// "Visit: Kassym-Jomart Tokayev, Uzbekistan (2022-12-21)" in every language of the ontology.
void add_labels(Vertex& vertex, Draft& draft, const Strata& strata, const std::vector<std::string>& actors) {
    const EventType* type = strata.context.ontology.event_type(vertex.event_type);
    const Labels languages = type == nullptr ? Labels{{"en", vertex.event_type}} : type->labels;
    for (const auto& [language, name] : languages) {
        std::string text = name;
        for (std::size_t at = 0; at < actors.size() && at <= names_in_label; ++at) {
            const Vertex& actor = draft.vertex(actors[at], {});
            const auto label = actor.labels.find(language);
            text += at == 0 ? ": " : ", ";
            text += at == names_in_label ? "..." : label == actor.labels.end() ? actor.label : label->second;
        }
        vertex.labels.emplace(language, vertex.date.empty() ? text : text + " (" + vertex.date + ')');
    }
    const auto english = vertex.labels.find("en");
    vertex.label = english == vertex.labels.end() ? vertex.event_type : english->second;
}

// The place that most reports give; one that the gazetteer knows before one that it does not.
void add_place(Draft& draft, const Strata& strata, const std::string& id, const std::vector<Report>& reports) {
    std::vector<std::string> known;
    std::vector<std::string> unknown;
    for (const Report& report : reports) {
        const bool found = strata.context.gazetteer.find(report.leaf.place) != nullptr;
        (found ? known : unknown).push_back(report.leaf.place);
    }
    const std::string best = most_frequent(known.empty() ? unknown : known);
    if (best.empty()) {
        return;
    }
    Vertex& vertex = draft.vertex(best, "place");
    if (const GazetteerEntity* entity = strata.context.gazetteer.find(best)) {
        vertex.label = strata.context.gazetteer.label(best, "en");
        vertex.labels = strata.context.gazetteer.labels(best);
        vertex.country = entity->country;
        vertex.latitude = entity->latitude;
        vertex.longitude = entity->longitude;
    }
    Edge& at = draft.edge(id, best, "at", "at");
    for (const Report& report : reports) {
        if (report.leaf.place != best) {
            continue;
        }
        vertex.label = vertex.label.empty() ? report.event.place->name : vertex.label;
        vertex.country = vertex.country.empty() ? report.event.place->country : vertex.country;
        if (strata.context.gazetteer.find(best) == nullptr) {
            vertex.labels.try_emplace(report.record.article.language, report.event.place->name);
        }
        add_quotes(at, quotes_of(report.record, report.event.evidence));
        draft.edge(best, article_vertex_id(report.record.article.id), "reported_in", "reported_in");
    }
}

void add_links(Draft& draft, const Strata& strata, const std::string& id, const Report& report) {
    const std::vector<Quote> quotes = quotes_of(report.record, report.event.evidence);
    add_quotes(draft.edge(id, article_vertex_id(report.record.article.id), "reported_in", "reported_in"), quotes);
    for (const std::size_t agreement : report.leaf.agreements) {
        add_quotes(draft.edge(id, agreement_id(strata, agreement), "yields", "yields"), quotes);
    }
    for (const Relation& relation : report.event.relates) {
        const auto target = std::ranges::find(report.record.events, relation.event, &Event::id);
        if (target == report.record.events.end()) {
            continue;
        }
        const auto item = static_cast<std::size_t>(target - report.record.events.begin());
        const auto group = strata.events.group(report.leaf.at.record, item);
        if (group && event_id(strata, *group) != id) {
            add_quotes(draft.edge(id, event_id(strata, *group), relation.type, relation.type), quotes);
        }
    }
}

void add_event(Draft& draft, const Strata& strata, std::size_t group) {
    const std::vector<Report> reports = reports_of(strata, group);
    const std::string id = event_id(strata, group);
    Vertex& vertex = draft.vertex(id, "event");
    add_facts(vertex, strata, reports);
    add_date(vertex, reports);
    add_speaker(vertex, strata, reports);
    add_labels(vertex, draft, strata, add_participants(draft, strata, id, reports));
    add_place(draft, strata, id, reports);
    for (const Report& report : reports) {
        if (&report != &reports.front()) {
            const std::string alias = report_id(report.record.article.id, report.event.id);
            vertex.aliases.push_back(alias);
            vertex.merged.push_back(MergeReason{alias, reason_of(reports.front(), report)});
        }
        add_links(draft, strata, id, report);
    }
}

}  // namespace

void add_events(Draft& draft, const Strata& strata) {
    for (std::size_t leaf = 0; leaf < strata.events.leaves.size(); ++leaf) {
        if (strata.events.groups.of(leaf) == leaf) {
            add_event(draft, strata, leaf);
        }
    }
}

}  // namespace elchi
