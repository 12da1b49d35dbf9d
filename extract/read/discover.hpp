// SPDX-License-Identifier: MIT
// From the paths of a command line to the files to read, folders recursively, in an order that depends on names alone.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "graph/error.hpp"

namespace elchi {

/// The name of standard input among paths.
inline constexpr std::string_view standard_input = "-";

struct InputFile {
    std::filesystem::path path;
    std::string source;  ///< the path as given; below a folder: folder + relative path. Valid UTF-8.
};

/// Whether a file is JSON Lines by its name (.jsonl, .ndjson, .json).
[[nodiscard]] bool named_as_json_lines(const std::filesystem::path& file);

/// Hands out the files one after another. Of a folder it reads .txt, .text, .jsonl, .ndjson and files without an
/// extension, by name, folders between files; hidden entries and links to folders are left out. It keeps the names of
/// one folder and of those above it, not of the whole tree.
class FileWalk {
public:
    /// Throws Error when a path does not exist.
    explicit FileWalk(const std::vector<std::string>& paths);

    /// The next file, or a folder that cannot be read; nothing at the end.
    std::optional<std::variant<InputFile, Diagnostic>> next();

    /// Files of folders that were left out for their extension so far.
    [[nodiscard]] std::size_t skipped() const { return skipped_; }

private:
    std::optional<Diagnostic> enter(const std::filesystem::path& folder);

    std::vector<std::filesystem::path> pending_;  ///< the next one last
    std::size_t given_ = 0;                       ///< how many at the front of pending_ come from the command line
    std::size_t skipped_ = 0;
};

}  // namespace elchi
