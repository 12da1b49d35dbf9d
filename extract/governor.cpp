// SPDX-License-Identifier: MIT
#include "extract/governor.hpp"

#include <algorithm>

namespace elchi {

namespace {

// Where arguments stand before their verb: the next predicate after the trigger with the chain of auxiliaries behind it.
Governor governor_after(const ReadSentence& read, const Atom& trigger) {
    const std::size_t size = read.sentence->tokens.size();
    const std::size_t clause = read.clause[trigger.end - 1];
    Governor result{trigger.begin, trigger.end, trigger.tags};
    const bool verb = (trigger.tags & tags::predicate) != 0;
    std::size_t at = trigger.end;
    while (!verb && at < size && read.clause[at] == clause && read.predicate[at] == 0) {
        ++at;
    }
    while (at < size && read.clause[at] == clause && read.predicate[at] != 0) {
        result.tags = verb ? result.tags | read.predicate[at] : read.predicate[at] | (result.last > trigger.end ? result.tags : 0);
        result.last = ++at;
    }
    return result;
}

// Elsewhere the light verb may stand on either side.
Governor governor_around(const ReadSentence& read, const Atom& trigger) {
    const std::size_t size = read.sentence->tokens.size();
    const std::size_t clause = read.clause[trigger.end - 1];
    Governor result{trigger.begin, trigger.end, trigger.tags};
    while (result.first > 0 && read.clause[result.first - 1] == clause) {
        --result.first;
    }
    while (result.last < size && read.clause[result.last] == clause) {
        ++result.last;
    }
    if ((trigger.tags & tags::predicate) != 0) {
        return result;
    }
    std::size_t nearest = size;
    for (std::size_t i = result.first; i < result.last; ++i) {
        const std::size_t distance = i < trigger.begin ? trigger.begin - i : i - trigger.begin;
        if ((read.predicate[i] & (tags::fin | tags::inf | tags::part | tags::conv)) != 0 && distance < nearest) {
            nearest = distance;
            result.tags = read.predicate[i];
        }
    }
    return result;
}

// A word for a concept in a form that the need asks for, beginning in [first, last).
const Atom* word_for(const ReadSentence& read, const Need& need, const ConceptTest& what, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last && i < read.atoms.size(); ++i) {
        for (const Atom& atom : read.atoms[i]) {
            if (what.fits(atom.kind, atom.concept_id) && need.tags(atom.tags)) {
                return &atom;
            }
        }
    }
    return nullptr;
}

bool stands_before(const ReadSentence& read, const Need& need, const ConceptTest& what, const Atom& trigger) {
    for (std::size_t i = trigger.begin; i-- > (trigger.begin >= longest_phrase_before ? trigger.begin - longest_phrase_before : 0);) {
        const Atom* atom = word_for(read, need, what, i, i + 1);
        if (atom != nullptr && atom->end == trigger.begin) {
            return true;
        }
    }
    return false;
}

bool stands_in_clause(const ReadSentence& read, const Need& need, const ConceptTest& what, const Atom& trigger) {
    const std::size_t clause = read.clause[trigger.begin];
    for (std::size_t i = 0; i < read.clause.size(); ++i) {
        if (read.clause[i] == clause && (i < trigger.begin || i >= trigger.end) && word_for(read, need, what, i, i + 1) != nullptr) {
            return true;
        }
    }
    return false;
}

bool stands(const ReadSentence& read, const Need& need, const ConceptTest& what, const Atom& trigger, const Governor& governor) {
    switch (need.where) {
        case Need::Where::verb: return word_for(read, need, what, governor.first, governor.last) != nullptr;
        case Need::Where::sentence: return word_for(read, need, what, 0, read.atoms.size()) != nullptr;
        case Need::Where::next: return word_for(read, need, what, trigger.end, trigger.end + 1) != nullptr;
        case Need::Where::previous: return stands_before(read, need, what, trigger);
        case Need::Where::clause: return stands_in_clause(read, need, what, trigger);
    }
    return false;
}

}  // namespace

Governor governor_of(const LanguagePack& pack, const ReadSentence& read, const Atom& trigger) {
    return pack.arguments_before && pack.head_last ? governor_after(read, trigger) : governor_around(read, trigger);
}

std::string missing_need(const LanguagePack& pack, const ReadSentence& read, const Frame& frame, const Atom& trigger, const Governor& governor) {
    for (const Need& need : frame.needs) {
        const auto here = std::ranges::find_if(need.what, [&](const ConceptTest& what) { return stands(read, need, what, trigger, governor); });
        if ((here != need.what.end()) == need.forbidden) {
            const ConceptTest& what = need.forbidden ? *here : need.what.front();
            return (need.forbidden ? "has " : "lacks ") + std::string(pack.concepts.name(what.concept_id == Concepts::none ? what.kind : what.concept_id));
        }
    }
    return {};
}

}  // namespace elchi
