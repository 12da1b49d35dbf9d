// SPDX-License-Identifier: MIT
// Noun groups: the group rules of a pack applied to the words of a sentence.
#include <algorithm>
#include <bit>

#include "extract/recogniser.hpp"

namespace elchi {

bool Recogniser::fits(const ReadSentence& read, const GroupRule::Element& element, const Atom& atom) const {
    // A known surname behind an unknown first name is the surname of somebody else.
    const bool kind = atom.kind == element.what.kind ||
                      (atom.kind == kinds_.surname && (element.what.kind == kinds_.person || (element.what.kind == kinds_.cap && other_bearer(read, atom.begin))));
    return kind && (element.what.concept_id == Concepts::none || atom.concept_id == element.what.concept_id) && element.tags(atom.tags);
}

bool Recogniser::match(const ReadSentence& read, const GroupRule& rule, std::size_t element, std::size_t at, Match& match,
                       std::size_t repeats) const {
    constexpr std::size_t most_repeats = 6;
    if (element == rule.elements.size()) {
        match.end = at;
        return !match.captures.empty();
    }
    const GroupRule::Element& wanted = rule.elements[element];
    if (at < read.atoms.size() && repeats < (wanted.many ? most_repeats : 1)) {
        if (!wanted.literal.empty()) {
            const Atom word{at, at + 1, Concepts::none, Concepts::none, -1, 0};
            if (read.sentence->tokens[at].key() == wanted.literal && match_rest(read, rule, element, word, match, repeats)) {
                return true;
            }
        } else {
            for (const Atom& atom : read.atoms[at]) {
                if (fits(read, wanted, atom) && match_rest(read, rule, element, atom, match, repeats)) {
                    return true;
                }
            }
        }
    }
    return (wanted.optional || repeats > 0) && this->match(read, rule, element + 1, at, match, 0);
}

// The rule goes on behind an atom that an element takes.
bool Recogniser::match_rest(const ReadSentence& read, const GroupRule& rule, std::size_t element, const Atom& atom, Match& match,
                            std::size_t repeats) const {
    const GroupRule::Element& wanted = rule.elements[element];
    match.captures.push_back(Capture{&wanted, atom});
    const bool found = wanted.many ? this->match(read, rule, element, atom.end, match, repeats + 1)
                                   : this->match(read, rule, element + 1, atom.end, match, 0);
    if (!found) {
        match.captures.pop_back();
    }
    return found;
}

// Most words begin no group, and most others only those of a few rules.
void Recogniser::index_rules() {
    const RuleSet none(pack_.groups.size() / 64 + 1, 0);
    rules_of_words_ = none;
    rules_of_dates_ = none;
    rules_by_kind_.assign(pack_.concepts.size(), none);
    for (std::size_t i = 0; i < pack_.groups.size(); ++i) {
        index_rule(i);
    }
}

void Recogniser::index_rule(std::size_t number) {
    const GroupRule& rule = pack_.groups[number];
    // A sign that the letters of the language leave out (an apostrophe) is no word: such a rule fits nothing.
    if (std::ranges::any_of(rule.elements, [](const GroupRule::Element& e) { return e.literal.empty() && e.what.kind == Concepts::none; })) {
        return;
    }
    const auto add = [&](RuleSet& rules) {
        rules.resize(pack_.groups.size() / 64 + 1);
        rules[number / 64] |= std::uint64_t{1} << (number % 64);
    };
    if (rule.result == GroupKind::date) {
        add(rules_of_dates_);
    }
    bool first = true;
    for (const GroupRule::Element& element : rule.elements) {
        const bool either = element.what.kind == kinds_.person && kinds_.surname != Concepts::none;
        if (first && !element.literal.empty()) {
            add(rules_of_words_);
            opening_words_.insert(element.literal);
        } else if (first) {
            add(rules_by_kind_[element.what.kind]);
            if (either) {
                add(rules_by_kind_[kinds_.surname]);
            }
        }
        if (!element.optional && element.literal.empty() && !either) {
            add(rules_needing_[element.what.concept_id != Concepts::none ? element.what.concept_id : element.what.kind]);
        }
        first = first && element.optional;
    }
}

// The rules whose every necessary word is somewhere in the sentence.
Recogniser::RuleSet Recogniser::possible_rules(const ReadSentence& read, bool dates) const {
    std::vector<bool> present(kind_of_.size());
    for (const std::vector<Atom>& atoms : read.atoms) {
        for (const Atom& atom : atoms) {
            present[atom.kind] = true;
            if (atom.concept_id != Concepts::none) {
                present[atom.concept_id] = true;
            }
        }
    }
    RuleSet rules = rules_of_dates_;
    for (std::uint64_t& some : rules) {
        some = dates ? some : ~some;
    }
    for (const auto& [needed, of_rules] : rules_needing_) {
        for (std::size_t i = 0; !present[needed] && i < rules.size(); ++i) {
            rules[i] &= ~of_rules[i];
        }
    }
    return rules;
}

// Whether a group of a possible rule may begin at a token, and by which rules.
bool Recogniser::may_begin(const ReadSentence& read, std::size_t at, const RuleSet& possible, RuleSet& rules) const {
    const bool word = !opening_words_.empty() && opening_words_.contains(read.sentence->tokens[at].key());
    if (word) {
        rules = rules_of_words_;
    } else {
        rules.assign(possible.size(), 0);
    }
    for (const Atom& atom : read.atoms[at]) {
        for (std::size_t i = 0; i < rules.size(); ++i) {
            rules[i] |= rules_by_kind_[atom.kind][i];
        }
    }
    std::uint64_t any = 0;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        rules[i] &= possible[i];
        any |= rules[i];
    }
    return any != 0;
}

// Dates first; other groups do not reach over them.
void Recogniser::find_groups(const Document& document, ReadSentence& read, bool dates) const {
    std::vector<Group> groups;
    const RuleSet possible = possible_rules(read, dates);
    RuleSet rules;
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
        const bool begins = may_begin(read, at, possible, rules);
        if (!begins && (dates || read.atoms[at].empty())) {
            ++at;
            continue;
        }
        Group best = best_group(document, read, at, limit, dates, rules);
        if (best.end > at) {
            at = best.end;
            groups.push_back(std::move(best));
        } else {
            ++at;
        }
    }
    read.groups = std::move(groups);
}

// The longest group that begins with a token; its end is 0 when there is none.
Group Recogniser::best_group(const Document& document, const ReadSentence& read, std::size_t at, std::size_t limit, bool dates,
                             const RuleSet& rules) const {
    Group best = dates ? Group{} : single(document, read, at);
    bool by_itself = best.end > at;
    Match found;
    const auto consider = [&](const GroupRule& rule) {
        found.captures.clear();
        if (!match(read, rule, 0, at, found, 0) || found.end > limit) {
            return;
        }
        // A rule says more of a word than the word itself, but less than a phrase of the lexicon.
        const bool says_more = found.end == best.end && by_itself && (best.end == at + 1 || found.captures.size() == 1);
        if (found.end <= best.end && !says_more) {
            return;
        }
        Group group = group_of(document, read, rule, at, found);
        if (group.kind != GroupKind::person || !foreign_title(group)) {
            best = std::move(group);
            by_itself = false;
        }
    };
    for (std::size_t word = 0; word < rules.size(); ++word) {
        for (std::uint64_t left = rules[word]; left != 0; left &= left - 1) {
            consider(pack_.groups[word * 64 + static_cast<std::size_t>(std::countr_zero(left))]);
        }
    }
    return best;
}

Group Recogniser::group_of(const Document& document, const ReadSentence& read, const GroupRule& rule, std::size_t at, const Match& match) const {
    Group group;
    group.kind = rule.result;
    group.begin = at;
    group.end = match.end;
    const Atom* head = nullptr;
    for (const Capture& capture : match.captures) {
        take(document, read, capture, group);
        if (capture.element->head) {
            head = &capture.atom;
        }
    }
    head = head != nullptr ? head : &match.captures.back().atom;
    group.head = head->begin;
    group.tags = head->tags;
    if (!pack_.head_last) {
        agree(match, group);
    }
    settle_name(group);
    return group;
}

// Where title, adjectives and name are all inflected, the case is the one that they share.
void Recogniser::agree(const Match& match, Group& group) const {
    for (const Capture& capture : match.captures) {
        const ConceptId kind = capture.atom.kind;
        const bool agrees = kind == kinds_.person || kind == kinds_.surname || kind == kinds_.cap || kind == kinds_.office || kind == kinds_.adj || kind == kinds_.demonym;
        const Tags common = group.tags & capture.atom.tags & tags::any_case;
        if (agrees && common != 0) {
            group.tags = (group.tags & ~tags::any_case) | common;
        }
    }
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

}  // namespace elchi
