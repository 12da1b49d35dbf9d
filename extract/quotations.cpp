// SPDX-License-Identifier: MIT
#include "extract/quotations.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace elchi {

namespace {

constexpr std::size_t shortest_saying = 5;  // tokens

bool tells(const Token& token) {
    return (token.word->guess & tags::fin) != 0 || std::ranges::any_of(token.word->readings, [](const Reading& r) { return (r.tags & tags::fin) != 0; });
}

void mark(std::span<Token> tokens) {
    for (Token& token : tokens) {
        token.quoted = true;
    }
}

// `open_before`: the quotation began in a sentence before. Tells whether one is still open at the end.
bool mark_quotations(const Document& document, Sentence& sentence, bool open_before) {
    const std::span<Token> tokens(sentence.tokens);
    const std::size_t none = tokens.size();
    constexpr auto before = static_cast<std::size_t>(-1);  // so that what follows it begins at 0
    std::size_t open = open_before ? before : none;
    std::size_t closed = 0;  // what stands before is judged already
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::punctuation) {
            continue;
        }
        const std::string_view sign = std::string_view(document.text).substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
        const bool opens = sign == "\xC2\xAB" || sign == "\xE2\x80\x9E" || sign == "\xE2\x80\x9C" || sign == "\"";
        const bool closes = sign == "\xC2\xBB" || sign == "\xE2\x80\x9D" || ((sign == "\"" || sign == "\xE2\x80\x9C") && open != none);
        if (closes) {
            const std::size_t first = open != none ? open + 1 : closed;
            const std::span<Token> quoted = tokens.subspan(first, i - first);
            if (quoted.size() >= shortest_saying && std::ranges::any_of(quoted, tells)) {
                mark(quoted);
            }
            open = none;
            closed = i + 1;
        } else if (opens) {
            open = i;
        }
    }
    if (open != none && tokens.size() - (open + 1) >= shortest_saying) {
        mark(tokens.subspan(open + 1));
    }
    return open != none;
}

}  // namespace

void mark_quotations(Document& document) {
    bool open = false;
    for (Sentence& sentence : document.sentences) {
        open = mark_quotations(document, sentence, open && !sentence.opens_paragraph);
    }
}

}  // namespace elchi
