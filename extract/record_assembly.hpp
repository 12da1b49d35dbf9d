// SPDX-License-Identifier: MIT
// From the acts, papers and actors of an article to its record: ids, codes and only what the acts use.
#pragma once

#include "extract/coreference.hpp"
#include "extract/papers.hpp"
#include "extract/told_acts.hpp"
#include "graph/event_record.hpp"
#include "graph/ontology.hpp"

namespace elchi {

/// The record has everything but generator and article.
[[nodiscard]] EventRecord assemble(ToldActs& told, Papers& papers, Coreference& cast, const Ontology& ontology);

}  // namespace elchi
