// SPDX-License-Identifier: MIT
#include "cli/articles.hpp"

#include <algorithm>
#include <exception>
#include <thread>

namespace elchi {

namespace {

constexpr std::size_t batch_bytes = std::size_t{1} << 17;

std::size_t bytes_of(const Input& input) {
    if (const auto* article = std::get_if<Article>(&input.content)) {
        return article->title.size() + article->body.size();
    }
    const auto* record = std::get_if<RecordLine>(&input.content);
    return record != nullptr ? record->json.size() : 0;
}

}  // namespace

unsigned thread_count(const CommonOptions& options) {
    return options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

std::variant<EventRecord, Diagnostic> record_of(const Extractor& extractor, const Article& article) {
    // Bad input costs one article, never the run; main's catch would end it.
    try {
        return extractor.extract(article);
    } catch (const std::exception& failure) {
        return Diagnostic{article.source, 0, std::string("extraction failed: ") + failure.what()};
    }
}

std::optional<std::vector<Input>> next_batch(const InputStream& inputs) {
    constexpr std::size_t most = 256;
    std::vector<Input> batch;
    std::size_t bytes = 0;
    while (bytes < batch_bytes && batch.size() < most) {
        auto input = inputs();
        if (!input) {
            break;
        }
        bytes += bytes_of(*input);
        batch.push_back(std::move(*input));
    }
    return batch.empty() ? std::nullopt : std::optional(std::move(batch));
}

void say_skipped(const InputReader& reader, const Talk& talk) {
    if (reader.skipped() > 0) {
        talk.say("elchi: " + std::to_string(reader.skipped()) +
                 " files in the folders were left out: they are not .txt, .text, .jsonl or .ndjson");
    }
}

}  // namespace elchi
