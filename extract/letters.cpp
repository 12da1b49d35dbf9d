// SPDX-License-Identifier: MIT
#include "extract/letters.hpp"

#include <algorithm>

#include "extract/text.hpp"

namespace elchi {

namespace {
constexpr std::size_t most_keys = 16;
}

void Letters::add(std::string_view letters, std::string_view key, std::string_view also, bool has_also) {
    rows_.insert_or_assign(std::string(letters), Row{std::string(key), std::string(also), has_also});
    longest_ = std::max(longest_, letters.size());
}

const Letters::Row* Letters::longest(std::string_view word, std::size_t at, std::size_t& length) const {
    for (length = std::min(longest_, word.size() - at); length > 0; --length) {
        if (const auto row = rows_.find(word.substr(at, length)); row != rows_.end()) {
            return &row->second;
        }
    }
    std::size_t next = at;
    static_cast<void>(next_code_point(word, next));
    length = next - at;
    return nullptr;
}

std::string Letters::key(std::string_view word) const {
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        std::size_t length = 0;
        const Row* row = longest(word, at, length);
        result += row != nullptr ? std::string_view(row->key) : word.substr(at, length);
        at += length;
    }
    return result;
}

std::vector<std::string> Letters::keys(std::string_view word) const {
    std::vector<std::string> results{std::string{}};
    for (std::size_t at = 0; at < word.size();) {
        std::size_t length = 0;
        const Row* row = longest(word, at, length);
        const std::string_view first = row != nullptr ? std::string_view(row->key) : word.substr(at, length);
        const bool branch = row != nullptr && row->has_also && results.size() * 2 <= most_keys;
        const std::size_t known = results.size();
        for (std::size_t i = 0; i < known; ++i) {
            if (branch) {
                results.push_back(results[i] + row->also);
            }
            results[i] += first;
        }
        at += length;
    }
    return results;
}

}  // namespace elchi
