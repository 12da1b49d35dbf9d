// SPDX-License-Identifier: MIT
// Which pack reads a text: by the small words and the letters of the packs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/language_pack.hpp"

namespace elchi {

struct Identified {
    const LanguagePack* pack = nullptr;  ///< nullptr: no pack reads this
    std::string tag = "und";             ///< with the script where the pack has several: uz-Latn
};

/// `declared` is a tag given with the article, or empty; it decides when a pack of that language exists.
[[nodiscard]] Identified identify(std::string_view text, std::string_view declared, const std::vector<LanguagePack>& packs);

}  // namespace elchi
