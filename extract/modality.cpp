// SPDX-License-Identifier: MIT
#include "extract/modality.hpp"

#include <algorithm>

namespace elchi {

namespace {

/// The words that speak about an act.
struct Surroundings {
    const ReadSentence& read;
    const Atom& trigger;
    const Governor& governor;

    [[nodiscard]] bool at(const ModalityRule& rule, std::size_t i) const {
        return (i < trigger.begin || i >= trigger.end) && std::ranges::any_of(read.atoms[i], [&](const Atom& atom) {
                   return atom.kind == rule.what->kind && (rule.what->concept_id == Concepts::none || atom.concept_id == rule.what->concept_id) && rule.tags(atom.tags);
               });
    }

    [[nodiscard]] bool within(const ModalityRule& rule, std::size_t first, std::size_t last) const {
        last = std::min(last, read.atoms.size());
        for (std::size_t i = first; i < last; ++i) {
            if (at(rule, i)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool in_clause(const ModalityRule& rule) const {
        const std::size_t clause = read.clause[trigger.end - 1];
        for (std::size_t i = 0; i < read.atoms.size(); ++i) {
            if (read.clause[i] == clause && at(rule, i)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool before(const ModalityRule& rule) const {
        for (std::size_t i = trigger.begin; i-- > (trigger.begin >= longest_phrase_before ? trigger.begin - longest_phrase_before : 0);) {
            const bool adjacent = std::ranges::any_of(read.atoms[i], [&](const Atom& atom) {
                return atom.end == trigger.begin && rule.what->fits(atom.kind, atom.concept_id) && rule.tags(atom.tags);
            });
            if (adjacent) {
                return true;
            }
        }
        return false;
    }

    // What is quoted is denied or called a rumour by the words around the quotation.
    [[nodiscard]] bool outside_quotation(const ModalityRule& rule) const {
        const std::vector<Token>& tokens = read.sentence->tokens;
        if (!tokens[trigger.begin].quoted || !rule.what || (rule.value != "negated" && rule.value != "possible")) {
            return false;
        }
        for (std::size_t i = 0; i < read.atoms.size(); ++i) {
            if (!tokens[i].quoted && at(rule, i)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool meet(const ModalityRule& rule) const {
        if (!rule.what) {
            const bool verb = rule.where == ModalityRule::Where::verb;
            return (verb || rule.where == ModalityRule::Where::trigger) && rule.tags(verb ? governor.tags : trigger.tags);
        }
        const std::size_t next = std::max(governor.last, trigger.end);
        switch (rule.where) {
            case ModalityRule::Where::trigger: return false;
            case ModalityRule::Where::verb: return within(rule, governor.first, governor.last + 1);
            case ModalityRule::Where::next: return within(rule, next, next + 1);
            case ModalityRule::Where::sentence: return within(rule, 0, read.atoms.size());
            case ModalityRule::Where::clause: return in_clause(rule);
            case ModalityRule::Where::previous: return before(rule);
        }
        return false;
    }
};

}  // namespace

Modality modality_of(const LanguagePack& pack, const ReadSentence& read, const Frame& frame, const Atom& trigger, const Governor& governor) {
    Modality result{frame.modality.empty() ? "actual" : frame.modality, {}, frame.retold};
    const Surroundings words{read, trigger, governor};
    for (const ModalityRule& rule : pack.modality) {
        const bool retold = rule.value == "retold";
        const bool decided = retold ? result.retold : !result.rule.empty() || !frame.modality.empty();
        if (decided || !(words.meet(rule) || words.outside_quotation(rule))) {
            continue;
        }
        if (retold) {
            result.retold = true;
        } else {
            result.value = rule.value;
            result.rule = rule.id;
        }
    }
    return result;
}

}  // namespace elchi
