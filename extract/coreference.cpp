// SPDX-License-Identifier: MIT
#include "extract/coreference.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace elchi {

namespace {

bool heads(std::string_view office) { return office == "head_of_state" || office == "head_of_government" || office == "supreme_leader"; }

bool same_office(std::string_view asked, std::string_view held) {
    if (asked == "leader") {
        return heads(held) || held == "leader" || held == "head_of_organization";
    }
    return asked == held;
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
    std::erase(recent_, id);
    recent_.push_back(id);
}

std::string Coreference::side(std::string_view actor) const {
    const Actor* found = find(actor);
    if (found == nullptr) {
        return {};
    }
    if (!found->acts_for.empty()) {
        return code_of(found->acts_for);
    }
    return found->country.empty() ? found->id : found->country;
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

std::string Coreference::country(std::string_view code) {
    if (code.empty()) {
        return {};
    }
    return entity(code.find(':') == std::string_view::npos ? "country:" + std::string(code) : std::string(code));
}

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
    if (!office.empty() && office != "leader" && (actor.office.empty() || actor.id.starts_with("p"))) {
        if (actor.office.empty()) {
            actor.office = office;
        }
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
    for (auto recent = recent_.rbegin(); recent != recent_.rend(); ++recent) {
        if (std::ranges::find(fitting, *recent) != fitting.end()) {
            return *recent;
        }
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
        actor.id = "p" + std::to_string(1 + std::ranges::count_if(actors_, [](const Actor& a) { return a.id.find(':') == std::string::npos; }));
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

std::string Coreference::person(const Group& group) {
    if (!group.entity.empty()) {
        const std::string id = entity(group.entity);
        if (Actor* actor = known(id)) {
            set_office(*actor, group.office, group.country);
        }
        return id;
    }
    if (!group.candidates.empty()) {
        return surname(group);
    }
    return unknown_person(group);
}

// An office without a name: whoever of the article holds it, else the holder on the day, else the country it acts for.
std::string Coreference::role(const Group& group, std::string_view country) {
    if (!group.pronoun.empty()) {
        return group.pronoun == "he" ? subject_ : std::string{};
    }
    const std::string_view office = group.office.empty() && group.colleague ? std::string_view("leader") : std::string_view(group.office);
    for (auto recent = recent_.rbegin(); recent != recent_.rend(); ++recent) {
        const Actor* actor = find(*recent);
        if (actor == nullptr || actor->type != "person") {
            continue;
        }
        const bool fits = same_office(office, actor->office) || (office == "head_of_state" && actor->office == "supreme_leader");
        if (fits && (country.empty() || side(*recent) == country)) {
            return *recent;
        }
    }
    if (country.empty()) {
        return {};
    }
    if (const std::string id = holder(country, office); !id.empty()) {
        return entity(id);
    }
    return this->country(country);
}

std::string Coreference::body(const Group& group) {
    std::string code = group.country;
    if (code.empty()) {
        for (auto recent = recent_.rbegin(); recent != recent_.rend() && code.empty(); ++recent) {
            const Actor* actor = find(*recent);
            if (actor != nullptr && actor->type == "body" && actor->id.ends_with("/" + group.body)) {
                return actor->id;
            }
        }
        return {};
    }
    Actor actor;
    actor.id = "body:" + code + "/" + group.body;
    actor.type = "body";
    actor.country = code.starts_with("org:") ? "" : code;
    actor.acts_for = code.starts_with("org:") ? code : "country:" + code;
    actor.name = gazetteer_.label(actor.acts_for, language_) + ": " + group.body;
    return enter(std::move(actor)).id;
}

std::vector<std::string> Coreference::collective(const Group& group) {
    if (!group.members.empty()) {
        std::vector<std::string> result;
        for (const Group& member : group.members) {
            Group one = member;
            one.kind = group.office.empty() ? GroupKind::country : GroupKind::role;
            one.office = group.office;
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
    for (auto set = party_sets_.rbegin(); set != party_sets_.rend(); ++set) {
        if (count != 0 ? set->size() == count : set->size() >= least) {
            return *set;
        }
    }
    if (count == 2 || (count == 0 && least == 2)) {
        // The last two persons of two countries.
        std::vector<std::string> pair;
        for (auto recent = recent_.rbegin(); recent != recent_.rend() && pair.size() < 2; ++recent) {
            const Actor* actor = find(*recent);
            if (actor != nullptr && actor->type == "person" && !side(*recent).empty() && (pair.empty() || side(pair.front()) != side(*recent))) {
                pair.insert(pair.begin(), *recent);
            }
        }
        if (pair.size() == 2) {
            return pair;
        }
    }
    return {};
}

void Coreference::note_parties(const std::vector<std::string>& actors) {
    if (actors.size() >= 2) {
        party_sets_.push_back(actors);
    }
}

std::vector<std::string> Coreference::resolve_one(const Group& group) {
    const auto one = [](std::string id) { return id.empty() ? std::vector<std::string>{} : std::vector<std::string>{std::move(id)}; };
    switch (group.kind) {
        case GroupKind::person: return one(person(group));
        case GroupKind::role:
            if (group.plural && group.country.starts_with("org:")) {
                return club(group.country);
            }
            return group.plural && group.country.empty() && group.members.empty() ? collective(group) : one(role(group, group.country));
        case GroupKind::roles:
        case GroupKind::collective: return collective(group);
        case GroupKind::country: return one(group.entity.empty() ? country(group.country) : entity(group.entity));
        case GroupKind::organization: return club(group.entity);
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
    }
    std::vector<std::string> distinct;
    for (const std::string& id : result) {
        if (std::ranges::find(distinct, id) == distinct.end()) {
            distinct.push_back(id);
        }
    }
    if (group.members.empty() && distinct.size() == 1 && group.kind != GroupKind::place) {
        if (Actor* actor = known(distinct.front())) {
            const Span span = span_of(document, sentence, group.begin, group.end);
            const bool heads_group = pack_.head_last || group.head == group.begin;
            if (group.kind == GroupKind::body && heads_group && (actor->mentions.empty() || actor->name.size() < span.text.size())) {
                actor->name = base_form(document, sentence, group);
            }
            if (std::ranges::find(actor->mentions, span) == actor->mentions.end()) {
                actor->mentions.push_back(span);
            }
        }
    }
    for (const std::string& id : distinct) {
        touch(id);
    }
    return distinct;
}

}  // namespace elchi
