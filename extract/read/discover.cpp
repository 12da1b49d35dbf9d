// SPDX-License-Identifier: MIT
#include "extract/read/discover.hpp"

#include <algorithm>
#include <array>
#include <system_error>

#include "extract/read/encoding.hpp"

namespace elchi {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> json_lines_extensions{".jsonl", ".ndjson", ".json"};
constexpr std::array<std::string_view, 5> extensions_in_folders{".txt", ".text", ".jsonl", ".ndjson", ""};

bool hidden(const fs::path& entry) { return entry.filename().native().starts_with('.'); }

bool read_in_folders(const fs::path& file) {
    return std::ranges::find(extensions_in_folders, file.extension().native()) != extensions_in_folders.end();
}

}  // namespace

bool named_as_json_lines(const fs::path& file) {
    return std::ranges::find(json_lines_extensions, file.extension().native()) != json_lines_extensions.end();
}

FileWalk::FileWalk(const std::vector<std::string>& paths)
    : pending_(paths.rbegin(), paths.rend()), given_(paths.size()) {
    for (const std::string& path : paths) {
        std::error_code error;
        if (path != standard_input && !fs::exists(path, error)) {
            throw Error(path, 0, 0, error ? error.message() : "no such file or folder");
        }
    }
}

std::optional<std::variant<InputFile, Diagnostic>> FileWalk::next() {
    while (!pending_.empty()) {
        const fs::path path = std::move(pending_.back());
        pending_.pop_back();
        const bool given = pending_.size() < given_;
        given_ = std::min(given_, pending_.size());
        std::error_code ignored;
        if (path != standard_input && fs::is_directory(path, ignored)) {
            if (auto unreadable = enter(path)) {
                return std::move(*unreadable);
            }
            continue;
        }
        if (!given && !read_in_folders(path)) {
            ++skipped_;
            continue;
        }
        return InputFile{path, decode(path.string()).text};
    }
    return std::nullopt;
}

std::optional<Diagnostic> FileWalk::enter(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        const bool linked_folder = at->is_symlink(ignored) && at->is_directory(ignored);
        if (!hidden(at->path()) && !linked_folder && (at->is_regular_file(ignored) || at->is_directory(ignored))) {
            entries.push_back(at->path());
        }
    }
    if (error) {
        return Diagnostic{decode(folder.string()).text, 0, "cannot be read: " + error.message()};
    }
    std::ranges::sort(entries, std::ranges::greater{}, [](const fs::path& entry) { return entry.native(); });
    pending_.insert(pending_.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
    return std::nullopt;
}

}  // namespace elchi
