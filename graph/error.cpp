// SPDX-License-Identifier: MIT
#include "graph/error.hpp"

namespace elchi {

namespace {

std::string located(std::string_view file, std::size_t line, std::size_t column, std::string_view message) {
    std::string text(file);
    if (line != 0) {
        text += ':' + std::to_string(line);
    }
    if (column != 0) {
        text += ':' + std::to_string(column);
    }
    text += ": ";
    text += message;
    return text;
}

}  // namespace

Error::Error(std::string_view file, std::size_t line, std::size_t column, std::string_view message)
    : std::runtime_error(located(file, line, column, message)) {}

std::string to_string(const Diagnostic& diagnostic) {
    return located(diagnostic.file, diagnostic.line, 0, diagnostic.message);
}

}  // namespace elchi
