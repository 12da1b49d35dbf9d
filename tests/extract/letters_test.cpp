// SPDX-License-Identifier: MIT
#include "extract/letters.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"
#include "tests/support/packs.hpp"

using namespace elchi;

TEST_CASE("both scripts of Uzbek meet in one key", "[extract][letters]") {
    const Letters& letters = test::pack("uz").letters;
    for (const test::FixtureRow& row : test::fixture_rows("letters.tsv", {"cyrillic", "latin"})) {
        INFO(row.at("cyrillic") << ' ' << row.at("latin"));
        const std::vector<std::string> stems = letters.keys(row.at("cyrillic"));
        CHECK(std::ranges::find(stems, letters.key(row.at("latin"))) != stems.end());
        CHECK(stems.front() == letters.key(row.at("cyrillic")));
    }
}

TEST_CASE("the longest row wins, and letters without a row stand for themselves", "[extract][letters]") {
    Letters letters;
    letters.add("s", "1", {}, false);
    letters.add("sh", "2", {}, false);
    letters.add("shc", "3", {}, false);
    letters.add("x", {}, {}, false);
    CHECK(letters.key("sshshcax") == "123a");
    CHECK(letters.key("\xD0\x9A") == "\xD0\x9A");
    CHECK(letters.key("").empty());
}

TEST_CASE("a stem is found under each choice of second keys, at most sixteen", "[extract][letters]") {
    Letters letters;
    letters.add("c", "ts", "s", true);
    letters.add("y", "j", {}, true);
    CHECK(letters.key("ca") == "tsa");
    CHECK(letters.keys("ca") == std::vector<std::string>{"tsa", "sa"});
    CHECK(letters.keys("cy") == std::vector<std::string>{"tsj", "sj", "ts", "s"});
    CHECK(letters.keys("b") == std::vector<std::string>{"b"});
    const std::vector<std::string> many = letters.keys("cccccccc");
    CHECK(many.size() == 16);
    CHECK(many.front() == letters.key("cccccccc"));
}
