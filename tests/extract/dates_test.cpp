// SPDX-License-Identifier: MIT
#include "extract/dates.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/packs.hpp"

using namespace elchi;

namespace {

constexpr std::string_view thursday = "2025-11-13";

DateParts day_month(int day, int month, int year = 0) {
    DateParts parts;
    parts.day = day;
    parts.month = month;
    parts.year = year;
    return parts;
}

DateParts relative(std::string_view text) {
    DateParts parts;
    parts.relative = text;
    return parts;
}

DateParts framed(std::string_view frame, std::string_view unit) {
    DateParts parts;
    parts.frame = frame;
    parts.unit = unit;
    return parts;
}

DateParts on_weekday(int weekday, std::string_view frame = {}) {
    DateParts parts;
    parts.weekday = weekday;
    parts.frame = frame;
    return parts;
}

std::string day(const DateParts& parts, std::string_view published, bool future = false) {
    return resolve_date(parts, published, {}, future).from;
}

}  // namespace

TEST_CASE("a date is as precise as its words", "[extract][dates]") {
    CHECK(day(day_month(12, 11, 2023), thursday) == "2023-11-12");
    CHECK(day(day_month(0, 11, 2023), thursday) == "2023-11");
    CHECK(day(day_month(0, 0, 1992), thursday) == "1992");
    CHECK(day(day_month(12, 11, 2023), {}) == "2023-11-12");
    CHECK(day({}, thursday).empty());
}

TEST_CASE("days that do not exist are no dates", "[extract][dates]") {
    CHECK(day(day_month(30, 2, 2025), thursday).empty());
    CHECK(day(day_month(29, 2, 2024), thursday) == "2024-02-29");
    CHECK(day(day_month(1, 13, 2024), thursday).empty());
}

TEST_CASE("a day without a year lies in the near past, or ahead when the act does", "[extract][dates]") {
    CHECK(day(day_month(12, 11), thursday) == "2025-11-12");
    CHECK(day(day_month(20, 11), thursday) == "2025-11-20");
    CHECK(day(day_month(28, 12), "2025-01-10") == "2024-12-28");
    CHECK(day(day_month(5, 1), "2025-12-20") == "2025-01-05");
    CHECK(day(day_month(5, 1), "2025-12-20", true) == "2026-01-05");
    CHECK(day(day_month(1, 11), thursday, true) == "2025-11-01");
    CHECK(day(day_month(0, 11), thursday) == "2025-11");
}

TEST_CASE("without a day of publication only full dates are known", "[extract][dates]") {
    CHECK(day(day_month(12, 11), {}).empty());
    CHECK(day(relative("-1d"), {}).empty());
    CHECK(day(on_weekday(1), {}).empty());
    CHECK(day(framed("this", "year"), {}).empty());
}

TEST_CASE("yesterday, last month and next year count from the publication", "[extract][dates]") {
    CHECK(day(relative("0d"), thursday) == "2025-11-13");
    CHECK(day(relative("-1d"), "2025-03-01") == "2025-02-28");
    CHECK(day(relative("+1d"), "2024-12-31") == "2025-01-01");
    CHECK(day(relative("-1m"), "2025-01-10") == "2024-12");
    CHECK(day(relative("+1m"), "2025-12-10") == "2026-01");
    CHECK(day(relative("-1y"), thursday) == "2024");
    CHECK(day(framed("last", "year"), thursday) == "2024");
    CHECK(day(framed("next", "month"), "2025-12-10") == "2026-01");
    CHECK(day(framed("this", "month"), thursday) == "2025-11");
    CHECK(day(framed("this", "day"), thursday) == "2025-11-13");
}

TEST_CASE("a weekday is the last one, or the next when the act lies ahead", "[extract][dates]") {
    CHECK(day(on_weekday(1), thursday) == "2025-11-10");
    CHECK(day(on_weekday(5), thursday) == "2025-11-07");
    CHECK(day(on_weekday(4), thursday) == "2025-11-13");
    CHECK(day(on_weekday(4, "last"), thursday) == "2025-11-06");
    CHECK(day(on_weekday(5), thursday, true) == "2025-11-14");
    CHECK(day(on_weekday(1), thursday, true) == "2025-11-17");
    CHECK(day(on_weekday(4, "next"), thursday) == "2025-11-20");
}

TEST_CASE("that day is the one of the scene", "[extract][dates]") {
    CHECK(resolve_date(relative("same"), thursday, "2025-11-01", false).from == "2025-11-01");
    CHECK(resolve_date(relative("same"), thursday, {}, false).from.empty());
}

TEST_CASE("a range has two ends", "[extract][dates]") {
    DateParts parts = day_month(14, 11);
    parts.last_day = 15;
    const ResolvedDate range = resolve_date(parts, thursday, {}, false);
    CHECK(range.from == "2025-11-14");
    CHECK(range.to == "2025-11-15");
    parts.last_day = 3;
    CHECK(resolve_date(parts, thursday, {}, false).to.empty());
}

TEST_CASE("the packs read calendar words in sentences", "[extract][dates]") {
    for (const test::FixtureRow& row :
         test::fixture_rows("dates.tsv", {"pack", "published", "sentence", "from", "to"})) {
        const LanguagePack& pack = test::pack(row.at("pack"));
        const Recogniser recogniser(pack, test::gazetteer());
        const Document document = segment(row.at("sentence"), pack);
        REQUIRE(document.sentences.size() == 1);
        std::vector<ResolvedDate> dates;
        for (const Group& group : recogniser.read(document, document.sentences.front()).groups) {
            if (group.kind == GroupKind::date) {
                dates.push_back(resolve_date(group.date, row.at("published"), {}, false));
            }
        }
        INFO(row.at("sentence"));
        REQUIRE(dates.size() == 1);
        CHECK(dates.front().from == row.at("from"));
        CHECK(dates.front().to == row.at("to"));
    }
}
