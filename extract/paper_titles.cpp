// SPDX-License-Identifier: MIT
#include "extract/paper_titles.hpp"

#include <algorithm>
#include <string_view>

namespace elchi {

namespace {

constexpr std::size_t npos = static_cast<std::size_t>(-1);

const Group* group_ending_at(const ReadSentence& read, std::size_t end) {
    const auto at = std::ranges::find(read.groups, end, &Group::end);
    return at == read.groups.end() ? nullptr : &*at;
}

const Group* group_starting_at(const ReadSentence& read, std::size_t begin) {
    const auto at = std::ranges::find(read.groups, begin, &Group::begin);
    return at == read.groups.end() ? nullptr : &*at;
}

bool breaks_title(const Token& token) {
    constexpr std::string_view signs[] = {";", ":", "(", ")", "\xE2\x80\x94", "\xC2\xAB", "\xC2\xBB", "\xE2\x80\x9C", "\xE2\x80\x9D", "\""};
    return token.kind == TokenKind::punctuation && std::ranges::find(signs, token.key()) != std::end(signs);
}

bool is_dash(const Token& token) { return token.key() == "\xE2\x80\x93" || token.key() == "\xE2\x80\x94" || token.key() == "-"; }

bool acts_in_person(const Group& group) {
    return (group.kind == GroupKind::person || group.kind == GroupKind::role || group.kind == GroupKind::roles || group.kind == GroupKind::collective) &&
           (group.tags & tags::nom) != 0 && group.adposition == Concepts::none;
}

bool has(const ReadSentence& read, const ConceptTest& what, std::size_t at) { return what.concept_id != Concepts::none && read.has(what, at, at + 1); }

const Atom* find(const ReadSentence& read, const ConceptTest& what, std::size_t at) {
    return what.concept_id == Concepts::none ? nullptr : read.find(what, at, at + 1);
}

bool joins_papers(const ReadSentence& read, std::size_t conjunction) {
    const Group* before = group_ending_at(read, conjunction);
    return before != nullptr && before->kind == GroupKind::agreement;
}

// A number of papers before a colon or a dash, with the papers themselves behind it.
bool sums_up(const ReadSentence& read, const Group& paper, const TitleRange& title) {
    const std::vector<Token>& tokens = read.sentence->tokens;
    const bool many = paper.count > 1 || paper.plural || paper.agreement == "document";
    return many && !title.stated && title.end < tokens.size() && (tokens[title.end].key() == ":" || is_dash(tokens[title.end]));
}

}  // namespace

PaperTitles::PaperTitles(const LanguagePack& pack)
    : pack_(pack), about_{pack.concepts.find("adp"), pack.concepts.find("adp.about")}, between_{about_.kind, pack.concepts.find("adp.between")},
      with_{about_.kind, pack.concepts.find("adp.with")}, and_{pack.concepts.find("and"), Concepts::none}, adverb_{pack.concepts.find("adv"), Concepts::none},
      determiner_{pack.concepts.find("det"), Concepts::none} {}

// "Uzbekistan and Tajikistan | on allied relations a treaty ...": countries or bodies that open a clause without another
// subject are who signs, not what the title is about.
bool PaperTitles::opens_as_subject(const ReadSentence& read, const Group& group) const {
    const bool side = group.kind == GroupKind::country || group.kind == GroupKind::organization || group.kind == GroupKind::body;
    const bool bare = group.adposition == Concepts::none && ((group.tags & tags::nom) != 0 || group.bare_owner);
    if (!side || !bare) {
        return false;
    }
    std::size_t before = group.begin;
    if (const Group* date = before == 0 ? nullptr : group_ending_at(read, before); date != nullptr && date->kind == GroupKind::date) {
        before = date->begin;
    }
    const bool opens = before == 0 || read.sentence->tokens[before - 1].kind == TokenKind::punctuation || read.clause[before - 1] != read.clause[group.begin];
    return opens && std::ranges::none_of(read.groups, [&](const Group& other) { return acts_in_person(other) && read.clause[other.begin] == read.clause[group.begin]; });
}

// Where "on ..., about ..." begins that stands just before the word for the paper.
std::size_t PaperTitles::about_before(const ReadSentence& read, const Group& paper) const {
    constexpr std::size_t farthest = 3;
    constexpr std::size_t longest_phrase = 3;
    for (std::size_t back = 0; back <= farthest && back < paper.begin; ++back) {
        const std::size_t at = paper.begin - 1 - back;
        if (read.sentence->tokens[at].kind == TokenKind::punctuation) {
            break;
        }
        for (std::size_t from = at + 1; from-- > (at >= longest_phrase - 1 ? at - longest_phrase + 1 : 0);) {
            const Atom* atom = find(read, about_, from);
            if (atom != nullptr && atom->end == at + 1) {
                return from;
            }
        }
    }
    return npos;
}

// The title that begins at `start` does not reach over the word before it.
bool PaperTitles::starts_after(const ReadSentence& read, std::size_t start) const {
    const std::size_t at = start - 1;
    const Atom* between = find(read, between_, at);
    if ((between != nullptr && (between->tags & tags::rel) == 0) || breaks_title(read.sentence->tokens[at]) || (read.predicate[at] & (tags::fin | tags::conv)) != 0) {
        return true;
    }
    // "At the end of the talks | on trade a treaty ...", "... a treaty and | on trade an agreement".
    const bool joins = read.has(and_, at, start);
    if (read.has(adverb_, at, start) || (joins && joins_papers(read, at))) {
        return true;
    }
    // "... with China on trade": the adposition stands between the group and the title.
    const Atom* with = find(read, with_, at);
    const Group* partner = with != nullptr && with->end == start ? group_ending_at(read, at) : nullptr;
    return partner != nullptr && partner->is_actor();
}

// Whoever signs, with whom, where and when is no part of the title.
bool PaperTitles::stays_outside(const ReadSentence& read, const Group& group) const {
    const bool place = group.kind == GroupKind::place && (group.tags & tags::loc) != 0;
    const bool partner = group.is_actor() && (group.tags & tags::ins) != 0;
    return partner || place || acts_in_person(group) || group.kind == GroupKind::date || group.kind == GroupKind::agreement || opens_as_subject(read, group);
}

TitleRange PaperTitles::left(const ReadSentence& read, const Group& paper) const {
    std::size_t start = about_before(read, paper);
    if (start == npos) {
        return {paper.begin, paper.end, false};
    }
    while (start > 0 && !starts_after(read, start)) {
        const Group* before = group_ending_at(read, start);
        if (before != nullptr && stays_outside(read, *before)) {
            break;
        }
        start = before != nullptr ? before->begin : start - 1;
    }
    while (start < paper.begin && read.sentence->tokens[start].kind == TokenKind::punctuation) {
        ++start;
    }
    return {start, paper.end, true};
}

TitleRange PaperTitles::right(const ReadSentence& read, const Group& paper) const {
    const std::size_t begin = paper.begin + (paper.begin < paper.head && read.has(determiner_, paper.begin, paper.begin + 1) ? 1 : 0);
    std::size_t at = paper.end;
    if (has(read, between_, at)) {  // "agreement between A and B on ..."
        if (const Group* parties = group_starting_at(read, at + 1)) {
            at = parties->end;
        }
    }
    if (!has(read, about_, at)) {
        return {begin, paper.end, false};
    }
    std::size_t end = at + 1;
    while (end < read.sentence->tokens.size()) {
        const Token& token = read.sentence->tokens[end];
        if (has(read, between_, end) || breaks_title(token) || token.key() == "," || token.key() == "." || (read.predicate[end] & (tags::fin | tags::conv)) != 0) {
            break;
        }
        if (const Group* next = group_starting_at(read, end); next != nullptr && (next->kind == GroupKind::date || next->kind == GroupKind::agreement)) {
            break;
        }
        ++end;
    }
    while (end > at + 1 && read.has(and_, end - 1, end)) {
        --end;
    }
    return {begin, end, true};
}

std::vector<TitleRange> PaperTitles::mark(ReadSentence& read) const {
    std::vector<TitleRange> ranges(read.groups.size());
    for (std::size_t i = 0; i < read.groups.size(); ++i) {
        const Group& paper = read.groups[i];
        if (paper.kind != GroupKind::agreement) {
            continue;
        }
        ranges[i] = pack_.title_left ? left(read, paper) : right(read, paper);
        if (!ranges[i].stated) {
            continue;
        }
        for (Group& opener : read.groups) {
            if (opener.bare_owner && opener.end <= ranges[i].begin && opens_as_subject(read, opener) && read.clause[opener.begin] == read.clause[paper.begin]) {
                opener.tags = (opener.tags & ~tags::gen) | tags::nom;
                opener.owned_tags = 0;
            }
        }
        for (Group& other : read.groups) {
            if (&other != &paper && other.begin >= ranges[i].begin && other.end <= ranges[i].end) {
                other.in_title = true;
            }
        }
    }
    return ranges;
}

// Nothing but signs and conjunctions between two papers, or the numbers of a list.
bool PaperTitles::only_joins(const ReadSentence& read, std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
        const Token& token = read.sentence->tokens[i];
        const bool sign = token.kind == TokenKind::number || (token.kind == TokenKind::punctuation && token.key() != ".");
        if (!sign && !read.has(and_, i, i + 1)) {
            return false;
        }
    }
    return first < last;
}

std::vector<std::size_t> PaperTitles::row(const ReadSentence& read, std::size_t index, const std::vector<TitleRange>& titles) const {
    std::vector<std::size_t> papers;
    std::size_t here = 0;
    for (std::size_t i = 0; i < read.groups.size(); ++i) {
        if (read.groups[i].kind == GroupKind::agreement && !read.groups[i].in_title) {
            here = i == index ? papers.size() : here;
            papers.push_back(i);
        }
    }
    if (papers.empty() || papers[here] != index) {
        return {index};
    }
    const auto joined = [&](std::size_t left, std::size_t right) { return only_joins(read, titles[papers[left]].end, std::min(titles[papers[right]].begin, read.groups[papers[right]].begin)); };
    std::size_t first = here;
    std::size_t last = here;
    while (first > 0 && joined(first - 1, first)) {
        --first;
    }
    while (last + 1 < papers.size() && joined(last, last + 1)) {
        ++last;
    }
    if (first < last && sums_up(read, read.groups[papers[first]], titles[papers[first]])) {
        ++first;
    }
    return {papers.begin() + static_cast<std::ptrdiff_t>(first), papers.begin() + static_cast<std::ptrdiff_t>(last) + 1};
}

std::string PaperTitles::written(const Document& document, const ReadSentence& read, const Group& paper, const TitleRange& title) const {
    const std::vector<Token>& tokens = read.sentence->tokens;
    const Token& head = tokens[paper.head];
    std::string base(document.text.substr(head.begin, head.end - head.begin));
    const auto noun = std::ranges::find_if(head.word->readings, [&](const Reading& reading) {
        return pack_.morphology[pack_.lexicon.lexeme(reading.lexeme).inflection].part_of_speech == PartOfSpeech::noun;
    });
    if (noun != head.word->readings.end()) {
        const Lexicon::Lexeme& lexeme = pack_.lexicon.lexeme(noun->lexeme);
        for (std::size_t at = 0; at < base.size();) {
            static_cast<void>(next_code_point(base, at));
            if (pack_.letters.key(lower(std::string_view(base).substr(0, at))) == lexeme.stem) {
                base.resize(at);
                base += pack_.morphology[lexeme.inflection].strip;
                break;
            }
        }
    }
    const std::size_t begin = tokens[title.begin].begin;
    const std::size_t end = tokens[title.end - 1].end;
    return document.text.substr(begin, head.begin - begin) + base + document.text.substr(head.end, end - head.end);
}

}  // namespace elchi
