// SPDX-License-Identifier: MIT
#include "graph/resolver.hpp"

#include <algorithm>

#include "graph/name_key.hpp"

namespace elchi {

namespace {

bool global(std::string_view id) { return id.find(':') != std::string_view::npos; }

void add_once(std::vector<const GazetteerEntity*>& entities, const GazetteerEntity* entity) {
    if (std::ranges::find(entities, entity) == entities.end()) {
        entities.push_back(entity);
    }
}

std::string last_word(const std::string& folded) {
    const std::size_t blank = folded.rfind(' ');
    return blank == std::string::npos ? folded : folded.substr(blank + 1);
}

std::string country_id(std::string_view country) {
    return country.empty() || global(country) ? std::string(country) : "country:" + std::string(country);
}

}  // namespace

Resolver::Resolver(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {
    for (const GazetteerEntity& entity : gazetteer.entities()) {
        add_names(entity);
    }
}

void Resolver::add_names(const GazetteerEntity& entity) {
    Index& index = names_[entity.type];
    for (const auto& [language, names] : entity.names) {
        const std::string label = fold_name(names.label);
        if (!label.empty()) {
            add_once(index[label], &entity);
        }
        for (const std::string& alias : names.aliases) {
            add_once(index[fold_name(alias)], &entity);
        }
        if (entity.type == "person") {
            const std::string surname = names.surname.empty() ? last_word(label) : fold_name(names.surname);
            if (!surname.empty() && surname != label) {
                add_once(surnames_[surname], &entity);
            }
        }
    }
}

std::optional<Resolution> Resolver::actor(const Actor& actor, const ArticleInfo& article) const {
    if (global(actor.id)) {
        return Resolution{actor.id, {}};
    }
    if (actor.type == "person") {
        return actor.name.empty() ? holder(actor, article) : person(actor, article);
    }
    const auto index = names_.find(actor.type);
    if (index == names_.end()) {
        return std::nullopt;
    }
    const auto found = index->second.find(fold_name(actor.name));
    if (found == index->second.end() || found->second.size() != 1) {
        return std::nullopt;
    }
    return Resolution{found->second.front()->id, "\"" + actor.name + "\" is one of its names"};
}

std::optional<Resolution> Resolver::holder(const Actor& actor, const ArticleInfo& article) const {
    if (actor.office.empty() || actor.country.empty() || article.published.empty()) {
        return std::nullopt;
    }
    const auto holders = gazetteer_.holders(actor.country, actor.office, article.published);
    if (holders.empty()) {
        return std::nullopt;
    }
    return Resolution{holders.front()->person, "held the office of " + actor.office + " on " + article.published};
}

bool Resolver::of_country(const GazetteerEntity& person, std::string_view country) const {
    if (country.empty() || person.country == country) {
        return true;
    }
    return std::ranges::any_of(gazetteer_.offices_held(), [&](const OfficeHeld& held) {
        return held.person == person.id && held.country == country;
    });
}

bool Resolver::holds(const GazetteerEntity& person, const Actor& actor, std::string_view day) const {
    const auto offices = gazetteer_.offices_of(person.id, day);
    return std::ranges::any_of(offices, [&](const OfficeHeld* held) {
        return held->office == actor.office && (actor.country.empty() || held->country == actor.country);
    });
}

std::optional<Resolution> Resolver::person(const Actor& actor, const ArticleInfo& article) const {
    const std::string folded = fold_name(actor.name);
    const auto by_name = names_.find("person");
    if (by_name == names_.end()) {
        return std::nullopt;
    }
    std::vector<const GazetteerEntity*> candidates;
    std::string how = " is one of the names of the person";
    if (const auto found = by_name->second.find(folded); found != by_name->second.end()) {
        candidates = found->second;
    } else if (const auto same = surnames_.find(last_word(folded)); same != surnames_.end()) {
        // A surname is not enough: the country, and the office on that day, must be the same too.
        std::ranges::copy_if(same->second, std::back_inserter(candidates), [&](const GazetteerEntity* entity) {
            return !actor.country.empty() && !actor.office.empty() && holds(*entity, actor, article.published);
        });
        how = ": the surname, the country and the office on that day are those of the person";
    }
    std::erase_if(candidates, [&](const GazetteerEntity* entity) { return !of_country(*entity, actor.country); });
    if (candidates.size() > 1 && !actor.office.empty()) {
        std::erase_if(candidates,
                      [&](const GazetteerEntity* entity) { return !holds(*entity, actor, article.published); });
    }
    if (candidates.size() != 1) {
        return std::nullopt;
    }
    return Resolution{candidates.front()->id, "\"" + actor.name + '"' + how};
}

std::string Resolver::place(const PlaceMention& mention) const {
    if (!mention.id.empty()) {
        return mention.id;
    }
    const auto index = names_.find("place");
    const std::string folded = fold_name(mention.name);
    if (folded.empty()) {
        return {};
    }
    const auto found = index == names_.end() ? Index::const_iterator{} : index->second.find(folded);
    if (index == names_.end() || found == index->second.end()) {
        return "place:" + slug(mention.name);
    }
    std::vector<const GazetteerEntity*> candidates = found->second;
    if (!mention.country.empty()) {
        std::erase_if(candidates, [&](const GazetteerEntity* entity) { return entity->country != mention.country; });
    }
    // Of two cities of one name, a text that says no more means the larger one.
    const auto larger = [](const GazetteerEntity* left, const GazetteerEntity* right) {
        return left->population != right->population ? left->population > right->population : left->id < right->id;
    };
    const auto best = std::ranges::min_element(candidates, larger);
    return best == candidates.end() ? "place:" + slug(mention.name) : (*best)->id;
}

std::string Resolver::side_of(std::string_view person, std::string_view day) const {
    const GazetteerEntity* entity = gazetteer_.find(person);
    if (entity == nullptr) {
        return {};
    }
    const auto offices = gazetteer_.offices_of(person, day);
    return country_id(offices.empty() ? entity->country : offices.front()->country);
}

}  // namespace elchi
