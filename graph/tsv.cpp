// SPDX-License-Identifier: MIT
#include "graph/tsv.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "graph/error.hpp"

namespace elchi {

namespace {

std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    std::size_t begin = 0;
    while (true) {
        const std::size_t tab = line.find('\t', begin);
        cells.emplace_back(trim(line.substr(begin, tab == std::string_view::npos ? tab : tab - begin)));
        if (tab == std::string_view::npos) {
            return cells;
        }
        begin = tab + 1;
    }
}

bool required(std::string_view column) { return !column.ends_with('?') && !column.ends_with('*'); }

bool accepts(std::string_view column, std::string_view name) {
    const std::string_view stem = required(column) ? column : column.substr(0, column.size() - 1);
    return column.ends_with('*') ? name.starts_with(stem) : name == stem;
}

// Length of the UTF-8 sequence at the front of text, 0 when it is not well-formed (Unicode table 3-7).
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return tail(1) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool second = (lead != 0xE0 || byte(1) >= 0xA0) && (lead != 0xED || byte(1) < 0xA0);
        return second && tail(1) && tail(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool second = (lead != 0xF0 || byte(1) >= 0x90) && (lead != 0xF4 || byte(1) < 0x90);
        return second && tail(1) && tail(2) && tail(3) ? 4 : 0;
    }
    return 0;
}

}  // namespace

std::string_view trim(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t at = text.find(separator);
        if (const std::string_view part = trim(text.substr(0, at)); !part.empty()) {
            parts.push_back(part);
        }
        text = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
    }
    return parts;
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw Error(file.string(), 0, 0, "cannot be read");
    }
    std::ostringstream content;
    content << stream.rdbuf();
    if (stream.bad()) {
        throw Error(file.string(), 0, 0, "cannot be read");
    }
    return std::move(content).str();
}

std::size_t first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequence_length(text.substr(at));
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::string_view::npos;
}

Table Table::read(const std::filesystem::path& file, const std::vector<std::string_view>& columns) {
    Table table;
    table.file_ = file.string();
    const std::string content = read_file(file);
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < content.size();) {
        const std::size_t end = std::min(content.find('\n', begin), content.size());
        const std::string_view line = std::string_view(content).substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (const std::size_t bad = first_invalid_utf8(line); bad != std::string_view::npos) {
            throw Error(table.file_, number, bad + 1, "not UTF-8");
        }
        if (trim(line).empty() || line.front() == '#') {
            continue;
        }
        std::vector<std::string> cells = cells_of(line);
        if (table.header_.empty()) {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (std::ranges::none_of(columns, [&](std::string_view column) { return accepts(column, cells[i]); })) {
                    throw Error(table.file_, number, i + 1, "unknown column \"" + cells[i] + '"');
                }
            }
            for (const std::string_view column : columns) {
                if (required(column) && std::ranges::find(cells, column) == cells.end()) {
                    throw Error(table.file_, number, 0, "missing column \"" + std::string(column) + '"');
                }
            }
            table.header_ = std::move(cells);
            continue;
        }
        if (cells.size() > table.header_.size()) {
            throw Error(table.file_, number, table.header_.size() + 1, "more cells than columns");
        }
        table.rows_.push_back(Row{number, std::move(cells)});
    }
    return table;
}

std::string_view Table::cell(const Row& row, std::string_view column) const {
    const auto at = static_cast<std::size_t>(std::ranges::find(header_, column) - header_.begin());
    return at < row.cells.size() ? std::string_view(row.cells[at]) : std::string_view{};
}

void Table::fail(const Row& row, std::string_view column, std::string_view message) const {
    const auto at = static_cast<std::size_t>(std::ranges::find(header_, column) - header_.begin());
    throw Error(file_, row.line, at < header_.size() ? at + 1 : 0, message);
}

}  // namespace elchi
