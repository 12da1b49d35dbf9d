// SPDX-License-Identifier: MIT
// From a pack as read to its block of bytes, and back to a pack that uses the block. What a rule is made of stands here
// once, for both ways; a member that is missing here does not compile.
#include <algorithm>
#include <atomic>
#include <concepts>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <type_traits>
#include <utility>

#include "extract/language_pack.hpp"
#include "extract/pack_reader.hpp"
#include "extract/sections.hpp"
#include "graph/error.hpp"

namespace elchi {

namespace {

template <typename Value, typename... Types>
concept OneOf = (std::same_as<std::remove_const_t<Value>, Types> || ...);

void members(auto& stream, OneOf<Letters::Row> auto& value) {
    auto& [key, also, has_also] = value;
    stream(key, also, has_also);
}

void members(auto& stream, OneOf<Morphology::Affix> auto& value) {
    auto& [key, tags, next_class, next_slot] = value;
    stream(key, tags, next_class, next_slot);
}

void members(auto& stream, OneOf<Morphology::Slot> auto& value) {
    auto& [number, required, affixes] = value;
    stream(number, required, affixes);
}

void members(auto& stream, OneOf<Morphology::Class> auto& value) {
    auto& [name, part_of_speech, strip, slots] = value;
    stream(name, part_of_speech, strip, slots);
}

void members(auto& stream, OneOf<PackRules::NameRule, PackRules::Guess> auto& value) {
    auto& [one, two, three] = value;
    stream(one, two, three);
}

void members(auto& stream, OneOf<TagTest> auto& value) {
    auto& [all, none] = value;
    stream(all, none);
}

void members(auto& stream, OneOf<ConceptTest> auto& value) {
    auto& [kind, concept_id] = value;
    stream.concept_number(kind);
    stream.concept_number(concept_id);
}

void members(auto& stream, OneOf<GroupRule::Element> auto& value) {
    auto& [what, literal, tags, optional, many, head] = value;
    stream(what, literal, tags, optional, many, head);
}

void members(auto& stream, OneOf<GroupRule> auto& value) {
    auto& [id, result, elements] = value;
    stream(id, result, elements);
}

void members(auto& stream, OneOf<Marker> auto& value) {
    auto& [adposition, any, cases, side] = value;
    stream.concept_number(adposition);
    stream(any, cases, side);
}

void members(auto& stream, OneOf<SlotPlace> auto& value) {
    auto& [kind, markers] = value;
    stream(kind, markers);
}

void members(auto& stream, OneOf<Slot> auto& value) {
    auto& [role, places, required, least, scene] = value;
    stream(role, places, required, least, scene);
}

void members(auto& stream, OneOf<Need> auto& value) {
    auto& [where, forbidden, what, tags] = value;
    stream(where, forbidden, what, tags);
}

void members(auto& stream, OneOf<Frame> auto& value) {
    auto& [id, event, trigger, trigger_tags, needs, slots, level, modality, status, retold] = value;
    stream(id, event, trigger, trigger_tags, needs, slots, level, modality, status, retold);
}

void members(auto& stream, OneOf<ModalityRule> auto& value) {
    auto& [where, id, rule_value, what, tags] = value;
    stream(where, id, rule_value, what, tags);
}

// The last enumerator of each kind.
constexpr PartOfSpeech last(PartOfSpeech) { return PartOfSpeech::number; }
constexpr GroupKind last(GroupKind) { return GroupKind::place; }
constexpr SlotKind last(SlotKind) { return SlotKind::number; }
constexpr SceneReach last(SceneReach) { return SceneReach::article; }
constexpr Side last(Side) { return Side::after; }
constexpr Need::Where last(Need::Where) { return Need::Where::previous; }
constexpr ModalityRule::Where last(ModalityRule::Where) { return ModalityRule::Where::previous; }

// A rule as bytes; numbers are little-endian.
class RuleWriter {
public:
    template <typename... Values>
    void operator()(const Values&... values) {
        (put(values), ...);
    }
    void concept_number(ConceptId id) { put(id); }

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    template <typename Value>
    void put(const Value& value) {
        if constexpr (std::integral<Value> || std::is_enum_v<Value>) {
            for (std::size_t i = 0; i < sizeof value; ++i) {
                bytes_ += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i));
            }
        } else if constexpr (std::same_as<Value, std::string>) {
            put(static_cast<std::uint32_t>(value.size()));
            bytes_ += value;
        } else {
            members(*this, value);
        }
    }
    template <typename Value>
    void put(const std::vector<Value>& values) {
        put(static_cast<std::uint32_t>(values.size()));
        for (const Value& value : values) {
            put(value);
        }
    }
    template <typename Value>
    void put(const std::map<std::string, Value, std::less<>>& values) {
        put(static_cast<std::uint32_t>(values.size()));
        for (const auto& [key, value] : values) {
            (*this)(key, value);
        }
    }
    template <typename Value>
    void put(const std::optional<Value>& value) {
        put(value.has_value());
        if (value) {
            put(*value);
        }
    }

    std::string bytes_;
};

// The same backwards. Throws std::invalid_argument when the bytes are no rules.
class RuleReader {
public:
    RuleReader(std::string_view bytes, std::size_t concepts) : rest_(bytes), concepts_(concepts) {}

    template <typename... Values>
    void operator()(Values&... values) {
        (get(values), ...);
    }
    void concept_number(ConceptId& id) {
        get(id);
        require(id < concepts_ || id == Concepts::none);
    }

    void finish() const { require(rest_.empty()); }

private:
    static void require(bool right) {
        if (!right) {
            throw std::invalid_argument("the rules are damaged");
        }
    }
    [[nodiscard]] std::string_view take(std::size_t size) {
        require(size <= rest_.size());
        const std::string_view bytes = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return bytes;
    }
    [[nodiscard]] std::size_t count() {
        std::uint32_t size = 0;
        get(size);
        require(size <= rest_.size());  // each value has a byte at least
        return size;
    }
    template <typename Value>
    void get(Value& value) {
        if constexpr (std::integral<Value> || std::is_enum_v<Value>) {
            std::uint64_t number = 0;
            const std::string_view bytes = take(sizeof value);
            for (std::size_t i = 0; i < bytes.size(); ++i) {
                number |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
            }
            if constexpr (std::same_as<Value, bool>) {
                require(number <= 1);
            } else if constexpr (std::is_enum_v<Value>) {
                require(number <= static_cast<std::uint64_t>(last(Value{})));
            }
            value = static_cast<Value>(number);
        } else if constexpr (std::same_as<Value, std::string>) {
            value = take(count());
        } else {
            members(*this, value);
        }
    }
    template <typename Value>
    void get(std::vector<Value>& values) {
        values.resize(count());
        for (Value& value : values) {
            get(value);
        }
    }
    template <typename Value>
    void get(std::map<std::string, Value, std::less<>>& values) {
        for (std::size_t left = count(); left > 0; --left) {
            std::string key;
            get(key);
            get(values[std::move(key)]);
        }
    }
    template <typename Value>
    void get(std::optional<Value>& value) {
        bool there = false;
        get(there);
        if (there) {
            get(value.emplace());
        }
    }

    std::string_view rest_;
    std::size_t concepts_;
};

std::string freeze(const PackDraft& draft) {
    SectionWriter sections;
    std::vector<std::string_view> concepts;
    for (ConceptId id = 0; id < draft.concepts.size(); ++id) {
        concepts.push_back(draft.concepts.name(id));
    }
    freeze_strings(concepts, sections);
    RuleWriter rules;
    rules(draft.tag, draft.settings, draft.letters.rows(), draft.morphology.classes(), draft.names, draft.guesses,
          draft.groups, draft.frames, draft.modality);
    sections.add<char>(rules.bytes());
    draft.lexicon.freeze(sections);
    freeze_strings({draft.abbreviations.begin(), draft.abbreviations.end()}, sections);
    freeze_strings({draft.words.begin(), draft.words.end()}, sections);
    return sections.take();
}

std::uint64_t next_serial() {
    static std::atomic<std::uint64_t> given{0};
    return ++given;
}

void read_rules(std::span<const char> bytes, std::size_t concepts, PackRules& rules) {
    std::map<std::string, Letters::Row, std::less<>> letters;
    std::vector<Morphology::Class> classes;
    RuleReader reader({bytes.data(), bytes.size()}, concepts);
    reader(rules.tag, rules.settings, letters, classes, rules.names, rules.guesses, rules.groups, rules.frames,
           rules.modality);
    reader.finish();
    for (const auto& [written, row] : letters) {
        rules.letters.add(written, row.key, row.also, row.has_also);
    }
    rules.morphology = Morphology(std::move(classes));
    const auto known = [&](const auto& rule) { return rule.inflection < rules.morphology.size(); };
    if (!std::ranges::all_of(rules.names, known) || !std::ranges::all_of(rules.guesses, known)) {
        throw std::invalid_argument("a rule names a class that is not there");
    }
    rules.apply_settings();
}

}  // namespace

LanguagePack::LanguagePack(std::span<const std::byte> block) : serial_(next_serial()) {
    SectionReader sections(block);
    concepts = Concepts(FrozenStrings(sections));
    read_rules(sections.next<char>(), concepts.size(), *this);
    lexicon = Lexicon(sections, concepts.size(), morphology.size());
    abbreviations = FrozenStrings(sections);
    words = FrozenStrings(sections);
    if (!sections.at_end()) {
        throw std::invalid_argument("bytes after the last section");
    }
}

LanguagePack LanguagePack::load(const std::filesystem::path& languages, std::string_view tag,
                                const Gazetteer& gazetteer) {
    const std::string bytes = compile_pack(languages, tag, gazetteer);
    std::vector<std::uint64_t> block(bytes.size() / sizeof(std::uint64_t));
    std::memcpy(block.data(), bytes.data(), bytes.size());
    try {
        LanguagePack pack(std::as_bytes(std::span(block)));
        pack.block_ = std::move(block);
        return pack;
    } catch (const std::invalid_argument& wrong) {
        throw Error((languages / tag).string(), 0, 0, wrong.what());
    }
}

std::string compile_pack(const std::filesystem::path& languages, std::string_view tag, const Gazetteer& gazetteer) {
    return freeze(read_pack(languages, tag, gazetteer));
}

}  // namespace elchi
