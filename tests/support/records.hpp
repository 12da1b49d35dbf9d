// SPDX-License-Identifier: MIT
// Records of one line each, for tests of merging.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "graph/event_record.hpp"

namespace elchi::test {

inline EventRecord article(std::string id, std::string published, std::string language = "en") {
    EventRecord record;
    record.article.id = std::move(id);
    record.article.source = record.article.id + ".txt";
    record.article.language = std::move(language);
    record.article.published = std::move(published);
    return record;
}

inline void name_person(EventRecord& record, std::string id, std::string name, std::string country,
                        std::string office = {}) {
    Actor actor;
    actor.id = std::move(id);
    actor.type = "person";
    actor.name = std::move(name);
    actor.acts_for = "country:" + country;
    actor.country = std::move(country);
    actor.office = std::move(office);
    record.actors.push_back(std::move(actor));
}

using Roles = std::vector<std::pair<std::string, std::string>>;  // role, actor

/// Adds an event and returns it; its id is e1, e2, ...
inline Event& tell(EventRecord& record, std::string type, std::string date, const Roles& roles,
                   std::string modality = "actual") {
    Event event;
    event.id = "e" + std::to_string(record.events.size() + 1);
    event.type = std::move(type);
    event.modality = std::move(modality);
    event.date = std::move(date);
    for (const auto& [role, actor] : roles) {
        event.participants.push_back(Participant{actor, role, {}, false});
    }
    event.evidence.push_back(Evidence{Span{0, 4, "text"}, {}, "test"});
    record.events.push_back(std::move(event));
    return record.events.back();
}

/// Adds an agreement and returns it; its id is a1, a2, ...
inline Agreement& tell_agreement(EventRecord& record, std::string type, std::string date,
                                 std::vector<std::string> parties, std::vector<std::string> topics) {
    Agreement agreement;
    agreement.id = "a" + std::to_string(record.agreements.size() + 1);
    agreement.type = std::move(type);
    agreement.date = std::move(date);
    agreement.parties = std::move(parties);
    agreement.topics = std::move(topics);
    agreement.status = "signed";
    record.agreements.push_back(std::move(agreement));
    return record.agreements.back();
}

inline Roles both(std::string one, std::string other) {
    return {{"participant", std::move(one)}, {"participant", std::move(other)}};
}

}  // namespace elchi::test
