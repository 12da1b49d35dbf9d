// SPDX-License-Identifier: MIT
#include "extract/article.hpp"

namespace elchi {

std::string text_as_read(const Article& article) {
    std::string text;
    text.reserve(article.title.size() + 1 + article.body.size());
    text += article.title;
    text += '\n';
    text += article.body;
    return text;
}

}  // namespace elchi
