// SPDX-License-Identifier: MIT
// What all commands share: the options that stand everywhere, and how they talk on standard error.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "cli/data_paths.hpp"
#include "graph/error.hpp"

namespace elchi {

struct CommonOptions {
    std::string data;
    unsigned jobs = 0;  ///< 0: one for each processor
    bool quiet = false;
    bool strict = false;
};

/// What the program does once its arguments are parsed; returns the exit code.
using Action = std::function<int()>;

/// --data, --jobs, --quiet, --strict and --version.
void add_common_options(CLI::App& command, CommonOptions& options);

/// Refuses what is not an ISO 8601 date (2025, 2025-11 or 2025-11-12); `days` wants the last form.
[[nodiscard]] CLI::Validator date_validator(bool days);

/// Standard error, and the counts that the last line and the exit code are made of.
class Talk {
public:
    explicit Talk(const CommonOptions& options) : quiet_(options.quiet), strict_(options.strict) {}

    /// An article or record that was not used: reported always, and counted.
    void report(const Diagnostic& diagnostic);
    /// Something was used, but not as it stands.
    void warn(const Diagnostic& diagnostic) const;
    void say(std::string_view line) const;

    [[nodiscard]] std::size_t reported() const { return reported_; }
    /// 1 when something was reported and --strict was given, else 0.
    [[nodiscard]] int exit_code() const { return strict_ && reported_ > 0 ? 1 : 0; }

private:
    std::size_t reported_ = 0;
    bool quiet_;
    bool strict_;
};

}  // namespace elchi
