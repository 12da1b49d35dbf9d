// SPDX-License-Identifier: MIT
// All inputs as one stream of articles and records: the first stage of every command. Holds one input at a time.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "extract/article.hpp"
#include "extract/read/byte_source.hpp"
#include "extract/read/discover.hpp"
#include "graph/error.hpp"

namespace elchi {

/// A line that is a record, for graph/ to read.
struct RecordLine {
    std::string source;  ///< "records.jsonl#12"
    std::string file;
    std::size_t line = 0;
    std::string json;  ///< valid UTF-8
};

/// One thing that stands in the inputs; each counts as one, whatever it is.
struct Input {
    std::variant<Article, RecordLine, Diagnostic> content;
    std::optional<Diagnostic> warning;  ///< it was read, but not as it stands
};

class InputReader {
public:
    /// Paths are files, folders and "-" for standard input. Throws Error when one does not exist.
    explicit InputReader(const std::vector<std::string>& paths);

    /// The next article, record or report of what could not be read; nothing at the end.
    std::optional<Input> next();

    /// Files of folders that were left out for their extension so far.
    [[nodiscard]] std::size_t skipped() const { return files_.skipped(); }

private:
    std::optional<Input> open(const InputFile& file);
    std::optional<Input> next_line();
    void read_lines(std::unique_ptr<ByteSource> bytes, const std::string& source);

    FileWalk files_;
    std::unique_ptr<ByteSource> bytes_;  ///< of the file that is being read line by line, or none
    std::string source_;
    std::size_t line_ = 0;
};

}  // namespace elchi
