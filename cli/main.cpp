// SPDX-License-Identifier: MIT
// The program: parse, then act. Exit codes: 0 done, 1 data or I/O error, 2 usage.
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>
#include <new>

#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "export/format.hpp"
#include "graph/error.hpp"

namespace elchi {

namespace {

constexpr int data_error = 1;
constexpr int usage_error = 2;

// Help and version are data on standard output, so a full disk is an error for them too.
int answer(const CLI::App& program, const CLI::ParseError& parse) {
    const int code = program.exit(parse);
    std::cout.flush();
    if (code != 0) {
        return usage_error;
    }
    return std::cout ? 0 : data_error;
}

int run(int argc, char** argv) {
    CLI::App program("Turns diplomatic news into a knowledge graph", "elchi");
    CommonOptions common;
    Action action;
    add_common_options(program, common);
    add_extract_command(program, common, action);
    add_build_command(program, common, action);
    add_show_command(program, common, action);
    add_text_command(program, common, action);
    add_ids_command(program, common, action);
    add_check_command(program, common, action);
    program.require_subcommand(1);
    program.failure_message(CLI::FailureMessage::simple);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& parse) {
        return answer(program, parse);
    }
    return action();
}

}  // namespace

}  // namespace elchi

int main(int argc, char** argv) {
    try {
        return elchi::run(argc, argv);
    } catch (const elchi::UnknownFormat& error) {
        std::cerr << "elchi: " << error.what() << '\n';
        return elchi::usage_error;
    } catch (const elchi::Error& error) {
        std::cerr << "elchi: " << error.what() << '\n';
    } catch (const std::bad_alloc&) {
        std::cerr << "elchi: out of memory\n";
    } catch (const std::exception& error) {
        std::cerr << "elchi: internal error: " << error.what() << '\n';
    }
    return elchi::data_error;
}
