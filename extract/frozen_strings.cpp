// SPDX-License-Identifier: MIT
#include "extract/frozen_strings.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>

namespace elchi {

namespace {

std::uint32_t folded(std::uint64_t hash) { return static_cast<std::uint32_t>(hash ^ (hash >> 32U)); }

}  // namespace

FrozenStrings::FrozenStrings(SectionReader& sections) {
    ends_ = sections.next<std::uint32_t>();
    const std::span<const char> pool = sections.next<char>();
    pool_ = {pool.data(), pool.size()};
    places_ = sections.next<Place>();
    const bool in_order = std::ranges::is_sorted(ends_) && (ends_.empty() ? 0 : ends_.back()) == pool_.size();
    const bool all_known = std::ranges::all_of(places_, [&](const Place& place) { return place.number <= size(); });
    const bool one_free = std::ranges::any_of(places_, [](const Place& place) { return place.number == 0; });
    if (!in_order || !all_known || !one_free || !std::has_single_bit(places_.size())) {
        throw std::invalid_argument("strings do not fit their index");
    }
}

std::uint32_t FrozenStrings::find(std::string_view text, std::uint64_t hash) const {
    if (places_.empty()) {
        return none;
    }
    const std::uint32_t wanted = folded(hash);
    const std::size_t mask = places_.size() - 1;
    for (std::size_t at = wanted & mask; places_[at].number != 0; at = (at + 1) & mask) {
        const Place& place = places_[at];
        if (place.hash == wanted && (*this)[place.number - 1] == text) {
            return place.number - 1;
        }
    }
    return none;
}

void freeze_strings(const std::vector<std::string_view>& strings, SectionWriter& sections) {
    std::vector<std::uint32_t> ends;
    std::string pool;
    std::vector<FrozenStrings::Place> places(std::bit_ceil(strings.size() * 3 / 2 + 1));
    for (const std::string_view text : strings) {
        pool += text;
        ends.push_back(static_cast<std::uint32_t>(pool.size()));
        const std::uint32_t hash = folded(fnv1a(text));
        std::size_t at = hash & (places.size() - 1);
        while (places[at].number != 0) {
            at = (at + 1) & (places.size() - 1);
        }
        places[at] = {hash, static_cast<std::uint32_t>(ends.size())};
    }
    sections.add<std::uint32_t>(ends);
    sections.add<char>(pool);
    sections.add<FrozenStrings::Place>(places);
}

}  // namespace elchi
