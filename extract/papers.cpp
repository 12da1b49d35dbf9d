// SPDX-License-Identifier: MIT
#include "extract/papers.hpp"

#include <algorithm>

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

}  // namespace

TitleRange Papers::title_of(const ReadSentence& read, std::size_t group) const {
    return pack_.title_left ? title_left(read, group) : title_right(read, group);
}

// "Uzbekistan and Tajikistan | on allied relations a treaty ...": countries or bodies that open a clause without another
// subject are who signs, not what the title is about.
bool Papers::opens_as_subject(const ReadSentence& read, const Group& group) const {
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
    return opens && std::ranges::none_of(read.groups, [&](const Group& other) {
        const bool person = other.kind == GroupKind::person || other.kind == GroupKind::role || other.kind == GroupKind::roles || other.kind == GroupKind::collective;
        return person && (other.tags & tags::nom) != 0 && other.adposition == Concepts::none && read.clause[other.begin] == read.clause[group.begin];
    });
}

TitleRange Papers::title_left(const ReadSentence& read, std::size_t index) const {
    const Group& group = read.groups[index];
    const ConceptTest about{pack_.concepts.find("adp"), pack_.concepts.find("adp.about")};
    const ConceptTest between{pack_.concepts.find("adp"), pack_.concepts.find("adp.between")};
    const ConceptTest with_test{pack_.concepts.find("adp"), pack_.concepts.find("adp.with")};
    std::size_t start = npos;
    for (std::size_t back = 0; back <= 3 && back < group.begin && start == npos; ++back) {
        const std::size_t at = group.begin - 1 - back;
        if (read.sentence->tokens[at].kind == TokenKind::punctuation) {
            break;
        }
        for (std::size_t from = at + 1; from-- > (at >= 2 ? at - 2 : 0);) {
            const Atom* atom = about.concept_id == Concepts::none ? nullptr : read.find(about, from, from + 1);
            if (atom != nullptr && atom->end == at + 1) {
                start = from;
                break;
            }
        }
    }
    if (start == npos) {
        return {group.begin, group.end, false};
    }
    while (start > 0) {
        const std::size_t at = start - 1;
        const Atom* between_word = between.concept_id == Concepts::none ? nullptr : read.find(between, at, at + 1);
        if ((between_word != nullptr && (between_word->tags & tags::rel) == 0) || breaks_title(read.sentence->tokens[at]) || (read.predicate[at] & (tags::fin | tags::conv)) != 0) {
            break;
        }
        // "... with China on trade": the adposition stands between the group and the title.
        const Atom* with_word = with_test.concept_id == Concepts::none ? nullptr : read.find(with_test, at, at + 1);
        if (with_word != nullptr && with_word->end == start && group_ending_at(read, at) != nullptr && group_ending_at(read, at)->is_actor()) {
            break;
        }
        if (const Group* before = group_ending_at(read, start)) {
            const bool subject = (before->tags & tags::nom) != 0 && before->adposition == Concepts::none &&
                                 (before->kind == GroupKind::person || before->kind == GroupKind::role || before->kind == GroupKind::roles || before->kind == GroupKind::collective);
            const bool place = before->kind == GroupKind::place && (before->tags & tags::loc) != 0;
            const bool partner = before->is_actor() && (before->tags & tags::ins) != 0;
            if (partner || opens_as_subject(read, *before) || subject || place || before->kind == GroupKind::date || before->kind == GroupKind::agreement) {
                break;
            }
            start = before->begin;
            continue;
        }
        start = at;
    }
    while (start < group.begin && read.sentence->tokens[start].kind == TokenKind::punctuation) {
        ++start;
    }
    return {start, group.end, true};
}

TitleRange Papers::title_right(const ReadSentence& read, std::size_t index) const {
    const Group& group = read.groups[index];
    const ConceptTest about{pack_.concepts.find("adp"), pack_.concepts.find("adp.about")};
    const ConceptTest between{pack_.concepts.find("adp"), pack_.concepts.find("adp.between")};
    std::size_t at = group.end;
    if (between.concept_id != Concepts::none && read.has(between, at, at + 1)) {  // "agreement between A and B on ..."
        if (const Group* parties = group_starting_at(read, at + 1)) {
            at = parties->end;
        }
    }
    if (about.concept_id == Concepts::none || !read.has(about, at, at + 1)) {
        return {group.begin, group.end, false};
    }
    std::size_t end = at + 1;
    while (end < read.sentence->tokens.size()) {
        const Token& token = read.sentence->tokens[end];
        if ((between.concept_id != Concepts::none && read.has(between, end, end + 1)) || breaks_title(token) || token.key() == "," || token.key() == "." || (read.predicate[end] & (tags::fin | tags::conv)) != 0) {
            break;
        }
        if (const Group* next = group_starting_at(read, end); next != nullptr && (next->kind == GroupKind::date || next->kind == GroupKind::agreement)) {
            break;
        }
        ++end;
    }
    return {group.begin, end, true};
}

std::vector<TitleRange> Papers::mark_titles(ReadSentence& read) const {
    std::vector<TitleRange> ranges(read.groups.size());
    for (std::size_t i = 0; i < read.groups.size(); ++i) {
        if (read.groups[i].kind != GroupKind::agreement) {
            continue;
        }
        ranges[i] = title_of(read, i);
        for (Group& opener : read.groups) {
            if (ranges[i].stated && opener.bare_owner && opener.end <= ranges[i].begin && opens_as_subject(read, opener) && read.clause[opener.begin] == read.clause[read.groups[i].begin]) {
                opener.tags = (opener.tags & ~tags::gen) | tags::nom;
                opener.owned_tags = 0;
            }
        }
        for (std::size_t k = 0; k < read.groups.size(); ++k) {
            Group& other = read.groups[k];
            if (k != i && ranges[i].stated && other.begin >= ranges[i].begin && other.end <= ranges[i].end) {
                other.in_title = true;
            }
        }
    }
    return ranges;
}

std::vector<std::string> Papers::topics(const ReadSentence& read, std::size_t first, std::size_t last) const {
    std::vector<std::string> found;
    const ConceptId topic = pack_.concepts.find("topic");
    for (std::size_t i = first; i < last; ++i) {
        for (const Atom& atom : read.atoms[i]) {
            const std::string value = atom.kind == topic ? std::string(pack_.concepts.value(atom.concept_id)) : std::string{};
            if (!value.empty() && std::ranges::find(found, value) == found.end()) {
                found.push_back(value);
            }
        }
    }
    return found;
}

// As the text has it, the word for the paper in its base form.
std::string Papers::written(const Document& document, const ReadSentence& read, const Group& group, const TitleRange& title) const {
    const std::vector<Token>& tokens = read.sentence->tokens;
    const Token& head = tokens[group.head];
    std::string base(document.text.substr(head.begin, head.end - head.begin));
    for (const Reading& reading : head.word->readings) {
        const Lexicon::Lexeme& lexeme = pack_.lexicon.lexeme(reading.lexeme);
        const std::string& strip = pack_.morphology[lexeme.inflection].strip;
        if (pack_.morphology[lexeme.inflection].part_of_speech != PartOfSpeech::noun) {
            continue;
        }
        for (std::size_t at = 0; at < base.size();) {
            static_cast<void>(next_code_point(base, at));
            if (pack_.letters.key(lower(std::string_view(base).substr(0, at))) == lexeme.stem) {
                base = base.substr(0, at) + strip;
                break;
            }
        }
        break;
    }
    const std::size_t begin = tokens[title.begin].begin;
    const std::size_t end = tokens[title.end - 1].end;
    return document.text.substr(begin, head.begin - begin) + base + document.text.substr(head.end, end - head.end);
}

void Papers::add_parties(const Document& document, const ReadSentence& read, const Group& group, const TitleRange& title, Agreement& paper,
                         Coreference& cast) const {
    const ConceptId between = pack_.concepts.find("adp.between");
    for (const Group& other : read.groups) {
        const bool near = other.begin + 8 >= title.begin && other.end <= title.end + 8;
        if (!near || between == Concepts::none || other.adposition != between || !other.is_actor() || &other == &group) {
            continue;
        }
        const std::vector<std::string> actors = cast.resolve(document, *read.sentence, other);
        if (actors.size() < 2) {
            continue;
        }
        for (const std::string& actor : actors) {
            const std::string party = cast.country(cast.side(actor));
            if (!party.empty() && std::ranges::find(paper.parties, party) == paper.parties.end()) {
                paper.parties.push_back(party);
            }
        }
        return;
    }
}

std::size_t Papers::resolve_one(const Document& document, const ReadSentence& read, const Group& group, const TitleRange& title,
                                Coreference& cast, bool alone) {
    const bool counted = group.count > 1 || group.count_at_least;
    const bool named = title.stated || (group.end - group.begin > 1 && !counted && group.agreement != "document");
    const std::string type = counted && (group.agreement.empty() || !alone || group.plural || group.count > 2) ? "document" : group.agreement;
    Agreement paper;
    paper.type = type;
    paper.count = counted ? std::max(group.count, 1) : 1;
    paper.count_at_least = group.count_at_least;
    const std::size_t clause = read.clause.empty() ? 0 : read.clause[group.head];
    if (title.stated) {
        paper.topics = topics(read, title.begin, title.end);
    } else if (counted) {
        const auto first = std::ranges::find(read.clause, clause) - read.clause.begin();
        paper.topics = topics(read, static_cast<std::size_t>(first), read.sentence->tokens.size());
    }
    std::set<std::string> words;
    for (std::size_t i = title.begin; i < title.end && named; ++i) {
        if (i != group.head && read.sentence->tokens[i].kind == TokenKind::word) {
            const std::string& key = read.sentence->tokens[i].key();
            words.insert(key.substr(0, std::min<std::size_t>(key.size(), 8)));
        }
    }
    const auto same = [&](std::size_t i) {
        const Agreement& known = papers_[i];
        if (known.count != paper.count || (known.type != paper.type && paper.type != "document")) {
            return false;
        }
        if (!named || words_[i].empty()) {
            return true;
        }
        const auto shared = std::ranges::count_if(words, [&](const std::string& word) { return words_[i].contains(word); });
        return 2 * static_cast<std::size_t>(shared) >= std::min(words.size(), words_[i].size());
    };
    // A headline tells of papers that the text has named already, if it names any of the kind.
    const bool headline = read.sentence->paragraph == 0;
    const auto of_kind = [&](std::size_t i) { return headline && papers_[i].type == paper.type && papers_[i].count == paper.count; };
    if (headline && group.plural && !counted && !papers_.empty()) {
        return npos;
    }
    for (std::size_t i = papers_.size(); i-- > 0;) {
        if (!same(i) && !of_kind(i)) {
            continue;
        }
        Agreement& known = papers_[i];
        if (named && (words_[i].empty() || (title.stated && known.topics.empty()))) {
            known.title = written(document, read, group, title);
            known.topics = paper.topics;
            words_[i] = words;
        }
        if (known.parties.empty()) {
            add_parties(document, read, group, title, known, cast);
        }
        return i;
    }
    if (type == "document" && !counted && !named) {
        return npos;
    }
    if (group.plural && !counted && !named) {
        return npos;
    }
    paper.title = named ? written(document, read, group, title) : std::string{};
    add_parties(document, read, group, title, paper, cast);
    papers_.push_back(std::move(paper));
    words_.push_back(std::move(words));
    return papers_.size() - 1;
}

void Papers::note_named(const Document& document, ReadSentence& read, const std::vector<TitleRange>& titles, Coreference& cast) {
    for (std::size_t i = 0; i < read.groups.size(); ++i) {
        if (read.groups[i].kind == GroupKind::agreement && titles[i].stated && !read.groups[i].in_title && !read.groups[i].plural && read.sentence->paragraph != 0) {
            static_cast<void>(resolve(document, read, i, titles, cast));
        }
    }
}

std::vector<std::size_t> Papers::resolve(const Document& document, ReadSentence& read, std::size_t index,
                                         const std::vector<TitleRange>& titles, Coreference& cast) {
    const Group& group = read.groups[index];
    std::vector<std::size_t> result;
    const auto add = [&](std::size_t paper) {
        if (paper != npos && std::ranges::find(result, paper) == result.end()) {
            result.push_back(paper);
        }
    };
    if (group.members.empty() || group.members.front().count > 1) {
        Group one = group;
        if (!group.members.empty()) {
            one.count = group.members.front().count;
            one.agreement = "document";
        }
        add(resolve_one(document, read, one, titles[index], cast, group.members.empty()));
        return result;
    }
    for (const Group& member : group.members) {
        add(resolve_one(document, read, member, TitleRange{member.begin, member.end, false}, cast, true));
    }
    return result;
}

}  // namespace elchi
