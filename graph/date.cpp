// SPDX-License-Identifier: MIT
#include "graph/date.hpp"

#include <algorithm>

namespace elchi {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

// Value of an all-digit text of exactly `length` characters, or -1.
int number(std::string_view text, std::size_t length) {
    if (text.size() != length) {
        return -1;
    }
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return -1;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string digits(unsigned value, std::size_t length) {
    std::string text(length, '0');
    for (std::size_t at = length; at-- > 0; value /= 10) {
        text[at] = static_cast<char>('0' + value % 10);
    }
    return text;
}

}  // namespace

std::optional<DayRange> day_range(std::string_view date) {
    const bool shape = date.size() == 4 || (date.size() == 7 && date[4] == '-') ||
                       (date.size() == 10 && date[4] == '-' && date[7] == '-');
    if (!shape) {
        return std::nullopt;
    }
    const int y = number(date.substr(0, 4), 4);
    if (y < 1) {
        return std::nullopt;
    }
    if (date.size() == 4) {
        return DayRange{sys_days(year(y) / 1 / 1), sys_days(year(y) / 12 / 31)};
    }
    const int m = number(date.substr(5, 2), 2);
    if (m < 1 || m > 12) {
        return std::nullopt;
    }
    const auto of_month = year(y) / month(static_cast<unsigned>(m));
    if (date.size() == 7) {
        return DayRange{sys_days(of_month / 1), sys_days(of_month / last)};
    }
    const int d = number(date.substr(8, 2), 2);
    const year_month_day full = of_month / day(static_cast<unsigned>(std::max(d, 0)));
    if (!full.ok()) {
        return std::nullopt;
    }
    return DayRange{sys_days(full), sys_days(full)};
}

std::optional<DayRange> day_range(std::string_view from, std::string_view to) {
    std::optional<DayRange> range = day_range(from);
    const std::optional<DayRange> end = day_range(to);
    if (range && end && end->last >= range->first) {
        range->last = end->last;
    }
    return range;
}

Precision precision(std::string_view date) {
    if (!valid_date(date)) {
        return Precision::none;
    }
    return date.size() == 4 ? Precision::year : date.size() == 7 ? Precision::month : Precision::day;
}

bool valid_date(std::string_view date) { return day_range(date).has_value(); }

bool overlap(const DayRange& left, const DayRange& right) {
    return left.first <= right.last && right.first <= left.last;
}

int distance(const DayRange& left, const DayRange& right) {
    if (overlap(left, right)) {
        return 0;
    }
    const days gap = left.last < right.first ? right.first - left.last : left.first - right.last;
    return static_cast<int>(gap.count());
}

std::string to_iso(std::chrono::sys_days moment) {
    const year_month_day date(moment);
    return digits(static_cast<unsigned>(static_cast<int>(date.year())), 4) + '-' +
           digits(static_cast<unsigned>(date.month()), 2) + '-' + digits(static_cast<unsigned>(date.day()), 2);
}

std::string earliest_day(std::string_view date) {
    const auto range = day_range(date);
    return range ? to_iso(range->first) : std::string{};
}

std::string latest_day(std::string_view date) {
    const auto range = day_range(date);
    return range ? to_iso(range->last) : std::string{};
}

std::string add_days(std::string_view date, int count) {
    if (precision(date) != Precision::day) {
        return {};
    }
    const sys_days moved = day_range(date)->first + days(count);
    const bool writable = moved >= sys_days(year(1) / 1 / 1) && moved <= sys_days(year(9999) / 12 / 31);
    return writable ? to_iso(moved) : std::string{};
}

unsigned weekday(std::string_view date) {
    return precision(date) == Precision::day ? std::chrono::weekday(day_range(date)->first).iso_encoding() : 0;
}

}  // namespace elchi
