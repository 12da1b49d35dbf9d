// SPDX-License-Identifier: MIT
#include "extract/lexicon.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <stdexcept>

namespace elchi {

namespace {

static_assert(Flat<Entry> && sizeof(Entry) == 12);

// Whether every number is below a limit.
template <typename Values, typename Member>
bool all_below(const Values& values, std::size_t limit, Member member) {
    return std::ranges::all_of(
        values, [&](std::size_t value) { return value < limit; }, member);
}

}  // namespace

ConceptId Concepts::intern(std::string_view name) {
    if (const std::uint32_t known = known_.find(name); known != FrozenStrings::none) {
        return known;
    }
    const auto [at, fresh] = index_.try_emplace(std::string(name), static_cast<ConceptId>(size()));
    if (fresh) {
        names_.emplace_back(name);
    }
    return at->second;
}

ConceptId Concepts::find(std::string_view name) const {
    if (const std::uint32_t known = known_.find(name); known != FrozenStrings::none) {
        return known;
    }
    const auto at = index_.empty() ? index_.end() : index_.find(std::string(name));
    return at == index_.end() ? none : at->second;
}

std::string_view Concepts::kind(ConceptId id) const {
    const std::string_view whole = name(id);
    return whole.substr(0, whole.find('.'));
}

std::string_view Concepts::value(ConceptId id) const {
    const std::string_view whole = name(id);
    const std::size_t dot = whole.find('.');
    return dot == std::string_view::npos ? std::string_view{} : whole.substr(dot + 1);
}

Lexicon::Lexicon(SectionReader& sections, std::size_t concepts, std::size_t classes) : stems_(sections) {
    stem_ends_ = sections.next<std::uint32_t>();
    candidates_ = sections.next<std::uint32_t>();
    lexemes_ = sections.next<FrozenLexeme>();
    starts_ = sections.next<std::uint32_t>();
    nodes_ = sections.next<Node>();
    edges_ = sections.next<Edge>();
    entries_ = sections.next<Entry>();
    check(concepts, classes);
}

// Once and for all, so that no look-up has to.
void Lexicon::check(std::size_t concepts, std::size_t classes) const {
    const bool stems = stem_ends_.size() == stems_.size() && std::ranges::is_sorted(stem_ends_) &&
                       (stem_ends_.empty() ? 0 : stem_ends_.back()) == candidates_.size() &&
                       all_below(candidates_, lexemes_.size(), [](std::uint32_t one) { return one & ~altered; });
    const bool lexemes = all_below(lexemes_, stems_.size(), &FrozenLexeme::stem) &&
                         all_below(lexemes_, classes, &FrozenLexeme::inflection);
    const bool nodes = !nodes_.empty() && std::ranges::is_sorted(nodes_, {}, &Node::edges) &&
                       std::ranges::is_sorted(nodes_, {}, &Node::entries) && nodes_.back().edges == edges_.size() &&
                       nodes_.back().entries == entries_.size();
    const std::size_t last = nodes_.empty() ? 0 : nodes_.size() - 1;
    const bool steps = starts_.size() == lexemes_.size() &&
                       all_below(starts_, std::max<std::size_t>(last, 1), std::identity{}) &&
                       all_below(edges_, last, &Edge::node);
    // A bool that is neither 0 nor 1 may not even be looked at.
    const bool entries = std::ranges::all_of(entries_, [&](const Entry& entry) {
        const auto* bytes = reinterpret_cast<const unsigned char*>(&entry);
        return entry.concept_id < concepts && entry.entity >= Entry::of_home && bytes[offsetof(Entry, name)] <= 1 &&
               bytes[offsetof(Entry, agreeing)] <= 1;
    });
    if (!stems || !lexemes || !nodes || !steps || !entries) {
        throw std::invalid_argument("the tables of the lexicon do not fit each other");
    }
}

std::size_t Lexicon::entities() const {
    std::size_t most = 0;
    for (const Entry& entry : entries_) {
        most = std::max(most, static_cast<std::size_t>(std::max(entry.entity, -1) + 1));
    }
    return most;
}

std::uint32_t Lexicon::step(std::uint32_t node, std::uint32_t lexeme) const {
    if (node == 0) {
        return starts_[lexeme] == 0 ? none : starts_[lexeme];
    }
    const std::span<const Edge> edges = edges_.subspan(nodes_[node].edges, nodes_[node + 1].edges - nodes_[node].edges);
    const auto at = std::ranges::lower_bound(edges, lexeme, {}, &Edge::lexeme);
    return at == edges.end() || at->lexeme != lexeme ? none : at->node;
}

std::vector<Reading> Lexicon::analyse(std::string_view key, const Morphology& morphology) const {
    // The stems that the key begins with; the hash of a longer one goes on from that of a shorter one.
    struct Found {
        std::size_t length;
        std::uint32_t stem;
    };
    std::vector<Found> found;
    std::uint64_t hash = fnv_start;
    for (std::size_t length = 1; length <= key.size(); ++length) {
        hash = fnv1a(key.substr(length - 1, 1), hash);
        const bool within = length < key.size() && (static_cast<unsigned char>(key[length]) & 0xC0U) == 0x80U;
        if (const std::uint32_t stem = within ? FrozenStrings::none : stems_.find(key.substr(0, length), hash);
            stem != FrozenStrings::none) {
            found.push_back({length, stem});
        }
    }
    std::ranges::reverse(found);
    std::vector<Reading> readings;
    for (const Found& at : found) {
        for (std::size_t i = at.stem == 0 ? 0 : stem_ends_[at.stem - 1]; i < stem_ends_[at.stem]; ++i) {
            const std::uint32_t lexeme = candidates_[i] & ~altered;
            if (lexeme != candidates_[i] && at.length == key.size()) {
                continue;
            }
            const auto inflection = static_cast<Morphology::ClassId>(lexemes_[lexeme].inflection);
            for (const Tags tags : morphology.readings(inflection, key.substr(at.length))) {
                const Reading reading{lexeme, tags};
                if (std::ranges::find(readings, reading) == readings.end()) {
                    readings.push_back(reading);
                }
            }
        }
    }
    return readings;
}

}  // namespace elchi
