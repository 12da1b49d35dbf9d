// SPDX-License-Identifier: MIT
// Vertices of agreements and the edges of their parties and signatories.
#include <algorithm>
#include <map>

#include "graph/assembler.hpp"
#include "graph/iri.hpp"

namespace elchi {

namespace {

// One party of an agreement at one stage.
struct Stage {
    std::string date;
    bool inferred = true;
    std::vector<Quote> quotes;
};
using Stages = std::map<std::string, std::map<std::string, Stage>>;  // by side, then by status

struct Report {
    const EventRecord& record;
    const Agreement& agreement;
    const AgreementLeaf& leaf;
};

std::vector<Report> reports_of(const Strata& strata, std::size_t group) {
    std::vector<Report> reports;
    for (const std::size_t member : strata.context.agreements.groups.members(group)) {
        const AgreementLeaf& leaf = strata.context.agreements.leaves[member];
        const EventRecord& record = strata.context.records[leaf.at.record];
        reports.push_back(Report{record, record.agreements[leaf.at.item], leaf});
    }
    return reports;
}

std::string reason_of(const Report& least, const Report& other) {
    std::string reason = "same kind and parties";
    if (!least.leaf.title.empty() && least.leaf.title == other.leaf.title) {
        reason += ", same title";
    }
    for (const std::string& topic : other.leaf.topics) {
        reason += least.leaf.topics.contains(topic) ? ", topic " + topic : std::string{};
    }
    if (!other.agreement.date.empty() && least.agreement.date == other.agreement.date) {
        reason += ", date " + other.agreement.date;
    }
    return reason;
}

void add_stage(Stages& stages, const std::string& side, const AgreementStep& step, bool inferred,
               const std::vector<Quote>& quotes) {
    Stage& stage = stages[side][step.status];
    if (stage.date.empty() || (!step.date.empty() && precision(step.date) > precision(stage.date))) {
        stage.date = step.date;
    }
    stage.inferred = stage.inferred && inferred;
    stage.quotes.insert(stage.quotes.end(), quotes.begin(), quotes.end());
}

void add_stages(Stages& stages, const Strata& strata, const Report& report) {
    const std::vector<Quote> quotes = quotes_of(report.record, report.agreement.evidence);
    for (const std::string& party : parties_of(report.record, report.agreement)) {
        const ActorUse* use = strata.context.actors.find(report.leaf.at.record, party);
        if (use == nullptr) {
            continue;
        }
        const bool inferred = report.agreement.parties.empty();
        bool stepped = false;
        for (const AgreementStep& step : report.agreement.steps) {
            const ActorUse* actor = strata.context.actors.find(report.leaf.at.record, step.actor);
            if (actor != nullptr && actor->side == use->side) {
                add_stage(stages, use->side, step, inferred, quotes);
                stepped = true;
            }
        }
        if (!stepped) {
            add_stage(stages, use->side, AgreementStep{party, report.agreement.status, report.agreement.date}, inferred,
                      quotes);
        }
    }
}

void add_parties(Draft& draft, const Strata& strata, const std::string& id, const std::vector<Report>& reports) {
    Stages stages;
    for (const Report& report : reports) {
        add_stages(stages, strata, report);
    }
    for (auto& [side, by_status] : stages) {
        if (by_status.size() > 1) {
            by_status.erase(std::string{});  // a report without a stage adds nothing where others name one
        }
        for (auto& [status, stage] : by_status) {
            const std::string key = by_status.size() > 1 ? "party_to:" + status : "party_to";
            Edge& edge = draft.edge(side_vertex(draft, strata, side), id, "party_to", key);
            edge.status = status;
            edge.date = stage.date;
            edge.inferred = stage.inferred;
            add_quotes(edge, stage.quotes);
        }
    }
}

void add_signatory(Draft& draft, const Strata& strata, const Report& report, const std::string& id,
                   const std::string& actor, const std::vector<Quote>& quotes) {
    const ActorUse* use = strata.context.actors.find(report.leaf.at.record, actor);
    if (use == nullptr || strata.context.actors.nodes[use->node].type != "person") {
        return;
    }
    Edge& edge = draft.edge(strata.context.actors.nodes[use->node].id, id, "signatory_of", "signatory_of");
    edge.date = edge.date.empty() ? report.agreement.date : edge.date;
    add_quotes(edge, quotes);
}

void add_signatories(Draft& draft, const Strata& strata, const Report& report, const std::string& id) {
    for (const std::string& signatory : report.agreement.signatories) {
        add_signatory(draft, strata, report, id, signatory, quotes_of(report.record, report.agreement.evidence));
    }
    for (const Event& event : report.record.events) {
        const bool yields = std::ranges::find(event.agreements, report.agreement.id) != event.agreements.end();
        if (!yields || event.type != "sign" || event.modality != "actual") {
            continue;
        }
        for (const Participant& participant : event.participants) {
            if (participant.role == "signatory") {
                add_signatory(draft, strata, report, id, participant.actor, quotes_of(report.record, event.evidence));
            }
        }
    }
}

std::string party_names(const Strata& strata, const AgreementLeaf& leaf, std::string_view language) {
    std::string names;
    for (const std::string& side : leaf.sides) {
        names += (names.empty() ? "" : ", ") + strata.context.gazetteer.label(side, language);
    }
    return names;
}

// Titles by language; a paper without one is called by its kind and parties.
void add_labels(Vertex& vertex, const Strata& strata, const std::vector<Report>& reports) {
    for (const Report& report : reports) {
        if (!report.agreement.title.empty()) {
            vertex.labels.try_emplace(report.record.article.language, report.agreement.title);
            vertex.title = vertex.title.empty() ? report.agreement.title : vertex.title;
        }
    }
    const AgreementType* type = strata.context.ontology.agreement_type(vertex.agreement_type);
    const Report& least = reports.front();
    if (type != nullptr) {
        for (const auto& [language, name] : type->labels) {
            std::string label = name;
            if (const std::string parties = party_names(strata, least.leaf, language); !parties.empty()) {
                label += ": ";
                label += parties;
            }
            vertex.labels.try_emplace(language, std::move(label));
        }
    }
    vertex.label = vertex.title.empty() && type != nullptr ? vertex.labels.at("en") : vertex.title;
    vertex.label = vertex.label.empty() ? vertex.agreement_type : vertex.label;
}

void add_facts(Vertex& vertex, const Strata& strata, const std::vector<Report>& reports) {
    std::vector<std::string> types;
    std::vector<ReportedDate> dates;
    vertex.confidence = 0;
    for (const Report& report : reports) {
        const Agreement& agreement = report.agreement;
        types.push_back(agreement.type);
        dates.push_back(ReportedDate{agreement.date, {}});
        vertex.topics.insert(vertex.topics.end(), agreement.topics.begin(), agreement.topics.end());
        vertex.confidence = std::max(vertex.confidence, agreement.confidence);
        vertex.count_at_least = vertex.count_at_least || agreement.count_at_least;
        vertex.amount = vertex.amount ? vertex.amount : agreement.amount;
        if (strata.context.ontology.status_rank(agreement.status) >
            strata.context.ontology.status_rank(vertex.status)) {
            vertex.status = agreement.status;
        }
        vertex.status = vertex.status.empty() ? agreement.status : vertex.status;
        add_report(vertex, report.record, agreement.status, agreement.date);
    }
    vertex.agreement_type = most_frequent(types);
    vertex.date = best_date(dates).date;
    vertex.count = reports.front().agreement.count;
}

void add_agreement(Draft& draft, const Strata& strata, std::size_t group) {
    const std::vector<Report> reports = reports_of(strata, group);
    const std::string id = agreement_id(strata, group);
    Vertex& vertex = draft.vertex(id, "agreement");
    add_facts(vertex, strata, reports);
    add_labels(vertex, strata, reports);
    for (const Report& report : reports) {
        const std::string alias = report_id(report.record.article.id, report.agreement.id);
        if (&report != &reports.front()) {
            vertex.aliases.push_back(alias);
            vertex.merged.push_back(MergeReason{alias, reason_of(reports.front(), report)});
        }
        Edge& reported = draft.edge(id, article_vertex_id(report.record.article.id), "reported_in", "reported_in");
        add_quotes(reported, quotes_of(report.record, report.agreement.evidence));
        add_signatories(draft, strata, report, id);
        const auto amended = std::ranges::find(report.record.agreements, report.agreement.amends, &Agreement::id);
        if (amended != report.record.agreements.end()) {
            const auto item = static_cast<std::size_t>(amended - report.record.agreements.begin());
            const auto other = strata.context.agreements.group(report.leaf.at.record, item);
            if (other && *other != group) {
                add_quotes(draft.edge(id, agreement_id(strata, *other), "amends", "amends"),
                           quotes_of(report.record, report.agreement.evidence));
            }
        }
    }
    add_parties(draft, strata, id, reports);
}

}  // namespace

void add_agreements(Draft& draft, const Strata& strata) {
    for (std::size_t leaf = 0; leaf < strata.context.agreements.leaves.size(); ++leaf) {
        if (strata.context.agreements.groups.of(leaf) == leaf) {
            add_agreement(draft, strata, leaf);
        }
    }
}

}  // namespace elchi
