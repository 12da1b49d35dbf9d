// SPDX-License-Identifier: MIT
// From the calendar words of a text to ISO dates, never more precise than the text.
#pragma once

#include <string>
#include <string_view>

#include "extract/recogniser.hpp"

namespace elchi {

struct ResolvedDate {
    std::string from;  ///< ISO 8601 of day, month or year precision, or empty
    std::string to;    ///< the last day of a range, or empty
};

/// `published` is the day of the article (may be empty), `scene` the day that the text spoke of last (may be empty).
/// `future` says that the act lies ahead: a day without a year then falls after the publication.
[[nodiscard]] ResolvedDate resolve_date(const DateParts& parts, std::string_view published, std::string_view scene, bool future);

}  // namespace elchi
