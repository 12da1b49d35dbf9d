// SPDX-License-Identifier: MIT
// What the tables of language packs say about things outside them: types, roles and offices of the ontology, countries
// of the gazetteer, and each other's concepts. Reading a pack finds malformed cells; this finds names that lead
// nowhere.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "graph/gazetteer.hpp"
#include "graph/ontology.hpp"

namespace elchi {

struct PackFinding {
    std::string message;   ///< "file:line:column: what"
    bool warning = false;  ///< the pack works, but a row has no effect

    friend auto operator<=>(const PackFinding&, const PackFinding&) = default;
};

/// Checks the packs of the given tags and their parents, each table once, in the order of tags, files and lines. A
/// concept that a parent's rule asks for must stand in the lexicon of some pack of the folder that inherits it.
/// REQUIRES: every pack of the folder can be read (LanguagePack::load).
[[nodiscard]] std::vector<PackFinding> check_packs(const std::filesystem::path& languages,
                                                   const std::vector<std::string>& tags, const Ontology& ontology,
                                                   const Gazetteer& gazetteer);

}  // namespace elchi
