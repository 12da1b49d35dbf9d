// SPDX-License-Identifier: MIT
// Words of a sentence to atoms: phrases of the lexicon, names, numbers, lists of countries.
#include <algorithm>
#include <charconv>

#include "extract/recogniser.hpp"

namespace elchi {

namespace {

constexpr std::size_t longest_phrase = 10;

int integer(std::string_view text) {
    int value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

// The case that all words of a name share, where it is told.
Tags agreed(Tags head, const std::vector<Reading>& path) {
    Tags cases = tags::any_case;
    for (const Reading& reading : path) {
        cases &= (reading.tags & tags::any_case) != 0 ? reading.tags : tags::any_case;
    }
    return cases != 0 && (head & tags::any_case) != 0 ? (head & ~tags::any_case) | cases : head;
}

Tags name_tags(const Token& token) {
    Tags tags = 0;
    for (const NameReading& name : token.word->names) {
        tags |= name.tags;
    }
    return tags;
}

}  // namespace

void Recogniser::find_atoms(const Document& document, ReadSentence& read) const {
    const std::vector<Token>& tokens = read.sentence->tokens;
    read.atoms.assign(tokens.size(), {});
    std::vector<Reading> path;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        walk(document, read, i, i, 0, path);
    }
    for (std::size_t i = tokens.size(); i-- > 0;) {
        add_computed_atoms(document, read, i);
    }
    add_list(read, kinds_.country, kinds_.countries);
    add_list(read, kinds_.demonym, kinds_.demonyms);
    for (std::vector<Atom>& atoms : read.atoms) {
        std::ranges::stable_sort(atoms, [](const Atom& a, const Atom& b) { return a.end > b.end; });
    }
}

void Recogniser::walk(const Document& document, ReadSentence& read, std::size_t start, std::size_t at, std::uint32_t node,
                      std::vector<Reading>& path) const {
    const std::vector<Token>& tokens = read.sentence->tokens;
    if (at >= tokens.size() || path.size() >= longest_phrase) {
        return;
    }
    for (const Reading& reading : tokens[at].word->readings) {
        const std::uint32_t next = pack_.lexicon.step(node, reading.lexeme);
        if (next == Lexicon::none) {
            continue;
        }
        path.push_back(reading);
        for (const Entry& entry : pack_.lexicon.entries(next)) {
            add_atom(read, start, at + 1, entry, path);
        }
        walk(document, read, start, at + 1, next, path);
        path.pop_back();
    }
}

void Recogniser::add_atom(ReadSentence& read, std::size_t start, std::size_t end, const Entry& entry,
                          const std::vector<Reading>& path) const {
    if (entry.name && !read.sentence->tokens[start].capital) {
        return;
    }
    const Reading& head = path[entry.head];
    const Tags tags = entry.agreeing ? agreed(head.tags, path) : head.tags;
    Atom atom{start, end, entry.concept_id, kind_of_[entry.concept_id], entry.entity, tags};
    if (entry.entity >= 0 && (tags & tags::dem) != 0) {
        if (atom.kind != kinds_.country) {
            return;  // an inhabitant of a city stands for nothing
        }
        atom.kind = kinds_.demonym;
    }
    const bool verb = pack_.morphology[pack_.lexicon.lexeme(head.lexeme).inflection].part_of_speech == PartOfSpeech::verb;
    for (Atom& known : read.atoms[start]) {
        const bool same = known.end == end && known.concept_id == atom.concept_id && known.entity == atom.entity && known.kind == atom.kind;
        const bool verbal = verb || ((known.tags | atom.tags) & tags::predicate) != 0;
        if (same && (known.tags == atom.tags || !verbal)) {
            known.tags |= atom.tags;
            return;
        }
    }
    read.atoms[start].push_back(atom);
}

// Numbers, years, initials and capitalised words that no table knows.
void Recogniser::add_computed_atoms(const Document& document, ReadSentence& read, std::size_t at) const {
    const Token& token = read.sentence->tokens[at];
    if (token.kind == TokenKind::number) {
        add_numbers(document, read, at);
    } else if (token.kind == TokenKind::word && token.capital) {
        add_capital(document, read, at);
    }
}

void Recogniser::add_computed(ReadSentence& read, ConceptId kind, std::size_t at, std::size_t end, Tags tags) {
    if (kind != Concepts::none) {
        read.atoms[at].push_back(Atom{at, end, kind, kind, -1, tags});
    }
}

void Recogniser::add_numbers(const Document& document, ReadSentence& read, std::size_t at) const {
    const Token& token = read.sentence->tokens[at];
    const std::size_t length = token.last - token.first;
    const int value = integer(std::string_view(document.text).substr(token.begin, token.end - token.begin));
    add_computed(read, kinds_.num, at, at + 1, tags::nom);
    if (length == 4 && value >= 1800 && value <= 2100) {
        add_computed(read, kinds_.year4, at, at + 1, tags::nom);
    }
    if (length <= 2 && value >= 1 && value <= 31) {
        add_computed(read, kinds_.day2, at, at + 1, tags::nom);
    }
}

void Recogniser::add_capital(const Document& document, ReadSentence& read, std::size_t at) const {
    const std::vector<Token>& tokens = read.sentence->tokens;
    if (tokens[at].last - tokens[at].first == 1 && at + 1 < tokens.size() && sign_of(document, tokens[at + 1]) == U'.') {
        add_computed(read, kinds_.initial, at, at + 2, 0);
        return;
    }
    // A place may share its word with a name, but not when the word says where.
    const auto known = [&](const Atom& atom) {
        return atom.kind != kinds_.place || ((atom.tags & (tags::rel | tags::loc | tags::dat | tags::abl)) != 0 && (atom.tags & tags::nom) == 0);
    };
    if (std::ranges::any_of(read.atoms[at], known)) {
        return;
    }
    std::size_t end = at + 1;
    const auto hyphen = [&](std::size_t i) {
        return tokens[i].kind == TokenKind::punctuation && is_dash(sign_of(document, tokens[i])) && !tokens[i].space_before;
    };
    while (end + 1 < tokens.size() && hyphen(end) && tokens[end + 1].capital && !tokens[end + 1].space_before) {
        end += 2;
    }
    const Tags tags = name_tags(tokens[end - 1]);
    add_computed(read, kinds_.cap, at, end, tags == 0 ? tags::nom : tags);
}

// "A, B and C", "A-B" of countries, of demonyms as one atom; the case is that of the member which carries it. From the
// last word to the first, since the rest of a list is the list of its next member.
void Recogniser::add_list(ReadSentence& read, ConceptId of, ConceptId list) const {
    if (list == Concepts::none) {
        return;
    }
    struct List {
        std::size_t end = 0;
        Tags last = 0;
    };
    std::vector<List> lists(read.atoms.size());
    for (std::size_t at = read.atoms.size(); at-- > 0;) {
        const Atom* member = nullptr;
        for (const Atom& atom : read.atoms[at]) {
            if (atom.kind == of && (member == nullptr || atom.end > member->end)) {
                member = &atom;
            }
        }
        if (member == nullptr) {
            continue;
        }
        lists[at] = {member->end, member->tags};
        const std::size_t next = after_separator(read, member->end);
        if (next > member->end && next < read.atoms.size() && lists[next].end != 0) {
            lists[at] = lists[next];
            const Tags tags = pack_.head_last ? lists[at].last : member->tags & lists[at].last;
            add_computed(read, list, at, lists[at].end, tags);
        }
    }
}

// Behind a comma, a hyphen, "and" or a comma and "and".
std::size_t Recogniser::after_separator(const ReadSentence& read, std::size_t at) const {
    std::size_t next = at;
    for (; next < read.atoms.size() && next < at + 2; ++next) {
        const Token& token = read.sentence->tokens[next];
        const bool comma = token.kind == TokenKind::punctuation && (token.key() == "," || token.key() == "-" || token.key() == "\xE2\x80\x93");
        if (!comma && !read.has({kinds_.conjunction, Concepts::none}, next, next + 1)) {
            break;
        }
    }
    return next;
}

}  // namespace elchi
