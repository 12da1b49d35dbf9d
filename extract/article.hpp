// SPDX-License-Identifier: MIT
// One news text as the extractor reads it.
#pragma once

#include <cstdint>
#include <string>

namespace elchi {

struct Article {
    std::string id;      ///< given with the article, else its URL, else empty (then the extractor takes a hash of the text)
    std::string source;  ///< where it was read
    std::string url;
    std::string publisher;
    std::string language;   ///< BCP 47 as declared by the source; empty: to be identified
    std::string published;  ///< ISO 8601 date or empty
    std::string title;
    std::string body;
    std::int64_t revision = 0;
};

/// The text as read: title, newline, body; valid UTF-8, line ends "\n". Offsets of a record count its code points.
[[nodiscard]] std::string text_as_read(const Article& article);

}  // namespace elchi
