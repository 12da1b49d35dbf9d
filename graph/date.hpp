// SPDX-License-Identifier: MIT
// ISO 8601 dates as precise as a text gives them (2025, 2025-11, 2025-11-12): intervals of days, without a clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace elchi {

/// First and last day that a date may mean.
struct DayRange {
    std::chrono::sys_days first;
    std::chrono::sys_days last;

    friend bool operator==(const DayRange&, const DayRange&) = default;
};

enum class Precision { none, year, month, day };

/// Precision of a valid date, none for any other text.
[[nodiscard]] Precision precision(std::string_view date);
/// True for years 0001 to 9999, months and days that exist.
[[nodiscard]] bool valid_date(std::string_view date);

/// The days that a date may mean; nothing when it is not valid.
[[nodiscard]] std::optional<DayRange> day_range(std::string_view date);
/// From the first day of `from` to the last day of `to`; an empty `to` ends with `from`. Nothing when `from` is not
/// valid; a `to` that is not valid or lies before `from` counts as empty.
[[nodiscard]] std::optional<DayRange> day_range(std::string_view from, std::string_view to);

[[nodiscard]] bool overlap(const DayRange& left, const DayRange& right);
/// Days between two ranges, 0 when they overlap.
[[nodiscard]] int distance(const DayRange& left, const DayRange& right);

/// YYYY-MM-DD.
[[nodiscard]] std::string to_iso(std::chrono::sys_days moment);
/// First and last day as YYYY-MM-DD; empty for a text that is not a date.
[[nodiscard]] std::string earliest_day(std::string_view date);
[[nodiscard]] std::string latest_day(std::string_view date);
/// The day `count` days later; empty unless the date has day precision and the result lies in years 0001 to 9999.
[[nodiscard]] std::string add_days(std::string_view date, int count);
/// 1 Monday to 7 Sunday; 0 unless the date has day precision.
[[nodiscard]] unsigned weekday(std::string_view date);

}  // namespace elchi
