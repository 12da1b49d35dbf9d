// SPDX-License-Identifier: MIT
#include "graph/agreement_attachment.hpp"

#include <algorithm>
#include <tuple>

#include "graph/agreement_comparison.hpp"

namespace elchi {

namespace {

// How much a group says: a day, parties, a subject.
struct Detail {
    bool dated = false;
    bool subject = false;
    bool titled = false;
    std::size_t parties = 0;
    int stage = 0;

    [[nodiscard]] int sum() const { return int{dated} + int{parties > 0} + 2 * int{subject} + int{titled}; }
};

void add(Detail& detail, const AgreementLeaf& leaf) {
    detail.dated = detail.dated || leaf.when.precision == Precision::day;
    detail.subject = detail.subject || !leaf.topics.empty();
    detail.titled = detail.titled || !leaf.title.empty();
    detail.parties = std::max(detail.parties, leaf.sides.size());
    detail.stage = std::max(detail.stage, leaf.stage);
}

class Attachment {
public:
    Attachment(AgreementStratum& stratum, const std::vector<bool>& doubtful)
        : stratum_(stratum), doubtful_(doubtful), details_(stratum.leaves.size()) {
        for (std::size_t leaf = 0; leaf < stratum.leaves.size(); ++leaf) {
            const std::size_t group = stratum.groups.of(leaf);
            add(details_[group], stratum.leaves[leaf]);
            if (group == leaf) {
                for (const std::string& key : keys_of(stratum.leaves[leaf])) {
                    blocks_[key].push_back(leaf);
                }
            }
        }
    }

    void run() {
        std::vector<std::size_t> groups;
        for (std::size_t leaf = 0; leaf < stratum_.leaves.size(); ++leaf) {
            if (stratum_.groups.of(leaf) == leaf) {
                groups.push_back(leaf);
            }
        }
        std::ranges::sort(groups, {}, [&](std::size_t leaf) {
            return std::tuple(-details_[leaf].sum(), -std::ssize(stratum_.leaves[leaf].sides), doubtful_[leaf], leaf);
        });
        for (const std::size_t leaf : groups) {
            if (stratum_.groups.of(leaf) == leaf) {
                attach(leaf);
            }
        }
    }

private:
    static std::string title_key(const AgreementLeaf& leaf) { return "title\t" + leaf.title; }
    static std::string party_key(const std::string& side) { return "party\t" + side; }

    static std::vector<std::string> keys_of(const AgreementLeaf& leaf) {
        std::vector<std::string> keys;
        for (const std::string& side : leaf.sides) {
            keys.push_back(party_key(side));
        }
        if (!leaf.title.empty()) {
            keys.push_back(title_key(leaf));
        }
        return keys;
    }

    // A paper is looked for by the party that fewest papers have, and by its title, which may be told of years later.
    std::set<std::size_t> candidates(std::size_t vague) {
        std::set<std::size_t> groups;
        const AgreementLeaf& leaf = stratum_.leaves[vague];
        const auto add_block = [&](const std::string& key) {
            for (const std::size_t other : blocks_[key]) {
                groups.insert(stratum_.groups.of(other));
            }
        };
        const auto size_of = [&](const std::string& side) { return blocks_[party_key(side)].size(); };
        if (const auto rarest = std::ranges::min_element(leaf.sides, {}, size_of); rarest != leaf.sides.end()) {
            add_block(party_key(*rarest));
        }
        if (!leaf.title.empty()) {
            add_block(title_key(leaf));
        }
        groups.erase(vague);
        return groups;
    }

    [[nodiscard]] bool says_more(std::size_t full, std::size_t vague) const {
        const Detail& more = details_[full];
        const Detail& said = details_[vague];
        if (more.sum() != said.sum()) {
            return more.sum() > said.sum();
        }
        const bool side_by_side = doubtful_[vague] || more.stage != said.stage || more.parties != said.parties;
        return more.parties > said.parties || (side_by_side && full < vague);
    }

    [[nodiscard]] bool fits(std::size_t left, std::size_t right) const {
        const AgreementLeaf& vague = stratum_.leaves[left];
        const AgreementLeaf& full = stratum_.leaves[right];
        return !exclude(vague, full) && may_attach(vague, full);
    }

    // The leaf of a group that names most parties: those of reports that leave some out may have none in common.
    [[nodiscard]] std::size_t fullest(std::size_t group) const {
        return *std::ranges::max_element(stratum_.groups.voices(group), {}, [&](std::size_t voice) {
            return std::pair(stratum_.leaves[voice].sides.size(), ~voice);
        });
    }

    void attach(std::size_t vague) {
        const auto unfit = [&](std::size_t left, std::size_t right) { return !fits(left, right); };
        Choice choice;
        for (const std::size_t full : candidates(vague)) {
            if (fits(vague, full) && says_more(full, vague) &&
                !parties_differ(stratum_.leaves[vague], stratum_.leaves[fullest(full)]) &&
                stratum_.groups.agree(vague, full, unfit)) {
                int best = 0;
                for (const std::size_t voice : stratum_.groups.voices(full)) {
                    best = std::max(best, score(stratum_.leaves[vague], stratum_.leaves[voice]));
                }
                choice.offer(full, best);
            }
        }
        if (choice.clear(1)) {
            const auto [into, from] = std::minmax(choice.group, vague);
            for (const std::size_t member : stratum_.groups.members(from)) {
                add(details_[into], stratum_.leaves[member]);
            }
            stratum_.groups.join(into, from);
        }
    }

    AgreementStratum& stratum_;
    const std::vector<bool>& doubtful_;
    std::vector<Detail> details_;  // by group
    std::map<std::string, std::vector<std::size_t>> blocks_;
};

}  // namespace

void attach_vague(AgreementStratum& stratum, const std::vector<bool>& doubtful) {
    Attachment(stratum, doubtful).run();
}

}  // namespace elchi
