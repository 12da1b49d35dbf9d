// SPDX-License-Identifier: MIT
// The names that the gazetteer has in a pack's language, as words and phrases of its lexicon.
#include <algorithm>

#include "extract/pack_reader.hpp"
#include "extract/text.hpp"

namespace elchi {

namespace {

std::string primary_language(std::string_view tag) { return std::string(tag.substr(0, tag.find('-'))); }

bool starts_upper(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && is_upper(next_code_point(word, at));
}

bool all_upper(std::string_view word) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < word.size(); ++count) {
        if (!is_upper(next_code_point(word, at))) {
            return false;
        }
    }
    return count > 1;
}

class NameWriter {
public:
    explicit NameWriter(PackDraft& pack) : pack_(pack) {}

    void run(const Gazetteer& gazetteer) {
        const std::string language = primary_language(pack_.tag);
        const std::vector<GazetteerEntity>& entities = gazetteer.entities();
        for (std::size_t i = 0; i < entities.size(); ++i) {
            for (const auto& [tag, names] : entities[i].names) {
                if (primary_language(tag) != language) {
                    continue;
                }
                add_name(names.label, entities[i], i);
                for (const std::string& alias : names.aliases) {
                    add_name(alias, entities[i], i);
                }
                if (entities[i].type == "person") {
                    add_surname(names, i);
                }
            }
        }
    }

private:
    std::vector<std::uint32_t> lexemes_of(std::string_view word, const std::vector<std::string_view>& kinds) {
        std::vector<std::uint32_t> result;
        const std::string small = lower(word);
        for (const std::string_view kind : kinds) {
            for (const Morphology::ClassId inflection : pack_.classes_of_name(kind, small)) {
                const std::uint32_t lexeme =
                    pack_.lexicon.add_lexeme(small, inflection, pack_.letters, pack_.morphology);
                if (std::ranges::find(result, lexeme) == result.end()) {
                    result.push_back(lexeme);
                }
            }
        }
        if (result.empty()) {
            result.push_back(pack_.lexicon.add_lexeme(small, 0, pack_.letters, pack_.morphology));
        }
        return result;
    }

    static std::vector<std::string_view> name_kinds(const GazetteerEntity& entity, std::string_view word, bool only,
                                                    bool last) {
        if (all_upper(word)) {
            return {"acronym", "place"};
        }
        if (!starts_upper(word)) {
            return {"word"};
        }
        if (entity.type == "person") {
            return last ? std::vector<std::string_view>{"surname"} : std::vector<std::string_view>{"given"};
        }
        return only ? std::vector<std::string_view>{"place"} : std::vector<std::string_view>{"place", "word"};
    }

    void add_name(std::string_view name, const GazetteerEntity& entity, std::size_t index) {
        const std::vector<RawToken> tokens = tokenise(name);
        if (tokens.empty() || tokens.size() > 9 || !starts_upper(name)) {
            return;
        }
        std::vector<std::vector<std::uint32_t>> paths{{}};
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::string_view word = name.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
            const std::vector<std::uint32_t> choices =
                lexemes_of(word, name_kinds(entity, word, tokens.size() == 1, i + 1 == tokens.size()));
            std::vector<std::vector<std::uint32_t>> longer;
            for (const std::vector<std::uint32_t>& path : paths) {
                for (const std::uint32_t choice : choices) {
                    longer.push_back(path);
                    longer.back().push_back(choice);
                }
            }
            constexpr std::size_t most_paths = 8;
            longer.resize(std::min(longer.size(), most_paths));
            paths = std::move(longer);
        }
        Entry entry{pack_.concepts.intern(entity.type == "organization" ? "org" : entity.type),
                    static_cast<std::int32_t>(index),
                    static_cast<std::uint8_t>(pack_.head_last || entity.type == "person" ? tokens.size() - 1 : 0), true,
                    tokens.size() > 1 && !pack_.head_last};
        for (const std::vector<std::uint32_t>& path : paths) {
            pack_.lexicon.add_entry(path, entry);
        }
    }

    void add_surname(const Names& names, std::size_t index) {
        std::vector<std::string> surnames;
        const auto add = [&](std::string_view name) {
            if (std::ranges::find(surnames, name) == surnames.end() && !name.empty()) {
                surnames.emplace_back(name);
            }
        };
        const auto last_word = [](std::string_view name) { return name.substr(name.rfind(' ') + 1); };
        add(names.surname.empty() ? last_word(names.label) : std::string_view(names.surname));
        if (names.surname.empty()) {
            for (const std::string& alias : names.aliases) {
                if (alias.find(' ') != std::string::npos) {
                    add(last_word(alias));
                }
            }
        }
        for (const std::string& surname : surnames) {
            const std::vector<RawToken> tokens = tokenise(surname);
            if (tokens.size() != 1) {
                continue;
            }
            const Entry entry{pack_.concepts.intern("surname"), static_cast<std::int32_t>(index), 0, true, false};
            for (const std::uint32_t lexeme : lexemes_of(surname, {"surname"})) {
                pack_.lexicon.add_entry({lexeme}, entry);
            }
        }
    }

    PackDraft& pack_;
};

}  // namespace

void add_names(const Gazetteer& gazetteer, PackDraft& pack) { NameWriter(pack).run(gazetteer); }

}  // namespace elchi
