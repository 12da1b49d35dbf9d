// SPDX-License-Identifier: MIT
// What each word of a noun group says of it: who, of which country, in which office, which paper, which day.
#include <algorithm>
#include <charconv>

#include "extract/recogniser.hpp"

namespace elchi {

namespace {

int integer(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// The written letters whose key is `key`, from the front of a word; the whole word when no prefix has it.
std::string written_prefix(std::string_view word, std::string_view key, const Letters& letters) {
    for (std::size_t at = 0; at < word.size();) {
        static_cast<void>(next_code_point(word, at));
        if (letters.key(lower(word.substr(0, at))) == key) {
            return std::string(word.substr(0, at));
        }
    }
    return std::string(word);
}

// A form that may be singular or plural is taken as singular.
bool only_plural(Tags tags) { return (tags & tags::pl) != 0 && (tags & tags::sg) == 0; }

// Of the base forms of an unknown name the one whose form here has a case ending; else the bare word.
const NameReading* best_name(const WordAnalysis& word) {
    const NameReading* best = nullptr;
    for (const NameReading& name : word.names) {
        const bool plain = (name.tags & ~(tags::any_case | tags::sg)) == 0;
        if (plain && (best == nullptr || name.length < best->length)) {
            best = &name;
        }
    }
    return best;
}

}  // namespace

std::string_view Recogniser::value_of(const Atom& atom) const {
    return atom.concept_id == Concepts::none ? std::string_view{} : pack_.concepts.value(atom.concept_id);
}

void Recogniser::take_entity(const ReadSentence& read, const Atom& atom, Group& group) const {
    const GazetteerEntity& entity = gazetteer_.entities()[static_cast<std::size_t>(atom.entity)];
    if (atom.kind != kinds_.surname) {
        group.entity = entity.id;
        group.country = group.country.empty() ? entity.country : group.country;
        return;
    }
    for (const Atom& other : read.atoms[atom.begin]) {
        if (other.kind == kinds_.surname && other.end == atom.end) {
            const std::string& id = gazetteer_.entities()[static_cast<std::size_t>(other.entity)].id;
            if (std::ranges::find(group.candidates, id) == group.candidates.end()) {
                group.candidates.push_back(id);
            }
        }
    }
    std::ranges::sort(group.candidates);
}

std::optional<GroupKind> Recogniser::kind_alone(const Atom& atom) const {
    if (atom.kind == kinds_.person || atom.kind == kinds_.surname) return GroupKind::person;
    if (atom.kind == kinds_.countries || atom.kind == kinds_.country) return GroupKind::country;
    if (atom.kind == kinds_.org) return GroupKind::organization;
    if (atom.kind == kinds_.place) return GroupKind::place;
    if (atom.kind == kinds_.office) return GroupKind::role;
    if (atom.kind == kinds_.body) return GroupKind::body;
    if (atom.kind == kinds_.agr) return GroupKind::agreement;
    if (atom.kind == kinds_.coll) return GroupKind::collective;
    if (atom.kind == kinds_.pron && value_of(atom) == "he") return only_plural(atom.tags) ? GroupKind::collective : GroupKind::role;
    if (atom.kind == kinds_.pron && value_of(atom) == "they") return GroupKind::collective;
    return std::nullopt;
}

// "Shodurdi Meredov": a surname after an unknown first name is somebody else's.
bool Recogniser::other_bearer(const ReadSentence& read, std::size_t at) const {
    if (at < 2) {
        return false;
    }
    const std::vector<Atom>& before = read.atoms[at - 1];
    return std::ranges::any_of(before, [&](const Atom& a) { return a.kind == kinds_.cap && a.end == at; }) &&
           std::ranges::none_of(before, [&](const Atom& a) { return a.kind == kinds_.place; });
}

// A word or phrase that is a group by itself, the longest; its end is 0 when there is none.
Group Recogniser::single(const Document& document, const ReadSentence& read, std::size_t at) const {
    const Atom* longest = nullptr;
    std::optional<GroupKind> longest_kind;
    for (const Atom& atom : read.atoms[at]) {
        const std::optional<GroupKind> kind = longest == nullptr || atom.end > longest->end ? kind_alone(atom) : std::nullopt;
        if (kind && (atom.kind != kinds_.surname || !other_bearer(read, at))) {
            longest = &atom;
            longest_kind = kind;
        }
    }
    Group group;
    if (longest != nullptr) {
        group = group_alone(read, *longest, *longest_kind);
    } else if (read.surnames != nullptr && !read.surnames->empty() && read.sentence->tokens[at].capital) {
        static_cast<void>(named_before(document, read, at, group));
    }
    return group;
}

// A surname that no table knows, of somebody whom the text has named in full.
bool Recogniser::named_before(const Document& document, const ReadSentence& read, std::size_t at, Group& group) const {
    const auto atom = std::ranges::find(read.atoms[at], kinds_.cap, &Atom::kind);
    if (atom == read.atoms[at].end() || atom->end != at + 1) {
        return false;
    }
    const Token& token = read.sentence->tokens[at];
    const std::string_view text = std::string_view(document.text).substr(token.begin, token.end - token.begin);
    const WordAnalysis& word = *token.word;
    const auto known = std::ranges::find_if(word.names, [&](const NameReading& name) { return read.surnames->contains(name.lemma); });
    const bool plain = read.surnames->contains(word.key);
    if (!plain && known == word.names.end()) {
        return false;
    }
    group.kind = GroupKind::person;
    group.begin = group.head = at;
    group.end = at + 1;
    group.tags = atom->tags;
    group.name_key = plain ? word.key : known->lemma;
    group.name = plain ? std::string(text) : written_prefix(text, std::string_view(word.key).substr(0, known->length), pack_.letters) + known->strip;
    return true;
}

Group Recogniser::group_alone(const ReadSentence& read, const Atom& atom, GroupKind kind) const {
    Group group;
    group.kind = kind;
    group.begin = group.head = atom.begin;
    group.end = atom.end;
    group.tags = atom.tags;
    group.plural = only_plural(atom.tags) || atom.kind == kinds_.coll;
    if (atom.kind == kinds_.countries) {
        group.members = countries_of(read, atom);
    } else if (atom.kind == kinds_.office || atom.kind == kinds_.body) {
        (atom.kind == kinds_.office ? group.office : group.body) = value_of(atom);
        group.country = country_of(atom);
        group.own = atom.entity == Entry::of_home;
    } else if (atom.entity >= 0) {
        take_entity(read, atom, group);
    }
    if (atom.kind == kinds_.agr) {
        group.agreement = value_of(atom);
    } else if (atom.kind == kinds_.pron) {
        group.pronoun = kind == GroupKind::collective ? "they" : value_of(atom);
        group.plural = kind == GroupKind::collective;
        group.tags |= (atom.tags & tags::any_case) == 0 ? tags::nom : 0;  // a pronoun of one form only is a subject
    } else if (atom.kind == kinds_.coll) {
        group.title = value_of(atom);
    }
    return group;
}

std::vector<Group> Recogniser::countries_of(const ReadSentence& read, const Atom& list) const {
    std::vector<Group> members;
    for (std::size_t i = list.begin; i < list.end; ++i) {
        const Atom* longest = nullptr;
        const ConceptId wanted = list.kind == kinds_.demonyms ? kinds_.demonym : kinds_.country;
        for (const Atom& part : read.atoms[i]) {
            if (part.kind == wanted && part.end <= list.end && (longest == nullptr || part.end > longest->end)) {
                longest = &part;
            }
        }
        if (longest != nullptr) {
            Group member;
            member.kind = GroupKind::country;
            member.begin = member.head = i;
            member.end = longest->end;
            take_country(*longest, member);
            members.push_back(std::move(member));
            i = longest->end - 1;
        }
    }
    return members;
}

void Recogniser::take_date(const Atom& atom, DateParts& date, std::string_view text) const {
    const std::string_view value = value_of(atom);
    const auto take_unit = [&](std::string_view unit) { date.unit = date.unit.empty() ? std::string(unit) : date.unit; };
    if (atom.kind == kinds_.day2 || (atom.kind == kinds_.num && value.empty())) {
        (date.day == 0 ? date.day : date.last_day) = integer(text);
    } else if (atom.kind == kinds_.num || atom.kind == kinds_.ord) {
        date.ordinal = integer(value);
    } else if (atom.kind == kinds_.month && value.empty()) {
        take_unit("month");
    } else if (atom.kind == kinds_.month) {
        // "30 June - 2 July": the second month belongs to the last day.
        (date.month != 0 && date.last_day != 0 ? date.last_month : date.month) = integer(value);
    } else if (atom.kind == kinds_.year4) {
        date.year = integer(text);
    } else if (atom.kind == kinds_.weekday) {
        date.weekday = integer(value);
    } else if (atom.kind == kinds_.when) {
        (value == "this" || value == "last" || value == "next" ? date.frame : date.relative) = value;
    } else if (atom.concept_id != Concepts::none) {
        const std::string_view kind = pack_.concepts.kind(atom.concept_id);
        if (kind == "day" || kind == "week" || kind == "year") {
            take_unit(kind);
        }
    }
}

void Recogniser::take(const Document& document, const ReadSentence& read, const Capture& capture, Group& group) const {
    const Atom& atom = capture.atom;
    const std::vector<Token>& tokens = read.sentence->tokens;
    const std::size_t begin = tokens[atom.begin].begin;
    const std::string_view text = std::string_view(document.text).substr(begin, tokens[atom.end - 1].end - begin);
    if (group.kind == GroupKind::date) {
        take_date(atom, group.date, text);
        return;
    }
    const bool of_place = atom.kind == kinds_.place && (group.kind == GroupKind::place || group.kind == GroupKind::country);
    const bool of_organization = atom.kind == kinds_.org && group.kind == GroupKind::organization;
    if (atom.kind == kinds_.country || atom.kind == kinds_.demonym) {
        take_country(atom, group);
    } else if (atom.kind == kinds_.countries || atom.kind == kinds_.demonyms) {
        group.members = countries_of(read, atom);
    } else if (capture.element->what.kind == kinds_.cap || atom.kind == kinds_.initial) {
        take_name(document, read, atom, group);
    } else if (atom.kind == kinds_.surname && !group.name.empty()) {
        take_name(document, read, atom, group);
        take_entity(read, atom, group);
    } else if (atom.kind == kinds_.person || atom.kind == kinds_.surname || of_place || of_organization) {
        take_entity(read, atom, group);
    } else if (atom.kind == kinds_.org && group.country.empty()) {
        group.country = gazetteer_.entities()[static_cast<std::size_t>(atom.entity)].id;
    } else {
        take_quality(atom, text, group);
    }
}

// The code of the state, or the id of the organisation, that a word belongs to.
std::string_view Recogniser::country_of(const Atom& atom) const {
    if (atom.entity < 0) {
        return {};
    }
    const GazetteerEntity& entity = gazetteer_.entities()[static_cast<std::size_t>(atom.entity)];
    return entity.type == "organization" ? entity.id : entity.country;
}

void Recogniser::take_country(const Atom& atom, Group& group) const {
    const std::string code(atom.entity >= 0 ? country_of(atom) : value_of(atom));
    if (group.country.empty()) {
        group.country = code;
    }
    if (group.kind == GroupKind::country) {
        group.entity = "country:" + code;
    }
}

// Words with a meaning of their own.
void Recogniser::take_quality(const Atom& atom, std::string_view text, Group& group) const {
    const std::string_view value = value_of(atom);
    if (atom.kind == kinds_.office || atom.kind == kinds_.body) {
        (atom.kind == kinds_.office ? group.office : group.body) = value;
        group.plural = group.plural || (atom.kind == kinds_.office && only_plural(atom.tags));
        if (group.country.empty()) {
            group.country = country_of(atom);
        }
        group.own = group.own || atom.entity == Entry::of_home;
    } else if (atom.kind == kinds_.agr) {
        group.agreement = value;
        group.plural = only_plural(atom.tags);
    } else if (atom.kind == kinds_.coll) {
        group.title = value;
        group.plural = true;
    } else if (atom.kind == kinds_.colleague) {
        group.colleague = true;
    } else if (atom.kind == kinds_.title) {
        group.title = value.empty() ? "title" : value;
    } else if (atom.kind == kinds_.pron) {
        group.pronoun = value;
    } else if (atom.kind == kinds_.num || atom.kind == kinds_.day2) {
        group.count = integer(value.empty() ? text : value);
    } else if (atom.kind == kinds_.at_least) {
        group.count_at_least = true;
    }
}

// A capitalised word or an initial: the next word of an unknown name, its last word in the base form.
void Recogniser::take_name(const Document& document, const ReadSentence& read, const Atom& atom, Group& group) const {
    const Token& token = read.sentence->tokens[atom.end - 1];
    const std::size_t begin = read.sentence->tokens[atom.begin].begin;
    const std::string_view text(document.text);
    const std::string_view last = text.substr(token.begin, token.end - token.begin);
    const WordAnalysis& word = *token.word;
    const NameReading* base = atom.kind == kinds_.initial ? nullptr : best_name(word);
    group.name += group.name.empty() ? "" : " ";
    group.name += text.substr(begin, token.begin - begin);
    if (base != nullptr && base->length < word.key.size()) {
        group.name += written_prefix(last, std::string_view(word.key).substr(0, base->length), pack_.letters) + base->strip;
    } else {
        group.name += last;
    }
}

// Whether the name of a person, in the language of the pack, begins with the letters of an initial ("S.").
bool Recogniser::begins_with(std::string_view initial, std::string_view person) const {
    const std::string key = pack_.letters.key(lower(initial.substr(0, initial.find('.'))));
    const GazetteerEntity* found = gazetteer_.find(person);
    return found != nullptr && std::ranges::any_of(found->names, [&](const auto& names) {
        return names.first.substr(0, names.first.find('-')) == pack_.tag && pack_.letters.key(lower(names.second.label)).starts_with(key);
    });
}

// Initials choose among the bearers of a surname; a first name that is no initial makes it somebody else.
void Recogniser::settle_name(Group& group) const {
    if (!group.entity.empty()) {
        group.name.clear();
    }
    if (group.name.empty()) {
        return;
    }
    const bool initials = group.name.substr(0, group.name.find(' ')).ends_with('.');
    if (initials) {
        std::erase_if(group.candidates, [&](const std::string& person) { return !begins_with(group.name, person); });
    }
    if (initials && !group.candidates.empty()) {
        group.name.clear();
        return;
    }
    group.candidates.clear();
    group.name_key = pack_.letters.key(lower(group.name));
}

}  // namespace elchi
