// SPDX-License-Identifier: MIT
#include "extract/text.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/packs.hpp"

using namespace elchi;

namespace {

std::string written(char32_t c) {
    std::string text;
    append_utf8(text, c);
    return text;
}

}  // namespace

TEST_CASE("a code point of any length is written and read alike", "[extract][text]") {
    const auto [c, length] = GENERATE(table<char32_t, std::size_t>({{U'a', 1},
                                                                    {0x7F, 1},
                                                                    {0x80, 2},
                                                                    {0x49B, 2},
                                                                    {0x7FF, 2},
                                                                    {0x800, 3},
                                                                    {0xFFFD, 3},
                                                                    {0x10000, 4},
                                                                    {0x10FFFF, 4}}));
    const std::string text = written(c);
    CHECK(text.size() == length);
    std::size_t offset = 0;
    CHECK(next_code_point(text, offset) == c);
    CHECK(offset == length);
}

TEST_CASE("letters know their script and case", "[extract][text]") {
    CHECK(letter_script(U'q') == LetterScript::latin);
    CHECK(letter_script(0x49B) == LetterScript::cyrillic);
    CHECK(letter_script(0x5D0) == LetterScript::other);
    CHECK(letter_script(U'7') == LetterScript::none);
    CHECK(letter_script(0x2BB) == LetterScript::none);
    CHECK(is_upper(0x49A));
    CHECK_FALSE(is_upper(0x49B));
    CHECK(lower(written(0x49A) + "Z9-") == written(0x49B) + "z9-");
}

TEST_CASE("blanks of every width part words", "[extract][text]") {
    const auto blank = GENERATE(as<char32_t>{}, U' ', U'\t', 0xA0, 0x2009, 0x3000);
    CHECK(is_space(blank));
    CHECK(tokenise("a" + written(blank) + "b").size() == 2);
}

TEST_CASE("every sign that stands for an apostrophe is one", "[extract][text]") {
    const auto sign = GENERATE(as<char32_t>{}, 0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x2018, 0x2019, 0x2032);
    CHECK(is_apostrophe(sign));
    CHECK(tokenise("a" + written(sign) + "b").size() == 1);
    CHECK(tokenise("a " + written(sign) + " b").size() == 3);
}

TEST_CASE("text is cut into words, numbers and marks", "[extract][text]") {
    for (const test::FixtureRow& row : test::fixture_rows("tokens.tsv", {"text", "tokens", "kinds"})) {
        const std::string& text = row.at("text");
        std::vector<std::string> words;
        std::string kinds;
        for (const RawToken& token : tokenise(text)) {
            words.push_back(text.substr(token.begin, token.end - token.begin));
            kinds += token.kind == TokenKind::word ? 'w' : token.kind == TokenKind::number ? 'n' : 'p';
        }
        CHECK(words == test::parts(row.at("tokens")));
        CHECK(kinds == row.at("kinds"));
    }
}

TEST_CASE("tokens follow each other with nothing but blanks between", "[extract][text]") {
    for (const test::FixtureRow& row : test::fixture_rows("tokens.tsv", {"text", "tokens", "kinds"})) {
        const std::string text = "  " + row.at("text") + "\t" + row.at("text");
        std::size_t last = 0;
        for (const RawToken& token : tokenise(text)) {
            const std::string between = text.substr(last, token.begin - last);
            CHECK(token.space_before == (token.begin == 0 || !between.empty()));
            for (std::size_t at = 0; at < between.size();) {
                CHECK(is_space(next_code_point(between, at)));
            }
            CHECK(token.begin < token.end);
            last = token.end;
        }
        CHECK(last == text.size());
    }
}

TEST_CASE("look-alikes of the other script become the letters that are meant", "[extract][text]") {
    for (const test::FixtureRow& row : test::fixture_rows("homoglyphs.tsv", {"written", "meant"})) {
        CHECK(without_homoglyphs(row.at("written")) == row.at("meant"));
    }
}
