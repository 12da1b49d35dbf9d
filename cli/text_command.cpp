// SPDX-License-Identifier: MIT
// elchi text: the text of an article as it was read, whose code points the offsets of its record count.
#include <charconv>
#include <memory>
#include <optional>
#include <string>

#include "cli/commands.hpp"
#include "export/output.hpp"
#include "extract/read/reader.hpp"

namespace elchi {

namespace {

struct Place {
    std::string file;
    std::size_t line = 0;  // 0: the only article of the file
};

// "news.jsonl#12" as records name their source, unless a file has that very name.
Place place_of(const std::string& name) {
    const std::size_t mark = name.rfind('#');
    std::error_code ignored;
    if (mark == std::string::npos || std::filesystem::exists(name, ignored)) {
        return {name, 0};
    }
    std::size_t line = 0;
    const char* end = name.data() + name.size();
    const auto [stop, error] = std::from_chars(name.data() + mark + 1, end, line);
    return error == std::errc{} && stop == end ? Place{name.substr(0, mark), line} : Place{name, 0};
}

std::string text_of(Input input, const Talk& talk) {
    if (input.warning) {
        talk.warn(*input.warning);
    }
    if (const auto* diagnostic = std::get_if<Diagnostic>(&input.content)) {
        throw Error(to_string(*diagnostic));
    }
    if (const auto* record = std::get_if<RecordLine>(&input.content)) {
        throw Error(record->file, record->line, 0, "a record, not an article");
    }
    return text_as_read(std::get<Article>(input.content));
}

std::size_t line_of(const Input& input, std::size_t number) {
    if (const auto* diagnostic = std::get_if<Diagnostic>(&input.content)) {
        return diagnostic->line;
    }
    const auto* article = std::get_if<Article>(&input.content);
    const std::string& source = article != nullptr ? article->source : std::get<RecordLine>(input.content).source;
    const Place place = place_of(source);
    return place.line != 0 ? place.line : number;
}

std::string find_text(const std::string& name, const Talk& talk) {
    const Place place = place_of(name);
    InputReader reader({place.file});
    std::optional<Input> found;
    std::optional<Input> input;
    for (std::size_t number = 1; (input = reader.next()); ++number) {
        if (place.line != 0 && line_of(*input, number) != place.line) {
            continue;
        }
        if (found) {
            throw Error(name, 0, 0, "several articles; name one as FILE#LINE");
        }
        found = std::move(input);
    }
    if (!found) {
        throw Error(name, 0, 0, "no such article");
    }
    return text_of(std::move(*found), talk);
}

int print_text(const std::string& name, const CommonOptions& common) {
    const std::string text = find_text(name, Talk(common));
    OutputBuffer output{std::filesystem::path("-")};
    output << text;
    output.finish();
    return 0;
}

}  // namespace

void add_text_command(CLI::App& program, CommonOptions& common, Action& action) {
    CLI::App* command = program.add_subcommand("text", "Print an article as it is read; offsets count its code points");
    auto name = std::make_shared<std::string>();
    command->add_option("FILE", *name, "An article, FILE#LINE in JSON Lines, or - for standard input")->required();
    add_common_options(*command, common);
    command->callback([&common, &action, name] { action = [&common, name] { return print_text(*name, common); }; });
}

}  // namespace elchi
