// SPDX-License-Identifier: MIT
// The acts of one article: an act told again is evidence of the event that is known already, not a second event.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/coreference.hpp"
#include "graph/event_record.hpp"

namespace elchi {

/// An event while its article is read; its agreements are indices of papers.
struct ToldAct {
    Event event;
    int day = 0;              ///< "the second day of the visit"
    bool dated_here = false;  ///< its own sentence gives the date
    bool date_of_story = false;  ///< nothing near it gives one
    bool placed_here = false;
    bool heading = false;
};

/// The countries and organisations whose actors have the role (any when empty), sorted.
[[nodiscard]] std::vector<std::string> sides_of(const Coreference& cast, const Event& event, std::string_view role);

class ToldActs {
public:
    /// Enters an act, or adds it to the same act told before.
    void enter(ToldAct fresh, const Coreference& cast);

    [[nodiscard]] std::vector<ToldAct>& all() { return drafts_; }

private:
    std::vector<ToldAct> drafts_;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> by_side_;  ///< type and side -> drafts
};

}  // namespace elchi
