// SPDX-License-Identifier: MIT
#include "extract/read/json_lines.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <system_error>
#include <utility>

#include "extract/read/encoding.hpp"
#include "graph/record_json.hpp"

namespace elchi {

namespace {

constexpr std::string_view any_record_schema = "elchi/";

enum class Field {
    id,
    url,
    title,
    text,
    body,
    date,
    published,
    language,
    lang,
    publisher,
    source,
    revision,
    schema,
    none
};

constexpr std::size_t fields = static_cast<std::size_t>(Field::none);
constexpr std::array<std::string_view, fields> field_names{"id",     "url",       "title",    "text", "body",
                                                           "date",   "published", "language", "lang", "publisher",
                                                           "source", "revision",  "schema"};

// Takes the strings of the known fields of the outermost object and skips everything else (SAX, so that the size of a
// field that nobody reads costs nothing).
class ArticleHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, ArticleHandler> {
public:
    bool Key(const char* name, rapidjson::SizeType length, bool) {
        if (depth_ == 1) {
            const auto at = std::ranges::find(field_names, std::string_view(name, length));
            current_ = static_cast<Field>(at - field_names.begin());
        }
        return true;
    }
    bool String(const char* value, rapidjson::SizeType length, bool) {
        if (!inside()) {
            return refuse("not a JSON object");
        }
        if (!wanted()) {
            return true;
        }
        if (current_ == Field::revision) {
            return wrong_type("a whole number");
        }
        text(current_).assign(value, length);
        return true;
    }
    // Numbers come as they are written (kParseNumbersAsStringsFlag).
    bool RawNumber(const char* digits, rapidjson::SizeType length, bool) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(digits, digits + length, value);
        const bool whole = error == std::errc{} && end == digits + length;
        if (wanted() && whole && current_ == Field::revision) {
            revision_ = value;
            return true;
        }
        if (wanted() && whole && current_ == Field::id) {
            text(Field::id) = std::to_string(value);
            return true;
        }
        return other();
    }
    bool Bool(bool) { return other(); }
    bool Null() { return inside() || refuse("not a JSON object"); }
    bool StartObject() { return (depth_ == 0 || other()) && deeper(); }
    bool StartArray() { return other() && deeper(); }
    bool EndObject(rapidjson::SizeType) { return shallower(); }
    bool EndArray(rapidjson::SizeType) { return shallower(); }

    [[nodiscard]] const std::string& reason() const { return reason_; }
    [[nodiscard]] std::string& text(Field field) { return texts_.at(static_cast<std::size_t>(field)); }
    [[nodiscard]] std::string& either(Field first, Field second) { return text(text(first).empty() ? second : first); }
    [[nodiscard]] std::int64_t revision() const { return revision_; }

private:
    [[nodiscard]] bool inside() const { return depth_ > 0; }
    [[nodiscard]] bool wanted() const { return depth_ == 1 && current_ != Field::none; }

    bool other() {
        if (!inside()) {
            return refuse("not a JSON object");
        }
        return !wanted() || wrong_type(current_ == Field::revision ? "a whole number" : "a string");
    }
    bool deeper() { return ++depth_ <= nesting_limit || refuse("nested too deeply"); }
    bool shallower() {
        --depth_;
        return true;
    }
    bool wrong_type(std::string_view wanted_type) {
        return refuse('"' + std::string(field_names.at(static_cast<std::size_t>(current_))) + "\" is not " +
                      std::string(wanted_type));
    }
    bool refuse(std::string reason) {
        reason_ = std::move(reason);
        return false;
    }

    std::array<std::string, fields> texts_;
    std::int64_t revision_ = 0;
    Field current_ = Field::none;
    std::size_t depth_ = 0;
    std::string reason_;
};

std::variant<Article, RecordFound, Unreadable> article_of(ArticleHandler& fields_read) {
    std::string& text = fields_read.either(Field::text, Field::body);
    std::string& title = fields_read.text(Field::title);
    unify_line_ends(text);
    unify_line_ends(title);
    if (looks_binary(text) || looks_binary(title)) {
        return Unreadable{"binary: the text has control characters"};
    }
    Article article;
    if (title.empty()) {
        auto split = article_of_text(text);
        if (auto* unreadable = std::get_if<Unreadable>(&split)) {
            return std::move(*unreadable);
        }
        article = std::get<Article>(std::move(split));
    } else {
        article.title = std::move(title);
        article.body = std::move(text);
    }
    if (const std::string& date = fields_read.either(Field::date, Field::published); !date.empty()) {
        const auto day = day_of(date);
        if (!day) {
            return Unreadable{"not an ISO 8601 date: \"" + date.substr(0, 40) + '"'};
        }
        article.published = *day;
    }
    article.url = std::move(fields_read.text(Field::url));
    article.id = fields_read.text(Field::id).empty() ? article.url : std::move(fields_read.text(Field::id));
    article.language = std::move(fields_read.either(Field::language, Field::lang));
    article.publisher = std::move(fields_read.either(Field::publisher, Field::source));
    article.revision = fields_read.revision();
    return article;
}

}  // namespace

std::variant<Article, RecordFound, Unreadable> article_of_json(std::string_view line) {
    ArticleHandler handler;
    rapidjson::Reader reader;
    rapidjson::MemoryStream stream(line.data(), line.size());
    // Iterative: a line of a million brackets needs no stack.
    const rapidjson::ParseResult parsed =
        reader.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag>(stream, handler);
    if (!handler.reason().empty()) {
        return Unreadable{handler.reason()};
    }
    if (!parsed) {
        return Unreadable{"not JSON at byte " + std::to_string(parsed.Offset() + 1) + ": " +
                          rapidjson::GetParseError_En(parsed.Code())};
    }
    if (handler.text(Field::schema) == record_schema) {
        return RecordFound{};
    }
    if (handler.text(Field::schema).starts_with(any_record_schema)) {
        return Unreadable{"a record of another version: " + handler.text(Field::schema).substr(0, 40)};
    }
    return article_of(handler);
}

}  // namespace elchi
