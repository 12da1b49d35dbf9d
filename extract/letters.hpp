// SPDX-License-Identifier: MIT
// From writing to keys: every look-up is done on keys, in which the scripts and spellings of one language meet.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace elchi {

class Letters {
public:
    /// Adds a row of letters.tsv: a sequence of lower-case letters, its key, and a second key or nothing.
    void add(std::string_view letters, std::string_view key, std::string_view also, bool has_also);

    /// The key of a lower-case word. Letters that no row knows stand for themselves.
    [[nodiscard]] std::string key(std::string_view word) const;

    /// All keys under which a stem is found: with every choice of second keys, at most 16 of them.
    [[nodiscard]] std::vector<std::string> keys(std::string_view word) const;

    struct Row {
        std::string key;
        std::string also;
        bool has_also = false;
    };
    [[nodiscard]] const std::map<std::string, Row, std::less<>>& rows() const { return rows_; }

private:
    [[nodiscard]] const Row* longest(std::string_view word, std::size_t at, std::size_t& length) const;

    std::map<std::string, Row, std::less<>> rows_;
    std::size_t longest_ = 0;  // bytes
};

}  // namespace elchi
