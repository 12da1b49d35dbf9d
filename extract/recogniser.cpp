// SPDX-License-Identifier: MIT
#include "extract/recogniser.hpp"

#include <algorithm>

namespace elchi {

char32_t sign_of(const Document& document, const Token& token) {
    std::size_t at = token.begin;
    return next_code_point(document.text, at);
}

bool is_dash(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2014); }

bool ReadSentence::has(const ConceptTest& what, std::size_t first, std::size_t last) const {
    return find(what, first, last) != nullptr;
}

const Atom* ReadSentence::find(const ConceptTest& what, std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last && i < atoms.size(); ++i) {
        const auto here = std::ranges::find_if(atoms[i], [&](const Atom& atom) { return what.fits(atom.kind, atom.concept_id); });
        if (here != atoms[i].end()) {
            return &*here;
        }
    }
    return nullptr;
}

Recogniser::Recogniser(const LanguagePack& pack, const Gazetteer& gazetteer) : pack_(pack), gazetteer_(gazetteer) {
    const auto id = [&](std::string_view name) { return pack.concepts.find(name); };
    kinds_ = Kinds{id("country"), id("place"),   id("org"),     id("person"),  id("surname"), id("office"), id("title"), id("body"),
                   id("demonym"), id("agr"),     id("num"),     id("ord"),     id("month"),   id("weekday"), id("year4"), id("day2"),
                   id("cap"),     id("initial"), id("adj"),     id("state"),   id("coll"),    id("date"),    id("countries"), id("demonyms"), id("pron"),
                   id("colleague"), id("when"),  id("and"),     id("sub"),     id("rel"),     id("adp"),     id("at_least")};
    kind_of_.resize(pack.concepts.size());
    for (ConceptId i = 0; i < kind_of_.size(); ++i) {
        kind_of_[i] = id(pack.concepts.kind(i));
    }
    index_rules();
}

ReadSentence Recogniser::read(const Document& document, const Sentence& sentence, const SurnameSet* surnames) const {
    ReadSentence result;
    result.sentence = &sentence;
    result.surnames = surnames;
    find_atoms(document, result);
    find_groups(document, result, true);
    for (const Group& date : result.groups) {
        result.atoms[date.begin].push_back(Atom{date.begin, date.end, kinds_.date, kinds_.date, -1, date.tags});
    }
    const std::vector<Group> dates = std::move(result.groups);
    result.groups = dates;
    find_groups(document, result, false);
    join_lists(result);
    add_relatives(result);
    find_adpositions(result);
    find_owned(result);
    find_clauses(document, result);
    find_objects(result);
    return result;
}

}  // namespace elchi
