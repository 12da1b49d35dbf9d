// SPDX-License-Identifier: MIT
#include "graph/person_merge.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "graph/name_key.hpp"
#include "graph/spoken_name.hpp"

namespace elchi {

namespace {

// Spellings that are further apart are never one name, whatever joins them to others.
constexpr int never = 30;
// Of one country, and nothing speaks against it.
constexpr int compatriot = 12;

// What one spelling of a name comes with.
struct Spelling {
    std::size_t leaf = 0;  ///< the first that has it
    SpokenName name;
    std::string country;
    std::string office;
    std::string language;

    [[nodiscard]] bool bare() const { return name.words.size() == 1; }
};

class PersonMerge {
public:
    explicit PersonMerge(const std::vector<ActorLeaf>& leaves) : leaves_(leaves) {
        std::unordered_map<std::string, std::size_t> wordings;
        std::vector<LeafTrait> traits;
        for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
            const Actor& actor = *leaves[leaf].actor;
            const std::string key =
                actor.type + '\t' + fold_name(actor.name) + '\t' + actor.country + '\t' + actor.office + '\t' +
                std::string(leaves[leaf].language);
            const auto [found, fresh] = wordings.try_emplace(key, spellings_.size());
            if (fresh) {
                const bool person = actor.type == "person";
                spellings_.push_back(
                    Spelling{leaf, person ? spoken(actor.name) : SpokenName{}, actor.country, actor.office,
                             std::string(leaves[leaf].language)});
            }
            traits.push_back(LeafTrait{leaves[leaf].record, found->second});
            spelling_of_.push_back(found->second);
        }
        groups_ = Groups(std::move(traits));
    }

    Groups run() && {
        join_equal_names();
        join_by_sound();
        attach_surnames();
        return std::move(groups_);
    }

private:
    [[nodiscard]] const Spelling& spelling(std::size_t leaf) const { return spellings_[spelling_of_[leaf]]; }

    // Joins all leaves of one name and country, in order. A bare surname says too little without office and country.
    void join_equal_names() {
        std::unordered_map<std::string, std::vector<std::size_t>> firsts;  // groups of a key
        for (std::size_t leaf = 0; leaf < leaves_.size(); ++leaf) {
            const Actor& actor = *leaves_[leaf].actor;
            const std::string name = fold_name(actor.name);
            const bool bare = actor.type == "person" && name.find(' ') == std::string::npos;
            if (name.empty() || (bare && (actor.country.empty() || actor.office.empty()))) {
                continue;
            }
            std::vector<std::size_t>& known =
                firsts[actor.type + '\t' + name + '\t' + actor.country + '\t' + (bare ? actor.office : std::string{})];
            const auto free =
                std::ranges::find_if(known, [&](std::size_t group) { return !groups_.share_record(group, leaf); });
            if (free == known.end()) {
                known.push_back(leaf);
            } else {
                groups_.join(*free, leaf);
            }
        }
    }

    // Groups by what any pair that may join has in common.
    [[nodiscard]] std::map<std::string, std::vector<std::size_t>> blocks() const {
        std::map<std::string, std::vector<std::size_t>> blocks;
        for (const Spelling& one : spellings_) {
            if (one.name.empty() || one.bare()) {
                continue;
            }
            const std::vector<std::string> keys = sound_blocks(one.name);
            for (std::size_t at = 0; at < keys.size(); ++at) {
                if (!one.country.empty()) {
                    blocks[one.country + '\t' + keys[at]].push_back(one.leaf);
                }
                for (std::size_t other = at + 1; other < keys.size(); ++other) {
                    blocks['\t' + keys[at] + ' ' + keys[other]].push_back(one.leaf);
                }
            }
        }
        return blocks;
    }

    [[nodiscard]] static bool may_join(const Spelling& left, const Spelling& right) {
        if (!left.country.empty() && !right.country.empty() && left.country != right.country) {
            return false;
        }
        const bool compatriots = !left.country.empty() && left.country == right.country;
        if (compatriots && !left.office.empty() && left.office == right.office) {
            return alike_in_office(left.name, right.name);
        }
        const bool unknown = left.office.empty() || right.office.empty();
        return alike_alone(left.name, right.name) ||
               (compatriots && unknown && left.name.words.size() == right.name.words.size() &&
                alike_in_office(left.name, right.name) && name_distance(left.name, right.name) <= compatriot);
    }

    [[nodiscard]] bool exclude(std::size_t left_leaf, std::size_t right_leaf) const {
        const Spelling& left = spelling(left_leaf);
        const Spelling& right = spelling(right_leaf);
        if (!left.country.empty() && !right.country.empty() && left.country != right.country) {
            return true;
        }
        if (left.language == right.language) {
            return spelling_distance(left.name, right.name) > never;
        }
        // Two languages may hear a name differently and agree with a third.
        const bool same_office = !left.country.empty() && !left.office.empty() && left.office == right.office;
        return !same_office && name_distance(left.name, right.name) > never;
    }

    void join_by_sound() {
        std::vector<LeafPair> pairs;
        for (const auto& [key, block] : blocks()) {
            for (std::size_t i = 0; i < block.size(); ++i) {
                for (std::size_t j = i + 1; j < block.size(); ++j) {
                    const auto [left, right] = std::minmax(block[i], block[j]);
                    if (groups_.of(left) != groups_.of(right) && may_join(spelling(left), spelling(right))) {
                        pairs.push_back(
                            LeafPair{left, right, -name_distance(spelling(left).name, spelling(right).name)});
                    }
                }
            }
        }
        groups_.join_best_first(pairs,
                                [&](std::size_t left, std::size_t right) { return exclude(left, right); });
    }

    // The groups of a country that have a word which sounds like a surname.
    void attach_surnames() {
        std::map<std::string, std::vector<const Spelling*>> full;
        for (const Spelling& one : spellings_) {
            if (!one.name.empty() && !one.bare() && !one.country.empty()) {
                for (const std::string& key : sound_blocks(one.name)) {
                    full[one.country + '\t' + key].push_back(&one);
                }
            }
        }
        for (std::size_t leaf = 0; leaf < leaves_.size(); ++leaf) {
            const Spelling& surname = spelling(leaf);
            if (groups_.of(leaf) != leaf || surname.name.empty() || !surname.bare() || surname.country.empty()) {
                continue;
            }
            std::set<std::size_t> found;
            for (const std::string& key : sound_blocks(surname.name)) {
                for (const Spelling* one : full[surname.country + '\t' + key]) {
                    const bool office = surname.office.empty() || one->office.empty() || surname.office == one->office;
                    if (office && name_distance(surname.name, one->name) <= compatriot) {
                        found.insert(groups_.of(one->leaf));
                    }
                }
            }
            if (found.size() == 1 && !groups_.share_record(*found.begin(), leaf)) {
                groups_.join(*found.begin(), leaf);
            }
        }
    }

    const std::vector<ActorLeaf>& leaves_;
    std::vector<Spelling> spellings_;
    std::vector<std::size_t> spelling_of_;  // by leaf
    Groups groups_;
};

}  // namespace

Groups group_actors(const std::vector<ActorLeaf>& leaves) { return PersonMerge(leaves).run(); }

}  // namespace elchi
