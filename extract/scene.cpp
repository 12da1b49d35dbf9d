// SPDX-License-Identifier: MIT
#include "extract/scene.hpp"

#include <algorithm>
#include <string_view>

#include "extract/dates.hpp"
#include "graph/date.hpp"

namespace elchi {

namespace {

constexpr std::size_t longest_dateline = 9;  // tokens

// Types whose events have a place of their own.
bool placed(std::string_view type) {
    return type == "meet" || type == "visit" || type == "sign" || type == "award" || type == "open_mission" || type == "adopt" || type == "initial" ||
           type == "present_credentials";
}

std::size_t difference(std::size_t a, std::size_t b) { return a < b ? b - a : a - b; }

bool is_dash(const Token& token) { return token.key() == "\xE2\x80\x93" || token.key() == "\xE2\x80\x94" || token.key() == "-"; }

}  // namespace

Scene::Scene(const LanguagePack& pack, const Gazetteer& gazetteer, std::string language, std::string published)
    : pack_(pack), gazetteer_(gazetteer), language_(std::move(language)), published_(std::move(published)) {}

void Scene::enter(const Sentence& sentence) {
    if (paragraph_ != sentence.paragraph) {
        paragraph_ = sentence.paragraph;
        day_ = sentence.heading ? 0 : day_;
    }
}

bool Scene::read_dateline(ReadSentence& read) {
    const Sentence& sentence = *read.sentence;
    const bool first = sentence.opens_paragraph && sentence.paragraph >= 1 && sentence.paragraph <= 3;
    if (!first || read.groups.empty() || read.groups.front().begin != 0 || read.groups.front().kind != GroupKind::place) {
        return false;
    }
    Group& place = read.groups.front();
    const std::vector<Token>& tokens = sentence.tokens;
    const bool says_something = std::ranges::any_of(read.predicate, [](Tags tags) { return (tags & tags::fin) != 0; });
    const bool whole = tokens.size() <= longest_dateline && !says_something;
    const bool dashed = place.end < tokens.size() && is_dash(tokens[place.end]) && tokens[place.end].space_before;
    if (!whole && !dashed) {
        return false;
    }
    place_ = place_of(place);
    place.dateline = true;
    for (const Group& group : read.groups) {
        if (group.kind == GroupKind::date) {
            date_ = resolve_date(group.date, published_, published_, false).from;
            date_paragraph_ = sentence.paragraph;
        }
    }
    return whole;
}

std::optional<PlaceMention> Scene::place_of(const Group& group) const {
    const GazetteerEntity* entity = gazetteer_.find(group.entity);
    if (entity == nullptr) {
        return std::nullopt;
    }
    // The venue's city is the place: the Akorda is in Astana.
    if (const GazetteerEntity* city = entity->within.empty() ? nullptr : gazetteer_.find(entity->within)) {
        entity = city;
    }
    PlaceMention place;
    place.id = entity->type == "place" ? entity->id : std::string{};
    place.name = gazetteer_.label(entity->id, language_);
    place.labels.emplace("en", gazetteer_.label(entity->id, "en"));
    place.country = entity->country;
    return place;
}

const Group* Scene::nearest_date(const ReadSentence& read, const Candidate& candidate, const ToldAct& draft) const {
    const bool future = draft.event.modality == "planned";
    const Group* best = nullptr;
    double best_price = 0;
    for (const Group& group : read.groups) {
        if (group.kind != GroupKind::date || group.in_title) {
            continue;
        }
        const std::string from = resolve_date(group.date, published_, date_, future).from;
        // What has happened did not happen after it was reported.
        const bool ahead = draft.event.modality == "actual" && !published_.empty() && from > published_ && from.size() <= published_.size() && !published_.starts_with(from);
        if (from.empty() || ahead) {
            continue;
        }
        const double price = static_cast<double>(difference(read.clause[group.head], read.clause[candidate.trigger.begin])) +
                             static_cast<double>(difference(group.begin, candidate.trigger.begin)) * 0.001;
        if (best == nullptr || price < best_price) {
            best = &group;
            best_price = price;
        }
    }
    return best;
}

void Scene::set_date(const ReadSentence& read, const Candidate& candidate, ToldAct& draft) const {
    Event& event = draft.event;
    if (const Group* named = nearest_date(read, candidate, draft)) {
        const ResolvedDate date = resolve_date(named->date, published_, date_, event.modality == "planned");
        event.date = date.from;
        event.date_end = date.to;
        draft.dated_here = true;
    } else if (event.modality == "actual" && !event.retold && !draft.heading && !date_.empty() && paragraph_ <= date_paragraph_ + 1) {
        event.date = date_;
    }
}

const Group* Scene::place_named(const ReadSentence& read, const Candidate& candidate, const Coreference& cast, const ToldAct& draft) const {
    const ConceptId in = pack_.concepts.find("adp.in");
    const std::vector<std::string> parties = sides_of(cast, draft.event, "");
    const Group* best = nullptr;
    for (const Group& group : read.groups) {
        const bool local = ((group.tags & tags::loc) != 0 && group.adposition == Concepts::none) || (in != Concepts::none && group.adposition == in && (group.tags & tags::pre) != 0);
        const bool country = group.kind == GroupKind::country && group.members.empty();
        const bool party = country && std::ranges::find(parties, group.country) != parties.end();
        if ((group.kind != GroupKind::place && !country) || group.in_title || group.dateline || !local || party) {
            continue;
        }
        const bool same = read.clause[group.head] == read.clause[candidate.trigger.begin];
        // A city says more than its country.
        if (best == nullptr || (same && !country) || (best->kind == GroupKind::country && !country)) {
            best = &group;
        }
    }
    return best;
}

void Scene::set_place(const ReadSentence& read, const Candidate& candidate, const Coreference& cast, ToldAct& draft) const {
    Event& event = draft.event;
    if (!placed(event.type)) {
        return;
    }
    if (candidate.place != nullptr && candidate.place->kind == GroupKind::place) {
        event.place = place_of(*candidate.place);
        draft.placed_here = true;
        return;
    }
    if (const Group* named = place_named(read, candidate, cast, draft)) {
        event.place = place_of(*named);
        draft.placed_here = true;
    } else if (event.modality == "actual" && !event.retold && !draft.heading) {
        event.place = place_;
    }
    // A visit happens in the host's country.
    if (event.type == "visit" && event.place) {
        const std::vector<std::string> hosts = sides_of(cast, event, "host");
        if (std::ranges::find(hosts, event.place->country) == hosts.end()) {
            event.place.reset();
        }
    }
}

void Scene::update(const ReadSentence& read) {
    for (const Group& group : read.groups) {
        if (group.kind == GroupKind::date && !group.in_title && !group.quoted) {
            if (group.date.ordinal != 0) {
                day_ = group.date.ordinal;
            }
            const std::string date = resolve_date(group.date, published_, date_, false).from;
            if (precision(date) == Precision::day) {
                date_ = date;
                date_paragraph_ = paragraph_;
            }
        }
        const bool local = (group.tags & tags::loc) != 0 || (group.tags & tags::pre) != 0;
        if (group.kind == GroupKind::place && local && !group.in_title) {
            place_ = place_of(group);
        }
    }
}

}  // namespace elchi
