// SPDX-License-Identifier: MIT
#include "extract/pack_reader.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <stdexcept>
#include <utility>

#include "extract/inherited_table.hpp"
#include "extract/text.hpp"
#include "graph/error.hpp"
#include "graph/tsv.hpp"

namespace elchi {

namespace {

using Columns = std::vector<std::string_view>;

PartOfSpeech part_of_speech(std::string_view name) {
    if (name == "noun")
        return PartOfSpeech::noun;
    if (name == "verb")
        return PartOfSpeech::verb;
    if (name == "adj")
        return PartOfSpeech::adjective;
    if (name == "name")
        return PartOfSpeech::name;
    if (name == "num")
        return PartOfSpeech::number;
    if (name == "none")
        return PartOfSpeech::none;
    throw std::invalid_argument("unknown part of speech \"" + std::string(name) + '"');
}

int number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        throw std::invalid_argument("not a number: \"" + std::string(text) + '"');
    }
    return value;
}

class PackReader {
public:
    PackReader(std::filesystem::path languages, std::string_view tag, const Gazetteer& gazetteer)
        : languages_(std::move(languages)), gazetteer_(gazetteer) {
        pack_.tag = tag;
    }

    PackDraft read() {
        find_parents();
        read_settings();
        read_letters();
        read_classes();
        read_alternations();
        read_names();
        read_guesses();
        read_lexicon();
        read_rules();
        read_word_lists();
        add_names(gazetteer_, pack_);
        intern_kinds();
        return std::move(pack_);
    }

private:
    // The chain of folders from root to the pack itself.
    void find_parents() {
        std::string tag = pack_.tag;
        while (true) {
            const std::filesystem::path folder = languages_ / tag;
            const std::filesystem::path file = folder / "pack.tsv";
            if (tag != "root" && !std::filesystem::exists(file)) {
                throw Error(file.string(), 0, 0, "no such language pack");
            }
            if (std::ranges::find(folders_, folder) != folders_.end()) {
                throw Error(file.string(), 0, 0, "a pack is its own parent");
            }
            if (std::filesystem::exists(folder)) {
                folders_.insert(folders_.begin(), folder);
            }
            if (tag == "root") {
                return;
            }
            std::string parent = "root";
            const Table settings = Table::read(file, {"key", "value"});
            for (const Table::Row& row : settings.rows()) {
                if (settings.cell(row, "key") == "parent" && !settings.cell(row, "value").empty()) {
                    parent = settings.cell(row, "value");
                }
            }
            tag = parent;
        }
    }

    // Every kind of the format is known by name, whether or not a table uses it.
    void intern_kinds() {
        for (const std::string_view kind :
             {"country", "place",     "org",     "person", "surname",  "office", "title", "body", "demonym",
              "agr",     "num",       "ord",     "month",  "weekday",  "day",    "week",  "year", "year4",
              "day2",    "cap",       "initial", "adj",    "adv",      "state",  "coll",  "date", "countries", "demonyms",
              "pron",    "colleague", "when",    "and",    "sub",    "rel",      "adp",    "side",  "say",  "act",
              "aux",     "mod",       "noise",   "topic",  "at_least", "any",    "word"}) {
            pack_.concepts.intern(kind);
        }
        for (ConceptId id = 0; id < pack_.concepts.size(); ++id) {
            pack_.concepts.intern(std::string(pack_.concepts.kind(id)));
        }
    }

    [[nodiscard]] InheritedTable table(std::string_view name, const Columns& columns,
                                       const std::vector<std::string_view>& id) const {
        return {folders_, name, columns, id};
    }

    void read_settings() {
        table("pack.tsv", {"key", "value"}, {"key"}).each([&](const Table& t, const Table::Row& row) {
            pack_.settings.insert_or_assign(std::string(t.cell(row, "key")), std::string(t.cell(row, "value")));
        });
        pack_.apply_settings();
    }

    void read_letters() {
        table("letters.tsv", {"letters", "key", "also?"}, {"letters"}).each([&](const Table& t, const Table::Row& row) {
            const std::string_view letters = t.cell(row, "letters");
            const std::string_view also = t.cell(row, "also");
            const auto value = [](std::string_view cell) { return cell == "0" ? std::string_view{} : cell; };
            pack_.letters.add(letters, value(t.cell(row, "key")), value(also), !also.empty());
        });
    }

    void read_classes() {
        pack_.morphology.add_class({"-", PartOfSpeech::none, {}, {}});
        table("classes.tsv", {"class", "pos", "strip?"}, {"class"}).each([&](const Table& t, const Table::Row& row) {
            const std::string_view strip = t.cell(row, "strip");
            pack_.morphology.add_class({std::string(t.cell(row, "class")),
                                        part_of_speech(t.cell(row, "pos")),
                                        std::string(strip == "0" ? "" : strip),
                                        {}});
        });
        table("affixes.tsv", {"id", "class", "slot", "affix", "tags?", "next?"}, {"id"})
            .each([&](const Table& t, const Table::Row& row) { add_affix(t, row); });
    }

    Morphology::ClassId known_class(std::string_view name) const {
        const Morphology::ClassId id = pack_.morphology.find(name);
        if (id == Morphology::no_class) {
            throw std::invalid_argument("unknown class \"" + std::string(name) + '"');
        }
        return id;
    }

    void add_affix(const Table& t, const Table::Row& row) {
        std::string_view slot = t.cell(row, "slot");
        const bool required = slot.ends_with('!');
        if (required) {
            slot.remove_suffix(1);
        }
        Morphology::Affix affix;
        const std::string_view written = t.cell(row, "affix");
        affix.tags = tag_set(t.cell(row, "tags"));
        if (const std::string_view next = t.cell(row, "next"); !next.empty()) {
            const std::size_t colon = next.find(':');
            affix.next_class = known_class(next.substr(0, colon));
            affix.next_slot = colon == std::string_view::npos ? 0 : number(next.substr(colon + 1));
        }
        for (const std::string_view one : split(written, '|')) {
            const std::string text = one == "0" ? std::string{} : lower(one);
            for (const std::string& key : pack_.letters.keys(text)) {
                affix.key = key;
                pack_.morphology.add_affix(known_class(t.cell(row, "class")), number(slot), required, affix);
            }
        }
    }

    static Tags tag_set(std::string_view text) {
        Tags result = 0;
        for (const std::string_view part : split(text, ' ')) {
            for (const std::string_view name : split(part, '/')) {
                const std::optional<Tags> bit = tag(name);
                if (!bit) {
                    throw std::invalid_argument("unknown tag \"" + std::string(name) + '"');
                }
                result |= *bit;
            }
        }
        return result;
    }

    void read_alternations() {
        table("alternations.tsv", {"id", "class", "ends", "becomes"}, {"id"})
            .each([&](const Table& t, const Table::Row& row) {
                const std::string_view becomes = t.cell(row, "becomes");
                pack_.lexicon.add_alternation(known_class(t.cell(row, "class")),
                                              pack_.letters.key(lower(t.cell(row, "ends"))),
                                              becomes == "0" ? "" : pack_.letters.key(lower(becomes)));
            });
    }

    void read_names() {
        table("names.tsv", {"id", "kind", "ending?", "class"}, {"id"}).each([&](const Table& t, const Table::Row& row) {
            pack_.names.push_back(
                {std::string(t.cell(row, "kind")), lower(t.cell(row, "ending")), known_class(t.cell(row, "class"))});
        });
    }

    void read_guesses() {
        table("guess.tsv", {"id", "ending", "class?", "tags"}, {"id"}).each([&](const Table& t, const Table::Row& row) {
            const std::string_view name = t.cell(row, "class");
            pack_.guesses.push_back({pack_.letters.key(lower(t.cell(row, "ending"))),
                                     name.empty() ? Morphology::ClassId{0} : known_class(name),
                                     tag_set(t.cell(row, "tags"))});
        });
        std::ranges::stable_sort(pack_.guesses, std::greater<>{},
                                 [](const PackRules::Guess& g) { return g.ending.size(); });
    }

    void read_lexicon() {
        table("lexicon.tsv", {"stem", "class", "concept?", "of?"}, {"stem", "class", "concept"})
            .each([&](const Table& t, const Table::Row& row) {
                const std::string_view concept_name = t.cell(row, "concept");
                const ConceptId id = pack_.concepts.intern(concept_name.empty() ? "word" : concept_name);
                for (const std::string_view stem : split(t.cell(row, "stem"), '|')) {
                    add_phrase(stem, split(t.cell(row, "class"), ','), Entry{id, owner(t.cell(row, "of")), 0, false, false});
                }
            });
    }

    // The state or organisation that a word belongs to ("Bundestag"), as an index; -1 when the cell is empty.
    [[nodiscard]] std::int32_t owner(std::string_view code) const {
        if (code.empty()) {
            return -1;
        }
        if (code == "home") {
            return Entry::of_home;
        }
        const std::string id = code.find(':') == std::string_view::npos ? "country:" + std::string(code) : std::string(code);
        const GazetteerEntity* entity = gazetteer_.find(id);
        if (entity == nullptr) {
            throw std::invalid_argument("the gazetteer does not know \"" + id + '"');
        }
        return static_cast<std::int32_t>(entity - gazetteer_.entities().data());
    }

    void add_phrase(std::string_view stem, const std::vector<std::string_view>& classes, Entry entry) {
        const std::vector<std::string_view> blank = split(stem, ' ');
        const bool marked = std::ranges::any_of(blank, [](std::string_view w) { return w.ends_with('~'); });
        std::vector<std::uint32_t> words;
        std::size_t inflected = 0;
        for (std::size_t i = 0; i < blank.size(); ++i) {
            std::string_view word = blank[i];
            const bool inflects = marked ? word.ends_with('~') : i == (pack_.head_last ? blank.size() - 1 : 0);
            if (word.ends_with('~')) {
                word.remove_suffix(1);
            }
            const std::string small = lower(word);
            const std::vector<RawToken> tokens = tokenise(small);
            if (tokens.empty()) {
                throw std::invalid_argument("no word in \"" + std::string(stem) + '"');
            }
            for (std::size_t k = 0; k < tokens.size(); ++k) {
                const std::string part = small.substr(tokens[k].begin, tokens[k].end - tokens[k].begin);
                Morphology::ClassId inflection = 0;
                if (inflects && k + 1 == tokens.size()) {
                    if (classes.empty()) {
                        throw std::invalid_argument("a class is missing");
                    }
                    inflection = known_class(classes[std::min(inflected, classes.size() - 1)]);
                    if (inflected == 0 || pack_.head_last) {
                        entry.head = static_cast<std::uint8_t>(words.size());
                    }
                    ++inflected;
                }
                words.push_back(pack_.lexicon.add_lexeme(part, inflection, pack_.letters, pack_.morphology));
            }
        }
        entry.agreeing = inflected > 1;
        pack_.lexicon.add_entry(words, entry);
    }

    void read_rules() {
        table("groups.tsv", {"id", "result", "pattern"}, {"id"}).each([&](const Table& t, const Table::Row& row) {
            pack_.groups.push_back(parse_group(t.cell(row, "id"), t.cell(row, "result"), t.cell(row, "pattern"),
                                               pack_.concepts, pack_.letters, pack_.head_last));
        });
        table("frames.tsv", {"id", "event", "trigger", "needs?", "slots", "set?"}, {"id"})
            .each([&](const Table& t, const Table::Row& row) {
                pack_.frames.push_back(parse_frame(t.cell(row, "id"), t.cell(row, "event"), t.cell(row, "trigger"),
                                                   t.cell(row, "needs"), t.cell(row, "slots"), t.cell(row, "set"),
                                                   pack_.concepts));
            });
        table("modality.tsv", {"id", "value", "where", "what"}, {"id"})
            .each([&](const Table& t, const Table::Row& row) {
                pack_.modality.push_back(parse_modality(t.cell(row, "id"), t.cell(row, "value"), t.cell(row, "where"),
                                                        t.cell(row, "what"), pack_.concepts));
            });
    }

    void read_word_lists() {
        table("abbreviations.tsv", {"word"}, {"word"}).each([&](const Table& t, const Table::Row& row) {
            std::string_view word = t.cell(row, "word");
            if (word.ends_with('.')) {
                word.remove_suffix(1);
            }
            pack_.abbreviations.insert(lower(word));
        });
        table("words.tsv", {"word"}, {"word"}).each([&](const Table& t, const Table::Row& row) {
            pack_.words.insert(lower(t.cell(row, "word")));
        });
    }

    std::filesystem::path languages_;
    const Gazetteer& gazetteer_;
    PackDraft pack_;
    std::vector<std::filesystem::path> folders_;
};

}  // namespace

PackDraft read_pack(const std::filesystem::path& languages, std::string_view tag, const Gazetteer& gazetteer) {
    return PackReader(languages, tag, gazetteer).read();
}

}  // namespace elchi
