// SPDX-License-Identifier: MIT
// One table of a language pack together with those of its parents.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/tsv.hpp"

namespace elchi {

/// The rows of one table over the chain of parents, nearest pack last; a later row replaces an earlier one of its id.
class InheritedTable {
public:
    /// Reads the table of this name in each folder that has one; `id` are the columns that together name a row. Throws
    /// Error with file:line:column.
    InheritedTable(const std::vector<std::filesystem::path>& folders, std::string_view name,
                   const std::vector<std::string_view>& columns, const std::vector<std::string_view>& id);

    /// Calls use(table, row) for each row; an std::invalid_argument that it throws becomes an Error that names the row.
    template <typename Use>
    void each(Use use) const {
        for (const auto& [table, row] : rows_) {
            if (row == nullptr) {
                continue;
            }
            try {
                use(*table, *row);
            } catch (const std::invalid_argument& wrong) {
                table->fail(*row, "", wrong.what());
            }
        }
    }

private:
    void add(const Table& table, const std::vector<std::string_view>& id);

    std::vector<Table> tables_;
    std::vector<std::pair<const Table*, const Table::Row*>> rows_;
    std::map<std::string, std::size_t> index_;
};

}  // namespace elchi
