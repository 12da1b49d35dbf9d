// SPDX-License-Identifier: MIT
#include "graph/event_comparison.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "graph/agreement_comparison.hpp"

namespace elchi {

namespace {

template <typename T>
bool shares(const std::vector<T>& left, const std::vector<T>& right) {
    return std::ranges::any_of(left, [&](const T& item) { return std::ranges::binary_search(right, item); });
}

bool both(const EventLeaf& left, const EventLeaf& right, Precision precision) {
    return left.when.precision == precision && right.when.precision == precision;
}

// What the parties do to a paper once.
bool once(std::string_view type) {
    constexpr std::array<std::string_view, 5> types = {"sign", "initial", "adopt", "ratify", "withdraw"};
    return std::ranges::find(types, type) != types.end();
}

int tolerance(const EventLeaf& left, const EventLeaf& right) {
    return once(left.event->type) && same_paper(left, right) ? same_paper_days : left.days;
}

// The call-off came before the act: it was held after all.
bool called_off_before(const EventLeaf& negated, const EventLeaf& actual) {
    const auto& held = actual.when.precision == Precision::day ? actual.when.range : actual.when.published;
    return negated.when.published && held && negated.when.published->last < held->first;
}

// What is planned may be done or denied, what was denied may be done later; what only may be is another thing than what
// is or is not.
bool modalities_fit(const EventLeaf& left, const EventLeaf& right) {
    const std::string& one = left.event->modality;
    const std::string& other = right.event->modality;
    if (one == other || ((one == "planned" || other == "planned") && one != "possible" && other != "possible")) {
        return true;
    }
    return (one == "negated" && other == "actual" && called_off_before(left, right)) ||
           (one == "actual" && other == "negated" && called_off_before(right, left));
}

// No article reports an act before its day, none announces it afterwards.
bool told_in_time(const EventLeaf& vague, const EventLeaf& dated) {
    if (vague.when.precision == Precision::day || dated.when.precision != Precision::day || !vague.when.published ||
        dated.event->modality == "negated") {
        return true;
    }
    if (vague.event->modality == "actual") {
        return vague.when.published->last + std::chrono::days(dated.days) >= dated.when.range->first;
    }
    return vague.event->modality != "planned" ||
           vague.when.published->first <= dated.when.range->last + std::chrono::days(dated.days);
}

bool undated_fits(const EventLeaf& undated, const EventLeaf& other) {
    if (!undated.when.published || !other.when.range) {
        return false;
    }
    if (once(undated.event->type) && same_paper(undated, other)) {
        return true;
    }
    if (undated.event->modality == "planned" && other.event->modality != "planned") {
        const auto ahead = other.when.range->first - undated.when.published->first;
        return ahead.count() >= 0 && ahead.count() <= ahead_days;
    }
    const bool news = undated.event->modality == "actual" && !undated.event->retold;
    return news && distance(*undated.when.published, *other.when.range) <= recent_days;
}

// Whether the time of one report allows that of the other, however coarse.
bool times_fit(const EventLeaf& left, const EventLeaf& right) {
    if (!told_in_time(left, right) || !told_in_time(right, left)) {
        return false;
    }
    if (left.when.range && right.when.range) {
        return distance(*left.when.range, *right.when.range) <=
               (both(left, right, Precision::day) ? tolerance(left, right) : 0);
    }
    return published_apart(left.when, right.when) <= same_news_days ||
           (left.when.range ? undated_fits(right, left) : undated_fits(left, right));
}

// A delegation: the other report names fewer persons of this side, and all of them are here.
bool among_more(const EventLeaf& left, const EventLeaf& right, PartyNumber party) {
    return std::ranges::all_of(right.persons, [&](const auto& other) {
        return other.first != party || std::ranges::binary_search(left.persons, other);
    });
}

}  // namespace

bool same_paper(const EventLeaf& left, const EventLeaf& right) { return shares(left.agreements, right.agreements); }

bool EventComparison::exclude(std::size_t left_leaf, std::size_t right_leaf) const {
    const EventLeaf& left = leaves_[left_leaf];
    const EventLeaf& right = leaves_[right_leaf];
    return left.event->type != right.event->type || !modalities_fit(left, right) || !times_fit(left, right) ||
           facts_differ(left_leaf, right_leaf);
}

bool EventComparison::facts_differ(std::size_t left_leaf, std::size_t right_leaf) const {
    const EventLeaf& left = leaves_[left_leaf];
    const EventLeaf& right = leaves_[right_leaf];
    // On the same day two numbers are two counts of one act.
    const bool other_number = left.event->quantity && right.event->quantity &&
                              *left.event->quantity != *right.event->quantity && left.when.text != right.when.text;
    const bool other_papers = !left.agreements.empty() && !right.agreements.empty() && !same_paper(left, right) &&
                              papers_differ(context_.agreements, left.agreements, right.agreements,
                                            left.event->type != "withdraw");
    return other_number || other_papers || !places_fit(left, right) || !persons_fit(left, right);
}

bool EventComparison::same_time(const EventLeaf& left, const EventLeaf& right) {
    if (left.when.precision != right.when.precision) {
        return false;
    }
    if (left.when.precision == Precision::day) {
        return distance(*left.when.range, *right.when.range) <= tolerance(left, right);
    }
    return left.when.text == right.when.text && published_apart(left.when, right.when) <= same_news_days;
}

int EventComparison::score(const EventLeaf& left, const EventLeaf& right) {
    int result = 0;
    if (both(left, right, Precision::day)) {
        const int apart = distance(*left.when.range, *right.when.range);
        result += left.when.text == right.when.text ? 12 : apart <= 1 ? 8 : 4;
    }
    result += same_paper(left, right) ? 16 : 0;
    result += !left.place.empty() && left.place == right.place ? 4 : 0;
    result += left.event->modality == right.event->modality ? 4 : 0;
    result += left.event->quantity && left.event->quantity == right.event->quantity ? 2 : 0;
    result += left.event->level == right.event->level ? 1 : 0;
    int persons = 0;
    for (const auto& person : left.persons) {
        persons += std::ranges::binary_search(right.persons, person) ? 1 : 0;
    }
    return result + 2 * std::min(persons, 4);
}

int EventComparison::nearness(const EventLeaf& vague, const EventLeaf& full) {
    if (vague.when.precision == Precision::day || !vague.when.published || vague.event->retold ||
        full.when.precision != Precision::day) {
        return 0;
    }
    return std::max(0, recent_days - distance(*vague.when.published, *full.when.range));
}

// Two places exclude each other when both are said: one that the context gave may be where the article was written.
bool EventComparison::places_fit(const EventLeaf& left, const EventLeaf& right) const {
    if (left.place == right.place || !left.place_said || !right.place_said) {
        return true;
    }
    const GazetteerEntity* one = context_.gazetteer.find(left.place);
    const GazetteerEntity* other = context_.gazetteer.find(right.place);
    return one == nullptr || other == nullptr || one->within == other->id || other->within == one->id ||
           (!one->within.empty() && one->within == other->within);
}

// Of each side in each role: the persons of one report are among those of the other, or may be.
bool EventComparison::persons_fit(const EventLeaf& left, const EventLeaf& right) const {
    return std::ranges::all_of(left.persons, [&](const auto& person) {
        const auto same_party = [&](const auto& other) { return other.first == person.first; };
        const auto may_be = [&](const auto& other) {
            return same_party(other) &&
                   !contradict(context_.actors.nodes[person.second], context_.actors.nodes[other.second]);
        };
        return std::ranges::none_of(right.persons, same_party) || std::ranges::any_of(right.persons, may_be) ||
               among_more(left, right, person.first);
    });
}

}  // namespace elchi
