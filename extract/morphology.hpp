// SPDX-License-Identifier: MIT
// Inflection: classes of words and the affixes that each may carry, slot after slot.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/tags.hpp"

namespace elchi {

enum class PartOfSpeech : std::uint8_t { none, noun, verb, adjective, name, number };

class Morphology {
public:
    using ClassId = std::uint16_t;

    struct Affix {
        std::string key;
        Tags tags = 0;
        ClassId next_class = 0;
        int next_slot = -1;  ///< goes on there; -1: with the next slot of its own class
    };

    struct Slot {
        int number = 0;
        bool required = false;
        std::vector<Affix> affixes;
    };

    struct Class {
        std::string name;
        PartOfSpeech part_of_speech = PartOfSpeech::none;
        std::string strip;  ///< letters, as written
        std::vector<Slot> slots;
    };

    Morphology() = default;
    /// Throws std::invalid_argument when an affix goes on in a class that is not there, or empty ones in a circle.
    explicit Morphology(std::vector<Class> classes);

    ClassId add_class(Class inflection);
    void add_affix(ClassId inflection, int slot, bool required, Affix affix);

    /// The class of a name, or no_class.
    [[nodiscard]] ClassId find(std::string_view name) const;
    [[nodiscard]] const Class& operator[](ClassId id) const { return classes_[id]; }
    [[nodiscard]] std::size_t size() const { return classes_.size(); }
    [[nodiscard]] const std::vector<Class>& classes() const { return classes_; }

    /// The tag sets of every way to read `ending` (a key) as affixes of the class; empty when there is none. A form of
    /// a noun, adjective, name or number without a case tag is nominative.
    [[nodiscard]] std::vector<Tags> readings(ClassId inflection, std::string_view ending) const;

    static constexpr ClassId no_class = 0xFFFF;

private:
    void walk(ClassId inflection, std::size_t slot, std::string_view rest, Tags so_far, std::vector<Tags>& found) const;

    std::vector<Class> classes_;
    std::unordered_map<std::string, ClassId> index_;
};

}  // namespace elchi
