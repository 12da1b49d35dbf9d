// SPDX-License-Identifier: MIT
#include "extract/told_acts.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "graph/date.hpp"

namespace elchi {

namespace {

bool dates_agree(const Event& a, const Event& b) {
    const auto left = day_range(a.date, a.date_end.empty() ? a.date : a.date_end);
    const auto right = day_range(b.date, b.date_end.empty() ? b.date : b.date_end);
    return !left || !right || overlap(*left, *right);
}

bool is_person(const Coreference& cast, const std::string& id) {
    const Actor* actor = cast.find(id);
    return actor != nullptr && actor->type == "person";
}

// Somebody else of the same side in the same role: two ministers of a country do not make one visit.
bool other_person(const Coreference& cast, const Event& a, const Event& b, const std::string& role) {
    return std::ranges::any_of(a.participants, [&](const Participant& p) {
        return p.role == role && is_person(cast, p.actor) && std::ranges::any_of(b.participants, [&](const Participant& q) {
                   return q.role == role && p.actor != q.actor && cast.side(p.actor) == cast.side(q.actor) && is_person(cast, q.actor);
               });
    });
}

bool sides_agree(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    const std::vector<std::string>& smaller = left.size() < right.size() ? left : right;
    const std::vector<std::string>& larger = left.size() < right.size() ? right : left;
    return std::ranges::includes(larger, smaller) && (larger.size() <= 2 || smaller.size() * 2 > larger.size());
}

bool participants_agree(const Coreference& cast, const ToldAct& known, const ToldAct& fresh) {
    std::set<std::string> roles;
    for (const Event* event : {&known.event, &fresh.event}) {
        for (const Participant& participant : event->participants) {
            roles.insert(participant.role);
        }
    }
    return std::ranges::all_of(roles, [&](const std::string& role) {
        const std::vector<std::string> left = sides_of(cast, known.event, role);
        const std::vector<std::string> right = sides_of(cast, fresh.event, role);
        return left.empty() || right.empty() || ((fresh.heading || !other_person(cast, known.event, fresh.event, role)) && sides_agree(left, right));
    });
}

bool same_act(const Coreference& cast, const ToldAct& known, const ToldAct& fresh) {
    const Event& a = known.event;
    const Event& b = fresh.event;
    const bool modality = a.modality == b.modality || (fresh.heading && b.modality == "actual" && a.modality == "planned");
    if (!modality || (!known.date_of_story && !fresh.date_of_story && !dates_agree(a, b))) {
        return false;
    }
    if (!a.agreements.empty() && !b.agreements.empty() && !fresh.heading) {
        return a.agreements == b.agreements;
    }
    // What a text tells of the second day has not been told before.
    if (a.type == "meet" && known.day != fresh.day && fresh.day > 1) {
        return false;
    }
    if (known.placed_here && fresh.placed_here && a.place && b.place && a.place->country != b.place->country) {
        return false;
    }
    return participants_agree(cast, known, fresh);
}

void add_participant(const Coreference& cast, Event& event, const Participant& participant, bool heading) {
    const std::string side = cast.side(participant.actor);
    const auto same = std::ranges::find_if(event.participants, [&](const Participant& p) { return p.role == participant.role && cast.side(p.actor) == side; });
    if (same == event.participants.end()) {
        if (!heading) {
            event.participants.push_back(participant);
        }
        return;
    }
    // The most specific actor that the text names stands for its side.
    const bool sharper = cast.find(same->actor) != nullptr && !is_person(cast, same->actor) && is_person(cast, participant.actor);
    if (sharper || (same->actor == participant.actor && same->inferred && !participant.inferred)) {
        *same = participant;
    }
}

void tell_again(const Coreference& cast, ToldAct& known, const ToldAct& fresh) {
    Event& event = known.event;
    for (const Evidence& evidence : fresh.event.evidence) {
        const bool told = std::ranges::any_of(event.evidence, [&](const Evidence& e) { return e.sentence == evidence.sentence; });
        if (!told) {
            event.evidence.push_back(evidence);
        }
    }
    for (const Participant& participant : fresh.event.participants) {
        add_participant(cast, event, participant, fresh.heading);
    }
    const bool sharper = fresh.dated_here && (!known.dated_here || fresh.event.date.size() > event.date.size());
    const bool nearer = known.date_of_story && !fresh.date_of_story && !fresh.event.date.empty();
    if (sharper || nearer) {
        event.date = fresh.event.date;
        event.date_end = fresh.event.date_end;
        known.dated_here = fresh.dated_here;
        known.date_of_story = false;
    }
    if (!event.place || (fresh.placed_here && !known.placed_here)) {
        event.place = fresh.event.place ? fresh.event.place : event.place;
        known.placed_here = known.placed_here || fresh.placed_here;
    }
    if (event.level.empty()) {
        event.level = fresh.event.level;
    }
    if (fresh.event.attributed_to.empty()) {
        event.attributed_to.clear();
    }
    event.confidence = std::max(event.confidence, fresh.event.confidence);
    known.day = known.day == 0 ? fresh.day : known.day;
    known.heading = known.heading && fresh.heading;
}

}  // namespace

std::vector<std::string> sides_of(const Coreference& cast, const Event& event, std::string_view role) {
    std::vector<std::string> result;
    for (const Participant& participant : event.participants) {
        if (role.empty() || participant.role == role) {
            result.push_back(cast.side(participant.actor));
        }
    }
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

void ToldActs::enter(ToldAct fresh, const Coreference& cast) {
    const std::vector<std::string> sides = sides_of(cast, fresh.event, "");
    std::set<std::size_t, std::greater<>> alike;  // the latest first
    for (const std::string& side : sides) {
        const auto known = by_side_.find({fresh.event.type, side});
        if (known != by_side_.end()) {
            alike.insert(known->second.begin(), known->second.end());
        }
    }
    const auto same = std::ranges::find_if(alike, [&](std::size_t i) { return same_act(cast, drafts_[i], fresh); });
    const std::size_t index = same == alike.end() ? drafts_.size() : *same;
    for (const std::string& side : sides) {
        std::vector<std::size_t>& drafts = by_side_[{fresh.event.type, side}];
        if (std::ranges::find(drafts.rbegin(), drafts.rend(), index) == drafts.rend()) {
            drafts.push_back(index);
        }
    }
    if (same == alike.end()) {
        drafts_.push_back(std::move(fresh));
    } else {
        tell_again(cast, drafts_[index], fresh);
    }
}

}  // namespace elchi
