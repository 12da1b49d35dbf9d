// SPDX-License-Identifier: MIT
#include "graph/event_record.hpp"

namespace elchi {

std::vector<Triple> triples(const EventRecord& record) {
    std::vector<Triple> result;
    for (const Event& event : record.events) {
        for (const Participant& participant : event.participants) {
            if (event.agreements.empty()) {
                result.push_back(Triple{participant.actor, participant.role, event.id, {}});
            }
            for (const std::string& agreement : event.agreements) {
                result.push_back(Triple{participant.actor, participant.role, event.id, agreement});
            }
        }
    }
    return result;
}

}  // namespace elchi
