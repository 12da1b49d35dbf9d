// SPDX-License-Identifier: MIT
#include "graph/event_merge.hpp"

#include <algorithm>
#include <map>

#include "graph/parallel.hpp"

namespace elchi {

namespace {

// Reports of one event may differ by a day: time zones, and the day after in the paper.
constexpr int day_tolerance = 1;
// Undated and coarsely dated reports are of one news item when their articles appeared within these days.
constexpr int same_news_days = 3;
// An undated report may tell what happened up to so many days before its article.
constexpr int recent_days = 10;

EventLeaf make_leaf(const EventContext& context, LeafPlace at) {
    const EventRecord& record = context.records[at.record];
    EventLeaf leaf;
    leaf.at = at;
    leaf.event = &record.events[at.item];
    std::set<std::string> roles;
    for (const Participant& participant : leaf.event->participants) {
        const ActorUse* use = context.actors.find(at.record, participant.actor);
        if (use == nullptr) {
            continue;
        }
        const std::pair party(participant.role, use->side);
        leaf.parties.insert(party);
        roles.insert(participant.role);
        if (context.actors.nodes[use->node].type == "person") {
            leaf.persons.emplace(party, use->node);
        }
    }
    for (const std::string& id : leaf.event->agreements) {
        const auto item = std::ranges::find(record.agreements, id, &Agreement::id);
        const auto group = item == record.agreements.end()
                               ? std::nullopt
                               : context.agreements.group(at.record, static_cast<std::size_t>(item - record.agreements.begin()));
        if (group) {
            leaf.agreements.insert(*group);
        }
    }
    leaf.when = make_when(leaf.event->date, leaf.event->date_end, record.article.published);
    leaf.place = leaf.event->place ? context.resolver.place(*leaf.event->place) : std::string{};
    leaf.roles_filled = roles.size();
    const EventType* type = context.ontology.event_type(leaf.event->type);
    const bool shared_role = type != nullptr && type->roles.size() == 1 && type->roles.front().id != "actor";
    leaf.complete = leaf.parties.size() > (shared_role ? 1U : 0U) &&
                    (type == nullptr || std::ranges::all_of(type->roles, [&](const EventType::Role& role) {
                         return !role.required || roles.contains(role.id);
                     }));
    return leaf;
}

// The vetoes and the measures of two leaves.
class Comparison {
public:
    Comparison(const EventContext& context, const std::vector<EventLeaf>& leaves) : context_(context), leaves_(leaves) {}

    /// Nothing but the parties excludes that the two tell one event.
    [[nodiscard]] bool compatible(std::size_t left_leaf, std::size_t right_leaf) const {
        const EventLeaf& left = leaves_[left_leaf];
        const EventLeaf& right = leaves_[right_leaf];
        const bool quantities_differ =
            left.event->quantity && right.event->quantity && *left.event->quantity != *right.event->quantity;
        return left.at.record != right.at.record && left.event->type == right.event->type && !quantities_differ &&
               modalities_fit(left, right) && agreements_fit(left, right) && times_fit(left, right) &&
               places_fit(left, right) && persons_fit(left, right);
    }

    /// Both say the same of the time: on a day, in the same month or year, or both nothing, in the same news.
    [[nodiscard]] bool same_time(const EventLeaf& left, const EventLeaf& right) const {
        if (left.when.precision != right.when.precision) {
            return false;
        }
        if (left.when.precision == Precision::day) {
            return distance(*left.when.range, *right.when.range) <= day_tolerance;
        }
        return left.when.text == right.when.text && published_apart(left.when, right.when) <= same_news_days;
    }

    [[nodiscard]] int score(const EventLeaf& left, const EventLeaf& right) const {
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

private:
    template <typename T>
    static bool shares(const std::set<T>& left, const std::set<T>& right) {
        return std::ranges::any_of(left, [&](const T& item) { return right.contains(item); });
    }

    static bool modalities_fit(const EventLeaf& left, const EventLeaf& right) {
        const std::string& one = left.event->modality;
        const std::string& other = right.event->modality;
        const bool possible = one == "possible" || other == "possible";
        const bool planned = one == "planned" || other == "planned";
        return one == other || (planned && !possible);
    }

    static bool agreements_fit(const EventLeaf& left, const EventLeaf& right) {
        return left.agreements.empty() || right.agreements.empty() || shares(left.agreements, right.agreements);
    }

    // Whether the time of one report allows that of the other, however coarse.
    static bool times_fit(const EventLeaf& left, const EventLeaf& right) {
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

    bool places_fit(const EventLeaf& left, const EventLeaf& right) const {
        if (left.place == right.place) {
            return true;
        }
        const GazetteerEntity* one = context_.gazetteer.find(left.place);
        const GazetteerEntity* other = context_.gazetteer.find(right.place);
        return one == nullptr || other == nullptr || one->within == other->id || other->within == one->id ||
               (!one->within.empty() && one->within == other->within);
    }

    // Of each side in each role: the persons of one report are among those of the other, or may be.
    bool persons_fit(const EventLeaf& left, const EventLeaf& right) const {
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

    // A delegation: the other report names fewer persons of this side, and all of them are here.
    static bool among_more(const EventLeaf& left, const EventLeaf& right,
                           const std::pair<std::string, std::string>& party) {
        return std::ranges::all_of(right.persons, [&](const auto& other) {
            return other.first != party || left.persons.contains(other);
        });
    }

    const EventContext& context_;
    const std::vector<EventLeaf>& leaves_;
};

// Leaves that say the same of type, sides, roles and precision; only these can join at first sight.
std::vector<std::vector<std::size_t>> blocks_of(const std::vector<EventLeaf>& leaves) {
    std::map<std::string, std::vector<std::size_t>> blocks;
    for (std::size_t at = 0; at < leaves.size(); ++at) {
        const EventLeaf& leaf = leaves[at];
        std::string key = leaf.event->type + '\t';
        key += leaf.when.precision == Precision::day ? "day" : leaf.when.text;
        for (const auto& [role, side] : leaf.parties) {
            key += '\t' + role + '=' + side;
        }
        if (!leaf.parties.empty()) {
            blocks[key].push_back(at);
        }
    }
    std::vector<std::vector<std::size_t>> result;
    for (auto& [key, block] : blocks) {
        result.push_back(std::move(block));
    }
    return result;
}

// The first day by which the leaves of a block are laid side by side.
std::chrono::sys_days block_day(const EventLeaf& leaf) {
    const auto& range = leaf.when.precision == Precision::day ? leaf.when.range : leaf.when.published;
    return range ? range->first : std::chrono::sys_days{};
}

std::vector<LeafPair> pairs_of(const std::vector<EventLeaf>& leaves, std::vector<std::size_t> block,
                               const Comparison& compare) {
    std::ranges::stable_sort(block, {}, [&](std::size_t leaf) { return block_day(leaves[leaf]); });
    std::vector<LeafPair> pairs;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const EventLeaf& left = leaves[block[i]];
        const auto& range = left.when.precision == Precision::day ? left.when.range : left.when.published;
        for (std::size_t j = i + 1; j < block.size(); ++j) {
            const EventLeaf& right = leaves[block[j]];
            if (range && block_day(right) > range->last + std::chrono::days(same_news_days)) {
                break;  // sorted by day: everything after lies further off
            }
            if (compare.same_time(left, right) && compare.compatible(block[i], block[j])) {
                const auto [least, other] = std::minmax(block[i], block[j]);
                pairs.push_back(LeafPair{least, other, compare.score(left, right)});
            }
        }
    }
    return pairs;
}

// What a group of leaves says at its best.
struct Detail {
    Precision precision = Precision::none;
    bool complete = false;
    std::set<std::pair<std::string, std::string>> parties;
};

Detail detail_of(const EventStratum& stratum, std::size_t group) {
    Detail detail;
    for (const std::size_t member : stratum.groups.members(group)) {
        const EventLeaf& leaf = stratum.leaves[member];
        detail.precision = std::max(detail.precision, leaf.when.precision);
        detail.complete = detail.complete || leaf.complete;
        detail.parties.insert(leaf.parties.begin(), leaf.parties.end());
    }
    return detail;
}

// A talk of two on the margins is not the summit of six: fewer parties attach when one is missing for the event to be
// complete, or when most of a many-sided event are there.
bool parties_attach(const Detail& vague, const Detail& full) {
    if (!std::ranges::includes(full.parties, vague.parties) || vague.parties.empty()) {
        return false;
    }
    const bool most = vague.parties.size() >= 3 && 2 * vague.parties.size() >= full.parties.size();
    return vague.parties.size() == full.parties.size() || !vague.complete || most;
}

// A group may attach to one that says more of the time or the parties and no less of the other.
bool says_more(const Detail& full, const Detail& vague) {
    return full.precision >= vague.precision && full.parties.size() >= vague.parties.size() &&
           (full.precision > vague.precision || full.parties.size() > vague.parties.size());
}

// The months that a leaf may have to do with: those of its dates, and of its article with some days before and after.
std::set<int> months_of(const EventLeaf& leaf, std::chrono::days dates_margin, std::chrono::days news_margin) {
    constexpr int most = 36;  // a span of many years says too little to look further
    std::set<int> months;
    const auto month = [](std::chrono::sys_days day) {
        const std::chrono::year_month_day date(day);
        return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
    };
    const auto add = [&](const std::optional<DayRange>& range, std::chrono::days margin) {
        if (!range) {
            return;
        }
        const int first = month(range->first - margin);
        for (int at = first; at <= std::min(month(range->last + margin), first + most); ++at) {
            months.insert(at);
        }
    };
    add(leaf.when.range, dates_margin);
    add(leaf.when.published, news_margin);
    return months;
}

// The groups of one type, each standing in a block for every one of its parties and months.
using Blocks = std::map<std::pair<std::string, int>, std::vector<std::size_t>>;

Blocks attachment_blocks(const EventStratum& stratum, const std::vector<std::size_t>& groups) {
    Blocks blocks;
    for (const std::size_t group : groups) {
        const std::set<int> months = months_of(stratum.leaves[group], {}, {});
        for (const auto& [role, side] : stratum.leaves[group].parties) {
            for (const int month : months) {
                blocks[{role + '=' + side, month}].push_back(group);
            }
        }
    }
    return blocks;
}

// The groups that a vague one may attach to, as the blocks of its first party show them, each once.
std::set<std::size_t> candidates_of(const EventStratum& stratum, const Blocks& blocks, std::size_t vague) {
    std::set<std::size_t> candidates;
    const EventLeaf& leaf = stratum.leaves[vague];
    const auto& [role, side] = *leaf.parties.begin();
    for (const int month : months_of(leaf, std::chrono::days(day_tolerance), std::chrono::days(recent_days))) {
        const auto block = blocks.find({role + '=' + side, month});
        if (block == blocks.end()) {
            continue;
        }
        for (const std::size_t group : block->second) {
            candidates.insert(stratum.groups.of(group));
        }
    }
    candidates.erase(vague);
    return candidates;
}

void attach_vague(EventStratum& stratum, const std::vector<std::size_t>& groups, const Comparison& compare) {
    const Blocks blocks = attachment_blocks(stratum, groups);
    const auto fits = [&](std::size_t left, std::size_t right) { return compare.compatible(left, right); };
    for (const std::size_t vague : groups) {
        const EventLeaf& leaf = stratum.leaves[vague];
        if (stratum.groups.of(vague) != vague || leaf.parties.empty()) {
            continue;
        }
        const Detail said = detail_of(stratum, vague);
        if (said.precision == Precision::day && said.complete && said.parties.size() < 3) {
            continue;  // says all there is to say
        }
        Choice choice;
        for (const std::size_t full : candidates_of(stratum, blocks, vague)) {
            if (!compare.compatible(vague, full)) {
                continue;
            }
            const Detail more = detail_of(stratum, full);
            if (says_more(more, said) && parties_attach(said, more) && stratum.groups.agree(vague, full, fits)) {
                choice.offer(full, compare.score(leaf, stratum.leaves[full]));
            }
        }
        if (choice.clear()) {
            stratum.groups.join(choice.group, vague);
        }
    }
}

EventStratum leaves_of(const EventContext& context, const BuildOptions& options) {
    EventStratum stratum;
    for (std::size_t record = 0; record < context.records.size(); ++record) {
        const std::vector<Event>& events = context.records[record].events;
        std::vector<std::size_t> order;
        for (std::size_t item = 0; item < events.size(); ++item) {
            if (events[item].confidence >= options.min_confidence) {
                order.push_back(item);
            }
        }
        std::ranges::sort(order, {}, [&](std::size_t item) -> const std::string& { return events[item].id; });
        for (const std::size_t item : order) {
            stratum.leaf_of.emplace(std::pair(record, item), stratum.leaves.size());
            stratum.leaves.push_back(make_leaf(context, LeafPlace{record, item}));
        }
    }
    stratum.groups = Groups(stratum.leaves.size());
    return stratum;
}

}  // namespace

EventStratum merge_events(const EventContext& context, const BuildOptions& options) {
    EventStratum stratum = leaves_of(context, options);
    const Comparison compare(context, stratum.leaves);
    const std::vector<std::vector<std::size_t>> blocks = blocks_of(stratum.leaves);
    std::vector<std::vector<LeafPair>> pairs(blocks.size());
    parallel_for(blocks.size(), options.threads,
                 [&](std::size_t block) { pairs[block] = pairs_of(stratum.leaves, blocks[block], compare); });
    for (std::vector<LeafPair>& block : pairs) {
        stratum.groups.join_best_first(std::move(block), [&](std::size_t left, std::size_t right) {
            return compare.compatible(left, right);
        });
    }
    std::map<std::string, std::vector<std::size_t>> by_type;
    for (std::size_t leaf = 0; leaf < stratum.leaves.size(); ++leaf) {
        if (stratum.groups.of(leaf) == leaf) {
            by_type[stratum.leaves[leaf].event->type].push_back(leaf);
        }
    }
    for (const auto& [type, groups] : by_type) {
        attach_vague(stratum, groups, compare);
    }
    return stratum;
}

}  // namespace elchi
