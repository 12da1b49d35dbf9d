// SPDX-License-Identifier: MIT
// The records that an interrupted or earlier run has written, for `elchi extract --resume`.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "extract/article.hpp"
#include "graph/event_record.hpp"

namespace elchi {

/// Walks beside the inputs: both have one order, so that one record of each file is held and no more. A record whose
/// article has gone stops its file; what follows is then extracted again, and the output is the same.
class EarlierRecords {
public:
    /// Reads an output file and what killed runs have left beside it ("records.jsonl.<process>.part").
    explicit EarlierRecords(const std::filesystem::path& output);

    /// The line of a record of this article, written by this generator; nothing when there is none.
    std::optional<std::string> find(const Article& article, const Generator& generator);

    /// Removes what killed runs have left.
    void remove_parts() const;

private:
    struct File {
        std::ifstream stream;
        std::string line;
        std::optional<EventRecord> record;

        void advance();
    };

    std::vector<File> files_;
    std::vector<std::filesystem::path> parts_;
};

}  // namespace elchi
