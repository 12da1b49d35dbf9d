// SPDX-License-Identifier: MIT
#include "extract/coreference.hpp"

#include <algorithm>

namespace elchi {

namespace {

// Bodies of which a state has one.
bool of_state(std::string_view body) { return body == "parliament" || body == "government" || body == "foreign-ministry"; }

std::string code_of(std::string_view id) {
    constexpr std::string_view prefix = "country:";
    return std::string(id.starts_with(prefix) ? id.substr(prefix.size()) : id);
}

}  // namespace

Coreference::Coreference(const LanguagePack& pack, const Gazetteer& gazetteer, std::string language, std::string published)
    : pack_(pack), gazetteer_(gazetteer), language_(std::move(language)), published_(std::move(published)) {}

Actor& Coreference::enter(Actor actor) {
    const auto at = index_.find(actor.id);
    if (at != index_.end()) {
        return actors_[at->second];
    }
    index_.emplace(actor.id, actors_.size());
    actors_.push_back(std::move(actor));
    recent_.emplace_back();
    return actors_.back();
}

Actor* Coreference::known(std::string_view id) {
    const auto at = index_.find(id);
    return at == index_.end() ? nullptr : &actors_[at->second];
}

const Actor* Coreference::find(std::string_view id) const {
    const auto at = index_.find(id);
    return at == index_.end() ? nullptr : &actors_[at->second];
}

std::string Coreference::name_of(std::string_view id) const {
    const Actor* actor = find(id);
    return actor == nullptr ? std::string(id) : actor->name;
}

void Coreference::touch(const std::string& id) {
    const auto at = index_.find(id);
    if (at == index_.end() || at->second == latest_) {
        return;
    }
    const std::size_t actor = at->second;
    Recent& place = recent_[actor];
    if (place.after != none) {
        recent_[place.after].before = place.before;
    }
    if (place.before != none) {
        recent_[place.before].after = place.after;
    }
    place = {latest_, none};
    if (latest_ != none) {
        recent_[latest_].after = actor;
    }
    latest_ = actor;
}

std::string Coreference::side(std::string_view actor) const {
    const Actor* found = find(actor);
    return found == nullptr ? std::string{} : side(*found);
}

std::string Coreference::side(const Actor& actor) const {
    if (!actor.acts_for.empty()) {
        return code_of(actor.acts_for);
    }
    if (actor.country.empty()) {
        return domestic(actor) ? outlook_.home() : actor.id;
    }
    return actor.country;
}

// An entity of the gazetteer as an actor of the record.
std::string Coreference::entity(std::string_view id) {
    if (known(id) != nullptr) {
        return std::string(id);
    }
    const GazetteerEntity* found = gazetteer_.find(id);
    if (found == nullptr) {
        return {};
    }
    Actor actor;
    actor.id = found->id;
    actor.type = found->type;
    actor.name = gazetteer_.label(id, language_);
    if (const std::string english = gazetteer_.label(id, "en"); !english.empty()) {
        actor.labels.emplace("en", english);
    }
    actor.wikidata = found->wikidata;
    if (found->type == "person") {
        actor.country = found->country;
        for (const OfficeHeld* held : gazetteer_.offices_of(id, published_)) {
            actor.office = held->office;
            actor.country = held->country.starts_with("org:") ? actor.country : held->country;
            actor.acts_for = held->country.starts_with("org:") ? held->country : "country:" + held->country;
            break;
        }
        if (actor.acts_for.empty() && !actor.country.empty()) {
            actor.acts_for = "country:" + actor.country;
        }
    } else if (found->type == "country") {
        actor.country = found->country;
    }
    return enter(std::move(actor)).id;
}

bool Coreference::is_club(std::string_view side) const {
    constexpr std::size_t most_members = 60;
    const GazetteerEntity* found = side.starts_with("org:") ? gazetteer_.find(side) : nullptr;
    return found != nullptr && found->members.size() >= 2 && found->members.size() <= most_members;
}

// "this country", "the organisation": the one named last.
std::string Coreference::latest_of(std::string_view type) const {
    const Actor* named = latest([&](const Actor& actor) { return actor.type == type; });
    return named == nullptr ? std::string{} : named->id;
}

std::string Coreference::country(std::string_view code) {
    if (code.empty()) {
        return {};
    }
    return entity(code.find(':') == std::string_view::npos ? "country:" + std::string(code) : std::string(code));
}

std::string Coreference::body(const Group& group) {
    std::string code = group.country;
    if (code.empty()) {
        const std::string ending = "/" + group.body;
        const Actor* named = latest([&](const Actor& actor) { return actor.type == "body" && actor.id.ends_with(ending); });
        const bool several = (group.tags & tags::pl) != 0 && (group.tags & tags::sg) == 0;
        if (named != nullptr || outlook_.home().empty() || several || !of_state(group.body)) {
            return named == nullptr ? std::string{} : named->id;
        }
        code = outlook_.home();
    }
    Actor actor;
    actor.id = "body:" + code + "/" + group.body;
    actor.type = "body";
    actor.country = code.starts_with("org:") ? "" : code;
    actor.acts_for = code.starts_with("org:") ? code : "country:" + code;
    actor.name = gazetteer_.label(actor.acts_for, language_) + ": " + group.body;
    return enter(std::move(actor)).id;
}

std::vector<std::string> Coreference::resolve_one(const Group& group) {
    const auto one = [](std::string id) { return id.empty() ? std::vector<std::string>{} : std::vector<std::string>{std::move(id)}; };
    if (!group.pronoun.empty()) {
        return group.antecedents;
    }
    switch (group.kind) {
        case GroupKind::person: return one(person(group));
        case GroupKind::role:
            if (group.plural && group.country.starts_with("org:")) {
                return club(group.country);
            }
            return group.plural && group.country.empty() && group.members.empty() ? collective(group) : one(role(group, group.country));
        case GroupKind::roles:
        case GroupKind::collective: return collective(group);
        case GroupKind::country: return one(!group.entity.empty() ? entity(group.entity) : group.country.empty() ? latest_of("country") : country(group.country));
        case GroupKind::organization: return club(group.entity.empty() ? latest_of("organization") : group.entity);
        case GroupKind::body: return one(body(group));
        case GroupKind::place: return one(country(group.country));
        case GroupKind::agreement:
        case GroupKind::date: return {};
    }
    return {};
}

// A group as the text has it, its inflected word in the nominative: without its case ending where the last word is
// inflected, by its citation form where the first is.
std::string Coreference::base_form(const Document& document, const Sentence& sentence, const Group& group) const {
    const std::size_t at = pack_.head_last ? group.end - 1 : group.head;
    const Token& token = sentence.tokens[at];
    const std::string_view word = std::string_view(document.text).substr(token.begin, token.end - token.begin);
    std::string base(word);
    for (const Reading& reading : token.word->readings) {
        const Lexicon::Lexeme& lexeme = pack_.lexicon.lexeme(reading.lexeme);
        const Morphology::Class& inflection = pack_.morphology[lexeme.inflection];
        if (inflection.part_of_speech != PartOfSpeech::noun) {
            continue;
        }
        for (std::size_t end = 0; end < word.size();) {
            static_cast<void>(next_code_point(word, end));
            const std::string key = pack_.letters.key(lower(word.substr(0, end)));
            if (!pack_.head_last && key == lexeme.stem) {
                base = std::string(word.substr(0, end)) + std::string(inflection.strip);
                break;
            }
            const std::vector<Reading> shorter = pack_.head_last ? pack_.lexicon.analyse(key, pack_.morphology) : std::vector<Reading>{};
            const Tags bare = (reading.tags & ~tags::any_case) | tags::nom;
            if (std::ranges::find(shorter, Reading{reading.lexeme, bare}) != shorter.end()) {
                base = word.substr(0, end);
                break;
            }
        }
        break;
    }
    const std::size_t begin = sentence.tokens[group.begin].begin;
    const std::size_t last = sentence.tokens[group.end - 1].end;
    return document.text.substr(begin, token.begin - begin) + base + document.text.substr(token.end, last - token.end);
}

void Coreference::note_mention(const Document& document, const Sentence& sentence, const Group& group, Actor& actor) const {
    const Span span = span_of(document, sentence, group.begin, group.end);
    const bool heads_group = pack_.head_last || group.head == group.begin;
    if (group.kind == GroupKind::body && heads_group && !group.relative && (actor.mentions.empty() || actor.name.size() < span.text.size())) {
        actor.name = base_form(document, sentence, group);
    }
    // Mentions of one sentence stand together at the end.
    const std::size_t first = sentence.tokens.front().first;
    const std::size_t last = sentence.tokens.back().last;
    for (auto mention = actor.mentions.rbegin(); mention != actor.mentions.rend() && mention->begin >= first && mention->end <= last; ++mention) {
        if (*mention == span) {
            return;
        }
    }
    actor.mentions.push_back(span);
}

std::vector<std::string> Coreference::resolve(const Document& document, const Sentence& sentence, const Group& group) {
    std::vector<std::string> result;
    if (!group.members.empty() && group.kind != GroupKind::roles && group.kind != GroupKind::collective) {
        for (const Group& member : group.members) {
            Group one = member;
            // "the presidents A and B": the office of the first belongs to all.
            if (group.members.front().plural && one.kind == GroupKind::person && one.office.empty()) {
                one.office = group.members.front().office;
            }
            std::ranges::copy(resolve(document, sentence, one), std::back_inserter(result));
        }
    } else {
        result = resolve_one(group);
        const Outlook::List* ahead = result.empty() && group.kind == GroupKind::collective && group.country.empty() && group.pronoun.empty()
                                         ? outlook_.list_after(sentence, static_cast<std::size_t>(group.count))
                                         : nullptr;
        if (ahead != nullptr) {
            result = resolve(document, *ahead->sentence, ahead->group);
        }
    }
    std::vector<std::string> distinct;
    for (const std::string& id : result) {
        if (std::ranges::find(distinct, id) == distinct.end()) {
            distinct.push_back(id);
        }
    }
    if (group.members.empty() && distinct.size() == 1 && group.kind != GroupKind::place) {
        if (Actor* actor = known(distinct.front())) {
            note_mention(document, sentence, group, *actor);
        }
    }
    for (const std::string& id : distinct) {
        touch(id);
    }
    return distinct;
}

}  // namespace elchi
