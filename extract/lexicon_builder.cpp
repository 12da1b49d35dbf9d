// SPDX-License-Identifier: MIT
#include "extract/lexicon_builder.hpp"

#include <utility>

namespace elchi {

void LexiconBuilder::add_alternation(Morphology::ClassId inflection, std::string ends, std::string becomes) {
    alternations_.push_back(Alternation{inflection, std::move(ends), std::move(becomes)});
}

std::uint32_t LexiconBuilder::stem(std::string_view key) {
    const auto [at, fresh] = stem_index_.try_emplace(std::string(key), static_cast<std::uint32_t>(stems_.size()));
    if (fresh) {
        stems_.emplace_back(key);
        candidates_.emplace_back();
    }
    return at->second;
}

std::uint32_t LexiconBuilder::add_lexeme(std::string_view word, Morphology::ClassId inflection, const Letters& letters,
                                         const Morphology& morphology) {
    const std::string_view strip = morphology[inflection].strip;
    if (!strip.empty() && word.ends_with(strip)) {
        word.remove_suffix(strip.size());
    }
    const std::string name = std::string(word) + '\t' + std::to_string(inflection);
    const auto [at, fresh] = lexeme_index_.try_emplace(name, static_cast<std::uint32_t>(lexemes_.size()));
    const std::uint32_t lexeme = at->second;
    if (!fresh) {
        return lexeme;
    }
    lexemes_.push_back({stem(letters.key(word)), inflection});
    for (const std::string& key : letters.keys(word)) {
        candidates_[stem(key)].push_back(lexeme);
        for (const Alternation& rule : alternations_) {
            if (rule.inflection == inflection && key.size() > rule.ends.size() && key.ends_with(rule.ends)) {
                const std::string other = key.substr(0, key.size() - rule.ends.size()) + rule.becomes;
                candidates_[stem(other)].push_back(lexeme | Lexicon::altered);
            }
        }
    }
    return lexeme;
}

void LexiconBuilder::add_entry(const std::vector<std::uint32_t>& words, Entry entry) {
    std::uint32_t node = 0;
    for (const std::uint32_t word : words) {
        const auto [at, fresh] = nodes_[node].next.try_emplace(word, static_cast<std::uint32_t>(nodes_.size()));
        const std::uint32_t next = at->second;
        if (fresh) {
            nodes_.emplace_back();
        }
        node = next;
    }
    nodes_[node].entries.push_back(entry);
}

void LexiconBuilder::freeze(SectionWriter& sections) const {
    freeze_stems(sections);
    sections.add<Lexicon::FrozenLexeme>(lexemes_);
    freeze_phrases(sections);
}

void LexiconBuilder::freeze_stems(SectionWriter& sections) const {
    freeze_strings({stems_.begin(), stems_.end()}, sections);
    std::vector<std::uint32_t> ends;
    std::vector<std::uint32_t> all;
    for (const std::vector<std::uint32_t>& candidates : candidates_) {
        all.insert(all.end(), candidates.begin(), candidates.end());
        ends.push_back(static_cast<std::uint32_t>(all.size()));
    }
    sections.add<std::uint32_t>(ends);
    sections.add<std::uint32_t>(all);
}

// The first word of a phrase is looked up by its number, the words after it among the few that may follow.
void LexiconBuilder::freeze_phrases(SectionWriter& sections) const {
    std::vector<std::uint32_t> starts(lexemes_.size());
    for (const auto& [lexeme, node] : nodes_.front().next) {
        starts[lexeme] = node;
    }
    std::vector<Lexicon::Node> nodes;
    std::vector<Lexicon::Edge> edges;
    std::vector<Entry> entries;
    for (std::size_t node = 0; node < nodes_.size(); ++node) {
        nodes.push_back({static_cast<std::uint32_t>(edges.size()), static_cast<std::uint32_t>(entries.size())});
        for (const auto& [lexeme, next] : nodes_[node].next) {
            if (node != 0) {
                edges.push_back({lexeme, next});
            }
        }
        entries.insert(entries.end(), nodes_[node].entries.begin(), nodes_[node].entries.end());
    }
    nodes.push_back({static_cast<std::uint32_t>(edges.size()), static_cast<std::uint32_t>(entries.size())});
    sections.add<std::uint32_t>(starts);
    sections.add<Lexicon::Node>(nodes);
    sections.add<Lexicon::Edge>(edges);
    sections.add<Entry>(entries);
}

}  // namespace elchi
