// SPDX-License-Identifier: MIT
#include "extract/scene.hpp"

#include <algorithm>
#include <string_view>

#include "graph/date.hpp"

namespace elchi {

namespace {

constexpr std::size_t longest_dateline = 14;  // tokens
constexpr std::size_t lead = 2;               // paragraphs in which a story's day is told

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
    aside_ = false;
    if (paragraph_ != sentence.paragraph) {
        paragraph_ = sentence.paragraph;
        day_ = sentence.heading ? 0 : day_;
        elsewhere_ = false;
    }
}

// A dateline is made of places, a date and the name of the agency (capitals, or whatever stands in brackets or strokes), and
// ends with a dash or with the sentence.
std::size_t Scene::dateline_end(const ReadSentence& read) const {
    const std::vector<Token>& tokens = read.sentence->tokens;
    // "Tashkent - the capital ..." is a sentence: the text after a bare place begins with a capital.
    const Group& place = read.groups.front();
    const std::size_t dash = place.end;
    if (dash + 1 < tokens.size() && is_dash(tokens[dash]) && !tokens[place.begin].word->all_capitals && tokens[dash + 1].kind == TokenKind::word && !tokens[dash + 1].capital) {
        return 0;
    }
    bool bracket = false;
    for (std::size_t at = place.end; at < tokens.size() && at < longest_dateline; ++at) {
        const auto group = std::ranges::find(read.groups, at, &Group::begin);
        if (group != read.groups.end() && (group->kind == GroupKind::date || group->kind == GroupKind::place || group->kind == GroupKind::country)) {
            at = group->end - 1;
            continue;
        }
        const Token& token = tokens[at];
        if (token.kind == TokenKind::punctuation) {
            if (is_dash(token) && token.space_before && !bracket) {
                return at + 1;
            }
            const bool within = token.key() == "." || token.key() == "-";
            bracket = within ? bracket : token.key() == "(" || (token.key() == "/" && !bracket);
            continue;
        }
        const bool region = token.capital && tokens[at - 1].key() == ",";
        if (!bracket && !token.word->all_capitals && !region && token.kind == TokenKind::word) {
            return 0;
        }
    }
    return tokens.size() <= longest_dateline ? tokens.size() : 0;
}

bool Scene::read_dateline(ReadSentence& read) {
    const Sentence& sentence = *read.sentence;
    const bool first = sentence.opens_paragraph && sentence.paragraph >= 1 && sentence.paragraph <= 3;
    const bool placed = first && !read.groups.empty() && read.groups.front().begin == 0 &&
                        (read.groups.front().kind == GroupKind::place ||
                         (read.groups.front().kind == GroupKind::country && read.groups.front().members.empty() && sentence.tokens.front().word->all_capitals));
    const std::size_t end = placed ? dateline_end(read) : 0;
    if (end == 0) {
        return false;
    }
    if (std::optional<PlaceMention> place = place_of(read.groups.front())) {
        place_ = std::move(place);
        story_place_ = place_;
    }
    for (Group& group : read.groups) {
        if (group.begin >= end) {
            break;
        }
        group.dateline = true;
        if (group.kind == GroupKind::date) {
            take_day(group);
        }
    }
    return end == sentence.tokens.size();
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

ResolvedDate Scene::resolve(const Group& group, bool future) const {
    if (group.date.ordinal != 0 && group.date.unit == "day" && group.date.month == 0 && !visit_day_.empty()) {
        return {add_days(visit_day_, group.date.ordinal - 1), {}};  // "on the second day of the visit"
    }
    return resolve_date(group.date, published_, last_day_.empty() ? date_ : last_day_, future);
}

const Group* Scene::nearest_date(const ReadSentence& read, const Candidate& candidate, const ToldAct& draft) const {
    const bool future = draft.event.modality == "planned";
    const Group* best = nullptr;
    double best_price = 0;
    for (const Group& group : read.groups) {
        if (group.kind != GroupKind::date || group.in_title || group.dateline) {
            continue;
        }
        const std::string from = resolve(group, future).from;
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

std::string Scene::day_told(const ReadSentence& read) const {
    for (const Group& group : read.groups) {
        if (group.kind == GroupKind::date && !group.in_title && !group.dateline) {
            if (std::string from = resolve(group, false).from; !from.empty()) {
                return from;
            }
        }
    }
    return {};
}

// Acts of those whose acts of the story's day have been told, or the first ones.
bool Scene::belongs_to_story(const Event& event, const Coreference& cast) const {
    const std::vector<std::string> sides = sides_of(cast, event, "");
    return story_sides_.empty() || std::ranges::any_of(sides, [&](const std::string& side) { return story_sides_.contains(side); });
}

void Scene::set_date(const ReadSentence& read, const Candidate& candidate, const Coreference& cast, ToldAct& draft) const {
    Event& event = draft.event;
    if (const Group* named = nearest_date(read, candidate, draft)) {
        ResolvedDate date = resolve(*named, event.modality == "planned");
        event.date = std::move(date.from);
        event.date_end = std::move(date.to);
        draft.dated_here = true;
    } else if (event.modality != "actual" || event.retold) {
        return;
    } else if (!draft.heading && !date_.empty() && paragraph_ <= date_paragraph_ + 1) {
        event.date = date_;
    } else if (!elsewhere_ && belongs_to_story(event, cast)) {
        event.date = story_day_;
        draft.date_of_story = true;
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
        // A visit lasts: where the guest is on its second day, he came to on the first.
        event.place = event.type == "visit" ? place_ : place_at(event.date);
    }
    // A visit happens in the host's country.
    if (event.type == "visit" && event.place) {
        const std::vector<std::string> hosts = sides_of(cast, event, "host");
        if (std::ranges::find(hosts, event.place->country) == hosts.end()) {
            event.place.reset();
        }
    }
}

// Where the text is on a day: the place named last belongs to the day of which it was said.
std::optional<PlaceMention> Scene::place_at(const std::string& date) const {
    const bool same = date.empty() || place_day_.empty() || date.starts_with(place_day_) || place_day_.starts_with(date);
    return same ? place_ : date == story_day_ ? story_place_ : std::nullopt;
}

// Days move the scene, but "yesterday" and "the day before" only look back, and a range goes on around the day it holds.
void Scene::take_day(const Group& group) {
    if (group.date.ordinal != 0) {
        day_ = group.date.ordinal;
    }
    const ResolvedDate date = resolve(group, false);
    if (precision(date.from) != Precision::day) {
        elsewhere_ = elsewhere_ || (!date.from.empty() && !story_day_.starts_with(date.from));
        return;
    }
    last_day_ = date.from;
    const bool looks_back = !group.date.relative.empty() && group.date.relative.front() == '-';
    const bool around = !date.to.empty() && date_ >= date.from && date_ <= date.to;
    if ((looks_back && !date_.empty()) || around) {
        return;
    }
    date_ = date.from;
    date_paragraph_ = paragraph_;
    if (paragraph_ <= lead && (story_day_.empty() || date_ == published_)) {
        story_day_ = date_;
    }
    elsewhere_ = elsewhere_ || date_ != story_day_;
}

void Scene::update(const ReadSentence& read) {
    for (const Group& group : read.groups) {
        if (group.kind == GroupKind::date && !group.in_title && !group.quoted && !group.dateline) {
            take_day(group);
        }
        const bool local = (group.tags & tags::loc) != 0 || (group.tags & tags::pre) != 0;
        if (group.kind == GroupKind::place && local && !group.in_title && !aside_) {
            place_ = place_of(group);
            place_day_ = day_told(read);
        }
    }
}

void Scene::note(const ToldAct& act, const Coreference& cast) {
    const Event& event = act.event;
    if (event.modality != "actual" || event.retold) {
        // What is only planned, or long past, does not move the scene.
        aside_ = aside_ || act.placed_here;
        return;
    }
    if (act.placed_here) {
        place_ = event.place;
        place_day_ = event.date;
        if (event.date == story_day_) {
            story_place_ = event.place;
        }
    }
    if (event.date.empty()) {
        return;
    }
    if (event.date == story_day_) {
        story_sides_.merge([&] {
            const std::vector<std::string> sides = sides_of(cast, event, "");
            return std::set<std::string>(sides.begin(), sides.end());
        }());
    }
    if (event.type == "visit" && precision(event.date) == Precision::day) {
        visit_day_ = event.date;
    }
}

}  // namespace elchi
