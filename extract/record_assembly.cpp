// SPDX-License-Identifier: MIT
#include "extract/record_assembly.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace elchi {

namespace {

// The invitation and the visit that it asks for stand in one sentence.
void relate_invitations(EventRecord& record) {
    for (Event& invitation : record.events) {
        for (const Event& visit : record.events) {
            const bool together = invitation.type == "invite" && visit.type == "visit" && visit.modality == "planned" &&
                                  invitation.evidence.front().sentence == visit.evidence.front().sentence;
            if (together) {
                invitation.relates.push_back(Relation{"invites_to", visit.id});
            }
        }
    }
}

// The papers of acts; gives the id of each paper, empty for those that no act deals with.
std::vector<std::string> take_papers(EventRecord& record, ToldActs& told, Papers& papers) {
    std::set<std::size_t> wanted;
    for (const ToldAct& act : told.all()) {
        for (const std::string& paper : act.event.agreements) {
            wanted.insert(static_cast<std::size_t>(std::stoul(paper)));
        }
    }
    std::vector<std::string> ids(papers.size());
    for (const std::size_t index : wanted) {
        Agreement& paper = papers[index];
        paper.id = ids[index] = "a" + std::to_string(record.agreements.size() + 1);
        for (const std::string& party : paper.steps.empty() ? paper.parties : std::vector<std::string>{}) {
            paper.steps.push_back(AgreementStep{party, paper.status, paper.date});
        }
        paper.confidence = 0.8;
        record.agreements.push_back(paper);
    }
    return ids;
}

void take_events(EventRecord& record, ToldActs& told, const std::vector<std::string>& paper_ids, const Ontology& ontology) {
    for (ToldAct& act : told.all()) {
        Event& event = act.event;
        event.id = "e" + std::to_string(record.events.size() + 1);
        for (std::string& paper : event.agreements) {
            paper = paper_ids[static_cast<std::size_t>(std::stoul(paper))];
        }
        const EventCodes codes = ontology.codes(event.type, event.modality);
        event.cameo = codes.cameo;
        event.plover = codes.plover;
        record.events.push_back(event);
    }
}

std::set<std::string> actors_used(const EventRecord& record) {
    std::set<std::string> used;
    for (const Agreement& paper : record.agreements) {
        used.insert(paper.parties.begin(), paper.parties.end());
        used.insert(paper.signatories.begin(), paper.signatories.end());
    }
    for (const Event& event : record.events) {
        for (const Participant& participant : event.participants) {
            used.insert(participant.actor);
        }
        if (!event.attributed_to.empty()) {
            used.insert(event.attributed_to);
        }
    }
    return used;
}

// The actors that the record names, and the countries that they act for.
void take_actors(EventRecord& record, Coreference& cast) {
    std::set<std::string> used = actors_used(record);
    std::set<std::string> sides;
    for (const std::string& id : used) {
        if (const Actor* actor = cast.find(id); actor != nullptr && !actor->acts_for.empty()) {
            sides.insert(cast.country(actor->acts_for));
        }
    }
    used.insert(sides.begin(), sides.end());
    for (const Actor& actor : cast.actors()) {
        if (used.contains(actor.id)) {
            record.actors.push_back(actor);
            std::ranges::sort(record.actors.back().mentions);
        }
    }
}

}  // namespace

EventRecord assemble(ToldActs& told, Papers& papers, Coreference& cast, const Ontology& ontology) {
    EventRecord record;
    const std::vector<std::string> paper_ids = take_papers(record, told, papers);
    take_events(record, told, paper_ids, ontology);
    relate_invitations(record);
    take_actors(record, cast);
    return record;
}

}  // namespace elchi
