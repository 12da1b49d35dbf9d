// SPDX-License-Identifier: MIT
// What a user may choose about the files that are written, whatever their format.
#pragma once

#include <string>

#include "graph/iri.hpp"

namespace elchi {

struct ExportOptions {
    std::string label_language = "en";       ///< BCP 47; else English, else the original
    std::string base_iri{default_base_iri};  ///< what the ids of vertices are appended to
    std::string generator_version;           ///< named in the files that have a place for it
};

}  // namespace elchi
