// SPDX-License-Identifier: MIT
#include "graph/agreement_comparison.hpp"

#include <algorithm>

#include "graph/name_key.hpp"

namespace elchi {

namespace {

// Undated papers are one news item when their articles appeared within these days.
constexpr int same_news_days = 30;
// Reports of one signing may differ by a day, as those of any event.
constexpr int day_tolerance = 1;
// A paper is ratified, or leaves force, within so many days after it was signed.
constexpr int stage_days = 5 * 366;
// Words of so many bytes or more tell titles apart; shorter ones are articles and prepositions.
constexpr std::size_t telling_word = 4;

bool meet(const std::set<std::string>& left, const std::set<std::string>& right) {
    return std::ranges::any_of(left, [&](const std::string& item) { return right.contains(item); });
}

bool same_title(const AgreementLeaf& left, const AgreementLeaf& right) {
    return !left.title.empty() && left.title == right.title;
}

std::set<std::string> stems(const std::string& title) {
    std::set<std::string> result;
    for (const std::string& word : words(title)) {
        if (word.size() >= telling_word) {
            result.insert(word.substr(0, std::max(name_stem(word), telling_word)));
        }
    }
    return result;
}

// Titles of one language that have less than half of their words in common.
bool titles_differ(const AgreementLeaf& left, const AgreementLeaf& right) {
    if (left.title.empty() || right.title.empty() || left.language != right.language) {
        return false;
    }
    const std::set<std::string> one = stems(left.title);
    const std::set<std::string> other = stems(right.title);
    const auto shared = std::ranges::count_if(one, [&](const std::string& stem) { return other.contains(stem); });
    return 2 * shared < std::ssize(one.size() < other.size() ? one : other);
}

bool topics_differ(const AgreementLeaf& left, const AgreementLeaf& right) {
    if (same_title(left, right)) {
        return false;
    }
    if (left.topics.empty() || right.topics.empty()) {
        return titles_differ(left, right);
    }
    return !meet(left.topics, right.wider) && !meet(right.topics, left.wider);
}

bool unnamed(const AgreementLeaf& leaf) {
    return leaf.family == "document" && leaf.count == 1 && leaf.title.empty() && leaf.topics.empty();
}

bool kinds_differ(const AgreementLeaf& left, const AgreementLeaf& right) {
    return left.family != right.family && !unnamed(left) && !unnamed(right);
}

// Two numbers of papers signed on one day are two counts of the same papers; one paper is not thirteen.
bool counts_differ(const AgreementLeaf& left, const AgreementLeaf& right) {
    const bool many = left.count > 1 && right.count > 1;
    const bool day = left.when.precision == Precision::day && left.when.text == right.when.text;
    return left.count != right.count && !(many && day);
}

// A later stage has a later day, whatever the day of the paper.
bool dates_exclude(const AgreementLeaf& left, const AgreementLeaf& right) {
    if (!left.when.range || !right.when.range) {
        return false;
    }
    const bool days = left.when.precision == Precision::day && right.when.precision == Precision::day;
    const int apart = distance(*left.when.range, *right.when.range);
    if (apart <= (days ? day_tolerance : 0)) {
        return false;
    }
    const AgreementLeaf& earlier = left.when.range->first < right.when.range->first ? left : right;
    const AgreementLeaf& later = &earlier == &left ? right : left;
    return !same_subject(left, right) || earlier.stage == 0 || earlier.stage >= later.stage || apart > stage_days;
}

}  // namespace

bool same_subject(const AgreementLeaf& left, const AgreementLeaf& right) {
    return same_title(left, right) || meet(left.topics, right.topics);
}

bool both_bare(const AgreementLeaf& left, const AgreementLeaf& right) {
    return left.topics.empty() && right.topics.empty() && left.only && right.only;
}

bool subjects_differ(const AgreementLeaf& left, const AgreementLeaf& right) {
    const bool numbers_differ = !left.title_numbers.empty() && !right.title_numbers.empty() &&
                                left.title_numbers != right.title_numbers;
    return numbers_differ || topics_differ(left, right);
}

bool exclude(const AgreementLeaf& left, const AgreementLeaf& right) {
    return kinds_differ(left, right) || counts_differ(left, right) || subjects_differ(left, right) ||
           dates_exclude(left, right);
}

bool parties_differ(const AgreementLeaf& left, const AgreementLeaf& right) {
    if (left.sides.empty() || right.sides.empty()) {
        return false;
    }
    std::ptrdiff_t shared = 0;
    for (const std::string& side : left.sides) {
        shared += right.sides.contains(side) ? 1 : 0;
    }
    const std::ptrdiff_t least = std::min(std::ssize(left.sides), std::ssize(right.sides));
    const std::ptrdiff_t most = std::max(std::ssize(left.sides), std::ssize(right.sides));
    const bool among = shared == least && (most == least || same_subject(left, right));
    return !among && (shared < 3 || 4 * shared < 3 * most);
}

bool same_time(const AgreementLeaf& left, const AgreementLeaf& right) {
    if (left.when.range && right.when.range) {
        return left.when.precision == right.when.precision;
    }
    const bool undated = !left.when.range && !right.when.range;
    return undated && (same_title(left, right) || published_apart(left.when, right.when) <= same_news_days);
}

int score(const AgreementLeaf& left, const AgreementLeaf& right) {
    const auto shared =
        std::ranges::count_if(left.topics, [&](const auto& topic) { return right.topics.contains(topic); });
    return (same_title(left, right) ? 16 : 0) + static_cast<int>(std::min<std::ptrdiff_t>(shared, 7)) * 2 +
           (left.type == right.type ? 1 : 0) + (left.when.text == right.when.text ? 32 : 0) +
           (left.sides == right.sides ? 64 : 0);
}

bool may_attach(const AgreementLeaf& vague, const AgreementLeaf& full) {
    if (vague.sides.empty() && !same_title(vague, full)) {
        return false;
    }
    const bool near = vague.when.published && full.when.range &&
                      distance(*vague.when.published, *full.when.range) <= same_news_days;
    return vague.when.range || near || same_title(vague, full) ||
           published_apart(vague.when, full.when) <= same_news_days;
}

bool papers_differ(const AgreementStratum& stratum, const std::vector<std::size_t>& left,
                   const std::vector<std::size_t>& right, bool kind_decides) {
    const auto differ = [&](std::size_t one, std::size_t other) {
        const AgreementLeaf& first = stratum.leaves[one];
        const AgreementLeaf& second = stratum.leaves[other];
        return subjects_differ(first, second) || counts_differ(first, second) ||
               (kind_decides && kinds_differ(first, second));
    };
    return std::ranges::all_of(left, [&](std::size_t one) {
        return std::ranges::all_of(right,
                                   [&](std::size_t other) { return !stratum.groups.agree(one, other, differ); });
    });
}

}  // namespace elchi
