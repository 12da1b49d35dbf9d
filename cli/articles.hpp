// SPDX-License-Identifier: MIT
// From inputs to records on several threads, in the order of the inputs: what `extract`, `build` and `show` share.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/common.hpp"
#include "cli/worker_pool.hpp"
#include "extract/extractor.hpp"
#include "extract/read/reader.hpp"
#include "graph/event_record.hpp"

namespace elchi {

/// What became of one input: something made of it, or the report of why not; and perhaps a warning beside it.
template <class Product>
struct Outcome {
    std::variant<Product, Diagnostic> content;
    std::optional<Diagnostic> warning;
};

/// As many as asked for, else one for each processor.
[[nodiscard]] unsigned thread_count(const CommonOptions& options);

/// The record of one article. A failure inside costs this article alone and is reported with its source.
[[nodiscard]] std::variant<EventRecord, Diagnostic> record_of(const Extractor& extractor, const Article& article);

/// Where inputs come from, one after another; nothing at the end.
using InputStream = std::function<std::optional<Input>()>;

/// The next inputs, about as much text as keeps a thread busy for some milliseconds.
[[nodiscard]] std::optional<std::vector<Input>> next_batch(const InputStream& inputs);

/// Says how many files of folders were left out.
void say_skipped(const InputReader& reader, const Talk& talk);

/// Makes something of every input, in order: make(Input&) -> Outcome on several threads, take(Product) on this one.
/// Reports and warnings go to the talk. Returns how many products were taken.
template <class Make, class Take>
std::size_t for_each_input(const InputStream& inputs, unsigned threads, Talk& talk, const Make& make,
                           const Take& take) {
    using Made = std::invoke_result_t<Make, Input&>;
    std::size_t taken = 0;
    const auto pull = [&] { return next_batch(inputs); };
    const auto work = [&](std::vector<Input> batch) {
        std::vector<Made> made;
        made.reserve(batch.size());
        for (Input& input : batch) {
            made.push_back(make(input));
        }
        return made;
    };
    const auto hand_on = [&](std::vector<Made> batch) {
        for (Made& outcome : batch) {
            if (outcome.warning) {
                talk.warn(*outcome.warning);
            }
            if (const auto* diagnostic = std::get_if<Diagnostic>(&outcome.content)) {
                talk.report(*diagnostic);
            } else {
                take(std::move(std::get<0>(outcome.content)));
                ++taken;
            }
        }
    };
    work_in_order(threads, pull, work, hand_on);
    return taken;
}

}  // namespace elchi
