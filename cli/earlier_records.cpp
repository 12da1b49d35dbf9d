// SPDX-License-Identifier: MIT
#include "cli/earlier_records.hpp"

#include <algorithm>
#include <charconv>
#include <csignal>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

#include "graph/error.hpp"
#include "graph/record_json.hpp"

namespace elchi {

namespace {

namespace fs = std::filesystem;

// The process of a name like "records.jsonl.4711.part", 0 for any other name.
int process_of(const fs::path& output, const fs::path& entry) {
    const std::string prefix = output.filename().string() + '.';
    const std::string name = entry.filename().string();
    int process = 0;
    if (name.starts_with(prefix) && name.ends_with(".part")) {
        std::from_chars(name.data() + prefix.size(), name.data() + name.size(), process);
    }
    return process;
}

std::vector<fs::path> parts_of(const fs::path& output) {
    std::vector<fs::path> parts;
    std::error_code ignored;
    const fs::path folder = output.has_parent_path() ? output.parent_path() : fs::path(".");
    for (fs::directory_iterator at(folder, ignored), end; at != end; at.increment(ignored)) {
        const int process = process_of(output, at->path());
        if (process > 0 && ::kill(process, 0) == 0) {
            throw Error(at->path().string(), 0, 0, "another run is writing this output");
        }
        if (process > 0) {
            parts.push_back(at->path());
        }
    }
    std::ranges::sort(parts);
    return parts;
}

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool same_text(const ArticleInfo& info, const Article& article) {
    return info.source == article.source && info.title == article.title && info.published == article.published &&
           (article.id.empty() || info.id == article.id) && info.characters == code_points(text_as_read(article));
}

}  // namespace

void EarlierRecords::File::advance() {
    record.reset();
    while (!record && std::getline(stream, line) && !stream.eof()) {  // a last line without its end was cut off
        auto read = read_record(line);
        if (auto* whole = std::get_if<EventRecord>(&read)) {
            record = std::move(*whole);
        }
    }
}

EarlierRecords::EarlierRecords(const fs::path& output) : parts_(parts_of(output)) {
    std::vector<fs::path> paths = parts_;
    paths.push_back(output);
    for (const fs::path& path : paths) {
        files_.emplace_back(File{std::ifstream(path, std::ios::binary), {}, {}});
        files_.back().advance();
    }
}

std::optional<std::string> EarlierRecords::find(const Article& article, const Generator& generator) {
    std::optional<std::string> found;
    for (File& file : files_) {
        if (!file.record || file.record->article.source != article.source) {
            continue;
        }
        if (!found && file.record->generator == generator && same_text(file.record->article, article)) {
            found = std::exchange(file.line, {});
        }
        file.advance();
    }
    return found;
}

void EarlierRecords::remove_parts() const {
    for (const fs::path& part : parts_) {
        std::error_code ignored;
        fs::remove(part, ignored);
    }
}

}  // namespace elchi
