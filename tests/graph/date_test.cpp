// SPDX-License-Identifier: MIT
#include "graph/date.hpp"

#include "tests/support/catch.hpp"

using namespace elchi;

TEST_CASE("dates have the precision that their text gives", "[graph][date]") {
    CHECK(precision("2025") == Precision::year);
    CHECK(precision("2025-11") == Precision::month);
    CHECK(precision("2025-11-12") == Precision::day);
    CHECK(precision("12.11.2025") == Precision::none);
}

TEST_CASE("days and months that do not exist are no dates", "[graph][date]") {
    for (const char* text : {"", "0000", "2025-13", "2025-00", "2025-02-29", "2025-04-31", "2025-1-1", "2025-01-00",
                             "2025/01/01", "+2025", "20251112", "2025-01-011", "2025-0a"}) {
        CAPTURE(text);
        CHECK_FALSE(valid_date(text));
    }
    CHECK(valid_date("2024-02-29"));
}

TEST_CASE("a coarse date means all of its days", "[graph][date]") {
    CHECK(earliest_day("2024-02") == "2024-02-01");
    CHECK(latest_day("2024-02") == "2024-02-29");
    CHECK(earliest_day("2025") == "2025-01-01");
    CHECK(latest_day("2025") == "2025-12-31");
    CHECK(latest_day("soon").empty());
}

TEST_CASE("ranges overlap when they share a day", "[graph][date]") {
    CHECK(overlap(*day_range("2025"), *day_range("2025-12-31")));
    CHECK_FALSE(overlap(*day_range("2025-11"), *day_range("2025-12-01")));
    CHECK(distance(*day_range("2025-11"), *day_range("2025-12-01")) == 1);
    CHECK(distance(*day_range("2025-12-03"), *day_range("2025-11")) == 3);
    CHECK(distance(*day_range("2025"), *day_range("2025-11")) == 0);
}

TEST_CASE("a range ends with its end, unless that lies before its start", "[graph][date]") {
    CHECK(day_range("2025-11-12", "2025-11-14")->last == day_range("2025-11-14")->last);
    CHECK(day_range("2025-11-12", "2025-11-01")->last == day_range("2025-11-12")->last);
    CHECK(day_range("2025-11-12", "")->last == day_range("2025-11-12")->last);
    CHECK_FALSE(day_range("", "2025-11-12").has_value());
}

TEST_CASE("days are added across months, leap days and the ends of the calendar", "[graph][date]") {
    CHECK(add_days("2024-02-28", 1) == "2024-02-29");
    CHECK(add_days("2025-01-01", -1) == "2024-12-31");
    CHECK(add_days("9999-12-31", 1).empty());
    CHECK(add_days("2025-01", 1).empty());
}

TEST_CASE("weekdays count from Monday", "[graph][date]") {
    CHECK(weekday("2025-11-12") == 3);
    CHECK(weekday("2025-11-16") == 7);
    CHECK(weekday("2025-11") == 0);
}
