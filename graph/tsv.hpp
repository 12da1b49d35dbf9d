// SPDX-License-Identifier: MIT
// One reader for every table of the project (gazetteer, ontology, language packs): UTF-8, tabs between cells, a header
// line of column names, "#" starts a comment line, empty lines are skipped.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace elchi {

/// The rows of one table, in file order. Cells are trimmed of blanks.
class Table {
public:
    struct Row {
        std::size_t line = 0;  ///< line in the file, from 1
        std::vector<std::string> cells;
    };

    /// Reads a file whose header must be a sequence of the given columns; columns named with a trailing "?" may be
    /// missing, "label_*" stands for any number of columns that begin so. Throws Error (file:line:column) on an unknown or missing column, a row with too many cells, or bytes
    /// that are not UTF-8.
    static Table read(const std::filesystem::path& file, const std::vector<std::string_view>& columns);

    [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] const std::string& file() const { return file_; }

    /// The cell of a column (named as at reading, without "?"); empty when the row or the table has none.
    [[nodiscard]] std::string_view cell(const Row& row, std::string_view column) const;

    /// An Error that points at a cell.
    [[noreturn]] void fail(const Row& row, std::string_view column, std::string_view message) const;

private:
    std::string file_;
    std::vector<std::string> header_;
    std::vector<Row> rows_;
};

/// Splits at a separator; parts are trimmed, empty parts dropped.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Without blanks, tabs and carriage returns at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// The whole file as bytes. Throws Error when it cannot be read.
[[nodiscard]] std::string read_file(const std::filesystem::path& file);

/// The byte offset of the first byte that is not UTF-8 (overlong, surrogate or beyond U+10FFFF), or npos.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);

}  // namespace elchi
