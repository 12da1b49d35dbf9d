// SPDX-License-Identifier: MIT
// One line of JSON Lines: an article, or a record that an extractor wrote.
#pragma once

#include <cstddef>
#include <string_view>
#include <variant>

#include "extract/article.hpp"
#include "extract/read/text.hpp"

namespace elchi {

/// The line is a record ("schema": "elchi/1"), to be read by graph/.
struct RecordFound {};

/// Objects and arrays inside each other, beyond which a line is refused.
inline constexpr std::size_t nesting_limit = 64;

/// The article of one decoded line, from any of the fields id, url, title, text or body, date or published, language or
/// lang, publisher or source, revision. Other fields are ignored and take no memory.
[[nodiscard]] std::variant<Article, RecordFound, Unreadable> article_of_json(std::string_view line);

}  // namespace elchi
