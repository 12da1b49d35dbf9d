// SPDX-License-Identifier: MIT
// Noun groups among their neighbours: lists, adpositions, owners.
#include <algorithm>

#include "extract/recogniser.hpp"

namespace elchi {

namespace {

bool closes_quotation(const Token& token) { return token.key() == "\xC2\xBB" || token.key() == "\xE2\x80\x9D" || token.key() == "\""; }

}  // namespace

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

bool Recogniser::alike(const Group& a, const Group& b) const {
    const bool actors = a.is_actor() && b.is_actor() && a.pronoun.empty() && b.pronoun.empty();
    const bool papers = a.kind == GroupKind::agreement && b.kind == GroupKind::agreement;
    if (!actors && !papers && !(a.kind == GroupKind::place && b.kind == GroupKind::place)) {
        return false;
    }
    return pack_.head_last ? (a.tags & (tags::nom | (b.tags & tags::any_case))) != 0 : (a.tags & b.tags & tags::any_case) != 0;
}

// Groups [first, last] of a sentence as one.
namespace {

// "The foreign ministers of the two countries, A and B": the office of several before their names is nobody else.
bool names_follow(const ReadSentence& read, std::size_t first, std::size_t last) {
    const Group& office = read.groups[first];
    const bool several = office.kind == GroupKind::roles ? office.members.size() == last - first
                                                         : office.plural && (office.kind == GroupKind::role || office.kind == GroupKind::collective);
    const auto names = read.groups.begin() + static_cast<std::ptrdiff_t>(first);
    return last > first + 1 && several && office.entity.empty() && office.name.empty() &&
           std::all_of(names + 1, names + static_cast<std::ptrdiff_t>(last - first + 1), [](const Group& group) { return group.kind == GroupKind::person; });
}

}  // namespace

Group Recogniser::list_of(const ReadSentence& read, std::size_t first, std::size_t last) const {
    Group list = read.groups[first];
    const Group& carrier = read.groups[pack_.head_last ? last : first];
    list.tags = carrier.tags;
    if (!pack_.head_last) {
        for (std::size_t k = first; k <= last; ++k) {
            const Tags common = list.tags & read.groups[k].tags & tags::any_case;
            list.tags = common != 0 ? (list.tags & ~tags::any_case) | common : list.tags;
        }
    }
    list.head = carrier.head;
    list.members.clear();
    const bool office_first = names_follow(read, first, last);
    if (office_first) {
        list.kind = GroupKind::person;
    }
    for (std::size_t k = office_first ? first + 1 : first; k <= last; ++k) {
        const Group& member = read.groups[k];
        if (member.members.empty() || member.kind == GroupKind::roles) {
            list.members.push_back(member);
        } else {
            std::ranges::copy(member.members, std::back_inserter(list.members));
        }
    }
    list.end = read.groups[last].end;
    list.plural = true;
    return list;
}

// A run of groups that commas and conjunctions join is a list up to the last conjunction.
void Recogniser::join_lists(ReadSentence& read) const {
    std::vector<Group> result;
    for (std::size_t first = 0; first < read.groups.size();) {
        std::size_t last = first;
        std::size_t complete = first;
        while (last + 1 < read.groups.size()) {
            bool conjunction = false;
            if (!alike(read.groups[last], read.groups[last + 1]) || !joined(read, read.groups[last].end, read.groups[last + 1].begin, conjunction)) {
                break;
            }
            ++last;
            complete = conjunction ? last : complete;
        }
        if (complete > first) {
            result.push_back(list_of(read, first, complete));
            first = complete;
        } else {
            result.push_back(std::move(read.groups[first]));
        }
        for (++first; first <= last; ++first) {
            result.push_back(std::move(read.groups[first]));
        }
    }
    read.groups = std::move(result);
}

// What a relative pronoun stands for: the group that ends before it, in number and kind as the pronoun asks.
const Group* Recogniser::antecedent(const ReadSentence& read, const std::vector<Group>& before, const Atom& relative) const {
    constexpr Tags number = tags::sg | tags::pl;
    const std::string_view wanted = value_of(relative);
    const auto between = [&](std::size_t at) {
        return read.sentence->tokens[at].kind == TokenKind::punctuation || read.has({kinds_.adp, Concepts::none}, at, at + 1);
    };
    std::size_t at = relative.begin;
    while (at > 0 && between(at - 1)) {
        --at;
    }
    if (before.empty() || before.back().end < at || at == relative.begin) {
        return nullptr;
    }
    const Group& group = before.back();
    const bool several = group.plural || !group.members.empty();
    const bool person = group.kind == GroupKind::person || group.kind == GroupKind::role || group.kind == GroupKind::roles;
    const bool agrees = (relative.tags & number) == 0 || (relative.tags & (several ? tags::pl : tags::sg)) != 0;
    const bool of_kind = wanted == "who" ? person || group.kind == GroupKind::collective : wanted.empty() || (wanted == "which" && !person);
    return group.is_actor() && agrees && of_kind ? &group : nullptr;
}

// "Tokayev, who ...": the pronoun is a group of its clause that means Tokayev, with a case of its own.
void Recogniser::add_relatives(ReadSentence& read) const {
    if (kinds_.rel == Concepts::none) {
        return;
    }
    std::vector<Group> result;
    std::size_t at = 0;
    const auto find = [&](std::size_t end) {
        for (; at < end; ++at) {
            const auto atom = std::ranges::find(read.atoms[at], kinds_.rel, &Atom::kind);
            const Group* meant = atom == read.atoms[at].end() ? nullptr : antecedent(read, result, *atom);
            if (meant == nullptr) {
                continue;
            }
            Group pronoun = *meant;
            pronoun.begin = pronoun.head = at;
            pronoun.end = atom->end;
            pronoun.tags = (atom->tags & tags::any_case) != 0 ? atom->tags : atom->tags | tags::nom;
            pronoun.relative = true;
            result.push_back(std::move(pronoun));
        }
    };
    for (Group& group : read.groups) {
        find(group.begin);
        at = group.end;
        result.push_back(std::move(group));
    }
    find(read.atoms.size());
    read.groups = std::move(result);
}

const Atom* Recogniser::adposition_ending(const ReadSentence& read, std::size_t end) const {
    constexpr std::size_t longest = 3;
    for (std::size_t i = end; i-- > (end >= longest ? end - longest : 0);) {
        const Atom* here = read.find({kinds_.adp, Concepts::none}, i, i + 1);
        if (here != nullptr && here->end == end) {
            return here;
        }
    }
    return nullptr;
}

void Recogniser::find_adpositions(ReadSentence& read) const {
    constexpr std::size_t most_modifiers = 3;
    for (Group& group : read.groups) {
        if (!pack_.adposition_before) {
            if (const Atom* found = read.find({kinds_.adp, Concepts::none}, group.end, group.end + 1)) {
                group.adposition = found->concept_id;
                group.adposition_tags = found->tags;
            }
            continue;
        }
        // "with the new French president": adjectives and numbers may stand between.
        const auto modifier = [&](std::size_t at) {
            return std::ranges::any_of(read.atoms[at], [&](const Atom& atom) {
                return atom.kind == kinds_.adj || atom.kind == kinds_.demonym || atom.kind == kinds_.num;
            });
        };
        std::size_t at = group.begin;
        const std::size_t farthest = at > most_modifiers ? at - most_modifiers : 0;
        const Atom* found = adposition_ending(read, at);
        while (found == nullptr && at > farthest && modifier(at - 1)) {
            found = adposition_ending(read, --at);
        }
        if (found != nullptr) {
            group.adposition = found->concept_id;
        }
    }
}

// In the Turkic languages "Georgia's officials", "Russian oil" is a country before a noun with a possessive ending: the
// country is then no subject, and what happens to the noun happens to the country's.
void Recogniser::find_owned(ReadSentence& read) const {
    if (!pack_.head_last || !pack_.arguments_before) {
        return;
    }
    for (std::size_t i = 0; i < read.groups.size(); ++i) {
        Group& group = read.groups[i];
        const bool owner = group.kind == GroupKind::country || group.kind == GroupKind::organization || (group.kind == GroupKind::place && group.members.empty());
        const bool bare = (group.tags & tags::nom) != 0 && group.adposition == Concepts::none;
        if (!owner || (!bare && (group.tags & tags::gen) == 0)) {
            continue;
        }
        const std::size_t next_group = i + 1 < read.groups.size() ? read.groups[i + 1].begin : read.atoms.size();
        const std::optional<std::size_t> noun = owned_noun(read, group.end, next_group);
        if (!noun) {
            continue;
        }
        const Tags found = noun_tags(read.sentence->tokens[*noun]);
        group.owned_tags = (found & tags::any_case) != 0 ? found : found | tags::nom;
        if (const Atom* adposition = read.find({kinds_.adp, Concepts::none}, *noun + 1, *noun + 2)) {
            group.owned_adposition = adposition->concept_id;
        }
        if (bare) {
            group.tags = (group.tags & ~tags::nom) | tags::gen;
            group.bare_owner = true;
        }
    }
}

// The token of the noun with a possessive ending behind an owner that ends at `from`.
std::optional<std::size_t> Recogniser::owned_noun(const ReadSentence& read, std::size_t from, std::size_t limit) const {
    constexpr std::size_t farthest = 5;
    constexpr Tags oblique = tags::any_case & ~tags::nom;
    const std::vector<Token>& tokens = read.sentence->tokens;
    for (std::size_t at = from; at < std::min(from + farthest, limit); ++at) {
        if (at == from && closes_quotation(tokens[at])) {
            continue;
        }
        const Tags noun = noun_tags(tokens[at]);
        if (tokens[at].kind == TokenKind::punctuation || (noun & tags::predicate) != 0 || verbal(tokens[at])) {
            return std::nullopt;
        }
        if ((noun & tags::poss) != 0) {
            return at;
        }
        if ((noun & oblique) != 0) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

Tags Recogniser::noun_tags(const Token& token) {
    Tags tags = token.word->readings.empty() ? token.word->guess : 0;
    for (const Reading& reading : token.word->readings) {
        tags |= reading.tags;
    }
    return tags;
}

bool Recogniser::verbal(const Token& token) const {
    return std::ranges::any_of(token.word->readings, [&](const Reading& reading) {
        return pack_.morphology[pack_.lexicon.lexeme(reading.lexeme).inflection].part_of_speech == PartOfSpeech::verb;
    });
}

}  // namespace elchi
