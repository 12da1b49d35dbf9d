// SPDX-License-Identifier: MIT
#include "graph/event_comparison.hpp"

#include <algorithm>
#include <string>

namespace elchi {

namespace {

template <typename T>
bool shares(const std::set<T>& left, const std::set<T>& right) {
    return std::ranges::any_of(left, [&](const T& item) { return right.contains(item); });
}

// What is planned may be done or denied; what only may be is another thing than what is or is not.
bool modalities_fit(const EventLeaf& left, const EventLeaf& right) {
    const std::string& one = left.event->modality;
    const std::string& other = right.event->modality;
    const bool possible = one == "possible" || other == "possible";
    const bool planned = one == "planned" || other == "planned";
    return one == other || (planned && !possible);
}

bool agreements_fit(const EventLeaf& left, const EventLeaf& right) {
    return left.agreements.empty() || right.agreements.empty() || shares(left.agreements, right.agreements);
}

// Whether the time of one report allows that of the other, however coarse.
bool times_fit(const EventLeaf& left, const EventLeaf& right) {
    if (left.when.range && right.when.range) {
        const bool days = left.when.precision == Precision::day && right.when.precision == Precision::day;
        return distance(*left.when.range, *right.when.range) <= (days ? day_tolerance : 0);
    }
    if (published_apart(left.when, right.when) <= same_news_days) {
        return true;
    }
    const EventLeaf& undated = left.when.range ? right : left;
    const EventLeaf& other = left.when.range ? left : right;
    const bool news = undated.event->modality == "actual" && !undated.event->retold && undated.when.published;
    return news && other.when.range && distance(*undated.when.published, *other.when.range) <= recent_days;
}

// A delegation: the other report names fewer persons of this side, and all of them are here.
bool among_more(const EventLeaf& left, const EventLeaf& right, const std::pair<std::string, std::string>& party) {
    return std::ranges::all_of(right.persons, [&](const auto& other) {
        return other.first != party || left.persons.contains(other);
    });
}

}  // namespace

bool EventComparison::compatible(std::size_t left_leaf, std::size_t right_leaf) const {
    const EventLeaf& left = leaves_[left_leaf];
    const EventLeaf& right = leaves_[right_leaf];
    const bool quantities_differ =
        left.event->quantity && right.event->quantity && *left.event->quantity != *right.event->quantity;
    return left.at.record != right.at.record && left.event->type == right.event->type && !quantities_differ &&
           modalities_fit(left, right) && agreements_fit(left, right) && times_fit(left, right) &&
           places_fit(left, right) && persons_fit(left, right);
}

bool EventComparison::same_time(const EventLeaf& left, const EventLeaf& right) {
    if (left.when.precision != right.when.precision) {
        return false;
    }
    if (left.when.precision == Precision::day) {
        return distance(*left.when.range, *right.when.range) <= day_tolerance;
    }
    return left.when.text == right.when.text && published_apart(left.when, right.when) <= same_news_days;
}

int EventComparison::score(const EventLeaf& left, const EventLeaf& right) {
    int result = 0;
    if (left.when.precision == Precision::day && right.when.precision == Precision::day) {
        result += left.when.text == right.when.text ? 12 : 8;
    }
    result += shares(left.agreements, right.agreements) ? 16 : 0;
    result += !left.place.empty() && left.place == right.place ? 4 : 0;
    result += left.event->modality == right.event->modality ? 4 : 0;
    result += left.event->quantity && left.event->quantity == right.event->quantity ? 2 : 0;
    result += left.event->level == right.event->level ? 1 : 0;
    int persons = 0;
    for (const auto& person : left.persons) {
        persons += right.persons.contains(person) ? 1 : 0;
    }
    return result + 2 * std::min(persons, 4);
}

bool EventComparison::places_fit(const EventLeaf& left, const EventLeaf& right) const {
    if (left.place == right.place) {
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
