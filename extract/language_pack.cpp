// SPDX-License-Identifier: MIT
#include "extract/language_pack.hpp"

#include <algorithm>

#include "graph/error.hpp"
#include "graph/tsv.hpp"

namespace elchi {

void PackRules::apply_settings() {
    head_last = setting("head") != "first";
    title_left = setting("title") != "right";
    arguments_before = setting("arguments") != "around";
    adposition_before = setting("adpositions").empty() ? !head_last : setting("adpositions") == "before";
    ordinal_dot = setting("ordinal_dot") == "yes";
    home = setting("home");
    scripts.clear();
    for (const std::string_view script : split(setting("scripts"), '|')) {
        scripts.emplace_back(script);
    }
}

std::string_view PackRules::setting(std::string_view key) const {
    const auto at = settings.find(key);
    return at == settings.end() ? std::string_view{} : std::string_view(at->second);
}

std::vector<Morphology::ClassId> PackRules::classes_of_name(std::string_view kind, std::string_view word) const {
    std::size_t longest = 0;
    std::vector<Morphology::ClassId> classes;
    for (const NameRule& rule : names) {
        if (rule.kind != kind || !word.ends_with(rule.ending) || rule.ending.size() < longest) {
            continue;
        }
        if (rule.ending.size() > longest) {
            classes.clear();
            longest = rule.ending.size();
        }
        classes.push_back(rule.inflection);
    }
    return classes;
}

std::vector<std::string> pack_tags(const std::filesystem::path& languages) {
    std::vector<std::string> result;
    if (!std::filesystem::is_directory(languages)) {
        throw Error(languages.string(), 0, 0, "no language packs here");
    }
    for (const auto& folder : std::filesystem::directory_iterator(languages)) {
        if (std::filesystem::exists(folder.path() / "lexicon.tsv") && folder.path().filename() != "root") {
            result.push_back(folder.path().filename().string());
        }
    }
    if (result.empty()) {
        throw Error(languages.string(), 0, 0, "no language packs here");
    }
    std::ranges::sort(result);
    return result;
}

}  // namespace elchi
