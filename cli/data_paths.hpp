// SPDX-License-Identifier: MIT
// Where the tables are that the program reads at start.
#pragma once

#include <filesystem>
#include <string>

namespace elchi {

/// The folders below one data folder (share/elchi).
struct DataPaths {
    std::filesystem::path gazetteer;
    std::filesystem::path ontology;
    std::filesystem::path languages;
};

/// The data folder that the user named (empty: not named), else $ELCHI_DATA, else ../share/elchi beside the program,
/// else the one of the installation. Throws Error when it does not exist or lacks a folder.
[[nodiscard]] DataPaths find_data(const std::string& named);

}  // namespace elchi
