// SPDX-License-Identifier: MIT
// Persons of an article: by name, by surname, by office.
#include <algorithm>
#include <array>

#include "extract/coreference.hpp"

namespace elchi {

namespace {

bool heads(std::string_view office) { return office == "head_of_state" || office == "head_of_government" || office == "supreme_leader"; }

bool same_office(std::string_view asked, std::string_view held) {
    if (asked == "leader") {
        return heads(held) || held == "leader" || held == "head_of_organization";
    }
    return asked == held;
}

// Offices of which a state has one, so that a text may leave the state unsaid.
bool unique(std::string_view office) { return office == "head_of_state" || office == "head_of_government" || office == "foreign_minister"; }

// Offices whose bearers act for another state than the one where they are, or for none.
bool sent(std::string_view office) {
    constexpr std::array<std::string_view, 12> offices{"ambassador", "envoy", "permanent_representative", "charge_d_affaires", "consul_general", "consul", "diplomat",
                                                       "secretary_general", "head_of_organization", "high_representative", "commissioner", "leader"};
    return std::ranges::find(offices, office) != offices.end();
}

// Edit distance.
std::size_t differences(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

}  // namespace

std::string Coreference::holder(std::string_view country, std::string_view office) const {
    const auto find = [&](std::string_view exact) -> std::string {
        const std::vector<const OfficeHeld*> held = gazetteer_.holders(country, exact, published_);
        return held.empty() ? std::string{} : held.front()->person;
    };
    if (office == "leader") {
        // Where the head of government leads (DE, GB, IN, JP, ...) the head of state is a monarch or figurehead; a bare
        // "leader" is only certain where one person holds both or the constitution is presidential, so take the state's.
        return find("head_of_state");
    }
    return find(office);
}

void Coreference::set_office(Actor& actor, std::string_view office, std::string_view country) {
    if (!office.empty() && office != "leader" && actor.office.empty()) {
        actor.office = office;
    }
    if (!country.empty() && actor.country.empty() && !country.starts_with("org:")) {
        actor.country = country;
    }
    if (actor.acts_for.empty() && !country.empty()) {
        actor.acts_for = country.starts_with("org:") ? std::string(country) : "country:" + std::string(country);
    }
}

std::string Coreference::surname(const Group& group) {
    std::vector<std::string> fitting;
    for (const std::string& id : group.candidates) {
        const GazetteerEntity* person = gazetteer_.find(id);
        if (person == nullptr || (!group.country.empty() && person->country != group.country)) {
            continue;
        }
        fitting.push_back(id);
    }
    if (const Actor* named = latest([&](const Actor& actor) { return std::ranges::find(fitting, actor.id) != fitting.end(); })) {
        return named->id;
    }
    // Not named yet: somebody in office on the day, the highest office first.
    std::string best;
    std::size_t best_rank = 99;
    constexpr std::array<std::string_view, 3> ranks{"head_of_state", "head_of_government", "foreign_minister"};
    for (const std::string& id : fitting) {
        for (const OfficeHeld* held : gazetteer_.offices_of(id, published_)) {
            const auto rank = static_cast<std::size_t>(std::ranges::find(ranks, held->office) - ranks.begin());
            if ((group.office.empty() || same_office(group.office, held->office)) && rank < best_rank) {
                best_rank = rank;
                best = id;
            }
        }
    }
    if (best.empty() && fitting.size() == 1 && (!group.office.empty() || !group.country.empty())) {
        best = fitting.front();
    }
    return best.empty() ? std::string{} : entity(best);
}

// The holder of the office on the day, when the gazetteer only spells the surname a little differently.
std::string Coreference::spelled_otherwise(const Group& group) {
    constexpr std::size_t shortest = 5;
    const std::string last = group.name_key.substr(group.name_key.rfind(' ') + 1);
    if (last.size() < shortest) {
        return {};
    }
    for (const OfficeHeld* held : gazetteer_.holders(group.country, group.office, published_)) {
        const GazetteerEntity* person = gazetteer_.find(held->person);
        if (person == nullptr) {
            continue;
        }
        for (const auto& [tag, names] : person->names) {
            if (tag.substr(0, tag.find('-')) != pack_.tag) {
                continue;
            }
            const std::string_view label = names.surname.empty() ? std::string_view(names.label) : std::string_view(names.surname);
            const std::string surname = pack_.letters.key(lower(label.substr(label.rfind(' ') + 1)));
            if (differences(surname, last) * 4 <= surname.size()) {
                return entity(held->person);
            }
        }
    }
    return {};
}

std::string Coreference::unknown_person(const Group& group) {
    if (group.name.empty()) {
        return {};
    }
    const std::string last = group.name_key.substr(group.name_key.rfind(' ') + 1);
    const auto known_name = local_names_.find(group.name_key);
    const auto known_last = local_names_.find(last);
    std::string id = known_name != local_names_.end() ? known_name->second : known_last != local_names_.end() ? known_last->second : std::string{};
    if (id.empty() && !group.country.empty() && !group.office.empty()) {
        id = spelled_otherwise(group);
        if (!id.empty()) {
            return id;
        }
    }
    if (id.empty() && !group.country.empty() && group.office.empty() && group.title.empty()) {
        return {};
    }
    if (id.empty()) {
        Actor actor;
        actor.id = "p" + std::to_string(++local_persons_);
        actor.type = "person";
        actor.name = group.name;
        id = enter(std::move(actor)).id;
    }
    local_names_.try_emplace(group.name_key, id);
    local_names_.try_emplace(last, id);
    Actor& actor = *known(id);
    if (group.name.size() > actor.name.size() && group.name.find('.') == std::string::npos) {
        actor.name = group.name;
    }
    set_office(actor, group.office, group.country);
    return id;
}

// An official of whom the text does not say which state he serves serves its own.
bool Coreference::domestic(const Actor& actor) const {
    return actor.type == "person" && actor.country.empty() && actor.acts_for.empty() && !actor.office.empty() && !sent(actor.office) && !outlook_.home().empty();
}

bool Coreference::private_person(std::string_view actor) const {
    const Actor* found = find(actor);
    return found != nullptr && found->type == "person" && side(*found) == found->id;
}

void Coreference::settle() {
    const std::string home = country(outlook_.home());
    for (Actor& actor : actors_) {
        if (domestic(actor)) {
            actor.country = outlook_.home();
            actor.acts_for = home;
        }
    }
}

// "his Iranian counterpart": of the person in office named last of those who act for somebody else.
const Actor* Coreference::colleague(const Group& group) const {
    return latest([&](const Actor& actor) {
        return actor.type == "person" && !actor.office.empty() && !side(actor).empty() && side(actor) != group.country;
    });
}

std::string Coreference::person(const Group& group) {
    if (!group.entity.empty()) {
        std::string id = entity(group.entity);
        if (Actor* actor = known(id)) {
            set_office(*actor, group.office, group.country);
        }
        return id;
    }
    if (!group.candidates.empty()) {
        return surname(group);
    }
    if (group.colleague && group.office.empty()) {
        Group titled = group;
        if (const Actor* partner = colleague(group)) {
            titled.office = partner->office;
        }
        return unknown_person(titled);
    }
    return unknown_person(group);
}

// An office without a name: whoever of the article holds it, else the holder on the day, else the country it acts for.
std::string Coreference::role(const Group& group, std::string_view country) {
    const Actor* partner = group.colleague ? colleague(group) : nullptr;
    const std::string_view office = partner != nullptr ? std::string_view(partner->office) : std::string_view(group.office);
    if (country.empty() && group.own && !pack_.home.empty() && pack_.home == outlook_.home()) {
        if (const std::string own = holder(outlook_.home(), office); known(own) != nullptr || outlook_.names(own)) {
            return entity(own);
        }
    }
    const Actor* bearer = latest([&](const Actor& actor) {
        const bool fits = same_office(office, actor.office) || (office == "head_of_state" && actor.office == "supreme_leader");
        return actor.type == "person" && fits && &actor != partner && (country.empty() || side(actor) == country);
    });
    if (bearer != nullptr) {
        return bearer->id;
    }
    if (country.empty() && (partner != nullptr || !unique(office) || outlook_.home().empty())) {
        return {};
    }
    country = country.empty() ? std::string_view(outlook_.home()) : country;
    if (std::string id = holder(country, office); !id.empty()) {
        return entity(id);
    }
    return this->country(country);
}

}  // namespace elchi
