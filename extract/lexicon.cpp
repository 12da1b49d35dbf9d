// SPDX-License-Identifier: MIT
#include "extract/lexicon.hpp"

#include <algorithm>

namespace elchi {

ConceptId Concepts::intern(std::string_view name) {
    const auto [at, fresh] = index_.try_emplace(std::string(name), static_cast<ConceptId>(names_.size()));
    if (fresh) {
        names_.emplace_back(name);
    }
    return at->second;
}

ConceptId Concepts::find(std::string_view name) const {
    const auto at = index_.find(std::string(name));
    return at == index_.end() ? none : at->second;
}

std::string_view Concepts::kind(ConceptId id) const {
    const std::string_view name = names_[id];
    return name.substr(0, name.find('.'));
}

std::string_view Concepts::value(ConceptId id) const {
    const std::string_view name = names_[id];
    const std::size_t dot = name.find('.');
    return dot == std::string_view::npos ? std::string_view{} : name.substr(dot + 1);
}

void Lexicon::add_alternation(Morphology::ClassId inflection, std::string ends, std::string becomes) {
    alternations_.push_back(Alternation{inflection, std::move(ends), std::move(becomes)});
}

std::uint32_t Lexicon::add_lexeme(std::string_view word, Morphology::ClassId inflection, const Letters& letters,
                                  const Morphology& morphology) {
    const std::string_view strip = morphology[inflection].strip;
    if (!strip.empty() && word.ends_with(strip)) {
        word.remove_suffix(strip.size());
    }
    const std::string name = std::string(word) + '\t' + std::to_string(inflection);
    const auto [at, fresh] = lexeme_index_.try_emplace(name, static_cast<std::uint32_t>(lexemes_.size()));
    if (!fresh) {
        return at->second;
    }
    lexemes_.push_back(Lexeme{letters.key(word), inflection});
    for (const std::string& key : letters.keys(word)) {
        stems_[key].push_back(Stem{at->second, false});
        for (const Alternation& rule : alternations_) {
            if (rule.inflection == inflection && key.size() > rule.ends.size() && key.ends_with(rule.ends)) {
                stems_[key.substr(0, key.size() - rule.ends.size()) + rule.becomes].push_back(Stem{at->second, true});
            }
        }
    }
    return at->second;
}

void Lexicon::add_entry(const std::vector<std::uint32_t>& words, Entry entry) {
    std::uint32_t node = 0;
    for (const std::uint32_t word : words) {
        const auto [at, fresh] =
            steps_.try_emplace(std::uint64_t{node} << 32U | word, static_cast<std::uint32_t>(nodes_.size()));
        if (fresh) {
            nodes_.emplace_back();
        }
        node = at->second;
    }
    nodes_[node].push_back(entry);
}

std::uint32_t Lexicon::step(std::uint32_t node, std::uint32_t lexeme) const {
    const auto at = steps_.find(std::uint64_t{node} << 32U | lexeme);
    return at == steps_.end() ? none : at->second;
}

std::vector<Reading> Lexicon::analyse(std::string_view key, const Morphology& morphology) const {
    std::vector<Reading> readings;
    std::string stem;
    for (std::size_t length = key.size(); length > 0; --length) {
        stem.assign(key.substr(0, length));
        const auto at = stems_.find(stem);
        if (at == stems_.end()) {
            continue;
        }
        for (const Stem& candidate : at->second) {
            if (candidate.altered && length == key.size()) {
                continue;
            }
            for (const Tags tags : morphology.readings(lexemes_[candidate.lexeme].inflection, key.substr(length))) {
                const Reading reading{candidate.lexeme, tags};
                if (std::ranges::find(readings, reading) == readings.end()) {
                    readings.push_back(reading);
                }
            }
        }
    }
    return readings;
}

}  // namespace elchi
