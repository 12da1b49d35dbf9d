// SPDX-License-Identifier: MIT
// Noun groups: the group rules of a pack applied to the words of a sentence, lists, and adpositions.
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

std::vector<Atom> Recogniser::choices(const ReadSentence& read, const GroupRule::Element& element, std::size_t at) const {
    std::vector<Atom> result;
    if (at >= read.atoms.size()) {
        return result;
    }
    if (!element.literal.empty()) {
        if (read.sentence->tokens[at].key() == element.literal) {
            result.push_back(Atom{at, at + 1, Concepts::none, Concepts::none, -1, 0});
        }
        return result;
    }
    for (const Atom& atom : read.atoms[at]) {
        const bool kind = atom.kind == element.what.kind || (element.what.kind == kinds_.person && atom.kind == kinds_.surname);
        if (kind && (element.what.concept_id == Concepts::none || atom.concept_id == element.what.concept_id) && element.tags(atom.tags)) {
            result.push_back(atom);
        }
    }
    return result;
}

bool Recogniser::match(const ReadSentence& read, const GroupRule& rule, std::size_t element, std::size_t at, Match& match,
                       std::size_t repeats) const {
    constexpr std::size_t most_repeats = 6;
    if (element == rule.elements.size()) {
        match.end = at;
        return !match.captures.empty();
    }
    const GroupRule::Element& wanted = rule.elements[element];
    if (repeats < (wanted.many ? most_repeats : 1)) {
        for (const Atom& atom : choices(read, wanted, at)) {
            match.captures.push_back(Capture{&wanted, atom});
            const bool rest = wanted.many ? this->match(read, rule, element, atom.end, match, repeats + 1)
                                          : this->match(read, rule, element + 1, atom.end, match, 0);
            if (rest) {
                return true;
            }
            match.captures.pop_back();
        }
    }
    return (wanted.optional || repeats > 0) && this->match(read, rule, element + 1, at, match, 0);
}

void Recogniser::find_groups(const Document& document, ReadSentence& read, bool dates) const {
    std::vector<Group> groups;
    const std::vector<Group> before = std::move(read.groups);
    std::size_t done = 0;
    for (std::size_t at = 0; at < read.atoms.size();) {
        while (done < before.size() && before[done].end <= at) {
            ++done;
        }
        const std::size_t limit = done < before.size() && before[done].begin >= at ? before[done].begin : read.atoms.size();
        if (limit == at) {
            groups.push_back(before[done]);
            at = before[done].end;
            continue;
        }
        Group best;
        bool by_itself = !dates && single(read, at, best);
        for (const GroupRule& rule : pack_.groups) {
            Match found;
            // A rule says more of a word than the word itself, but less than a phrase of the lexicon.
            const auto wins = [&] { return found.end > best.end || (found.end == best.end && by_itself && (best.end == at + 1 || found.captures.size() == 1)); };
            if ((rule.result == GroupKind::date) == dates && match(read, rule, 0, at, found, 0) && found.end <= limit && wins()) {
                Group group = group_of(document, read, rule, at, found);
                if (group.kind == GroupKind::person && foreign_title(group)) {
                    continue;
                }
                best = std::move(group);
                by_itself = false;
            }
        }
        if (best.end > at) {
            at = best.end;
            groups.push_back(std::move(best));
        } else {
            ++at;
        }
    }
    read.groups = std::move(groups);
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

// A word that is a group by itself.
bool Recogniser::single(const ReadSentence& read, std::size_t at, Group& group) const {
    const auto kind_of = [&](const Atom& atom) -> std::optional<GroupKind> {
        if (atom.kind == kinds_.person || atom.kind == kinds_.surname) return GroupKind::person;
        if (atom.kind == kinds_.countries) return GroupKind::country;
        if (atom.kind == kinds_.country) return GroupKind::country;
        if (atom.kind == kinds_.org) return GroupKind::organization;
        if (atom.kind == kinds_.place) return GroupKind::place;
        if (atom.kind == kinds_.office) return GroupKind::role;
        if (atom.kind == kinds_.body) return GroupKind::body;
        if (atom.kind == kinds_.agr) return GroupKind::agreement;
        if (atom.kind == kinds_.coll) return GroupKind::collective;
        if (atom.kind == kinds_.pron && pack_.concepts.value(atom.concept_id) == "he") return GroupKind::role;
        return std::nullopt;
    };
    // "Shodurdi Meredov": a surname after an unknown first name is somebody else's.
    const bool other_bearer = at > 1 && std::ranges::any_of(read.atoms[at - 1], [&](const Atom& a) { return a.kind == kinds_.cap && a.end == at; }) &&
                              std::ranges::none_of(read.atoms[at - 1], [&](const Atom& a) { return a.kind == kinds_.place; });
    for (const Atom& atom : read.atoms[at]) {
        const std::optional<GroupKind> kind = kind_of(atom);
        if (!kind || atom.end <= group.end || (atom.kind == kinds_.surname && other_bearer)) {
            continue;
        }
        group = Group{};
        group.kind = *kind;
        group.begin = group.head = at;
        group.end = atom.end;
        group.tags = atom.tags;
        group.plural = only_plural(atom.tags) || atom.kind == kinds_.coll;
        if (atom.kind == kinds_.countries) {
            for (std::size_t i = at; i < atom.end; ++i) {
                Group member;
                for (const Atom& part : read.atoms[i]) {
                    if (part.kind == kinds_.country && part.end <= atom.end && part.end > member.end) {
                        member = Group{};
                        member.kind = GroupKind::country;
                        member.begin = member.head = i;
                        member.end = part.end;
                        take_entity(read, part, member);
                    }
                }
                if (member.end > i) {
                    i = member.end - 1;
                    group.members.push_back(std::move(member));
                }
            }
        } else if (atom.entity >= 0) {
            take_entity(read, atom, group);
        }
        if (atom.kind == kinds_.office) {
            group.office = pack_.concepts.value(atom.concept_id);
        } else if (atom.kind == kinds_.body) {
            group.body = pack_.concepts.value(atom.concept_id);
        } else if (atom.kind == kinds_.agr) {
            group.agreement = pack_.concepts.value(atom.concept_id);
        } else if (atom.kind == kinds_.pron) {
            group.pronoun = pack_.concepts.value(atom.concept_id);
        } else if (atom.kind == kinds_.coll) {
            group.title = pack_.concepts.value(atom.concept_id);
        }
    }
    return group.end > at;
}

void Recogniser::take_date(const Capture& capture, DateParts& date, std::string_view text) const {
    const Atom& atom = capture.atom;
    const std::string_view value = atom.concept_id == Concepts::none ? std::string_view{} : pack_.concepts.value(atom.concept_id);
    if (atom.kind == kinds_.day2 || (atom.kind == kinds_.num && value.empty())) {
        (date.day == 0 ? date.day : date.last_day) = integer(text);
    } else if (atom.kind == kinds_.num || atom.kind == kinds_.ord) {
        date.ordinal = integer(value);
    } else if (atom.kind == kinds_.month) {
        if (value.empty()) {
            date.unit = date.unit.empty() ? "month" : date.unit;
        } else {
            date.month = integer(value);
        }
    } else if (atom.kind == kinds_.year4) {
        date.year = integer(text);
    } else if (atom.kind == kinds_.weekday) {
        date.weekday = integer(value);
    } else if (atom.kind == kinds_.when) {
        (value == "this" || value == "last" || value == "next" ? date.frame : date.relative) = value;
    } else if (const std::string_view kind = atom.concept_id == Concepts::none ? std::string_view{} : pack_.concepts.kind(atom.concept_id);
               kind == "day" || kind == "week" || kind == "year") {
        date.unit = date.unit.empty() ? std::string(kind) : date.unit;
    }
}

void Recogniser::take(const Document& document, const ReadSentence& read, const Capture& capture, Group& group, std::string& name) const {
    const Atom& atom = capture.atom;
    const std::vector<Token>& tokens = read.sentence->tokens;
    const std::string_view text =
        std::string_view(document.text).substr(tokens[atom.begin].begin, tokens[atom.end - 1].end - tokens[atom.begin].begin);
    if (group.kind == GroupKind::date) {
        take_date(capture, group.date, text);
        return;
    }
    const std::string_view value = atom.concept_id == Concepts::none ? std::string_view{} : pack_.concepts.value(atom.concept_id);
    if (atom.kind == kinds_.country || atom.kind == kinds_.demonym) {
        const std::string code(atom.entity >= 0 ? std::string_view(gazetteer_.entities()[static_cast<std::size_t>(atom.entity)].country) : value);
        if (group.country.empty()) {
            group.country = code;
        }
        if (group.kind == GroupKind::country) {
            group.entity = "country:" + code;
        }
    } else if (atom.kind == kinds_.countries) {
        Group list;
        static_cast<void>(single(read, atom.begin, list));
        group.members = std::move(list.members);
    } else if (atom.kind == kinds_.office) {
        group.office = value;
        group.plural = group.plural || only_plural(atom.tags);
    } else if (atom.kind == kinds_.body) {
        group.body = value;
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
    } else if (atom.kind == kinds_.place) {
        if (group.kind == GroupKind::place || group.kind == GroupKind::country) {
            take_entity(read, atom, group);
        }
    } else if (atom.kind == kinds_.org && group.kind == GroupKind::organization) {
        take_entity(read, atom, group);
    } else if (atom.kind == kinds_.org && group.country.empty()) {
        group.country = gazetteer_.entities()[static_cast<std::size_t>(atom.entity)].id;
    } else if (atom.kind == kinds_.person || atom.kind == kinds_.surname) {
        take_entity(read, atom, group);
    } else if (atom.kind == kinds_.cap || atom.kind == kinds_.initial) {
        name += name.empty() ? "" : " ";
        const WordAnalysis& word = *tokens[atom.end - 1].word;
        const NameReading* base = atom.kind == kinds_.cap ? best_name(word) : nullptr;
        const std::string_view last = std::string_view(document.text).substr(tokens[atom.end - 1].begin, tokens[atom.end - 1].end - tokens[atom.end - 1].begin);
        const std::string_view front = text.substr(0, text.size() - last.size());
        name += front;
        if (base != nullptr && base->length < word.key.size()) {
            name += written_prefix(last, std::string_view(word.key).substr(0, base->length), pack_.letters) + base->strip;
        } else {
            name += last;
        }
    }
}

Group Recogniser::group_of(const Document& document, const ReadSentence& read, const GroupRule& rule, std::size_t at, const Match& match) const {
    Group group;
    group.kind = rule.result;
    group.begin = at;
    group.end = match.end;
    std::string name;
    const Atom* head = nullptr;
    for (const Capture& capture : match.captures) {
        take(document, read, capture, group, name);
        if (capture.element->head) {
            head = &capture.atom;
        }
    }
    head = head != nullptr ? head : &match.captures.back().atom;
    group.head = head->begin;
    group.tags = head->tags;
    if (!pack_.head_last) {
        for (const Capture& capture : match.captures) {
            const ConceptId kind = capture.atom.kind;
            const bool agrees = kind == kinds_.person || kind == kinds_.surname || kind == kinds_.cap || kind == kinds_.office || kind == kinds_.adj || kind == kinds_.demonym;
            const Tags common = group.tags & capture.atom.tags & tags::any_case;
            if (agrees && common != 0) {
                group.tags = (group.tags & ~tags::any_case) | common;
            }
        }
    }
    if (!name.empty() && group.entity.empty()) {
        group.name = std::move(name);
        group.name_key = pack_.letters.key(lower(group.name));
        group.candidates.clear();
    }
    return group;
}

// "the Chinese leader | Tokayev": a title of one country does not belong to a person of another.
bool Recogniser::foreign_title(const Group& group) const {
    const GazetteerEntity* person = group.entity.empty() ? nullptr : gazetteer_.find(group.entity);
    if (person == nullptr && group.candidates.size() == 1) {
        person = gazetteer_.find(group.candidates.front());
    }
    return person != nullptr && !group.office.empty() && !group.country.empty() && !group.country.starts_with("org:") && !person->country.empty() &&
           person->country != group.country;
}

// Only commas and one conjunction stand between two groups.
bool Recogniser::joined(const ReadSentence& read, std::size_t first, std::size_t last, bool& conjunction) const {
    if (last <= first || last > first + 2) {
        return false;
    }
    for (std::size_t i = first; i < last; ++i) {
        const bool joins = read.has({kinds_.conjunction, Concepts::none}, i, i + 1);
        conjunction = conjunction || joins;
        if (!joins && read.sentence->tokens[i].key() != ",") {
            return false;
        }
    }
    return true;
}

void Recogniser::join_lists(ReadSentence& read) const {
    const auto alike = [&](const Group& a, const Group& b) {
        const bool actors = a.is_actor() && b.is_actor() && a.pronoun.empty() && b.pronoun.empty();
        const bool papers = a.kind == GroupKind::agreement && b.kind == GroupKind::agreement;
        if (!actors && !papers && !(a.kind == GroupKind::place && b.kind == GroupKind::place)) {
            return false;
        }
        return pack_.head_last ? (a.tags & (tags::nom | (b.tags & tags::any_case))) != 0 : (a.tags & b.tags & tags::any_case) != 0;
    };
    std::vector<Group> result;
    for (std::size_t i = 0; i < read.groups.size();) {
        std::size_t last = i;
        std::size_t complete = i;
        while (last + 1 < read.groups.size()) {
            bool conjunction = false;
            if (!alike(read.groups[last], read.groups[last + 1]) || !joined(read, read.groups[last].end, read.groups[last + 1].begin, conjunction)) {
                break;
            }
            ++last;
            if (conjunction) {
                complete = last;
            }
        }
        if (complete == i) {
            result.push_back(std::move(read.groups[i++]));
            continue;
        }
        Group list = read.groups[i];
        const Group& carrier = read.groups[pack_.head_last ? complete : i];
        list.tags = carrier.tags;
        if (!pack_.head_last) {
            for (std::size_t k = i; k <= complete; ++k) {
                const Tags common = list.tags & read.groups[k].tags & tags::any_case;
                list.tags = common != 0 ? (list.tags & ~tags::any_case) | common : list.tags;
            }
        }
        list.head = carrier.head;
        list.members.clear();
        for (std::size_t k = i; k <= complete; ++k) {
            if (read.groups[k].members.empty() || read.groups[k].kind == GroupKind::roles) {
                list.members.push_back(read.groups[k]);
            } else {
                std::ranges::copy(read.groups[k].members, std::back_inserter(list.members));
            }
        }
        list.end = read.groups[complete].end;
        list.plural = true;
        result.push_back(std::move(list));
        i = complete + 1;
    }
    read.groups = std::move(result);
}

void Recogniser::find_adpositions(ReadSentence& read) const {
    const ConceptTest adposition{kinds_.adp, Concepts::none};
    for (Group& group : read.groups) {
        if (!pack_.adposition_before) {
            if (const Atom* found = read.find(adposition, group.end, group.end + 1)) {
                group.adposition = found->concept_id;
                group.adposition_tags = found->tags;
            }
            continue;
        }
        // "with the new French president": adjectives and numbers may stand between.
        std::size_t at = group.begin;
        for (int steps = 0; at > 0 && steps < 4; ++steps, --at) {
            const Atom* found = nullptr;
            for (std::size_t i = at; i-- > (at >= 3 ? at - 3 : 0) && found == nullptr;) {
                const Atom* here = read.find(adposition, i, i + 1);
                found = here != nullptr && here->end == at ? here : nullptr;
            }
            if (found != nullptr) {
                group.adposition = found->concept_id;
                break;
            }
            const bool skips = read.has({kinds_.adj, Concepts::none}, at - 1, at) || read.has({kinds_.demonym, Concepts::none}, at - 1, at) ||
                               read.has({kinds_.num, Concepts::none}, at - 1, at);
            if (!skips) {
                break;
            }
        }
    }
}

// In the Turkic languages "Georgia's officials", "Russian oil" is a country before a noun with a possessive ending: the
// country is then no subject, and what happens to the noun happens to the country's.
void Recogniser::find_owned(ReadSentence& read) const {
    constexpr std::size_t farthest = 5;
    constexpr Tags oblique = tags::any_case & ~tags::nom;
    const Tags possessed = *tag("poss");
    if (!pack_.head_last || !pack_.arguments_before) {
        return;
    }
    for (Group& group : read.groups) {
        const bool owner = group.kind == GroupKind::country || group.kind == GroupKind::organization || (group.kind == GroupKind::place && group.members.empty());
        const bool bare = (group.tags & tags::nom) != 0 && group.adposition == Concepts::none;
        if (!owner || (!bare && (group.tags & tags::gen) == 0)) {
            continue;
        }
        for (std::size_t at = group.end; at < std::min(group.end + farthest, read.atoms.size()); ++at) {
            const Token& token = read.sentence->tokens[at];
            const bool grouped = std::ranges::any_of(read.groups, [&](const Group& other) { return other.begin == at && &other != &group; });
            if (at == group.end && (token.key() == "\xC2\xBB" || token.key() == "\xE2\x80\x9D" || token.key() == "\"")) {
                continue;
            }
            if (token.kind == TokenKind::punctuation || grouped) {
                break;
            }
            Tags noun = 0;
            bool verbal = false;
            for (const Reading& reading : token.word->readings) {
                verbal = verbal || pack_.morphology[pack_.lexicon.lexeme(reading.lexeme).inflection].part_of_speech == PartOfSpeech::verb;
                noun |= reading.tags;
            }
            noun = token.word->readings.empty() ? token.word->guess : noun;
            if (verbal || (noun & tags::predicate) != 0) {
                break;
            }
            if ((noun & possessed) != 0) {
                group.owned_tags = (noun & tags::any_case) != 0 ? noun : noun | tags::nom;
                if (const Atom* found = read.find({kinds_.adp, Concepts::none}, at + 1, at + 2)) {
                    group.owned_adposition = found->concept_id;
                }
                if (bare) {
                    group.tags = (group.tags & ~tags::nom) | tags::gen;
                    group.bare_owner = true;
                }
                break;
            }
            if ((noun & oblique) != 0) {
                break;
            }
        }
    }
}

}  // namespace elchi
