// SPDX-License-Identifier: MIT
#include "extract/papers.hpp"

#include <algorithm>

namespace elchi {

namespace {

constexpr std::size_t npos = static_cast<std::size_t>(-1);
constexpr std::size_t longest_title_key = 8;  // bytes of a word that tell titles apart, whatever its ending

}  // namespace

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

// "The Samarkand declaration", "a new treaty": more than "the treaty".
bool Papers::has_name(const ReadSentence& read, const Group& group) const {
    const ConceptTest determiner{pack_.concepts.find("det"), Concepts::none};
    for (std::size_t i = group.begin; i < group.end; ++i) {
        if (i != group.head && !read.has(determiner, i, i + 1)) {
            return true;
        }
    }
    return false;
}

// What the words of a group and its title say of a paper.
Papers::Paper Papers::described(const ReadSentence& read, const Group& group, const TitleRange& title, bool alone) const {
    Paper paper;
    Agreement& agreement = paper.agreement;
    const bool counted = group.count > 1 || group.count_at_least;
    paper.named = title.stated || (!counted && group.agreement != "document" && has_name(read, group));
    agreement.type = counted && (group.agreement.empty() || !alone || group.plural || group.count > 2) ? "document" : group.agreement;
    agreement.count = counted ? std::max(group.count, 1) : 1;
    agreement.count_at_least = group.count_at_least;
    if (title.stated) {
        agreement.topics = topics(read, title.begin, title.end);
    } else if (counted) {
        const std::size_t clause = read.clause.empty() ? 0 : read.clause[group.head];
        const auto first = std::ranges::find(read.clause, clause) - read.clause.begin();
        agreement.topics = topics(read, static_cast<std::size_t>(first), read.sentence->tokens.size());
    }
    for (std::size_t i = title.begin; i < title.end && paper.named; ++i) {
        if (i != group.head && read.sentence->tokens[i].kind == TokenKind::word) {
            paper.words.insert(read.sentence->tokens[i].key().substr(0, longest_title_key));
        }
    }
    return paper;
}

bool Papers::same(const Paper& known, const Paper& fresh) {
    if (known.agreement.count != fresh.agreement.count || (known.agreement.type != fresh.agreement.type && fresh.agreement.type != "document")) {
        return false;
    }
    if (!fresh.named || known.words.empty()) {
        return true;
    }
    const auto shared = static_cast<std::size_t>(std::ranges::count_if(fresh.words, [&](const std::string& word) { return known.words.contains(word); }));
    return 2 * shared >= std::min(fresh.words.size(), known.words.size());
}

std::size_t Papers::known(const Paper& fresh, bool headline, const std::vector<std::size_t>& others) const {
    for (std::size_t i = papers_.size(); i-- > 0;) {
        // A headline tells of papers that the text has named already, if it names any of the kind.
        const bool of_kind = headline && papers_[i].agreement.type == fresh.agreement.type && papers_[i].agreement.count == fresh.agreement.count;
        if ((of_kind || same(papers_[i], fresh)) && std::ranges::find(others, i) == others.end()) {
            return i;
        }
    }
    return npos;
}

std::size_t Papers::resolve_one(const Document& document, const ReadSentence& read, const Group& group, const TitleRange& title,
                                Coreference& cast, bool alone, const std::vector<std::size_t>& others) {
    Paper fresh = described(read, group, title, alone);
    const bool counted = group.count > 1 || group.count_at_least;
    const bool headline = read.sentence->paragraph == 0;
    if (headline && group.plural && !counted && !papers_.empty()) {
        return npos;
    }
    if (const std::size_t i = known(fresh, headline, others); i != npos) {
        Paper& paper = papers_[i];
        if (fresh.named && (paper.words.empty() || (title.stated && paper.agreement.topics.empty()))) {
            paper.agreement.title = titles_.written(document, read, group, title);
            paper.agreement.topics = fresh.agreement.topics;
            paper.words = std::move(fresh.words);
        }
        if (paper.agreement.parties.empty()) {
            add_parties(document, read, group, title, paper.agreement, cast);
        }
        return i;
    }
    if ((fresh.agreement.type == "document" || group.plural) && !counted && !fresh.named) {
        return npos;
    }
    fresh.agreement.title = fresh.named ? titles_.written(document, read, group, title) : std::string{};
    add_parties(document, read, group, title, fresh.agreement, cast);
    papers_.push_back(std::move(fresh));
    return papers_.size() - 1;
}

std::size_t Papers::add_titled(const Document& document, const ReadSentence& read, std::size_t first, std::size_t last) {
    Paper paper;
    paper.agreement.type = "document";
    paper.agreement.count = 1;
    paper.agreement.title = span_of(document, *read.sentence, first, last).text;
    paper.agreement.topics = topics(read, first, last);
    paper.named = true;
    for (std::size_t i = first; i < last; ++i) {
        paper.words.insert(read.sentence->tokens[i].key().substr(0, longest_title_key));
    }
    papers_.push_back(std::move(paper));
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
                                         const std::vector<TitleRange>& titles, Coreference& cast, const std::vector<std::size_t>& others) {
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
        add(resolve_one(document, read, one, titles[index], cast, group.members.empty(), others));
        return result;
    }
    for (const Group& member : group.members) {
        add(resolve_one(document, read, member, TitleRange{member.begin, member.end, false}, cast, true, others));
    }
    return result;
}

void Papers::note_statuses(const Document& document, ReadSentence& read, const std::vector<TitleRange>& titles, Coreference& cast, const Ontology& ontology,
                           const std::string& day) {
    const ConceptTest status{pack_.concepts.find("status"), Concepts::none};
    const Tags past = *tag("past");
    const Tags other = *tag("neg") | *tag("cond");
    for (std::size_t at = 0; status.kind != Concepts::none && at < read.atoms.size(); ++at) {
        const Atom* word = read.find(status, at, at + 1);
        if (word == nullptr || (word->tags & past) == 0 || (word->tags & other) != 0 || read.sentence->tokens[at].quoted) {
            continue;
        }
        for (std::size_t i = 0; i < read.groups.size(); ++i) {
            const Group& group = read.groups[i];
            const bool subject = group.kind == GroupKind::agreement && !group.in_title && (group.tags & tags::nom) != 0 && group.adposition == Concepts::none;
            if (!subject || read.clause[group.head] != read.clause[at]) {
                continue;
            }
            for (const std::size_t paper : resolve(document, read, i, titles, cast)) {
                const std::string stage(pack_.concepts.value(word->concept_id));
                Agreement& known = papers_[paper].agreement;
                if (ontology.status_rank(stage) > ontology.status_rank(known.status)) {
                    known.status = stage;
                    for (const std::string& party : known.parties) {
                        known.steps.push_back(AgreementStep{party, stage, day});
                    }
                }
            }
        }
    }
}

}  // namespace elchi
