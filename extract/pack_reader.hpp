// SPDX-License-Identifier: MIT
// Reads the tables of one language with those of its parents, and the names of the gazetteer, and checks them.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "extract/language_pack.hpp"
#include "extract/lexicon_builder.hpp"
#include "graph/gazetteer.hpp"

namespace elchi {

/// A pack before it is frozen.
struct PackDraft : PackRules {
    Concepts concepts;
    LexiconBuilder lexicon;
    std::set<std::string> abbreviations;
    std::set<std::string> words;
};

/// Adds the names of the gazetteer in the pack's language; its classes and rules for names must be there.
void add_names(const Gazetteer& gazetteer, PackDraft& pack);

/// Throws Error with file:line:column.
[[nodiscard]] PackDraft read_pack(const std::filesystem::path& languages, std::string_view tag,
                                  const Gazetteer& gazetteer);

}  // namespace elchi
