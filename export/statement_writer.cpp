// SPDX-License-Identifier: MIT
#include "export/statement_writer.hpp"

#include <algorithm>
#include <cmath>

#include "export/text.hpp"
#include "graph/date.hpp"

namespace elchi {

namespace {

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_decimal(std::string_view text) {
    const std::size_t point = text.find('.');
    return point != std::string_view::npos && is_digits(text.substr(0, point)) && is_digits(text.substr(point + 1));
}

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

}  // namespace

bool is_language_tag(std::string_view tag) {
    const auto subtag = [&] {
        const std::string_view first = tag.substr(0, tag.find('-'));
        tag.remove_prefix(std::min(first.size() + 1, tag.size()));
        return first;
    };
    if (tag == "und" || tag.ends_with('-')) {
        return false;
    }
    const std::string_view language = subtag();
    if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, is_letter)) {
        return false;
    }
    std::string_view next = subtag();
    if (next.size() == 4 && std::ranges::all_of(next, is_letter)) {
        next = subtag();
    }
    const bool region =
        (next.size() == 2 && std::ranges::all_of(next, is_letter)) || (next.size() == 3 && is_digits(next));
    return (next.empty() || region) && tag.empty();
}

void StatementWriter::names(const Name& predicate, std::initializer_list<Name> objects) {
    for (const Name& object : objects) {
        name(predicate, object);
    }
}

void StatementWriter::word(const Name& predicate, std::string_view value, std::string_view prefix) {
    if (!value.empty()) {
        name(predicate, names_.term(value, prefix));
    }
}

void StatementWriter::text(const Name& predicate, std::string_view value, std::string_view language) {
    if (!value.empty()) {
        const std::string_view tag = is_language_tag(language) ? language : std::string_view{};
        sink_.statement(predicate, Literal{Literal::Type::text, value, tag});
    }
}

void StatementWriter::texts(const Name& predicate, std::vector<std::string> values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    for (const std::string& value : values) {
        text(predicate, value);
    }
}

void StatementWriter::integer(const Name& predicate, std::int64_t value) {
    sink_.statement(predicate, Literal{Literal::Type::integer, std::to_string(value)});
}

void StatementWriter::decimal_number(const Name& predicate, double value) {
    if (std::isfinite(value)) {
        sink_.statement(predicate, Literal{Literal::Type::decimal, decimal(value)});
    }
}

void StatementWriter::amount(const Name& predicate, const std::string& value) {
    const std::string digits = is_digits(value) ? value + ".0" : value;  // Turtle reads "5" as an integer
    if (is_decimal(digits)) {
        sink_.statement(predicate, Literal{Literal::Type::decimal, digits});
    } else {
        text(predicate, value);
    }
}

void StatementWriter::date(const Name& predicate, std::string_view date) {
    switch (precision(date)) {
        case Precision::day:
            return sink_.statement(predicate, Literal{Literal::Type::date, date});
        case Precision::month:
            return sink_.statement(predicate, Literal{Literal::Type::year_month, date});
        case Precision::year:
            return sink_.statement(predicate, Literal{Literal::Type::year, date});
        default:
            return text(predicate, date);
    }
}

}  // namespace elchi
