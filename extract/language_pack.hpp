// SPDX-License-Identifier: MIT
// The frozen tables of one language. Both ways to one, from a folder of tables and from an image, lead through the same
// block of bytes, in which the large tables are used where they lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/frozen_strings.hpp"
#include "extract/letters.hpp"
#include "extract/lexicon.hpp"
#include "extract/morphology.hpp"
#include "extract/rules.hpp"
#include "graph/gazetteer.hpp"

namespace elchi {

/// The small tables of a pack, which are copied out of the block at start.
struct PackRules {
    struct NameRule {
        std::string kind;    ///< surname, given, place, word
        std::string ending;  ///< as written
        Morphology::ClassId inflection = 0;
    };
    struct Guess {
        std::string ending;  ///< key
        Morphology::ClassId inflection = 0;
        Tags tags = 0;
    };

    /// The value of a row of pack.tsv, or nothing.
    [[nodiscard]] std::string_view setting(std::string_view key) const;
    /// The classes that a name of a kind may have, by its ending.
    [[nodiscard]] std::vector<Morphology::ClassId> classes_of_name(std::string_view kind, std::string_view word) const;
    /// Sets what the settings say: the members from head_last to scripts.
    void apply_settings();

    std::string tag;
    std::map<std::string, std::string, std::less<>> settings;
    Letters letters;
    Morphology morphology;
    std::vector<NameRule> names;
    std::vector<Guess> guesses;  ///< longest ending first
    std::vector<GroupRule> groups;
    std::vector<Frame> frames;
    std::vector<ModalityRule> modality;

    bool head_last = true;
    bool title_left = true;
    bool arguments_before = true;    ///< a verb's arguments stand before it
    bool adposition_before = false;  ///< prepositions
    bool ordinal_dot = false;
    std::string home;  ///< ISO code of the state whose press writes the language, or empty
    std::vector<std::string> scripts;
};

class LanguagePack : public PackRules {
public:
    /// Reads languages/<tag> and its parents, and the names of the gazetteer in this language. Throws Error with
    /// file:line:column.
    static LanguagePack load(const std::filesystem::path& languages, std::string_view tag, const Gazetteer& gazetteer);

    /// The pack in a block that compile_pack has made. Throws std::invalid_argument when it is none.
    /// REQUIRES: the block begins at an address that is a multiple of eight, and outlives the pack.
    explicit LanguagePack(std::span<const std::byte> block);

    LanguagePack(LanguagePack&&) noexcept = default;
    LanguagePack& operator=(LanguagePack&&) noexcept = default;
    LanguagePack(const LanguagePack&) = delete;
    LanguagePack& operator=(const LanguagePack&) = delete;
    ~LanguagePack() = default;

    /// Differs from that of every other pack that the process has had.
    [[nodiscard]] std::uint64_t serial() const { return serial_; }

    Concepts concepts;
    Lexicon lexicon;
    FrozenStrings abbreviations;  ///< keys
    FrozenStrings words;          ///< lower case, all scripts as written

private:
    std::vector<std::uint64_t> block_;  // of a pack that was loaded from tables
    std::uint64_t serial_;
};

/// The block of a pack: the same bytes for the same tables and gazetteer. Throws as LanguagePack::load.
[[nodiscard]] std::string compile_pack(const std::filesystem::path& languages, std::string_view tag,
                                       const Gazetteer& gazetteer);

/// The tags of the packs in a folder that can read articles (they have a lexicon), in order.
[[nodiscard]] std::vector<std::string> pack_tags(const std::filesystem::path& languages);

}  // namespace elchi
