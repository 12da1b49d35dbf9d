// SPDX-License-Identifier: MIT
// Errors of a wrong set-up and the reports of bad articles: the two ways in which a run says that something is wrong.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace elchi {

/// A wrong set-up (option, pack, gazetteer, unwritable output). Only the program's main catches it.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;

    /// "file:line:column: message"; lines and columns count from 1, 0 leaves the part out.
    Error(std::string_view file, std::size_t line, std::size_t column, std::string_view message);
};

/// One article or record that could not be used; the run goes on and counts it.
struct Diagnostic {
    std::string file;
    std::size_t line = 0;  ///< from 1; 0 when the whole file is meant
    std::string message;

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// "file:line: message", or "file: message" without a line.
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

}  // namespace elchi
