// SPDX-License-Identifier: MIT
#include "extract/dates.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>

#include "graph/date.hpp"

namespace elchi {

namespace {

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

int year_of(std::string_view date) { return number(date.substr(0, 4)); }
int month_of(std::string_view date) { return date.size() >= 7 ? number(date.substr(5, 2)) : 0; }

std::string two(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string iso(int year, int month, int day) {
    std::string text = std::to_string(year);
    if (month != 0) {
        text += '-' + two(month);
        if (day != 0) {
            text += '-' + two(day);
        }
    }
    return valid_date(text) ? text : std::string{};
}

// News speaks of the near past and the near future: of the same day in three years the one nearest to the publication,
// a past one unless the act lies ahead.
int year_for(int month, int day, std::string_view published, bool future) {
    const int year = year_of(published);
    const std::string here = iso(year, month, day == 0 ? 1 : day);
    const std::string today(published.substr(0, 10));
    if (here.empty() || today.size() < 10) {
        return year;
    }
    const auto range = day_range(here);
    const auto now = day_range(today);
    if (!range || !now) {
        return year;
    }
    const int ahead = static_cast<int>((range->first - now->first).count());
    constexpr int near_future = 45;  // days: plans are told without a year up to about that far
    if (future) {
        return ahead < -near_future ? year + 1 : year;
    }
    return ahead > near_future ? year - 1 : year;
}

std::string shifted(std::string_view relative, std::string_view published) {
    const char unit = relative.back();
    const std::string_view digits = relative.substr(relative.front() == '+' ? 1 : 0, relative.size() - (relative.front() == '+' ? 2 : 1));
    const int by = number(digits);
    if (unit == 'd') {
        return add_days(published, by);
    }
    if (unit == 'y') {
        return std::to_string(year_of(published) + by);
    }
    if (unit == 'm') {
        const int months = year_of(published) * 12 + month_of(published) - 1 + by;
        return iso(months / 12, months % 12 + 1, 0);
    }
    return {};
}

std::string weekday_near(int wanted, std::string_view published, std::string_view frame, bool future) {
    const int today = static_cast<int>(weekday(published));
    if (today == 0) {
        return {};
    }
    int by = wanted - today;
    if (future || frame == "next") {
        by += by < 0 || (by == 0 && frame == "next") ? 7 : 0;
    } else {
        by -= by > 0 || (by == 0 && frame == "last") ? 7 : 0;
    }
    return add_days(published, by);
}

int framed_year(const DateParts& parts, std::string_view published) {
    return year_of(published) + (parts.frame == "last" ? -1 : parts.frame == "next" ? 1 : 0);
}

ResolvedDate with_month(const DateParts& parts, std::string_view published, bool future) {
    int year = parts.year;
    if (year == 0 && !published.empty()) {
        year = parts.unit == "year" && !parts.frame.empty() ? framed_year(parts, published)
                                                            : year_for(parts.month, parts.day, published, future);
    }
    if (year == 0) {
        return {};
    }
    const bool two_months = parts.last_month != 0 && parts.last_month != parts.month;
    const bool over_new_year = two_months && parts.last_month < parts.month;
    // A year that is written stands behind the last day.
    ResolvedDate result{iso(over_new_year && parts.year != 0 ? year - 1 : year, parts.month, parts.day), {}};
    if (two_months) {
        result.to = iso(over_new_year && parts.year == 0 ? year + 1 : year, parts.last_month, parts.last_day);
    } else if (parts.last_day > parts.day) {
        result.to = iso(year, parts.month, parts.last_day);
    }
    return result;
}

}  // namespace

ResolvedDate resolve_date(const DateParts& parts, std::string_view published, std::string_view scene, bool future) {
    if (parts.month != 0) {
        return with_month(parts, published, future);
    }
    if (parts.year != 0) {
        return {std::to_string(parts.year), {}};
    }
    if (parts.relative == "same") {
        return {std::string(scene), {}};
    }
    if (published.size() < 10) {
        return {};
    }
    if (parts.weekday != 0) {
        return {weekday_near(parts.weekday, published, parts.frame, future), {}};
    }
    if (!parts.relative.empty()) {
        return {shifted(parts.relative, published), {}};
    }
    if (parts.frame == "this" && parts.unit == "day") {
        return {std::string(published), {}};
    }
    if (!parts.frame.empty() && parts.unit == "year") {
        return {std::to_string(framed_year(parts, published)), {}};
    }
    if (!parts.frame.empty() && parts.unit == "month") {
        return {shifted(parts.frame == "last" ? "-1m" : parts.frame == "next" ? "+1m" : "+0m", published), {}};
    }
    if (parts.day != 0 && parts.unit.empty()) {
        return {};
    }
    return {};
}

}  // namespace elchi
