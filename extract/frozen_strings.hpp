// SPDX-License-Identifier: MIT
// Numbered strings with a hash table, used where they lie: in an image that is mapped, or in a block of the same form.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/sections.hpp"
#include "graph/fingerprint.hpp"

namespace elchi {

class FrozenStrings {
public:
    /// A place of the hash table (open addressing, the next place is tried).
    struct Place {
        std::uint32_t hash = 0;
        std::uint32_t number = 0;  ///< of the string, from 1; 0: free
    };

    FrozenStrings() = default;
    /// Takes the next sections; their bytes must outlive this. Throws std::invalid_argument when they do not fit.
    explicit FrozenStrings(SectionReader& sections);

    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t id) const {
        const std::size_t begin = id == 0 ? 0 : ends_[id - 1];
        return pool_.substr(begin, ends_[id] - begin);
    }
    /// The number of a string, or none.
    [[nodiscard]] std::uint32_t find(std::string_view text) const { return find(text, fnv1a(text)); }
    /// The same when the hash (fnv1a) is known.
    [[nodiscard]] std::uint32_t find(std::string_view text, std::uint64_t hash) const;
    [[nodiscard]] bool contains(std::string_view text) const { return find(text) != none; }

    static constexpr std::uint32_t none = 0xFFFFFFFF;

private:
    std::span<const std::uint32_t> ends_;  // in the pool
    std::string_view pool_;
    std::span<const Place> places_;  // a power of two of them, at least one free
};

/// Writes strings, which must be distinct, so that a string's number is its place in the list.
void freeze_strings(const std::vector<std::string_view>& strings, SectionWriter& sections);

}  // namespace elchi
