// SPDX-License-Identifier: MIT
// Frames over the groups of a sentence: a trigger opens its frames, groups fill their slots, the better filled win.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "extract/coreference.hpp"
#include "extract/papers.hpp"
#include "extract/recogniser.hpp"

namespace elchi {

/// An actor in a role, with the group that named it (none: taken from the scene).
struct Filler {
    std::string role;
    std::string actor;
    const Group* group = nullptr;
};

/// A frame that the text fills.
struct Candidate {
    const Frame* frame = nullptr;
    Atom trigger;
    std::vector<Filler> fillers;
    const Group* papers = nullptr;   ///< the agreement group
    const Group* place = nullptr;
    std::string place_country;       ///< of a slot filled by a place
    std::int64_t quantity = 0;
    double cost = 0;
    std::string modality;
    std::string modality_rule;
    bool retold = false;
};

class FrameMatcher {
public:
    explicit FrameMatcher(const LanguagePack& pack);

    /// The best candidates of a sentence, in the order of their triggers. With `log`, says what was tried and why not.
    std::vector<Candidate> match(const Document& document, const ReadSentence& read, Coreference& cast, bool has_paper, std::ostream* log) const;

private:
    struct Scope {
        const Document& document;
        const ReadSentence& read;
        Coreference& cast;
        bool has_paper;  ///< the article has named an agreement
        std::ostream* log;
    };
    struct Governor {
        std::size_t first = 0, last = 0;  ///< tokens to look at for the light verb
        Tags tags = 0;                    ///< of the predicate that governs the trigger
    };

    std::optional<Candidate> fill(Scope& scope, const Frame& frame, const Atom& trigger) const;
    bool fill_slot(Scope& scope, const Slot& slot, Candidate& candidate, std::vector<const Group*>& used) const;
    bool fill_place(Scope& scope, const Slot& slot, const SlotPlace& place, Candidate& candidate, std::vector<const Group*>& used) const;
    bool fill_from_scene(Scope& scope, const Slot& slot, Candidate& candidate) const;
    [[nodiscard]] bool accepts(const Scope& scope, const SlotPlace& place, const Group& group) const;
    [[nodiscard]] std::optional<double> cost(const Scope& scope, const SlotPlace& place, const Group& group, const Atom& trigger) const;
    [[nodiscard]] Governor governor(const ReadSentence& read, const Atom& trigger) const;
    [[nodiscard]] std::string missing_need(const ReadSentence& read, const Frame& frame, const Atom& trigger, const Governor& governor) const;
    void judge(const ReadSentence& read, Candidate& candidate, const Governor& governor) const;
    [[nodiscard]] std::string clash(const Scope& scope, const Candidate& candidate) const;
    [[nodiscard]] std::vector<std::string> actors_for(Scope& scope, const SlotPlace& place, const Group& group) const;
    [[nodiscard]] bool belongs(const Scope& scope, const Slot& slot, const Candidate& candidate, const std::vector<std::string>& actors) const;

    const LanguagePack& pack_;
    ConceptId act_;
};

}  // namespace elchi
