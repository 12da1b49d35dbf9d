// SPDX-License-Identifier: MIT
#include "extract/inherited_table.hpp"

namespace elchi {

InheritedTable::InheritedTable(const std::vector<std::filesystem::path>& folders, std::string_view name,
                               const std::vector<std::string_view>& columns, const std::vector<std::string_view>& id) {
    tables_.reserve(folders.size());
    for (const std::filesystem::path& folder : folders) {
        const std::filesystem::path file = folder / name;
        if (std::filesystem::exists(file)) {
            tables_.push_back(Table::read(file, columns));
            add(tables_.back(), id);
        }
    }
}

void InheritedTable::add(const Table& table, const std::vector<std::string_view>& id) {
    for (const Table::Row& row : table.rows()) {
        std::string key;
        for (const std::string_view column : id) {
            key += std::string(table.cell(row, column)) + '\t';
        }
        const bool remove = key.size() > 2 && key.front() == '-' && key[1] != '\t';
        const auto known = index_.find(remove ? key.substr(1) : key);
        if (remove) {
            if (known == index_.end()) {
                table.fail(row, id.front(), "deletes a row that no parent has");
            }
            rows_[known->second].second = nullptr;
            continue;
        }
        if (known != index_.end() && rows_[known->second].second != nullptr) {
            if (rows_[known->second].first == &table && id.size() == 1 && id.front() == "id") {
                table.fail(row, id.front(), "this id stands twice in the table");
            }
            rows_[known->second] = {&table, &row};
            continue;
        }
        index_.insert_or_assign(key, rows_.size());
        rows_.emplace_back(&table, &row);
    }
}

}  // namespace elchi
