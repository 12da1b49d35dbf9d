// SPDX-License-Identifier: MIT
#include "extract/read/reader.hpp"

#include <unistd.h>

#include <string>
#include <vector>

#include "extract/read/encoding.hpp"
#include "extract/read/json_lines.hpp"
#include "extract/read/text.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/folder.hpp"

using namespace elchi;
using namespace std::string_literals;

namespace {

std::vector<Input> read_all(const std::vector<std::string>& paths) {
    InputReader reader(paths);
    std::vector<Input> inputs;
    while (auto input = reader.next()) {
        inputs.push_back(std::move(*input));
    }
    return inputs;
}

Input read_one(const std::string& path) {
    std::vector<Input> inputs = read_all({path});
    REQUIRE(inputs.size() == 1);
    return inputs.front();
}

Article article(const Input& input) {
    REQUIRE(std::holds_alternative<Article>(input.content));
    return std::get<Article>(input.content);
}

std::string reason(const Input& input) {
    REQUIRE(std::holds_alternative<Diagnostic>(input.content));
    return std::get<Diagnostic>(input.content).message;
}

Article article_of(std::string_view json) {
    auto parsed = article_of_json(json);
    REQUIRE(std::holds_alternative<Article>(parsed));
    return std::get<Article>(parsed);
}

std::string refusal(std::string_view json) {
    auto parsed = article_of_json(json);
    REQUIRE(std::holds_alternative<Unreadable>(parsed));
    return std::get<Unreadable>(parsed).reason;
}

}  // namespace

TEST_CASE("a dated first line gives the date and the headline", "[extract][read]") {
    const test::TemporaryFolder folder;
    const std::string file = folder.write("d01.txt", " date 2022-12-22 Two states sign\nTASHKENT. Body.\nMore.\n");
    const Article read = article(read_one(file));
    CHECK(read.published == "2022-12-22");
    CHECK(read.title == "Two states sign");
    CHECK(read.body == "TASHKENT. Body.\nMore.\n");
    CHECK(read.source == file);
    CHECK(read.id.empty());
    CHECK(text_as_read(read) == "Two states sign\nTASHKENT. Body.\nMore.\n");
}

TEST_CASE("a first line without a date is the headline, unchanged", "[extract][read]") {
    const auto headline = GENERATE(as<std::string>{}, "A headline", " dates are set", "date of talks set",
                                   " date tomorrow", "date2022-12-22 x", "  indented");
    const Article read = std::get<Article>(article_of_text(headline + "\nbody"));
    CHECK(read.title == headline);
    CHECK(read.published.empty());
    CHECK(text_as_read(read) == headline + "\nbody");
}

TEST_CASE("days that do not exist are refused", "[extract][read]") {
    CHECK(std::holds_alternative<Unreadable>(article_of_text(" date 2022-13-01 Headline\nbody")));
    CHECK(std::holds_alternative<Unreadable>(article_of_text(" date 2023-02-29 Headline\nbody")));
    CHECK(day_of("2024-02-29") == "2024-02-29");
    CHECK(day_of("2025-11-13T10:00:00+05:00") == "2025-11-13");
    CHECK(day_of("2025-11-13 10:00") == "2025-11-13");
    CHECK_FALSE(day_of("2025-11-131"));
    CHECK_FALSE(day_of("13.11.2025"));
    CHECK_FALSE(day_of("2025-11"));
    CHECK_FALSE(day_of(""));
}

TEST_CASE("bytes become valid UTF-8 with plain line ends", "[extract][read]") {
    CHECK(decode("\xEF\xBB\xBF"
                 "a\r\nb\rc\r\r\nd")
              .text == "a\nb\nc\n\nd");
    const Decoded broken = decode("a\xE2\x82 b\xFF\xC0\xAF");
    CHECK(broken.text == "a\xEF\xBF\xBD b\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(broken.replaced == 4);
    CHECK(decode("\xFF\xFE"
                 "A\0\x13\x04\r\0\n\0"s)
              .text == "A\xD0\x93\n");
    CHECK(decode("\xFE\xFF\0A\x04\x13"s).text == "A\xD0\x93");
    const Decoded lone = decode("\xFE\xFF\xD8\x00\0A\0"s);
    CHECK(lone.text ==
          "\xEF\xBF\xBD"
          "A\xEF\xBF\xBD");
    CHECK(lone.replaced == 2);
}

TEST_CASE("a file that is no article is one report", "[extract][read]") {
    const test::TemporaryFolder folder;
    CHECK(reason(read_one(folder.write("a.txt", ""))).starts_with("empty"));
    CHECK(reason(read_one(folder.write("b.txt", " \n\t\n"))).starts_with("empty"));
    CHECK(reason(read_one(folder.write("c.txt", "PNG\0\1\2"s))) == "binary");
    CHECK(reason(read_one(folder.write("d.txt", "\x1F\x8B\x08\x03\x02\x01"))) == "binary");
    CHECK(reason(read_one(folder.write("e.jsonl", "\x1F\x8B\x08\0\1\2\n\1\2\n"s))) == "binary");
    CHECK(reason(read_one(folder.write("f.json", "[\n{\"text\": \"x\"}\n]\n"))).starts_with("a JSON array"));
    CHECK(reason(read_one(folder.write("g.txt", "x" + std::string(article_limit, ' ')))) == "longer than 64 MB");
}

TEST_CASE("undecodable bytes cost a warning, not the article", "[extract][read]") {
    const test::TemporaryFolder folder;
    const Input input = read_one(folder.write("a.txt", "Head\xFFline\nbody"));
    CHECK(article(input).title == "Head\xEF\xBF\xBDline");
    REQUIRE(input.warning);
    CHECK(input.warning->message == "1 undecodable bytes were read as U+FFFD");
}

TEST_CASE("JSON Lines give articles, records and reports by line", "[extract][read]") {
    const test::TemporaryFolder folder;
    const std::string file = folder.write("news.jsonl",
                                          "{\"title\": \"A\", \"text\": \"b\"}\r\n"
                                          "\n"
                                          "{\"title\": \n"
                                          "{\"schema\": \"elchi/1\", \"article\": {}}  \n"
                                          "{\"title\": \"\xFF\", \"body\": \"c\"}");
    const std::vector<Input> inputs = read_all({file});
    REQUIRE(inputs.size() == 4);
    CHECK(article(inputs[0]).source == file + "#1");
    CHECK(std::get<Diagnostic>(inputs[1].content).line == 3);
    const auto record = std::get<RecordLine>(inputs[2].content);
    CHECK(record.json == "{\"schema\": \"elchi/1\", \"article\": {}}");
    CHECK(record.line == 4);
    CHECK(record.source == file + "#4");
    CHECK(article(inputs[3]).title == "\xEF\xBF\xBD");
    REQUIRE(inputs[3].warning);
    CHECK(inputs[3].warning->line == 5);
}

TEST_CASE("JSON Lines are known by their first bytes too", "[extract][read]") {
    const test::TemporaryFolder folder;
    CHECK(article(read_one(folder.write("a.txt", "\xEF\xBB\xBF { \"title\": \"A\", \"text\": \"b\"}\n"))).title == "A");
    CHECK(article(read_one(folder.write("b", "{A} headline\nbody"))).title == "{A} headline");
    std::string wide = "\xFF\xFE";
    for (const char c : "{\"title\": \"A\"}\n"s) {
        wide += c;
        wide += '\0';
    }
    CHECK(article(read_one(folder.write("c.jsonl", wide))).title == "A");
}

TEST_CASE("articles in JSON have any of the usual fields", "[extract][read]") {
    const Article read = article_of(
        R"({"id": 17, "url": "https://n/1", "title": "T", "body": "b\r\nc", "date": "2025-11-13T08:00:00Z", "lang": "kk",)"
        R"( "source": "N", "revision": 3, "views": 1e99, "tags": [{"title": 5}], "more": null})");
    CHECK(read.id == "17");
    CHECK(read.url == "https://n/1");
    CHECK(read.body == "b\nc");
    CHECK(read.published == "2025-11-13");
    CHECK(read.language == "kk");
    CHECK(read.publisher == "N");
    CHECK(read.revision == 3);
    CHECK(article_of(R"({"url": "https://n/1", "text": "Title\nbody"})").id == "https://n/1");
}

TEST_CASE("a JSON article without a title takes the first line of its text", "[extract][read]") {
    const Article read = article_of(R"({"text": "Title\nbody", "published": "2020-01-02", "title": null})");
    CHECK(read.title == "Title");
    CHECK(text_as_read(read) == "Title\nbody");
}

TEST_CASE("a wrong field makes a bad article that names the field", "[extract][read]") {
    CHECK(refusal(R"({"title": 5, "text": "b"})") == "\"title\" is not a string");
    CHECK(refusal(R"({"title": "a", "text": ["b"]})") == "\"text\" is not a string");
    CHECK(refusal(R"({"title": "a", "revision": "b"})") == "\"revision\" is not a whole number");
    CHECK(refusal(R"({"title": "a", "date": "yesterday"})").starts_with("not an ISO 8601 date"));
    CHECK(refusal(R"({"url": "https://n/1"})").starts_with("empty"));
    CHECK(refusal(R"({"title": "a\u0000b"})").starts_with("binary"));
    CHECK(refusal(R"({"title": "\ud800"})").starts_with("not JSON at byte"));
    CHECK(refusal("{\"title\": \"a\"} x").starts_with("not JSON at byte"));
    CHECK(refusal(R"({"schema": "elchi/9"})") == "a record of another version: elchi/9");
    CHECK(refusal("\"text\"") == "not a JSON object");
    CHECK(refusal("17") == "not a JSON object");
    CHECK(refusal("null") == "not a JSON object");
}

TEST_CASE("deep nesting is refused without a stack", "[extract][read]") {
    CHECK(refusal(R"({"x": )" + std::string(1 << 20, '[')) == "nested too deeply");
    CHECK(refusal(std::string(1 << 20, '[')) == "not a JSON object");
    std::string objects;
    for (int i = 0; i < 100'000; ++i) {
        objects += "{\"a\":";
    }
    CHECK(refusal(objects) == "nested too deeply");
}

TEST_CASE("a line beyond the limit is one bad article and the next is read", "[extract][read]") {
    const test::TemporaryFolder folder;
    const std::string file =
        folder.write("a.jsonl", "{\"text\": \"" + std::string(article_limit, 'x') + "\"}\n{\"title\": \"after\"}\n");
    const std::vector<Input> inputs = read_all({file});
    REQUIRE(inputs.size() == 2);
    CHECK(reason(inputs[0]) == "longer than 64 MB");
    CHECK(article(inputs[1]).source == file + "#2");
}

TEST_CASE("folders are read by name, recursively, known extensions only", "[extract][read]") {
    const test::TemporaryFolder folder;
    for (const char* name : {"b.txt", "a/z.txt", "a/y/1.jsonl", "c", "photo.jpg", ".hidden.txt", ".git/x.txt"}) {
        folder.write(name, "{\"title\": \"T\"}\n");
    }
    const std::string root = folder.path().string();
    std::filesystem::create_directory_symlink("..", folder.path() / "a" / "loop");
    InputReader reader({root + "/"});
    std::vector<std::string> sources;
    while (auto input = reader.next()) {
        sources.push_back(article(*input).source);
    }
    CHECK(sources == std::vector{root + "/a/y/1.jsonl#1", root + "/a/z.txt#1", root + "/b.txt#1", root + "/c#1"});
    CHECK(reader.skipped() == 1);
    CHECK(read_all({root + "/photo.jpg"}).size() == 1);
}

TEST_CASE("a path that does not exist is an error before anything is read", "[extract][read]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(InputReader({(folder.path() / "none.txt").string()}), Error);
}

TEST_CASE("a file that may not be read is one report", "[extract][read]") {
    if (::geteuid() == 0) {
        WARN("not checked for root, who may read everything");
        return;
    }
    const test::TemporaryFolder folder;
    const std::string file = folder.write("a.txt", "x");
    std::filesystem::permissions(file, std::filesystem::perms::none);
    CHECK(reason(read_one(file)).starts_with("cannot be read"));
}
