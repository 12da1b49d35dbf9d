// SPDX-License-Identifier: MIT
// What the first sentences of an article show before any of them is interpreted: the state from which it is told, and
// whom it will name together.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "extract/language_pack.hpp"
#include "extract/recogniser.hpp"
#include "graph/gazetteer.hpp"

namespace elchi {

class Outlook {
public:
    /// A list of actors that stands ahead.
    struct List {
        const Sentence* sentence = nullptr;
        Group group;
    };

    Outlook() = default;
    Outlook(const std::vector<ReadSentence>& sentences, const LanguagePack& pack, const Gazetteer& gazetteer);

    /// The state whose president is "the president": ISO code, empty when none stands out.
    [[nodiscard]] const std::string& home() const { return home_; }
    [[nodiscard]] bool names(const std::string& entity) const { return named_.contains(entity); }
    /// The next list of `count` actors (0: of several) in the paragraph of a sentence or in the one behind it, or nullptr.
    [[nodiscard]] const List* list_after(const Sentence& sentence, std::size_t count) const;

private:
    std::string home_;
    std::set<std::string> named_;
    std::vector<List> lists_;  ///< in text order
};

}  // namespace elchi
