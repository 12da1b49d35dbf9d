// SPDX-License-Identifier: MIT
#include "export/statements.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "export/labels.hpp"
#include "export/mentions.hpp"
#include "export/names.hpp"
#include "export/ordering.hpp"
#include "export/statement_writer.hpp"
#include "export/text.hpp"
#include "export/vocabulary.hpp"
#include "graph/date.hpp"
#include "graph/iri.hpp"

namespace elchi {

namespace v = vocabulary;

namespace {

using VertexIndex = Ordering::VertexIndex;
using EdgeIndex = Ordering::EdgeIndex;

class Walk {
public:
    Walk(const KnowledgeGraph& graph, const ExportOptions& options, StatementSink& sink)
        : graph_(graph),
          ordering_(graph),
          names_(graph, options.base_iri),
          mentions_(names_, ordering_),
          sink_(sink),
          write_(names_, sink) {}

    void run();

private:
    using Step = std::pair<Name, EdgeIndex>;

    void vertex(VertexIndex index);
    void types(const Vertex& vertex);
    void labels(VertexIndex index);
    void actor(const Vertex& vertex);
    void place(const Vertex& vertex);
    void article(const Vertex& vertex);
    void event(VertexIndex index);
    void roles(VertexIndex index);
    void agreement(VertexIndex index);
    void parties(VertexIndex index);
    void relations(VertexIndex index);
    void provenance(VertexIndex index);
    void passages(VertexIndex index);
    void step(const Step& step);
    void dates(const Vertex& vertex, const Name& earliest, const Name& latest);
    void targets(const Name& predicate, std::string_view type, VertexIndex source);
    void each_once(const Name& predicate, std::vector<VertexIndex> objects);

    const KnowledgeGraph& graph_;
    Ordering ordering_;
    RdfNames names_;
    Mentions mentions_;
    StatementSink& sink_;
    StatementWriter write_;
    std::vector<Step> steps_;  ///< of the agreement being written
};

void Walk::run() {
    sink_.namespaces(names_.namespaces());
    for (const VertexIndex index : ordering_.vertices()) {
        steps_.clear();
        vertex(index);
        for (const Step& one : steps_) {
            step(one);
        }
    }
    mentions_.write(sink_);
}

void Walk::vertex(VertexIndex index) {
    const Vertex& shown = graph_[index];
    write_.begin(names_.of(index));
    types(shown);
    labels(index);
    if (shown.type == "event") {
        event(index);
    } else if (shown.type == "agreement") {
        agreement(index);
    } else if (shown.type == "article") {
        article(shown);
    } else if (shown.type == "place") {
        place(shown);
    } else {
        actor(shown);
    }
    relations(index);
    provenance(index);
    write_.end();
}

void Walk::types(const Vertex& vertex) {
    if (vertex.type == "country") {
        write_.names(v::rdf_type, {v::country_class, v::sem_actor_class, v::schema_country_class});
    } else if (vertex.type == "person") {
        write_.names(v::rdf_type, {v::person_class, v::sem_actor_class, v::schema_person_class});
    } else if (vertex.type == "organization") {
        write_.names(v::rdf_type, {v::organization_class, v::sem_actor_class, v::schema_organization_class});
    } else if (vertex.type == "body") {
        write_.names(v::rdf_type, {v::body_class, v::sem_actor_class, v::schema_body_class});
    } else if (vertex.type == "place") {
        write_.names(v::rdf_type, {v::place_class, v::sem_place_class, v::schema_place_class});
    } else if (vertex.type == "event" && vertex.retold) {
        write_.names(v::rdf_type, {v::event_class, v::retold_event_class, v::sem_event_class});
    } else if (vertex.type == "event") {
        write_.names(v::rdf_type, {v::event_class, v::sem_event_class});
    } else if (vertex.type == "agreement") {
        write_.name(v::rdf_type, v::agreement_class);
    } else {
        write_.names(v::rdf_type, {v::schema_article_class, v::prov_entity_class});
    }
}

void Walk::labels(VertexIndex index) {
    const Vertex& vertex = graph_[index];
    if (vertex.type == "article") {
        return;  // its name is schema:headline
    }
    const std::string& original = vertex.title.empty() ? vertex.label : vertex.title;
    bool listed = false;
    for (const auto& [language, label] : vertex.labels) {
        write_.text(v::rdfs_label, label, language);
        listed = listed || label == original;
    }
    const bool built = vertex.type == "event" || (vertex.type == "agreement" && original.empty());
    if (built && !vertex.labels.contains("en")) {
        write_.text(v::rdfs_label, display_label(graph_, ordering_, index, "en"), "en");
    } else if (!built && !listed) {
        write_.text(v::rdfs_label, original, vertex.language);
    }
}

void Walk::actor(const Vertex& vertex) {
    const std::string& item = vertex.wikidata;
    if (item.size() > 1 && item.front() == 'Q' && item.find_first_not_of("0123456789", 1) == std::string::npos) {
        write_.name(v::owl_same_as, names_.iri(std::string(v::wikidata_entity) + item));
    }
    if (!vertex.country.empty() && vertex.type != "country") {
        write_.name(v::country, names_.of_id("country:" + vertex.country));
    }
    write_.text(v::office, vertex.office);
}

void Walk::place(const Vertex& vertex) {
    actor(vertex);
    if (vertex.latitude && vertex.longitude) {
        write_.decimal_number(v::geo_latitude, *vertex.latitude);
        write_.decimal_number(v::geo_longitude, *vertex.longitude);
    }
}

void Walk::article(const Vertex& vertex) {
    write_.date(v::schema_date_published, std::string_view(vertex.published).substr(0, 10));  // the day of a time
    if (is_language_tag(vertex.language)) {
        write_.text(v::schema_in_language, vertex.language);
    }
    write_.text(v::schema_headline, vertex.title.empty() ? vertex.label : vertex.title, vertex.language);
    if (has_plain_host(vertex.url)) {
        write_.name(v::schema_url, names_.iri(vertex.url));
    } else {
        write_.text(v::schema_url, vertex.url);
    }
    write_.text(v::schema_publisher, vertex.publisher);
}

void Walk::event(VertexIndex index) {
    const Vertex& vertex = graph_[index];
    write_.word(v::event_type, vertex.event_type);
    write_.word(v::sem_event_type, vertex.event_type);
    write_.word(v::modality, vertex.modality);
    write_.text(v::level, vertex.level);
    dates(vertex, v::sem_earliest_begin, v::sem_latest_end);
    roles(index);
    if (vertex.quantity) {
        write_.integer(v::quantity, *vertex.quantity);
    }
    if (!vertex.attributed_to.empty()) {
        write_.name(v::attributed_to, names_.of_id(vertex.attributed_to));
    }
    write_.text(v::cameo, vertex.cameo);
    write_.text(v::plover, vertex.plover);
    write_.decimal_number(v::confidence, vertex.confidence);
}

// Each role has a property of its own and sem:hasActor besides, so that a query needs no reasoner.
void Walk::roles(VertexIndex index) {
    std::vector<VertexIndex> actors;
    std::vector<VertexIndex> inferred;
    std::pair<std::string_view, VertexIndex> last;  // two edges of one role are one statement
    for (const EdgeIndex& edge : ordering_.edges_to(index)) {
        const Edge& link = ordering_.edge(edge);
        const VertexIndex source = ordering_.source(edge);
        if (!is_actor(graph_[source])) {
            continue;
        }
        if (last != std::pair(std::string_view(link.type), source)) {
            last = {link.type, source};
            write_.name(names_.term(link.type), names_.of(source));
        }
        actors.push_back(source);
        if (link.inferred) {
            inferred.push_back(source);
        }
    }
    each_once(v::sem_has_actor, std::move(actors));
    each_once(v::inferred_actor, std::move(inferred));
}

void Walk::agreement(VertexIndex index) {
    const Vertex& vertex = graph_[index];
    write_.word(v::agreement_type, vertex.agreement_type);
    write_.word(v::status, vertex.status);
    parties(index);
    for (const std::string& topic : vertex.topics) {
        write_.word(v::topic, topic, "topic-");
    }
    dates(vertex, v::earliest_date, v::latest_date);
    write_.integer(vertex.count_at_least ? v::minimum_count : v::count, vertex.count);
    if (vertex.amount) {
        write_.amount(v::amount, vertex.amount->value);
        write_.text(v::currency, vertex.amount->currency);
    }
    write_.decimal_number(v::confidence, vertex.confidence);
}

// A step is named by what it says, so that one more step renames none.
void Walk::parties(VertexIndex index) {
    std::vector<VertexIndex> parties;
    std::vector<VertexIndex> signatories;
    for (const EdgeIndex& edge : ordering_.edges_to(index)) {
        const Edge& link = ordering_.edge(edge);
        const VertexIndex source = ordering_.source(edge);
        if (link.type == "signatory_of") {
            signatories.push_back(source);
        } else if (link.type == "party_to") {
            parties.push_back(source);
            std::string iri = full_iri(names_.of(index)) + "/step";
            for (const std::string_view part :
                 {std::string_view(graph_[source].id), std::string_view(link.status), std::string_view(link.date)}) {
                iri.append("/").append(encode_path(printable_id(part)));
            }
            const bool said = !steps_.empty() && steps_.back().first.local == iri;
            if (!said && !(link.status.empty() && link.date.empty())) {
                steps_.emplace_back(names_.encoded_iri(std::move(iri)), edge);
            }
        }
    }
    each_once(v::party, std::move(parties));
    each_once(v::signatory, std::move(signatories));
    for (const Step& one : steps_) {
        write_.name(v::step, one.first);
    }
}

void Walk::step(const Step& step) {
    const Edge& link = ordering_.edge(step.second);
    write_.begin(step.first);
    write_.name(v::rdf_type, v::step_class);
    write_.name(v::step_actor, names_.of(ordering_.source(step.second)));
    write_.word(v::status, link.status);
    write_.date(v::date, link.date);
    write_.end();
}

// What leaves a vertex. Roles and parties are written with the event or agreement, articles with the provenance.
void Walk::relations(VertexIndex index) {
    std::string_view last;
    for (const EdgeIndex& edge : ordering_.edges_from(index)) {
        const std::string& type = ordering_.edge(edge).type;
        const std::string& target = graph_[ordering_.target(edge)].type;
        const bool elsewhere = is_actor(graph_[index]) && (target == "event" || target == "agreement");
        if (elsewhere || type == "reported_in" || type == last) {
            continue;
        }
        last = type;
        targets(names_.term(type), type, index);
        if (type == "at") {
            targets(v::sem_has_place, type, index);
        }
    }
}

void Walk::provenance(VertexIndex index) {
    const Vertex& vertex = graph_[index];
    write_.texts(v::alias, vertex.aliases);
    std::vector<std::string> reasons;
    for (const MergeReason& merge : vertex.merged) {
        reasons.push_back(merge.alias.empty() ? merge.reason : merge.alias + ": " + merge.reason);
    }
    write_.texts(v::merged_because, std::move(reasons));
    if (!vertex.sources.empty()) {
        write_.integer(v::source_count, static_cast<std::int64_t>(vertex.sources.size()));
    }
    targets(v::reported_in, "reported_in", index);
    passages(index);
}

void Walk::passages(VertexIndex index) {
    std::vector<std::string_view> passages;
    for (const EdgeIndex& edge : ordering_.edges_from(index)) {
        if (ordering_.edge(edge).type != "reported_in") {
            continue;
        }
        const VertexIndex article = ordering_.target(edge);
        for (const Quote& quote : ordering_.edge(edge).quotes) {
            if (quote.evidence.sentence.end > quote.evidence.sentence.begin) {
                passages.push_back(mentions_.add(article, quote.evidence).local);
            }
        }
    }
    std::ranges::sort(passages);
    passages.erase(std::unique(passages.begin(), passages.end()), passages.end());
    for (const std::string_view passage : passages) {
        write_.name(v::prov_was_derived_from, Name{nullptr, passage});
    }
}

void Walk::targets(const Name& predicate, std::string_view type, VertexIndex source) {
    std::vector<VertexIndex> objects;
    for (const EdgeIndex& edge : ordering_.edges_from(source)) {
        if (ordering_.edge(edge).type == type) {
            objects.push_back(ordering_.target(edge));
        }
    }
    each_once(predicate, std::move(objects));
}

// Parallel edges of one type are one statement.
void Walk::each_once(const Name& predicate, std::vector<VertexIndex> objects) {
    std::ranges::sort(objects, {}, [this](VertexIndex vertex) { return ordering_.rank(vertex); });
    objects.erase(std::unique(objects.begin(), objects.end()), objects.end());
    for (const VertexIndex object : objects) {
        write_.name(predicate, names_.of(object));
    }
}

// Dates as precise as known, and beside them days, which every store can compare.
void Walk::dates(const Vertex& vertex, const Name& earliest, const Name& latest) {
    write_.date(v::date, vertex.date);
    write_.date(v::date_end, vertex.date_end);
    if (const auto days = day_range(vertex.date, vertex.date_end)) {
        write_.date(earliest, to_iso(days->first));
        write_.date(latest, to_iso(days->last));
    }
}

}  // namespace

void walk_statements(const KnowledgeGraph& graph, const ExportOptions& options, StatementSink& sink) {
    Walk(graph, options, sink).run();
}

}  // namespace elchi
