// SPDX-License-Identifier: MIT
#include <array>

#include "extract/recogniser.hpp"

namespace elchi {

namespace {

constexpr std::array<std::string_view, 10> kinds{"person", "role", "roles", "country", "body", "org", "collective", "agreement", "date", "place"};

void describe_tokens(const Document& document, const ReadSentence& read, const LanguagePack& pack, std::ostream& out) {
    for (std::size_t i = 0; i < read.sentence->tokens.size(); ++i) {
        const Token& token = read.sentence->tokens[i];
        out << "  " << i << '\t' << document.text.substr(token.begin, token.end - token.begin) << "\tclause " << read.clause[i];
        for (const Atom& atom : read.atoms[i]) {
            out << "\t" << pack.concepts.name(atom.concept_id) << (atom.end > i + 1 ? "+" + std::to_string(atom.end - i - 1) : "") << '(' << tag_names(atom.tags) << ')';
        }
        if (read.atoms[i].empty() && read.predicate[i] != 0) {
            out << "\t?" << tag_names(read.predicate[i]);
        }
        out << (token.quoted ? "\tquoted" : "") << '\n';
    }
}

}  // namespace

void describe(const Document& document, const ReadSentence& read, const LanguagePack& pack, std::ostream& out) {
    out << "sentence: " << span_of(document, *read.sentence, 0, read.sentence->tokens.size()).text << '\n';
    describe_tokens(document, read, pack, out);
    for (const Group& group : read.groups) {
        out << "  group " << group.begin << '-' << group.end << ' ' << kinds[static_cast<std::size_t>(group.kind)] << " \""
            << span_of(document, *read.sentence, group.begin, group.end).text << "\" (" << tag_names(group.tags) << ')';
        if (group.adposition != Concepts::none) {
            out << ' ' << pack.concepts.name(group.adposition);
        }
        for (const std::string_view value : {std::string_view(group.entity), std::string_view(group.name), std::string_view(group.country), std::string_view(group.office),
                                             std::string_view(group.agreement)}) {
            if (!value.empty()) {
                out << ' ' << value;
            }
        }
        if (!group.members.empty()) {
            out << " list of " << group.members.size();
        }
        out << (group.in_title ? " in a title" : "") << (group.dateline ? " dateline" : "") << '\n';
    }
}

}  // namespace elchi
