// SPDX-License-Identifier: MIT
#include "extract/tags.hpp"

#include <algorithm>
#include <array>

namespace elchi {

namespace {

// The position of a name is its bit; the constants of the header repeat the ones that the program itself reads.
constexpr std::array<std::string_view, 37> names{
    "nom", "gen",  "dat",  "acc",  "loc",  "abl",  "ins",    "pre", "sg",   "pl",  "poss", "poss1", "poss2",
    "fin", "part", "conv", "inf",  "vn",   "past", "pres",   "fut", "pass", "refl", "caus", "neg",  "cond",
    "intent", "imp", "hear", "dem", "rel",  "ord",  "pers1",  "pers2", "cmp", "anim", "perf"};

}  // namespace

std::optional<Tags> tag(std::string_view name) {
    const auto* at = std::ranges::find(names, name);
    if (at == names.end()) {
        return std::nullopt;
    }
    return Tags{1} << static_cast<unsigned>(at - names.begin());
}

std::string tag_names(Tags tags) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if ((tags >> i & 1U) != 0) {
            text += text.empty() ? "" : " ";
            text += names[i];
        }
    }
    return text;
}

}  // namespace elchi
