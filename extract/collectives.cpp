// SPDX-License-Identifier: MIT
// Several actors named at once: lists, "the sides", the states of a region.
#include <algorithm>

#include "extract/coreference.hpp"

namespace elchi {

std::vector<std::string> Coreference::collective(const Group& group) {
    if (!group.members.empty()) {
        std::vector<std::string> result;
        for (const Group& member : group.members) {
            Group one = member;
            one.kind = !group.office.empty() ? GroupKind::role : group.body.empty() ? GroupKind::country : GroupKind::body;
            one.office = group.office;
            one.body = group.body;
            std::ranges::copy(resolve_one(one), std::back_inserter(result));
        }
        return result;
    }
    if (!group.country.empty() && group.country.starts_with("org:")) {
        return club(group.country);
    }
    if (!group.country.empty()) {
        return {country(group.country)};
    }
    std::vector<std::string> found = parties(2, static_cast<std::size_t>(group.count));
    const bool leaders = group.title == "leaders" || !group.office.empty();
    for (std::string& party : found) {
        if (const Actor* actor = find(party); leaders && actor != nullptr && actor->type == "country") {
            Group head;
            head.office = group.office.empty() ? "leader" : group.office;
            party = role(head, side(party));
        }
    }
    return found;
}

std::vector<std::string> Coreference::organizations(const Group& group) {
    std::vector<std::string> result;
    const auto take = [&](const Group& one) {
        if (std::string id = entity(one.entity.empty() ? latest_of("organization") : one.entity); !id.empty()) {
            result.push_back(std::move(id));
        }
    };
    if (group.members.empty()) {
        take(group);
    }
    std::ranges::for_each(group.members, take);
    return result;
}

// A region's states ("Central Asia") act as its members; an organisation acts as itself.
std::vector<std::string> Coreference::club(std::string_view id) {
    const GazetteerEntity* found = gazetteer_.find(id);
    std::vector<std::string> result;
    if (found != nullptr && found->kind == "group") {
        for (const std::string& member : found->members) {
            result.push_back(entity(member));
        }
    }
    if (result.empty()) {
        if (std::string organization = entity(id); !organization.empty()) {
            result.push_back(std::move(organization));
        }
    }
    return result;
}

std::vector<std::string> Coreference::parties(std::size_t least, std::size_t count) const {
    std::size_t seen = 0;
    for (auto set = party_sets_.rbegin(); set != party_sets_.rend() && ++seen <= memory; ++set) {
        if (count != 0 ? set->size() == count : set->size() >= least) {
            return *set;
        }
    }
    if (count == 2 || (count == 0 && least == 2)) {
        // The last two persons of two countries.
        const Actor* last = latest([&](const Actor& actor) { return actor.type == "person" && !side(actor).empty(); });
        const Actor* other = last == nullptr ? nullptr : latest([&](const Actor& actor) {
            return actor.type == "person" && !side(actor).empty() && side(actor) != side(*last);
        });
        if (other != nullptr) {
            return {other->id, last->id};
        }
    }
    return {};
}

void Coreference::note_parties(const std::vector<std::string>& actors) {
    if (actors.size() >= 2) {
        party_sets_.push_back(actors);
    }
}

}  // namespace elchi
