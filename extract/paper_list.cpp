// SPDX-License-Identifier: MIT
#include "extract/paper_list.hpp"

#include <algorithm>
#include <string_view>

namespace elchi {

namespace {

bool is_sign(const Token& token, std::string_view key) { return token.kind == TokenKind::punctuation && token.key() == key; }

bool is_bullet(const Token& token) {
    constexpr std::string_view bullets[] = {"-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\xA2", "\xC2\xB7", "*", "\xE2\x96\xAA"};
    return token.kind != TokenKind::word && std::ranges::find(bullets, token.key()) != std::end(bullets);
}

// "1)", "1.", "- ": how many tokens of a mark stand at the front.
std::size_t mark_at(const std::vector<Token>& tokens, std::size_t at) {
    if (at < tokens.size() && is_bullet(tokens[at])) {
        return 1;
    }
    const bool numbered = at + 1 < tokens.size() && tokens[at].kind == TokenKind::number && (is_sign(tokens[at + 1], ")") || is_sign(tokens[at + 1], "."));
    return numbered ? 2 : 0;
}

bool names_paper(const ReadSentence& read) {
    return std::ranges::any_of(read.groups, [](const Group& group) { return group.kind == GroupKind::agreement && !group.in_title; });
}

}  // namespace

std::optional<std::size_t> list_start(const ReadSentence& read, std::size_t from) {
    const std::vector<Token>& tokens = read.sentence->tokens;
    for (std::size_t i = from; i < tokens.size(); ++i) {
        if (is_sign(tokens[i], ":")) {
            return i + 1;
        }
    }
    return std::nullopt;
}

bool continues_list(const ReadSentence& read) {
    const std::vector<Token>& tokens = read.sentence->tokens;
    if (mark_at(tokens, 0) != 0) {
        return true;
    }
    return names_paper(read) && std::ranges::none_of(read.predicate, [](Tags tags) { return (tags & tags::fin) != 0; });
}

std::vector<ListItem> list_items(const ReadSentence& read, const ConceptTest& conjunction, std::size_t from) {
    const std::vector<Token>& tokens = read.sentence->tokens;
    std::vector<ListItem> items;
    const auto add = [&](std::size_t begin, std::size_t end) {
        begin += mark_at(tokens, begin);
        while (begin < end && (tokens[begin].kind == TokenKind::punctuation || read.has(conjunction, begin, begin + 1))) {
            ++begin;
        }
        while (end > begin && (tokens[end - 1].kind == TokenKind::punctuation || read.has(conjunction, end - 1, end))) {
            --end;
        }
        if (begin < end) {
            items.push_back({begin, end});
        }
    };
    for (std::size_t i = from; i < tokens.size(); ++i) {
        if (is_sign(tokens[i], ";")) {
            add(from, i);
            from = i + 1;
        }
    }
    add(from, tokens.size());
    return items;
}

}  // namespace elchi
