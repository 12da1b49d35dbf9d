// SPDX-License-Identifier: MIT
#include <algorithm>

#include "extract/document.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/packs.hpp"

using namespace elchi;

namespace {

std::vector<std::string> sentences(const Document& document) {
    std::vector<std::string> result;
    for (const Sentence& sentence : document.sentences) {
        result.push_back(span_of(document, sentence, 0, sentence.tokens.size()).text);
    }
    return result;
}

// Bytes and code points of every token agree, and tokens follow each other.
bool offsets_fit(const Document& document) {
    std::size_t last = 0;
    std::size_t last_byte = 0;
    for (const Sentence& sentence : document.sentences) {
        for (const Token& token : sentence.tokens) {
            const std::string_view text = document.text;
            if (token.begin < last_byte || token.end <= token.begin || token.end > text.size() ||
                token.first != last + test::count_code_points(text.substr(last_byte, token.begin - last_byte)) ||
                token.last !=
                    token.first + test::count_code_points(text.substr(token.begin, token.end - token.begin))) {
                return false;
            }
            last = token.last;
            last_byte = token.end;
        }
    }
    return document.characters == test::count_code_points(document.text);
}

}  // namespace

TEST_CASE("sentences end at stops, not at abbreviations and initials", "[extract][segmenter]") {
    for (const test::FixtureRow& row : test::fixture_rows("sentences.tsv", {"pack", "text", "sentences"})) {
        const Document document = segment(row.at("text"), test::pack(row.at("pack")));
        CHECK(sentences(document) == test::parts(row.at("sentences")));
        CHECK(offsets_fit(document));
    }
}

TEST_CASE("every token's code points and bytes agree", "[extract][segmenter]") {
    for (const char* pack : {"uz", "ru"}) {
        std::string text;
        for (const test::FixtureRow& row : test::fixture_rows("tokens.tsv", {"text", "tokens", "kinds"})) {
            text += row.at("text") + " \n\t";
            CHECK(offsets_fit(segment(text, test::pack(pack))));
        }
    }
}

TEST_CASE("each line is a paragraph, the first is the title", "[extract][segmenter]") {
    const Document document = segment("Head line\n\nA. B c. D\nlast", test::pack("uz"));
    REQUIRE(document.sentences.size() >= 3);
    CHECK(document.sentences.front().paragraph == 0);
    CHECK(document.sentences.front().heading);
    CHECK(document.sentences[1].paragraph == 2);
    CHECK(document.sentences[1].opens_paragraph);
    CHECK_FALSE(document.sentences[1].heading);
    CHECK_FALSE(document.sentences[2].opens_paragraph);
    CHECK(document.sentences.back().paragraph == 3);
    CHECK(document.sentences.back().heading);
}

TEST_CASE("an empty text has no sentences", "[extract][segmenter]") {
    CHECK(segment("", test::pack("uz")).sentences.empty());
    CHECK(segment("\n \n", test::pack("uz")).sentences.empty());
    CHECK(segment("\n \n", test::pack("uz")).characters == 3);
    CHECK(segment("", test::pack("uz")).characters == 0);
}

TEST_CASE("capitals are noted", "[extract][segmenter]") {
    const Document document = segment("Ab ABC aB 7 A", test::pack("uz"));
    REQUIRE(document.sentences.size() == 1);
    const std::vector<Token>& tokens = document.sentences.front().tokens;
    REQUIRE(tokens.size() == 5);
    CHECK((tokens[0].capital && !tokens[0].word->all_capitals));
    CHECK((tokens[1].capital && tokens[1].word->all_capitals));
    CHECK((!tokens[2].capital && !tokens[2].word->all_capitals));
    CHECK((!tokens[3].capital && !tokens[3].word->all_capitals));
    CHECK((tokens[4].capital && !tokens[4].word->all_capitals));
}

TEST_CASE("a span is the slice between the first and the last token", "[extract][segmenter]") {
    const Document document = segment("\xC3\xA9 a, b \xF0\x9F\x98\x80 c", test::pack("uz"));
    REQUIRE(document.sentences.size() == 1);
    const Sentence& sentence = document.sentences.front();
    CHECK(span_of(document, sentence, 1, 4) == Span{2, 6, "a, b"});
    CHECK(span_of(document, sentence, 4, 5) == Span{7, 8, "\xF0\x9F\x98\x80"});
    CHECK(span_of(document, sentence, 0, sentence.tokens.size()) == Span{0, 10, document.text});
}
