// SPDX-License-Identifier: MIT
// elchi extract: articles to records, one line of JSON each.
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "cli/articles.hpp"
#include "cli/commands.hpp"
#include "cli/earlier_records.hpp"
#include "export/output.hpp"
#include "extract/extractor.hpp"
#include "graph/gazetteer.hpp"
#include "graph/ontology.hpp"
#include "graph/record_json.hpp"

namespace elchi {

namespace {

struct ExtractOptions {
    std::vector<std::string> paths;
    std::string output = "-";
    std::string published;
    bool resume = false;
    bool explain = false;
};

// The version and data that records of this run carry.
Generator generator_of(const Extractor& extractor) {
    Article nothing;
    nothing.title = "-";
    return extractor.extract(nothing).generator;
}

// Articles with the day that the user gave; in place of an article that an earlier run has done, its record.
InputStream articles(InputReader& reader, const ExtractOptions& options, EarlierRecords* earlier,
                     const Generator& generator) {
    return [&reader, &options, earlier, generator]() -> std::optional<Input> {
        std::optional<Input> input = reader.next();
        if (!input) {
            return input;
        }
        if (const auto* record = std::get_if<RecordLine>(&input->content)) {
            input->content = Diagnostic{record->file, record->line, "a record, not an article"};
        }
        if (auto* article = std::get_if<Article>(&input->content)) {
            if (article->published.empty()) {
                article->published = options.published;
            }
            if (auto line = earlier != nullptr ? earlier->find(*article, generator) : std::nullopt) {
                input->content = RecordLine{article->source, {}, 0, std::move(*line)};
            }
        }
        return input;
    };
}

std::string explanation(const Extractor& extractor, const Article& article) {
    std::ostringstream out;
    extractor.explain(article, out);
    return std::move(out).str();
}

std::variant<std::string, Diagnostic> line_of(const Extractor& extractor, const Article& article) {
    const auto record = record_of(extractor, article);
    if (const auto* diagnostic = std::get_if<Diagnostic>(&record)) {
        return *diagnostic;
    }
    return to_json(std::get<EventRecord>(record)) + '\n';
}

// The line that an input becomes; called from several threads.
Outcome<std::string> written(const Extractor& extractor, const ExtractOptions& options, Input& input) {
    if (auto* diagnostic = std::get_if<Diagnostic>(&input.content)) {
        return {std::move(*diagnostic), std::move(input.warning)};
    }
    if (auto* earlier = std::get_if<RecordLine>(&input.content)) {
        return {std::move(earlier->json) + '\n', std::move(input.warning)};
    }
    const auto& article = std::get<Article>(input.content);
    if (options.explain) {
        return {explanation(extractor, article), std::move(input.warning)};
    }
    return {line_of(extractor, article), std::move(input.warning)};
}

std::string sum(std::size_t taken, std::size_t reported, bool explain) {
    return std::to_string(taken + reported) + " articles read = " + std::to_string(taken) +
           (explain ? " explained + " : " records written + ") + std::to_string(reported) + " reported bad";
}

int extract(const ExtractOptions& options, const CommonOptions& common) {
    InputReader reader(options.paths);
    const DataPaths data = find_data(common.data);
    const Gazetteer gazetteer = Gazetteer::load(data.gazetteer);
    const Ontology ontology = Ontology::load(data.ontology);
    const Extractor extractor(data.languages, gazetteer, ontology);
    std::optional<EarlierRecords> earlier;
    Generator generator;
    if (options.resume) {
        earlier.emplace(options.output);
        generator = generator_of(extractor);
    }
    OutputBuffer output{std::filesystem::path(options.output)};
    Talk talk(common);
    const std::size_t taken = for_each_input(
        articles(reader, options, earlier ? &*earlier : nullptr, generator), thread_count(common), talk,
        [&](Input& input) { return written(extractor, options, input); },
        [&](const std::string& line) { output << line; });
    output.finish();
    if (earlier) {
        earlier->remove_parts();
    }
    say_skipped(reader, talk);
    talk.say(sum(taken, talk.reported(), options.explain));
    return talk.exit_code();
}

}  // namespace

void add_extract_command(CLI::App& program, CommonOptions& common, Action& action) {
    CLI::App* command = program.add_subcommand("extract", "Read articles and write one record for each, as JSON Lines");
    auto options = std::make_shared<ExtractOptions>();
    command->add_option("PATH", options->paths, "Articles: files, folders (read recursively), - for standard input")
        ->required();
    CLI::Option* output =
        command->add_option("-o,--output", options->output, "Write to FILE instead of standard output")
            ->type_name("FILE");
    command->add_option("--published", options->published, "Day of publication of articles that have none")
        ->type_name("DATE")
        ->check(date_validator(true));
    CLI::Option* resume =
        command->add_flag("--resume", options->resume, "Keep the records that an interrupted run has written");
    resume->needs(output);
    command->add_flag("--explain", options->explain, "Write how each sentence was read instead of records")
        ->excludes(resume);
    add_common_options(*command, common);
    command->callback(
        [&common, &action, options] { action = [&common, options] { return extract(*options, common); }; });
}

}  // namespace elchi
