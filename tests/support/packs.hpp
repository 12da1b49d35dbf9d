// SPDX-License-Identifier: MIT
// The language packs of the project, and the fixtures in human languages that tests of extraction read.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.hpp"
#include "extract/extractor.hpp"
#include "extract/language_pack.hpp"
#include "graph/tsv.hpp"
#include "tests/support/source.hpp"

namespace elchi::test {

inline std::filesystem::path languages() { return source_folder() / "extract" / "languages"; }

inline const LanguagePack& pack(std::string_view tag) {
    static std::map<std::string, LanguagePack, std::less<>> loaded;
    const auto at = loaded.find(tag);
    return at != loaded.end()
               ? at->second
               : loaded.emplace(std::string(tag), LanguagePack::load(languages(), tag, gazetteer())).first->second;
}

inline const Extractor& extractor() {
    static const Extractor loaded(languages(), gazetteer(), ontology());
    return loaded;
}

inline std::filesystem::path fixture(std::string_view name) {
    return source_folder() / "tests" / "extract" / "fixtures" / name;
}

using FixtureRow = std::map<std::string, std::string, std::less<>>;

/// The rows of a fixture, each cell under its column.
inline std::vector<FixtureRow> fixture_rows(std::string_view name, const std::vector<std::string_view>& columns) {
    const Table table = Table::read(fixture(name), columns);
    std::vector<FixtureRow> rows;
    for (const Table::Row& row : table.rows()) {
        FixtureRow& cells = rows.emplace_back();
        for (const std::string_view column : columns) {
            cells.emplace(column, table.cell(row, column));
        }
    }
    return rows;
}

/// The parts of a cell between broken lines (U+2016).
inline std::vector<std::string> parts(std::string_view cell) {
    constexpr std::string_view line = "\xE2\x80\x96";
    std::vector<std::string> result;
    while (true) {
        const std::size_t at = cell.find(line);
        result.emplace_back(trim(cell.substr(0, at)));
        if (at == std::string_view::npos) {
            return result;
        }
        cell.remove_prefix(at + line.size());
    }
}

inline std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    }
    return count;
}

}  // namespace elchi::test
