// SPDX-License-Identifier: MIT
#include "extract/recogniser.hpp"

#include <algorithm>
#include <charconv>

namespace elchi {

namespace {

constexpr std::size_t longest_phrase = 10;

bool is_punctuation(const Token& token) { return token.kind == TokenKind::punctuation; }

char32_t sign(const Document& document, const Token& token) {
    std::size_t at = token.begin;
    return next_code_point(document.text, at);
}

bool is_dash(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2014; }
bool is_quote(char32_t c) { return c == 0xAB || c == 0xBB || c == 0x201C || c == 0x201D || c == 0x201E || c == U'"'; }

int integer(std::string_view text) {
    int value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

}  // namespace

bool ReadSentence::has(const ConceptTest& what, std::size_t first, std::size_t last) const {
    return find(what, first, last) != nullptr;
}

const Atom* ReadSentence::find(const ConceptTest& what, std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last && i < atoms.size(); ++i) {
        for (const Atom& atom : atoms[i]) {
            if (atom.kind == what.kind && (what.concept_id == Concepts::none || atom.concept_id == what.concept_id)) {
                return &atom;
            }
        }
    }
    return nullptr;
}

Recogniser::Recogniser(const LanguagePack& pack, const Gazetteer& gazetteer) : pack_(pack), gazetteer_(gazetteer) {
    const auto id = [&](std::string_view name) { return pack.concepts.find(name); };
    kinds_ = Kinds{id("country"), id("place"),   id("org"),     id("person"),  id("surname"), id("office"), id("title"), id("body"),
                   id("demonym"), id("agr"),     id("num"),     id("ord"),     id("month"),   id("weekday"), id("year4"), id("day2"),
                   id("cap"),     id("initial"), id("adj"),     id("state"),   id("coll"),    id("date"),    id("countries"), id("pron"),
                   id("colleague"), id("when"),  id("and"),     id("sub"),     id("adp"),     id("adv"),     id("at_least"),  id("any")};
    kind_of_.resize(pack.concepts.size());
    for (ConceptId i = 0; i < kind_of_.size(); ++i) {
        kind_of_[i] = id(pack.concepts.kind(i));
    }
}

ReadSentence Recogniser::read(const Document& document, const Sentence& sentence) const {
    ReadSentence result;
    result.sentence = &sentence;
    find_atoms(document, result);
    find_groups(document, result, true);
    for (const Group& date : result.groups) {
        result.atoms[date.begin].push_back(Atom{date.begin, date.end, kinds_.date, kinds_.date, -1, date.tags});
    }
    const std::vector<Group> dates = std::move(result.groups);
    result.groups = dates;
    find_groups(document, result, false);
    join_lists(result);
    find_adpositions(result);
    find_owned(result);
    find_clauses(document, result);
    return result;
}

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
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        add_countries(read, i);
        std::ranges::stable_sort(read.atoms[i], [](const Atom& a, const Atom& b) { return a.end > b.end; });
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
    Tags tags = path[entry.head].tags;
    if (entry.agreeing) {
        Tags cases = tags::any_case;
        for (const Reading& reading : path) {
            cases &= (reading.tags & tags::any_case) != 0 ? reading.tags : tags::any_case;
        }
        if (cases != 0 && (tags & tags::any_case) != 0) {
            tags = (tags & ~tags::any_case) | cases;
        }
    }
    Atom atom{start, end, entry.concept_id, kind_of_[entry.concept_id], entry.entity, tags};
    if (const std::optional<Tags> dem = tag("dem"); entry.entity >= 0 && (tags & *dem) != 0) {
        if (atom.kind != kinds_.country) {
            return;  // an inhabitant of a city stands for nothing
        }
        atom.kind = kinds_.demonym;
    }
    for (Atom& known : read.atoms[start]) {
        if (known.end == end && known.concept_id == atom.concept_id && known.entity == atom.entity && known.kind == atom.kind) {
            const bool verbal = ((known.tags | atom.tags) & tags::predicate) != 0;
            if (known.tags == atom.tags || (!verbal && pack_.morphology[pack_.lexicon.lexeme(path[entry.head].lexeme).inflection].part_of_speech != PartOfSpeech::verb)) {
                known.tags |= atom.tags;
                return;
            }
        }
    }
    read.atoms[start].push_back(atom);
}

// Numbers, years, initials and capitalised words that no table knows.
void Recogniser::add_computed_atoms(const Document& document, ReadSentence& read, std::size_t at) const {
    const std::vector<Token>& tokens = read.sentence->tokens;
    const Token& token = tokens[at];
    const auto add = [&](ConceptId kind, std::size_t end, Tags tags) {
        if (kind != Concepts::none) {
            read.atoms[at].push_back(Atom{at, end, kind, kind, -1, tags});
        }
    };
    if (token.kind == TokenKind::number) {
        const std::size_t length = token.last - token.first;
        const int value = integer(std::string_view(document.text).substr(token.begin, token.end - token.begin));
        add(kinds_.num, at + 1, tags::nom);
        if (length == 4 && value >= 1800 && value <= 2100) {
            add(kinds_.year4, at + 1, tags::nom);
        }
        if (length <= 2 && value >= 1 && value <= 31) {
            add(kinds_.day2, at + 1, tags::nom);
        }
        return;
    }
    if (token.kind != TokenKind::word || !token.capital) {
        return;
    }
    if (token.last - token.first == 1 && at + 1 < tokens.size() && sign(document, tokens[at + 1]) == U'.') {
        add(kinds_.initial, at + 2, 0);
        return;
    }
    const bool known = std::ranges::any_of(read.atoms[at], [&](const Atom& atom) { return atom.kind != kinds_.place; });
    if (known) {
        return;
    }
    Tags tags = 0;
    for (const NameReading& name : token.word->names) {
        tags |= name.tags;
    }
    std::size_t end = at + 1;
    while (end + 1 < tokens.size() && is_punctuation(tokens[end]) && is_dash(sign(document, tokens[end])) && !tokens[end].space_before &&
           tokens[end + 1].capital && !tokens[end + 1].space_before) {
        end += 2;
    }
    if (end > at + 1) {
        tags = 0;
        for (const NameReading& name : tokens[end - 1].word->names) {
            tags |= name.tags;
        }
    }
    add(kinds_.cap, end, tags == 0 ? tags::nom : tags);
}

// "A, B and C", "A-B" of countries as one atom; the case is that of the member which carries it.
void Recogniser::add_countries(ReadSentence& read, std::size_t at) const {
    if (kinds_.countries == Concepts::none) {
        return;
    }
    const auto country_at = [&](std::size_t i) -> const Atom* {
        if (i >= read.atoms.size()) {
            return nullptr;
        }
        const Atom* best = nullptr;
        for (const Atom& atom : read.atoms[i]) {
            if (atom.kind == kinds_.country && (best == nullptr || atom.end > best->end)) {
                best = &atom;
            }
        }
        return best;
    };
    const Atom* member = country_at(at);
    if (member == nullptr) {
        return;
    }
    const Tags first = member->tags;
    std::size_t end = member->end;
    Tags last = first;
    bool more = false;
    while (end < read.atoms.size()) {
        std::size_t next = end;
        bool separated = false;
        while (next < read.atoms.size() && next < end + 2) {
            const bool conjunction = std::ranges::any_of(read.atoms[next], [&](const Atom& a) { return a.kind == kinds_.conjunction; });
            const Token& token = read.sentence->tokens[next];
            const bool comma = is_punctuation(token) && (token.key() == "," || token.key() == "-" || token.key() == "\xE2\x80\x93");
            if (!conjunction && !comma) {
                break;
            }
            separated = true;
            ++next;
        }
        member = separated ? country_at(next) : nullptr;
        if (member == nullptr) {
            break;
        }
        end = member->end;
        last = member->tags;
        more = true;
    }
    if (more) {
        read.atoms[at].push_back(Atom{at, end, kinds_.countries, kinds_.countries, -1, pack_.head_last ? last : first & last});
    }
}

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

void Recogniser::find_clauses(const Document& document, ReadSentence& read) const {
    const std::vector<Token>& tokens = read.sentence->tokens;
    read.predicate = predicates(read);
    std::vector<char> inside(tokens.size(), 0);
    for (const Group& group : read.groups) {
        for (std::size_t i = group.begin + 1; i < group.end; ++i) {
            inside[i] = 1;
        }
    }
    constexpr Tags own_clause = tags::fin | tags::conv | tags::part;
    std::vector<std::pair<std::size_t, std::size_t>> pieces;
    std::size_t begin = 0;
    const auto cut = [&](std::size_t at) {
        if (at > begin) {
            pieces.emplace_back(begin, at);
            begin = at;
        }
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (inside[i] != 0) {
            continue;
        }
        const char32_t c = is_punctuation(tokens[i]) ? sign(document, tokens[i]) : 0;
        const bool loose_dash = is_dash(c) && tokens[i].space_before && (i + 1 >= tokens.size() || tokens[i + 1].space_before);
        if (c == U',' || c == U';' || c == U':' || c == U'(' || c == U')' || loose_dash || is_quote(c)) {
            cut(i + 1);
        } else if (read.has({kinds_.sub, Concepts::none}, i, i + 1) || read.has({kinds_.conjunction, Concepts::none}, i, i + 1)) {
            cut(i);
        } else if (pack_.head_last && pack_.arguments_before && i > 0 && (read.predicate[i - 1] & tags::fin) != 0 &&
                   read.predicate[i] == 0 && !is_punctuation(tokens[i])) {
            cut(i);
        }
    }
    cut(tokens.size());
    const auto predicative = [&](const std::pair<std::size_t, std::size_t>& piece) {
        std::size_t last = piece.second;
        while (last > piece.first && is_punctuation(tokens[last - 1])) {
            --last;
        }
        const std::size_t from = pack_.head_last && pack_.arguments_before ? std::max(piece.first, last > 2 ? last - 2 : 0) : piece.first;
        return std::any_of(read.predicate.begin() + static_cast<std::ptrdiff_t>(from), read.predicate.begin() + static_cast<std::ptrdiff_t>(last),
                           [](Tags tags) { return (tags & own_clause) != 0; });
    };
    read.clause.assign(tokens.size(), 0);
    std::size_t id = 0;
    bool open = false;  // the pieces since the last predicate wait for one
    std::size_t waiting = 0;
    for (const auto& piece : pieces) {
        if (!open) {
            waiting = piece.first;
        }
        open = true;
        for (std::size_t i = piece.first; i < piece.second; ++i) {
            read.clause[i] = id;
        }
        if (predicative(piece)) {
            ++id;
            open = false;
        }
    }
    if (open && id > 0) {
        for (std::size_t i = waiting; i < tokens.size(); ++i) {
            read.clause[i] = id - 1;
        }
    }
}

}  // namespace elchi
