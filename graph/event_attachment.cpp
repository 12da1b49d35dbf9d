// SPDX-License-Identifier: MIT
#include "graph/event_attachment.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace elchi {

namespace {

// In quarters of a point of likeness, or days of nearness.
constexpr int margin = 3;

// What a group of leaves says at its best.
struct Detail {
    Precision precision = Precision::none;
    bool complete = false;
    bool inferred = false;             ///< every leaf takes a party from the context
    std::vector<PartyNumber> parties;  ///< sorted
    std::size_t reports = 0;
};

void add(Detail& detail, const Detail& other) {
    detail.precision = std::max(detail.precision, other.precision);
    detail.complete = detail.complete || other.complete;
    detail.inferred = detail.inferred && other.inferred;
    std::vector<PartyNumber> all;
    std::ranges::set_union(detail.parties, other.parties, std::back_inserter(all));
    detail.parties = std::move(all);
    detail.reports += other.reports;
}

class Attachment {
public:
    Attachment(EventStratum& stratum, const std::vector<bool>& doubtful, const EventComparison& compare)
        : stratum_(stratum), doubtful_(doubtful), compare_(compare), details_(stratum.leaves.size()),
          unplaced_(stratum.leaves.size()) {
        for (std::size_t leaf = 0; leaf < stratum.leaves.size(); ++leaf) {
            const EventLeaf& from = stratum.leaves[leaf];
            const Detail said{from.when.precision, from.complete, from.inferred, from.parties, 1};
            Detail& detail = details_[stratum.groups.of(leaf)];
            if (detail.reports == 0) {
                detail = said;
            } else {
                add(detail, said);
            }
        }
        fill_blocks();
    }

    std::vector<bool> run() {
        std::vector<std::size_t> vague;
        for (std::size_t leaf = 0; leaf < stratum_.leaves.size(); ++leaf) {
            const Detail& detail = details_[leaf];
            const bool all_said = detail.precision == Precision::day && detail.complete && !detail.inferred &&
                                  detail.parties.size() < 3 && stratum_.leaves[leaf].agreements.empty();
            if (stratum_.groups.of(leaf) == leaf && !detail.parties.empty() && (!all_said || doubtful_[leaf])) {
                vague.push_back(leaf);
            }
        }
        std::ranges::sort(vague, {}, [&](std::size_t leaf) {
            const Detail& detail = details_[leaf];
            return std::tuple(doubtful_[leaf], -static_cast<int>(detail.precision), -std::ssize(detail.parties), leaf);
        });
        for (const std::size_t leaf : vague) {
            if (stratum_.groups.of(leaf) == leaf && !attach(leaf) && details_[leaf].reports == 1) {
                unplaced_[leaf] = true;
            }
        }
        for (std::size_t leaf = 0; leaf < unplaced_.size(); ++leaf) {
            unplaced_[leaf] = unplaced_[leaf] && details_[stratum_.groups.of(leaf)].reports == 1 && !doubtful_[leaf];
        }
        return std::move(unplaced_);
    }

private:
    struct BlockKey {
        std::size_t type = 0;
        PartyNumber party = 0;
        int month = 0;
        friend auto operator<=>(const BlockKey&, const BlockKey&) = default;
    };

    static int month_of(std::chrono::sys_days day) {
        const std::chrono::year_month_day date(day);
        return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
    }

    std::size_t type_number(const std::string& type) {
        return types_.try_emplace(type, types_.size()).first->second;
    }

    // The months that a leaf may have to do with: those of its dates and of its article, with some days around.
    static std::set<int> months_of(const EventLeaf& leaf, int before, int after) {
        constexpr int most = 36;  // a span of many years says too little to look further
        std::set<int> months;
        const auto add_range = [&](const std::optional<DayRange>& range, int back, int ahead) {
            if (!range) {
                return;
            }
            const int first = month_of(range->first - std::chrono::days(back));
            const int last = month_of(range->last + std::chrono::days(ahead));
            for (int at = first; at <= std::min(last, first + most); ++at) {
                months.insert(at);
            }
        };
        if (leaf.when.range) {
            add_range(leaf.when.range, before == 0 ? 0 : leaf.days, after == 0 ? 0 : leaf.days);
        }
        if (leaf.when.precision != Precision::day) {
            add_range(leaf.when.published, before, after);
        }
        return months;
    }

    // Every leaf stands in a block for each of its parties and months.
    void fill_blocks() {
        for (std::size_t leaf = 0; leaf < stratum_.leaves.size(); ++leaf) {
            if (stratum_.groups.of(leaf) != leaf) {
                continue;
            }
            const EventLeaf& said = stratum_.leaves[leaf];
            const std::size_t type = type_number(said.event->type);
            for (const int month : months_of(said, 0, 0)) {
                for (const PartyNumber party : said.parties) {
                    blocks_[{type, party, month}].push_back(leaf);
                }
            }
        }
    }

    // The groups that a vague one may attach to: those of the party that fewest others share.
    std::set<std::size_t> candidates(std::size_t vague) {
        const EventLeaf& leaf = stratum_.leaves[vague];
        const std::size_t type = type_number(leaf.event->type);
        const bool planned = leaf.event->modality == "planned";
        const std::set<int> months = months_of(leaf, recent_days, planned ? ahead_days : recent_days);
        const auto size_of = [&](PartyNumber party) {
            std::size_t size = 0;
            for (const int month : months) {
                const auto block = blocks_.find({type, party, month});
                size += block == blocks_.end() ? 0 : block->second.size();
            }
            return size;
        };
        std::vector<std::pair<std::size_t, PartyNumber>> order;
        for (const PartyNumber party : leaf.parties) {
            order.emplace_back(size_of(party), party);
        }
        std::ranges::sort(order);
        // Of a many-sided event one or the other party may be wrong.
        order.resize(order.size() < 4 ? 1 : 1 + order.size() / 3);
        std::set<std::size_t> groups;
        for (const auto& [size, party] : order) {
            for (const int month : months) {
                const auto block = blocks_.find({type, party, month});
                if (block != blocks_.end()) {
                    std::ranges::for_each(block->second, [&](std::size_t leaf_there) {
                        groups.insert(stratum_.groups.of(leaf_there));
                    });
                }
            }
        }
        groups.erase(vague);
        return groups;
    }

    // A talk of two on the margins is not the summit of six: fewer parties attach when one is missing for the event to
    // be complete, when the context gave one, when the paper is the same, or when most of a many-sided event are there.
    [[nodiscard]] bool parties_attach(const Detail& vague, const Detail& full, bool paper) const {
        std::size_t shared = 0;
        for (const PartyNumber party : vague.parties) {
            shared += std::ranges::binary_search(full.parties, party) ? 1 : 0;
        }
        const std::size_t most = std::max(vague.parties.size(), full.parties.size());
        if (shared < vague.parties.size()) {
            return shared >= 3 && 4 * shared >= 3 * most;
        }
        return vague.parties.size() == full.parties.size() || !vague.complete || vague.inferred || paper ||
               (shared >= 3 && 2 * shared >= most);
    }

    [[nodiscard]] bool may_attach(std::size_t vague, std::size_t full) const {
        const Detail& said = details_[vague];
        const Detail& more = details_[full];
        const bool paper = std::ranges::any_of(stratum_.groups.voices(full), [&](std::size_t voice) {
            return same_paper(stratum_.leaves[vague], stratum_.leaves[voice]);
        });
        const bool says_more = more.precision > said.precision || more.parties.size() > said.parties.size();
        const bool side_by_side = doubtful_[vague] || (paper && full < vague) ||
                                  (said.parties.size() >= 3 && full < vague);
        return more.precision >= said.precision && (says_more || side_by_side) &&
               (more.parties.size() >= said.parties.size() || side_by_side) && parties_attach(said, more, paper);
    }

    [[nodiscard]] int fit(std::size_t vague, std::size_t full) const {
        int best = 0;
        for (const std::size_t voice : stratum_.groups.voices(full)) {
            const EventLeaf& leaf = stratum_.leaves[vague];
            const EventLeaf& other = stratum_.leaves[voice];
            best = std::max(best, 4 * EventComparison::score(leaf, other) + EventComparison::nearness(leaf, other));
        }
        return best + (details_[full].reports > 1 ? 1 : 0);
    }

    // False when there is nothing to attach to.
    bool attach(std::size_t vague) {
        const auto exclude = [&](std::size_t left, std::size_t right) { return compare_.exclude(left, right); };
        Choice choice;
        for (const std::size_t full : candidates(vague)) {
            if (may_attach(vague, full) && stratum_.groups.agree(vague, full, exclude)) {
                choice.offer(full, fit(vague, full));
            }
        }
        if (choice.clear(margin)) {
            const auto [into, from] = std::minmax(choice.group, vague);
            stratum_.groups.join(into, from);
            add(details_[into], details_[from]);
        }
        return choice.score > Choice::nothing;
    }

    EventStratum& stratum_;
    const std::vector<bool>& doubtful_;
    const EventComparison& compare_;
    std::vector<Detail> details_;  // by group
    std::vector<bool> unplaced_;
    std::unordered_map<std::string, std::size_t> types_;
    std::map<BlockKey, std::vector<std::size_t>> blocks_;
};

}  // namespace

std::vector<bool> attach_vague(EventStratum& stratum, const std::vector<bool>& doubtful,
                               const EventComparison& compare) {
    return Attachment(stratum, doubtful, compare).run();
}

}  // namespace elchi
