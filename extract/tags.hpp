// SPDX-License-Identifier: MIT
// Grammatical tags of word forms, as sets. The names are those that language packs write (docs/language-packs.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace elchi {

using Tags = std::uint64_t;  ///< a set of tags, one bit each

/// The bit of a tag name; empty for an unknown name.
[[nodiscard]] std::optional<Tags> tag(std::string_view name);

/// The names of a set, in a fixed order, parted by blanks.
[[nodiscard]] std::string tag_names(Tags tags);

namespace tags {
inline constexpr Tags nom = 1ULL << 0U;
inline constexpr Tags gen = 1ULL << 1U;
inline constexpr Tags dat = 1ULL << 2U;
inline constexpr Tags acc = 1ULL << 3U;
inline constexpr Tags loc = 1ULL << 4U;
inline constexpr Tags abl = 1ULL << 5U;
inline constexpr Tags ins = 1ULL << 6U;
inline constexpr Tags pre = 1ULL << 7U;
inline constexpr Tags any_case = 0xFF;
inline constexpr Tags sg = 1ULL << 8U;
inline constexpr Tags pl = 1ULL << 9U;
inline constexpr Tags poss = 1ULL << 10U;
inline constexpr Tags fin = 1ULL << 13U;
inline constexpr Tags part = 1ULL << 14U;
inline constexpr Tags conv = 1ULL << 15U;
inline constexpr Tags inf = 1ULL << 16U;
inline constexpr Tags vn = 1ULL << 17U;
inline constexpr Tags predicate = fin | part | conv | inf | vn;
inline constexpr Tags pass = 1ULL << 21U;
inline constexpr Tags dem = 1ULL << 29U;
inline constexpr Tags rel = 1ULL << 30U;
}  // namespace tags

}  // namespace elchi
