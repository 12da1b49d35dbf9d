// SPDX-License-Identifier: MIT
#include "extract/frame_matcher.hpp"

#include <algorithm>
#include <set>

namespace elchi {

namespace {

// Roles whose bearers may come from one country.
bool same_country_allowed(std::string_view role) { return role == "appointee" || role == "organization"; }

// Roles of those who act as states do; others may be anybody: decorated, congratulated, named to a post, expelled.
bool acts_for_a_side(std::string_view role) {
    return role == "participant" || role == "signatory" || role == "actor" || role == "party" || role == "inviter" || role == "giver" || role == "mediator" || role == "donor";
}

bool many_sided(std::string_view event) {
    return event == "meet" || event == "sign" || event == "call" || event == "establish_relations" || event == "initial";
}

std::size_t clause_distance(const ReadSentence& read, std::size_t a, std::size_t b) {
    const std::size_t left = read.clause[a];
    const std::size_t right = read.clause[b];
    return left < right ? right - left : left - right;
}

bool accepts(const SlotPlace& place, const Group& group) {
    switch (place.kind) {
        case SlotKind::actor: return group.is_actor() || (group.kind == GroupKind::place && !group.country.empty());
        case SlotKind::person: return group.kind == GroupKind::person || group.kind == GroupKind::role || group.kind == GroupKind::roles;
        case SlotKind::country: return group.is_actor() || group.kind == GroupKind::place;
        case SlotKind::place: return group.kind == GroupKind::place || group.kind == GroupKind::country;
        case SlotKind::agreement: return group.kind == GroupKind::agreement;
        case SlotKind::organization: return group.kind == GroupKind::organization;
        case SlotKind::ambassador: return (group.kind == GroupKind::role || group.kind == GroupKind::person) && group.office == "ambassador";
        case SlotKind::number: return false;
    }
    return false;
}

/// The marker that a group meets, and whether only what it owns stands so ("to Georgia's officials" for Georgia).
struct Fit {
    const Marker* marker = nullptr;
    bool owned = false;
};

Fit fit(const SlotPlace& place, const Group& group, bool before) {
    for (const Marker& marker : place.markers) {
        const bool side = marker.side == Side::any || (marker.side == Side::before) == before;
        const bool stands = (marker.any || marker.adposition == group.adposition) && (marker.cases == 0 || (group.tags & marker.cases) != 0);
        const bool through_owned = group.owned_tags != 0 && place.kind == SlotKind::country && marker.adposition == group.owned_adposition &&
                                   (marker.cases == 0 || (group.owned_tags & marker.cases) != 0);
        if (side && (stands || through_owned)) {
            return {&marker, !stands};
        }
    }
    return {};
}

// How well a filled frame explains its sentence.
double worth(const Candidate& candidate) {
    double sum = -candidate.cost + (candidate.papers != nullptr ? 1.0 : 0.0);
    for (const Filler& filler : candidate.fillers) {
        // Named in the sentence; meant by "the sides" in it; taken from before it.
        sum += filler.group == nullptr ? 0.3 : filler.group->kind == GroupKind::collective ? 0.7 : 1.0;
    }
    return sum;
}

}  // namespace

FrameMatcher::FrameMatcher(const LanguagePack& pack) : pack_(pack), act_(pack.concepts.find("act")) {
    for (const Frame& frame : pack.frames) {
        frames_[frame.trigger.concept_id].push_back(&frame);
    }
}

std::optional<double> FrameMatcher::cost(const Scope& scope, const SlotPlace& place, const Group& group, const Atom& trigger) const {
    const bool before = group.end <= trigger.begin;
    const bool after = group.begin >= trigger.end;
    if ((!before && !after) || group.dateline || (group.in_title && place.kind != SlotKind::agreement)) {
        return std::nullopt;
    }
    const Fit fitting = fit(place, group, before);
    if (fitting.marker == nullptr) {
        return std::nullopt;
    }
    const std::size_t crossed = clause_distance(scope.read, group.head, trigger.begin);
    const bool subject = fitting.marker->adposition == Concepts::none && (fitting.marker->cases & tags::nom) != 0;
    if (crossed > (subject && before && !group.after_predicate ? 2U : 0U)) {
        return std::nullopt;
    }
    double price = static_cast<double>(crossed) + (fitting.owned ? 0.2 : 0.0);
    if (after && pack_.arguments_before && fitting.marker->side == Side::any) {
        if ((trigger.tags & tags::predicate) != 0 || !subject) {
            return std::nullopt;
        }
        price += 0.5;
    }
    const std::size_t distance = before ? trigger.begin - group.end : group.begin - trigger.end;
    price += static_cast<double>(distance) * 0.01;
    if (group.kind == GroupKind::place && place.kind == SlotKind::actor) {
        price += 0.6;
    }
    return price;
}

std::vector<std::string> FrameMatcher::actors_for(Scope& scope, const SlotPlace& place, const Group& group) const {
    if (place.kind == SlotKind::organization) {
        return scope.cast.organizations(group);
    }
    std::vector<std::string> actors = scope.cast.resolve(scope.document, *scope.read.sentence, group);
    if (place.kind == SlotKind::country) {
        std::vector<std::string> countries;
        for (const std::string& actor : actors) {
            const Actor* found = scope.cast.find(actor);
            const std::string country = found != nullptr && (found->type == "person" || found->type == "body") ? scope.cast.country(scope.cast.side(actor)) : actor;
            if (!country.empty()) {
                countries.push_back(country);
            }
        }
        return countries;
    }
    return actors;
}

// Parties of one act come from different countries; so a group of the country that already stands in another role is not meant.
bool FrameMatcher::belongs(const Scope& scope, const Slot& slot, const Candidate& candidate, const std::vector<std::string>& actors) const {
    if (same_country_allowed(slot.role)) {
        return true;
    }
    if (acts_for_a_side(slot.role) && !actors.empty() && std::ranges::all_of(actors, [&](const std::string& id) { return scope.cast.private_person(id); })) {
        return false;
    }
    return std::ranges::none_of(actors, [&](const std::string& actor) {
        const std::string side = scope.cast.side(actor);
        return std::ranges::any_of(candidate.fillers, [&](const Filler& filler) {
            return filler.actor == actor || (filler.role != slot.role && !same_country_allowed(filler.role) && !side.empty() && scope.cast.side(filler.actor) == side);
        });
    });
}

bool FrameMatcher::fill_place(Scope& scope, const Slot& slot, const SlotPlace& place, Candidate& candidate, std::vector<const Group*>& used) const {
    std::vector<std::pair<double, const Group*>> order;
    for (const Group& group : scope.read.groups) {
        if (!accepts(place, group) || std::ranges::find(used, &group) != used.end()) {
            continue;
        }
        if (const std::optional<double> price = cost(scope, place, group, candidate.trigger)) {
            const bool too_few = slot.least > 1 && slot.places.size() == 1 && group.members.size() < slot.least && !group.plural;
            order.emplace_back(*price + (too_few ? 1.0 : 0.0), &group);
        }
    }
    std::ranges::stable_sort(order, {}, [](const auto& item) { return item.first; });
    for (const auto& [price, group] : order) {
        if (place.kind == SlotKind::agreement) {
            candidate.papers = group;
        } else if (place.kind == SlotKind::place) {
            candidate.place = group;
        } else {
            const std::vector<std::string> actors = actors_for(scope, place, *group);
            if (actors.empty() || !belongs(scope, slot, candidate, actors)) {
                continue;
            }
            for (const std::string& actor : actors) {
                candidate.fillers.push_back(Filler{slot.role, actor, group});
            }
            if (group->kind == GroupKind::place) {
                candidate.place = group;
            }
        }
        used.push_back(group);
        candidate.cost += price;
        return true;
    }
    return false;
}

bool FrameMatcher::fill_from_scene(Scope& scope, const Slot& slot, Candidate& candidate) const {
    if (slot.scene == SceneReach::none) {
        return false;
    }
    if (slot.places.front().kind == SlotKind::agreement) {
        return scope.has_paper;
    }
    std::vector<std::string> actors;
    if (slot.least >= 2) {
        actors = scope.cast.parties(2, 0);
        // One party stands in the sentence: the scene gives the other.
        const auto here = std::ranges::find(candidate.fillers, slot.role, &Filler::role);
        if (here != candidate.fillers.end() && std::ranges::find(actors, here->actor) == actors.end()) {
            const std::string side = scope.cast.side(here->actor);
            if (std::ranges::none_of(actors, [&](const std::string& a) { return scope.cast.side(a) == side; })) {
                return false;
            }
            std::erase_if(actors, [&](const std::string& a) { return scope.cast.side(a) == side; });
        }
    } else if (!scope.cast.subject().empty()) {
        actors.push_back(scope.cast.subject());
    }
    std::erase_if(actors, [&](const std::string& actor) {
        return std::ranges::any_of(candidate.fillers, [&](const Filler& f) { return f.actor == actor; });
    });
    if (actors.empty() || !belongs(scope, slot, candidate, actors)) {
        return false;
    }
    for (const std::string& actor : actors) {
        candidate.fillers.push_back(Filler{slot.role, actor, nullptr});
    }
    candidate.cost += 1.0;
    return true;
}

bool FrameMatcher::fill_slot(Scope& scope, const Slot& slot, Candidate& candidate, std::vector<const Group*>& used) const {
    bool filled = false;
    for (const SlotPlace& place : slot.places) {
        filled = fill_place(scope, slot, place, candidate, used) || filled;
    }
    const auto count = [&] { return static_cast<std::size_t>(std::ranges::count(candidate.fillers, slot.role, &Filler::role)); };
    const bool actors = slot.places.front().kind != SlotKind::agreement && slot.places.front().kind != SlotKind::place;
    if (filled && (!actors || count() >= slot.least)) {
        return true;
    }
    return fill_from_scene(scope, slot, candidate) && (!actors || count() >= slot.least);
}

std::string FrameMatcher::clash(const Scope& scope, const Candidate& candidate) const {
    std::set<std::string> sides;
    for (const Filler& filler : candidate.fillers) {
        const std::string side = scope.cast.side(filler.actor);
        if (side.empty() && filler.role != "appointee") {
            return "nobody knows whom " + filler.actor + " acts for";
        }
        sides.insert(side);
    }
    if (candidate.fillers.empty()) {
        return "no participant";
    }
    if (many_sided(candidate.frame->event) && sides.size() < 2) {
        if (!scope.cast.is_club(*sides.begin())) {
            return "one side only";
        }
    }
    return {};
}

std::optional<Candidate> FrameMatcher::fill(Scope& scope, const Frame& frame, const Atom& trigger) const {
    const auto say = [&](std::string_view why) {
        if (scope.log != nullptr) {
            *scope.log << "    frame " << frame.id << ": " << why << '\n';
        }
        return std::nullopt;
    };
    if (!frame.trigger_tags(trigger.tags)) {
        return say("form of the trigger (" + tag_names(trigger.tags) + ")");
    }
    const Governor governor = governor_of(pack_, scope.read, trigger);
    if (const std::string missing = missing_need(pack_, scope.read, frame, trigger, governor); !missing.empty()) {
        return say(missing);
    }
    Candidate candidate;
    candidate.frame = &frame;
    candidate.trigger = trigger;
    std::vector<const Group*> used;
    std::vector<const Slot*> order;
    for (const bool required : {true, false}) {
        for (const Slot& slot : frame.slots) {
            if (slot.required == required) {
                order.push_back(&slot);
            }
        }
    }
    for (const Slot* slot : order) {
        if (!fill_slot(scope, *slot, candidate, used) && slot->required) {
            return say("no " + slot->role);
        }
    }
    // Not the person and the country both.
    std::erase_if(candidate.fillers, [&](const Filler& country) {
        const Actor* actor = scope.cast.find(country.actor);
        return actor != nullptr && actor->type == "country" && std::ranges::any_of(candidate.fillers, [&](const Filler& other) {
                   return other.actor != country.actor && other.role == country.role && scope.cast.side(other.actor) == scope.cast.side(country.actor);
               });
    });
    if (const std::string why = clash(scope, candidate); !why.empty()) {
        return say(why);
    }
    candidate.modality = modality_of(pack_, scope.read, frame, trigger, governor);
    if (scope.log != nullptr) {
        *scope.log << "    frame " << frame.id << ": " << frame.event << ' ' << candidate.modality.value;
        for (const Filler& filler : candidate.fillers) {
            *scope.log << ' ' << filler.role << '=' << filler.actor << (filler.group == nullptr ? "(scene)" : "");
        }
        *scope.log << '\n';
    }
    return candidate;
}

std::optional<Candidate> FrameMatcher::best(Scope& scope, const Atom& trigger) const {
    std::optional<Candidate> result;
    for (const ConceptId concept_id : {trigger.concept_id, Concepts::none}) {
        const auto asked = frames_.find(concept_id);
        if (asked == frames_.end()) {
            continue;
        }
        for (const Frame* frame : asked->second) {
            std::optional<Candidate> candidate = fill(scope, *frame, trigger);
            if (candidate && (!result || worth(*candidate) > worth(*result))) {
                result = std::move(candidate);
            }
        }
    }
    return result;
}

std::vector<Candidate> FrameMatcher::match(const Document& document, const ReadSentence& read, Coreference& cast, bool has_paper, std::ostream* log) const {
    Scope scope{document, read, cast, has_paper, log};
    const auto in_title = [&](std::size_t at) {
        return std::ranges::any_of(read.groups, [&](const Group& g) { return g.in_title && g.kind == GroupKind::agreement && at >= g.begin && at < g.end; });
    };
    std::vector<Candidate> result;
    for (std::size_t i = 0; i < read.atoms.size(); ++i) {
        std::optional<Candidate> chosen;
        for (const Atom& trigger : read.atoms[i]) {
            if (trigger.kind != act_ || in_title(i)) {
                continue;
            }
            if (log != nullptr) {
                *log << "  trigger " << pack_.concepts.name(trigger.concept_id) << " at token " << i << " (" << tag_names(trigger.tags) << ")\n";
            }
            std::optional<Candidate> candidate = best(scope, trigger);
            if (candidate && (!chosen || worth(*candidate) > worth(*chosen))) {
                chosen = std::move(candidate);
            }
        }
        if (chosen) {
            result.push_back(std::move(*chosen));
        }
    }
    return result;
}

}  // namespace elchi
