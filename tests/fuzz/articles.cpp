// SPDX-License-Identifier: MIT
// Any bytes are a text, a line of JSON Lines, or a report; what is read is valid UTF-8 without carriage returns.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "extract/article.hpp"
#include "extract/read/encoding.hpp"
#include "extract/read/json_lines.hpp"
#include "extract/read/text.hpp"
#include "graph/tsv.hpp"

namespace {

void want(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void check(const elchi::Article& article) {
    const std::string text = elchi::text_as_read(article);
    want(elchi::first_invalid_utf8(text) == std::string_view::npos);
    want(text.find('\r') == std::string::npos);
    want(article.published.empty() || elchi::day_of(article.published) == article.published);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const elchi::Decoded decoded = elchi::decode(std::string(reinterpret_cast<const char*>(data), size));
    want(elchi::first_invalid_utf8(decoded.text) == std::string_view::npos);
    const auto text = elchi::article_of_text(decoded.text);
    if (const auto* article = std::get_if<elchi::Article>(&text)) {
        check(*article);
    }
    const auto json = elchi::article_of_json(decoded.text);
    if (const auto* article = std::get_if<elchi::Article>(&json)) {
        check(*article);
    }
    return 0;
}
