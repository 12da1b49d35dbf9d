// SPDX-License-Identifier: MIT
#include "extract/frame_matcher.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace elchi {

namespace {

// Roles whose bearers may come from one country.
bool same_country_allowed(std::string_view role) { return role == "appointee" || role == "organization"; }

bool many_sided(std::string_view event) {
    return event == "meet" || event == "sign" || event == "call" || event == "establish_relations" || event == "initial";
}

std::size_t clause_distance(const ReadSentence& read, std::size_t a, std::size_t b) {
    const std::size_t left = read.clause[a];
    const std::size_t right = read.clause[b];
    return left < right ? right - left : left - right;
}

}  // namespace

FrameMatcher::FrameMatcher(const LanguagePack& pack) : pack_(pack), act_(pack.concepts.find("act")) {}

FrameMatcher::Governor FrameMatcher::governor(const ReadSentence& read, const Atom& trigger) const {
    const std::size_t size = read.sentence->tokens.size();
    const std::size_t clause = read.clause[trigger.end - 1];
    Governor result{trigger.begin, trigger.end, trigger.tags};
    const bool verb = (trigger.tags & tags::predicate) != 0;
    if (pack_.arguments_before && pack_.head_last) {
        // The next predicate after the trigger with the chain of auxiliaries behind it.
        std::size_t at = trigger.end;
        if (!verb) {
            while (at < size && read.clause[at] == clause && read.predicate[at] == 0) {
                ++at;
            }
        }
        while (at < size && read.clause[at] == clause && read.predicate[at] != 0) {
            result.tags = verb ? result.tags | read.predicate[at] : read.predicate[at] | (result.last > trigger.end ? result.tags : 0);
            result.last = ++at;
        }
        return result;
    }
    // Elsewhere the light verb may stand on either side.
    while (result.first > 0 && read.clause[result.first - 1] == clause) {
        --result.first;
    }
    while (result.last < size && read.clause[result.last] == clause) {
        ++result.last;
    }
    if (!verb) {
        std::size_t nearest = size;
        for (std::size_t i = result.first; i < result.last; ++i) {
            const std::size_t distance = i < trigger.begin ? trigger.begin - i : i - trigger.begin;
            if ((read.predicate[i] & (tags::fin | tags::inf | tags::part | tags::conv)) != 0 && distance < nearest) {
                nearest = distance;
                result.tags = read.predicate[i];
            }
        }
    }
    return result;
}

std::string FrameMatcher::missing_need(const ReadSentence& read, const Frame& frame, const Atom& trigger, const Governor& governor) const {
    const std::size_t size = read.sentence->tokens.size();
    const std::size_t clause = read.clause[trigger.begin];
    for (const Need& need : frame.needs) {
        const auto found = [&](const ConceptTest& what) {
            switch (need.where) {
                case Need::Where::verb: return read.has(what, governor.first, governor.last);
                case Need::Where::sentence: return read.has(what, 0, size);
                case Need::Where::next: return read.has(what, trigger.end, trigger.end + 1);
                case Need::Where::previous: {
                    for (std::size_t i = trigger.begin; i-- > (trigger.begin >= 3 ? trigger.begin - 3 : 0);) {
                        const Atom* atom = read.find(what, i, i + 1);
                        if (atom != nullptr && atom->end == trigger.begin) {
                            return true;
                        }
                    }
                    return false;
                }
                case Need::Where::clause:
                    for (std::size_t i = 0; i < size; ++i) {
                        if (read.clause[i] == clause && (i < trigger.begin || i >= trigger.end) && read.has(what, i, i + 1)) {
                            return true;
                        }
                    }
                    return false;
            }
            return false;
        };
        const auto here = std::ranges::find_if(need.what, found);
        if ((here != need.what.end()) == need.forbidden) {
            const ConceptTest& what = need.forbidden ? *here : need.what.front();
            return std::string(need.forbidden ? "has " : "lacks ") + std::string(pack_.concepts.name(what.concept_id == Concepts::none ? what.kind : what.concept_id));
        }
    }
    return {};
}

bool FrameMatcher::accepts(const Scope& scope, const SlotPlace& place, const Group& group) const {
    static_cast<void>(scope);
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

std::optional<double> FrameMatcher::cost(const Scope& scope, const SlotPlace& place, const Group& group, const Atom& trigger) const {
    const bool before = group.end <= trigger.begin;
    const bool after = group.begin >= trigger.end;
    if ((!before && !after) || group.dateline || (group.in_title && place.kind != SlotKind::agreement)) {
        return std::nullopt;
    }
    const Marker* fitting = nullptr;
    bool owned = false;
    for (const Marker& marker : place.markers) {
        const bool adposition = marker.any || marker.adposition == group.adposition;
        const bool cases = marker.cases == 0 || (group.tags & marker.cases) != 0;
        const bool side = marker.side == Side::any || (marker.side == Side::before) == before;
        const bool through_owned = group.owned_tags != 0 && place.kind == SlotKind::country && marker.adposition == group.owned_adposition &&
                                   (marker.cases == 0 || (group.owned_tags & marker.cases) != 0);
        if (side && ((adposition && cases) || through_owned)) {
            fitting = &marker;
            owned = !(adposition && cases);
            break;
        }
    }
    if (fitting == nullptr) {
        return std::nullopt;
    }
    const std::size_t crossed = clause_distance(scope.read, group.head, trigger.begin);
    const bool subject = fitting->adposition == Concepts::none && (fitting->cases & tags::nom) != 0;
    if (crossed > (subject && before ? 2U : 0U)) {
        return std::nullopt;
    }
    double price = static_cast<double>(crossed) + (owned ? 0.2 : 0.0);
    if (after && pack_.arguments_before && fitting->side == Side::any) {
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
        if (!accepts(scope, place, group) || std::ranges::find(used, &group) != used.end()) {
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
    const Governor governing = governor(scope.read, trigger);
    if (const std::string missing = missing_need(scope.read, frame, trigger, governing); !missing.empty()) {
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
    judge(scope.read, candidate, governing);
    if (scope.log != nullptr) {
        *scope.log << "    frame " << frame.id << ": " << frame.event << ' ' << candidate.modality;
        for (const Filler& filler : candidate.fillers) {
            *scope.log << ' ' << filler.role << '=' << filler.actor << (filler.group == nullptr ? "(scene)" : "");
        }
        *scope.log << '\n';
    }
    return candidate;
}

void FrameMatcher::judge(const ReadSentence& read, Candidate& candidate, const Governor& governing) const {
    candidate.modality = candidate.frame->modality.empty() ? "actual" : candidate.frame->modality;
    candidate.retold = candidate.frame->retold;
    const Atom& trigger = candidate.trigger;
    const std::size_t size = read.sentence->tokens.size();
    const std::size_t clause = read.clause[trigger.end - 1];
    const auto holds = [&](const ModalityRule& rule) {
        const auto in = [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last && i < size; ++i) {
                for (const Atom& atom : read.atoms[i]) {
                    const bool outside = i < trigger.begin || i >= trigger.end;
                    if (outside && atom.kind == rule.what->kind && (rule.what->concept_id == Concepts::none || atom.concept_id == rule.what->concept_id) && rule.tags(atom.tags)) {
                        return true;
                    }
                }
            }
            return false;
        };
        switch (rule.where) {
            case ModalityRule::Where::trigger: return !rule.what && rule.tags(trigger.tags);
            case ModalityRule::Where::verb: return rule.what ? in(governing.first, governing.last + 1) : rule.tags(governing.tags);
            case ModalityRule::Where::next: return rule.what && in(std::max(governing.last, trigger.end), std::max(governing.last, trigger.end) + 1);
            case ModalityRule::Where::sentence: return rule.what && in(0, size);
            case ModalityRule::Where::clause:
                for (std::size_t i = 0; i < size && rule.what; ++i) {
                    if (read.clause[i] == clause && in(i, i + 1)) {
                        return true;
                    }
                }
                return false;
        }
        return false;
    };
    for (const ModalityRule& rule : pack_.modality) {
        if (!holds(rule)) {
            continue;
        }
        if (rule.value == "retold") {
            candidate.retold = true;
            continue;
        }
        if (candidate.modality_rule.empty() && candidate.frame->modality.empty()) {
            candidate.modality = rule.value;
            candidate.modality_rule = rule.id;
        }
    }
}

std::vector<Candidate> FrameMatcher::match(const Document& document, const ReadSentence& read, Coreference& cast, bool has_paper, std::ostream* log) const {
    Scope scope{document, read, cast, has_paper, log};
    const auto in_title = [&](std::size_t at) {
        return std::ranges::any_of(read.groups, [&](const Group& g) { return g.in_title && g.kind == GroupKind::agreement && at >= g.begin && at < g.end; });
    };
    std::vector<Candidate> result;
    for (std::size_t i = 0; i < read.atoms.size(); ++i) {
        std::optional<Candidate> best;
        for (const Atom& trigger : read.atoms[i]) {
            if (trigger.kind != act_ || read.sentence->tokens[i].quoted || in_title(i)) {
                continue;
            }
            if (log != nullptr) {
                *log << "  trigger " << pack_.concepts.name(trigger.concept_id) << " at token " << i << " (" << tag_names(trigger.tags) << ")\n";
            }
            for (const Frame& frame : pack_.frames) {
                const bool asked = frame.trigger.kind == trigger.kind && (frame.trigger.concept_id == Concepts::none || frame.trigger.concept_id == trigger.concept_id);
                std::optional<Candidate> candidate = asked ? fill(scope, frame, trigger) : std::nullopt;
                if (!candidate) {
                    continue;
                }
                const auto value = [](const Candidate& c) {
                    double sum = -c.cost + (c.papers != nullptr ? 1.0 : 0.0);
                    for (const Filler& filler : c.fillers) {
                        // Named in the sentence; meant by "the sides" in it; taken from before it.
                        sum += filler.group == nullptr ? 0.3 : filler.group->kind == GroupKind::collective ? 0.7 : 1.0;
                    }
                    return sum;
                };
                if (!best || value(*candidate) > value(*best)) {
                    best = std::move(candidate);
                }
            }
        }
        if (best) {
            result.push_back(std::move(*best));
        }
    }
    return result;
}

}  // namespace elchi
