// SPDX-License-Identifier: MIT
// A stable hash of bytes (FNV-1a, 64 bit): the same on every machine, for content ids and versions of data.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace elchi {

inline constexpr std::uint64_t fnv_start = 14695981039346656037ULL;

/// Hash of `bytes`, continuing from `start`.
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t start = fnv_start) {
    std::uint64_t hash = start;
    for (const char c : bytes) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    }
    return hash;
}

/// 16 hexadecimal digits.
[[nodiscard]] inline std::string hexadecimal(std::uint64_t value) {
    std::string text(16, '0');
    for (std::size_t at = text.size(); at-- > 0; value >>= 4U) {
        text[at] = "0123456789abcdef"[value & 15U];
    }
    return text;
}

}  // namespace elchi
