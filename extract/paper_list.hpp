// SPDX-License-Identifier: MIT
// Lists of papers: "the following documents were signed: - an agreement on ...; - a memorandum on ...", within one sentence
// or line by line.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/recogniser.hpp"

namespace elchi {

struct ListItem {
    std::size_t begin = 0, end = 0;  ///< tokens, without the mark before and the signs behind
};

/// The token after the colon with which a sentence opens a list, not before `from`.
[[nodiscard]] std::optional<std::size_t> list_start(const ReadSentence& read, std::size_t from);

/// A sentence that goes on with a list: it has a mark (a dash, a number), or names papers and tells nothing.
[[nodiscard]] bool continues_list(const ReadSentence& read);

/// The items from a token to the end of the sentence.
[[nodiscard]] std::vector<ListItem> list_items(const ReadSentence& read, const ConceptTest& conjunction, std::size_t from);

}  // namespace elchi
