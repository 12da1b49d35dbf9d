// SPDX-License-Identifier: MIT
// The first stratum: which actors of all the records are one.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/event_record.hpp"
#include "graph/gazetteer.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/resolver.hpp"

namespace elchi {

/// One actor of the world.
struct ActorNode {
    std::string id;
    std::string type;
    bool known = false;  ///< in the gazetteer
    std::string name;    ///< of the least leaf
    Labels names;        ///< first name read in each language
    std::string wikidata;
    std::string country;
    std::string office;              ///< of the latest article that gives one
    std::set<std::string> offices;   ///< all that articles give
    std::vector<MergeReason> merged;
    std::vector<std::string> aliases;
};

/// An actor as one record uses it.
struct ActorUse {
    std::size_t node = 0;
    std::string side;  ///< country or organisation it stands for in this article, or its own id
};

struct ActorStratum {
    std::vector<ActorNode> nodes;
    std::vector<std::map<std::string, ActorUse, std::less<>>> uses;  ///< by record, then by the id used there

    /// Nullptr for an id that the record does not explain.
    [[nodiscard]] const ActorUse* find(std::size_t record, std::string_view id) const;
};

/// REQUIRES records as select_current gives them. Ids of the gazetteer join; others as person_merge.hpp says.
[[nodiscard]] ActorStratum merge_actors(const std::vector<EventRecord>& records, const Gazetteer& gazetteer,
                                        const Resolver& resolver, unsigned threads);

/// True when two persons cannot be the same one, although nothing has joined them: names that a reader would compare
/// differ, or their offices do.
[[nodiscard]] bool contradict(const ActorNode& left, const ActorNode& right);

}  // namespace elchi
