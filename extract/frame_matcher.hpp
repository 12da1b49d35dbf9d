// SPDX-License-Identifier: MIT
// Frames over the groups of a sentence: a trigger opens its frames, groups fill their slots, the better filled win.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/coreference.hpp"
#include "extract/modality.hpp"
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
    double cost = 0;
    Modality modality;
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

    [[nodiscard]] std::optional<Candidate> best(Scope& scope, const Atom& trigger) const;
    std::optional<Candidate> fill(Scope& scope, const Frame& frame, const Atom& trigger) const;
    bool fill_slot(Scope& scope, const Slot& slot, Candidate& candidate, std::vector<const Group*>& used) const;
    bool fill_place(Scope& scope, const Slot& slot, const SlotPlace& place, Candidate& candidate, std::vector<const Group*>& used) const;
    bool fill_from_scene(Scope& scope, const Slot& slot, Candidate& candidate) const;
    [[nodiscard]] std::optional<double> cost(const Scope& scope, const SlotPlace& place, const Group& group, const Atom& trigger) const;
    [[nodiscard]] std::string clash(const Scope& scope, const Candidate& candidate) const;
    [[nodiscard]] std::vector<std::string> actors_for(Scope& scope, const SlotPlace& place, const Group& group) const;
    [[nodiscard]] bool belongs(const Scope& scope, const Slot& slot, const Candidate& candidate, const std::vector<std::string>& actors) const;

    const LanguagePack& pack_;
    ConceptId act_;
    std::unordered_map<ConceptId, std::vector<const Frame*>> frames_;  ///< by the concept of their trigger
};

}  // namespace elchi
