// SPDX-License-Identifier: MIT
#include "extract/read/reader.hpp"

#include <string_view>
#include <utility>

#include "extract/read/encoding.hpp"
#include "extract/read/json_lines.hpp"
#include "extract/read/text.hpp"

namespace elchi {

namespace {

constexpr std::string_view blanks = " \t\n\r";

const std::string too_long = "longer than " + std::to_string(article_limit >> 20U) + " MB";

std::string_view trimmed_front(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    return text.substr(std::min(text.find_first_not_of(blanks), text.size()));
}

// A name that says JSON Lines, or a first line that opens an object with a key.
bool holds_json_lines(const InputFile& file, std::string_view front) {
    if (named_as_json_lines(file.path)) {
        return true;
    }
    front = trimmed_front(front);
    return front.starts_with('{') && trimmed_front(front.substr(1)).starts_with('"');
}

// Why a file cannot be JSON Lines at all, so that it is one report and not one a line.
std::string_view not_lines(std::string_view front) {
    if (looks_binary(front)) {
        return "binary";
    }
    if (trimmed_front(front).starts_with('[')) {
        return "a JSON array; JSON Lines has one object on each line";
    }
    return {};
}

Input report(const std::string& source, std::size_t line, std::string reason) {
    return Input{Diagnostic{source, line, std::move(reason)}, {}};
}

std::optional<Diagnostic> replacement_warning(const std::string& source, std::size_t line, std::size_t replaced) {
    if (replaced == 0) {
        return std::nullopt;
    }
    return Diagnostic{source, line, std::to_string(replaced) + " undecodable bytes were read as U+FFFD"};
}

Input whole_text(const InputFile& file, const Decoded& decoded) {
    if (looks_binary(decoded.text)) {
        return report(file.source, 0, "binary");
    }
    auto parsed = article_of_text(decoded.text);
    if (const auto* unreadable = std::get_if<Unreadable>(&parsed)) {
        return report(file.source, 0, unreadable->reason);
    }
    Input input{std::get<Article>(std::move(parsed)), replacement_warning(file.source, 0, decoded.replaced)};
    std::get<Article>(input.content).source = file.source;
    return input;
}

Input parsed_line(const std::string& source, std::size_t line, Decoded decoded) {
    auto parsed = article_of_json(decoded.text);
    if (const auto* unreadable = std::get_if<Unreadable>(&parsed)) {
        return report(source, line, unreadable->reason);
    }
    std::string name = source + '#' + std::to_string(line);
    Input input{{}, replacement_warning(source, line, decoded.replaced)};
    if (auto* article = std::get_if<Article>(&parsed)) {
        article->source = std::move(name);
        input.content = std::move(*article);
    } else {
        decoded.text.erase(decoded.text.find_last_not_of(blanks) + 1);
        input.content = RecordLine{std::move(name), source, line, std::move(decoded.text)};
    }
    return input;
}

}  // namespace

InputReader::InputReader(const std::vector<std::string>& paths) : files_(paths) {}

std::optional<Input> InputReader::next() {
    while (true) {
        if (bytes_) {
            if (auto input = next_line()) {
                return input;
            }
            bytes_.reset();
        }
        auto file = files_.next();
        if (!file) {
            return std::nullopt;
        }
        if (auto* unreadable = std::get_if<Diagnostic>(&*file)) {
            return Input{std::move(*unreadable), {}};
        }
        if (auto input = open(std::get<InputFile>(*file))) {
            return input;
        }
    }
}

void InputReader::read_lines(std::unique_ptr<ByteSource> bytes, const std::string& source) {
    bytes_ = std::move(bytes);
    source_ = source;
    line_ = 0;
}

// Plain text gives its article at once; JSON Lines are left open for next_line().
std::optional<Input> InputReader::open(const InputFile& file) {
    auto bytes = std::make_unique<ByteSource>(file.path);
    const std::string_view front = bytes->ahead();
    const bool lines = holds_json_lines(file, front);
    if (lines && !starts_as_utf16(front)) {
        if (const std::string_view reason = not_lines(front); !reason.empty()) {
            return report(file.source, 0, std::string(reason));
        }
        read_lines(std::move(bytes), file.source);
        return std::nullopt;
    }
    std::string all;
    const Piece piece = bytes->rest(all);
    if (!bytes->failure().empty()) {
        return report(file.source, 0, bytes->failure());
    }
    if (piece == Piece::too_long) {
        return report(file.source, 0, too_long);
    }
    if (piece == Piece::none && file.path == standard_input) {
        return std::nullopt;
    }
    Decoded decoded = decode(std::move(all));
    if (!lines && !holds_json_lines(file, decoded.text)) {
        return whole_text(file, decoded);
    }
    read_lines(std::make_unique<ByteSource>(std::move(decoded.text)), file.source);
    return std::nullopt;
}

std::optional<Input> InputReader::next_line() {
    std::string line;
    while (true) {
        const Piece piece = bytes_->line(line);
        if (!bytes_->failure().empty()) {
            Input failed = report(source_, line_, bytes_->failure());
            bytes_.reset();
            return failed;
        }
        if (piece == Piece::none) {
            return std::nullopt;
        }
        ++line_;
        if (piece == Piece::too_long) {
            return report(source_, line_, too_long);
        }
        if (line.find_first_not_of(blanks) != std::string::npos) {
            return parsed_line(source_, line_, decode(std::move(line)));
        }
    }
}

}  // namespace elchi
