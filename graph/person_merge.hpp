// SPDX-License-Identifier: MIT
// Which of the actors that no gazetteer knows are one: by exact names, and persons by the sound of their names.
#pragma once

#include <string_view>
#include <vector>

#include "graph/event_record.hpp"
#include "graph/grouping.hpp"

namespace elchi {

/// An actor that neither its record nor the gazetteer identifies.
struct ActorLeaf {
    std::size_t record = 0;
    const Actor* actor = nullptr;
    std::string_view language;  ///< of the article
};

/// REQUIRES leaves in the order of records. Equal names of one type and country join; then names of persons that sound
/// alike, best first: of one country and office more freely than those of which less is known, never of two countries;
/// last a bare surname joins the one person of its country (and office) who has it.
[[nodiscard]] Groups group_actors(const std::vector<ActorLeaf>& leaves);

}  // namespace elchi
