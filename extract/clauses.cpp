// SPDX-License-Identifier: MIT
// A sentence cut into clauses: each predicate with the words that may be its arguments.
#include <algorithm>

#include "extract/recogniser.hpp"

namespace elchi {

namespace {

bool is_quote(char32_t c) { return c == 0xAB || c == 0xBB || c == 0x201C || c == 0x201D || c == 0x201E || c == U'"'; }

// The tokens of groups behind the first of each: no clause ends there.
std::vector<char> inside_groups(const ReadSentence& read) {
    std::vector<char> inside(read.sentence->tokens.size(), 0);
    for (const Group& group : read.groups) {
        for (std::size_t i = group.begin + 1; i < group.end; ++i) {
            inside[i] = 1;
        }
    }
    return inside;
}

bool ends_piece(const Document& document, const std::vector<Token>& tokens, std::size_t at) {
    if (tokens[at].kind != TokenKind::punctuation) {
        return false;
    }
    const char32_t c = sign_of(document, tokens[at]);
    const bool loose_dash = is_dash(c) && tokens[at].space_before && (at + 1 >= tokens.size() || tokens[at + 1].space_before);
    return c == U',' || c == U';' || c == U':' || c == U'(' || c == U')' || loose_dash || is_quote(c);
}

}  // namespace

std::vector<Tags> Recogniser::predicates(const ReadSentence& read) const {
    std::vector<Tags> result(read.sentence->tokens.size(), 0);
    for (std::size_t i = 0; i < result.size(); ++i) {
        const WordAnalysis& word = *read.sentence->tokens[i].word;
        for (const Reading& reading : word.readings) {
            if ((reading.tags & tags::predicate) != 0) {
                result[i] |= reading.tags;
            }
        }
        if (word.readings.empty() && !read.sentence->tokens[i].capital) {
            result[i] = (word.guess & tags::predicate) != 0 ? word.guess : 0;
        }
    }
    for (const Group& group : read.groups) {
        for (std::size_t i = group.begin; i < group.end; ++i) {
            result[i] = 0;
        }
    }
    return result;
}

// The ends of the pieces between commas, conjunctions and, where the verb is last, finite verbs.
std::vector<std::size_t> Recogniser::piece_ends(const Document& document, const ReadSentence& read) const {
    const std::vector<Token>& tokens = read.sentence->tokens;
    const std::vector<char> inside = inside_groups(read);
    const bool verb_last = pack_.head_last && pack_.arguments_before;
    std::vector<std::size_t> ends;
    const auto cut = [&](std::size_t at) {
        if (at > (ends.empty() ? 0 : ends.back())) {
            ends.push_back(at);
        }
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (inside[i] != 0) {
            continue;
        }
        const bool opens = read.has({kinds_.sub, Concepts::none}, i, i + 1) || read.has({kinds_.conjunction, Concepts::none}, i, i + 1);
        const bool behind_verb = verb_last && i > 0 && (read.predicate[i - 1] & tags::fin) != 0 && read.predicate[i] == 0 &&
                                 tokens[i].kind != TokenKind::punctuation;
        if (ends_piece(document, tokens, i)) {
            cut(i + 1);
        } else if (opens || behind_verb) {
            cut(i);
        }
    }
    cut(tokens.size());
    return ends;
}

// Whether a piece has a predicate of its own; where the verb is last, among its last words.
bool Recogniser::predicative(const ReadSentence& read, std::size_t first, std::size_t last) const {
    constexpr Tags own_clause = tags::fin | tags::conv | tags::part;
    while (last > first && read.sentence->tokens[last - 1].kind == TokenKind::punctuation) {
        --last;
    }
    if (pack_.head_last && pack_.arguments_before) {
        first = std::max(first, last > 2 ? last - 2 : 0);
    }
    for (std::size_t i = first; i < last; ++i) {
        if ((read.predicate[i] & own_clause) != 0) {
            return true;
        }
    }
    return false;
}

void Recogniser::find_clauses(const Document& document, ReadSentence& read) const {
    read.predicate = predicates(read);
    read.clause.assign(read.sentence->tokens.size(), 0);
    std::size_t id = 0;
    std::size_t begin = 0;
    std::size_t waiting = 0;  // the first token of the pieces since the last predicate
    for (const std::size_t end : piece_ends(document, read)) {
        std::fill(read.clause.begin() + static_cast<std::ptrdiff_t>(begin), read.clause.begin() + static_cast<std::ptrdiff_t>(end), id);
        if (predicative(read, begin, end)) {
            ++id;
            waiting = end;
        }
        begin = end;
    }
    if (id > 0) {
        std::fill(read.clause.begin() + static_cast<std::ptrdiff_t>(waiting), read.clause.end(), id - 1);
    }
}

// Where nominative and accusative look alike, an actor behind both subject and finite verb of its clause is the object.
void Recogniser::find_objects(ReadSentence& read) const {
    constexpr Tags either = tags::nom | tags::acc;
    const std::size_t nowhere = read.clause.size();
    std::size_t token = 0;
    std::size_t subject_clause = nowhere;
    std::size_t verb_clause = nowhere;  // of the last finite verb behind a subject
    for (Group& group : read.groups) {
        for (; token < group.begin; ++token) {
            const bool verb = (read.predicate[token] & tags::fin) != 0 && read.clause[token] == subject_clause;
            verb_clause = verb ? read.clause[token] : verb_clause;
        }
        const std::size_t clause = read.clause[group.head];
        const bool actor = group.is_actor() && group.adposition == Concepts::none;
        group.after_predicate = actor && (group.tags & either) == either && clause == verb_clause;
        subject_clause = actor && (group.tags & tags::nom) != 0 ? clause : subject_clause;
    }
}

}  // namespace elchi
