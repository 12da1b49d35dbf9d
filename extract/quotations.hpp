// SPDX-License-Identifier: MIT
// Which words of a text are somebody's words: quotations that say something, not names in quotation marks.
#pragma once

#include "extract/document.hpp"

namespace elchi {

/// Marks the tokens that stand inside a quotation with a predicate of its own.
void mark_quotations(Document& document);

}  // namespace elchi
