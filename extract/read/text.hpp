// SPDX-License-Identifier: MIT
// A plain text as an article: a headline, perhaps after its date, and the body below.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "extract/article.hpp"

namespace elchi {

/// What is wrong with an article, in words.
struct Unreadable {
    std::string reason;
};

/// The article of a decoded text. The first line is " date YYYY-MM-DD headline" or the headline alone.
[[nodiscard]] std::variant<Article, Unreadable> article_of_text(std::string_view text);

/// The day of an ISO 8601 date or date and time ("2025-11-13T10:00:00Z"); nothing when no such day exists.
[[nodiscard]] std::optional<std::string> day_of(std::string_view date);

}  // namespace elchi
