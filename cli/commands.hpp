// SPDX-License-Identifier: MIT
// The commands of the program, one file each. Adding one declares its arguments and, once they are parsed, sets the
// action; nothing is read or written before the action runs, so bad usage never half-writes an output.
#pragma once

#include "cli/common.hpp"

namespace elchi {

void add_extract_command(CLI::App& program, CommonOptions& common, Action& action);
void add_build_command(CLI::App& program, CommonOptions& common, Action& action);
void add_show_command(CLI::App& program, CommonOptions& common, Action& action);
void add_text_command(CLI::App& program, CommonOptions& common, Action& action);
void add_ids_command(CLI::App& program, CommonOptions& common, Action& action);
void add_check_command(CLI::App& program, CommonOptions& common, Action& action);

}  // namespace elchi
