// SPDX-License-Identifier: MIT
#include "cli/common.hpp"

#include <iostream>

#include "graph/date.hpp"

namespace elchi {

void add_common_options(CLI::App& command, CommonOptions& options) {
    command.add_option("--data", options.data, "Folder of the gazetteer, the ontology and the language packs")
        ->type_name("DIR");
    command.add_option("--jobs", options.jobs, "Threads (default: one for each processor)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    command.add_flag("--quiet", options.quiet, "Say nothing but errors and bad articles");
    command.add_flag("--strict", options.strict, "Exit with 1 when an article was bad, once the run has finished");
    command.set_version_flag("--version", "elchi " ELCHI_VERSION, "Print the version and exit");
}

CLI::Validator date_validator(bool days) {
    const auto check = [days](const std::string& date) {
        const bool right = days ? precision(date) == Precision::day : valid_date(date);
        return right ? std::string()
                     : "\"" + date + "\" is not a date like " + (days ? "2025-11-12" : "2025 or 2025-11-12");
    };
    return {check, ""};
}

void Talk::report(const Diagnostic& diagnostic) {
    ++reported_;
    std::cerr << "elchi: " << to_string(diagnostic) << '\n';
}

void Talk::warn(const Diagnostic& diagnostic) const {
    if (!quiet_) {
        std::cerr << "elchi: " << to_string(diagnostic) << '\n';
    }
}

void Talk::say(std::string_view line) const {
    if (!quiet_) {
        std::cerr << line << '\n';
    }
}

}  // namespace elchi
