// SPDX-License-Identifier: MIT
// The frozen tables of one language: read from a folder with its parents, checked, then constant.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/letters.hpp"
#include "extract/lexicon.hpp"
#include "extract/morphology.hpp"
#include "extract/rules.hpp"
#include "graph/gazetteer.hpp"

namespace elchi {

class LanguagePack {
public:
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

    /// Reads languages/<tag> and its parents, and the names of the gazetteer in this language. Throws Error with
    /// file:line:column.
    static LanguagePack load(const std::filesystem::path& languages, std::string_view tag, const Gazetteer& gazetteer);

    [[nodiscard]] std::string_view setting(std::string_view key) const;

    std::string tag;
    bool head_last = true;
    bool title_left = true;
    bool arguments_before = true;   ///< a verb's arguments stand before it
    bool adposition_before = false;  ///< prepositions
    bool ordinal_dot = false;
    std::vector<std::string> scripts;

    Concepts concepts;
    Letters letters;
    Morphology morphology;
    Lexicon lexicon;
    std::vector<NameRule> names;
    std::vector<Guess> guesses;  ///< longest ending first
    std::vector<GroupRule> groups;
    std::vector<Frame> frames;
    std::vector<ModalityRule> modality;
    std::unordered_set<std::string> abbreviations;  ///< keys
    std::unordered_set<std::string> words;          ///< lower case, all scripts as written
    std::set<char32_t> alphabet;                    ///< letters that letters.tsv names

    /// The classes that a name of a kind may have, by its ending.
    [[nodiscard]] std::vector<Morphology::ClassId> classes_of_name(std::string_view kind, std::string_view word) const;

private:
    std::map<std::string, std::string, std::less<>> settings_;

    friend class PackReader;
};

/// The tags of the packs in a folder that can read articles (they have a lexicon), in order.
[[nodiscard]] std::vector<std::string> pack_tags(const std::filesystem::path& languages);

}  // namespace elchi
