// SPDX-License-Identifier: MIT
#include "extract/read/text.hpp"

#include <algorithm>

#include "graph/date.hpp"

namespace elchi {

namespace {

constexpr std::string_view date_shape = "0000-00-00";

bool digit(char c) { return c >= '0' && c <= '9'; }

bool shaped_as_day(std::string_view text) {
    return text.size() == date_shape.size() && std::ranges::equal(text, date_shape, [](char c, char shape) {
               return shape == '0' ? digit(c) : c == shape;
           });
}

std::string_view without_leading_blanks(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
}

// The date of " date YYYY-MM-DD headline" as written, and the headline; an empty date on any other line.
struct FirstLine {
    std::string_view date;
    std::string_view headline;
};

FirstLine first_line(std::string_view line) {
    constexpr std::string_view word = "date";
    const std::string_view rest = without_leading_blanks(line);
    if (!rest.starts_with(word)) {
        return {{}, line};
    }
    const std::string_view dated = without_leading_blanks(rest.substr(word.size()));
    const std::string_view date = dated.substr(0, dated.find_first_of(" \t"));
    if (dated.size() + word.size() == rest.size() || !shaped_as_day(date)) {
        return {{}, line};
    }
    return {date, without_leading_blanks(dated.substr(date.size()))};
}

}  // namespace

std::optional<std::string> day_of(std::string_view date) {
    const std::string_view day = date.substr(0, date_shape.size());
    if (!shaped_as_day(day) || (date.size() > day.size() && date[day.size()] != 'T' && date[day.size()] != ' ')) {
        return std::nullopt;
    }
    return precision(day) == Precision::day ? std::optional<std::string>(day) : std::nullopt;
}

std::variant<Article, Unreadable> article_of_text(std::string_view text) {
    if (text.find_first_not_of(" \t\n\f\v") == std::string_view::npos) {
        return Unreadable{"empty: there is no text"};
    }
    const std::size_t end = std::min(text.find('\n'), text.size());
    const FirstLine first = first_line(text.substr(0, end));
    Article article;
    if (!first.date.empty()) {
        const auto day = day_of(first.date);
        if (!day) {
            return Unreadable{"no such day: " + std::string(first.date)};
        }
        article.published = *day;
    }
    article.title = first.headline;
    article.body = text.substr(std::min(end + 1, text.size()));
    return article;
}

}  // namespace elchi
