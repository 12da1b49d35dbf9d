// SPDX-License-Identifier: MIT
#include "extract/recogniser.hpp"

#include <algorithm>
#include <array>

#include "tests/support/catch.hpp"
#include "tests/support/packs.hpp"

using namespace elchi;

namespace {

constexpr std::array<std::string_view, 10> kinds{"person", "role",       "roles",     "country", "body",
                                                 "org",    "collective", "agreement", "date",    "place"};

struct Read {
    Read(std::string_view tag, const std::string& text)
        : document(segment(text, test::pack(tag))),
          sentence(Recogniser(test::pack(tag), test::gazetteer()).read(document, document.sentences.at(0))) {}

    [[nodiscard]] std::string text(const Group& group) const {
        return span_of(document, *sentence.sentence, group.begin, group.end).text;
    }
    [[nodiscard]] const Group* group(std::string_view wanted) const {
        const auto at = std::ranges::find_if(sentence.groups, [&](const Group& one) { return text(one) == wanted; });
        return at == sentence.groups.end() ? nullptr : &*at;
    }
    [[nodiscard]] std::string all() const {
        std::string result;
        for (const Group& one : sentence.groups) {
            result += "[" + text(one) + "] ";
        }
        return result;
    }

    Document document;
    ReadSentence sentence;
};

}  // namespace

TEST_CASE("noun groups are found with their case and whom they mean", "[extract][recogniser]") {
    for (const test::FixtureRow& row : test::fixture_rows(
             "groups.tsv", {"pack", "sentence", "group", "kind", "case", "entity", "country", "office"})) {
        const Read read(row.at("pack"), row.at("sentence"));
        const Group* group = read.group(row.at("group"));
        INFO(row.at("group") << " in " << read.all());
        REQUIRE(group != nullptr);
        CHECK(kinds.at(static_cast<std::size_t>(group->kind)) == row.at("kind"));
        CHECK((group->tags & tag(row.at("case")).value()) != 0);
        CHECK(group->entity == row.at("entity"));
        CHECK(group->country == row.at("country"));
        CHECK(group->office == row.at("office"));
    }
}

TEST_CASE("groups stand in text order and do not overlap", "[extract][recogniser]") {
    for (const test::FixtureRow& row : test::fixture_rows(
             "groups.tsv", {"pack", "sentence", "group", "kind", "case", "entity", "country", "office"})) {
        const Read read(row.at("pack"), row.at("sentence"));
        std::size_t last = 0;
        for (const Group& group : read.sentence.groups) {
            CHECK(group.begin >= last);
            CHECK(group.begin < group.end);
            CHECK((group.head >= group.begin && group.head < group.end));
            last = group.end;
        }
        const std::size_t tokens = read.sentence.sentence->tokens.size();
        CHECK(last <= tokens);
        CHECK(read.sentence.clause.size() == tokens);
        CHECK(read.sentence.predicate.size() == tokens);
        CHECK(read.sentence.atoms.size() == tokens);
    }
}

TEST_CASE("names joined by commas and conjunctions are a list", "[extract][recogniser]") {
    for (const test::FixtureRow& row : test::fixture_rows("lists.tsv", {"pack", "sentence", "members"})) {
        const Read read(row.at("pack"), row.at("sentence"));
        const auto list =
            std::ranges::find_if(read.sentence.groups, [](const Group& one) { return !one.members.empty(); });
        INFO(row.at("sentence") << ": " << read.all());
        REQUIRE(list != read.sentence.groups.end());
        std::vector<std::string> members;
        for (const Group& member : list->members) {
            members.push_back(member.entity);
        }
        CHECK(members == test::parts(row.at("members")));
    }
}
