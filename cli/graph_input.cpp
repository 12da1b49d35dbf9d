// SPDX-License-Identifier: MIT
#include "cli/graph_input.hpp"

#include <mutex>
#include <optional>
#include <utility>

#include "cli/articles.hpp"
#include "extract/extractor.hpp"
#include "graph/gazetteer.hpp"
#include "graph/ontology.hpp"
#include "graph/record_json.hpp"

namespace elchi {

namespace {

// The extractor of the first article that asks for it; records alone need no language packs.
class LateExtractor {
public:
    LateExtractor(const std::filesystem::path& languages, const Gazetteer& gazetteer, const Ontology& ontology)
        : languages_(languages), gazetteer_(gazetteer), ontology_(ontology) {}

    const Extractor& operator*() {
        std::call_once(once_, [this] { extractor_.emplace(languages_, gazetteer_, ontology_); });
        return *extractor_;
    }

private:
    const std::filesystem::path& languages_;
    const Gazetteer& gazetteer_;
    const Ontology& ontology_;
    std::once_flag once_;
    std::optional<Extractor> extractor_;
};

std::variant<EventRecord, Diagnostic> record_of(LateExtractor& extractor, const std::string& published, Input& input) {
    if (auto* diagnostic = std::get_if<Diagnostic>(&input.content)) {
        return std::move(*diagnostic);
    }
    if (const auto* line = std::get_if<RecordLine>(&input.content)) {
        return read_record(line->json, line->file, line->line);
    }
    auto& article = std::get<Article>(input.content);
    if (article.published.empty()) {
        article.published = published;
    }
    return record_of(*extractor, article);
}

}  // namespace

void add_graph_options(CLI::App& command, GraphInput& input) {
    command.add_option("--published", input.published, "Day of publication of articles that have none")
        ->type_name("DATE")
        ->check(date_validator(true));
    command.add_option("--min-confidence", input.min_confidence, "Leave out events and agreements below it, 0 to 1")
        ->type_name("SHARE")
        ->check(CLI::Range(0.0, 1.0));
}

KnowledgeGraph read_graph(const GraphInput& input, const CommonOptions& common, Talk& talk) {
    InputReader reader(input.paths);
    const DataPaths data = find_data(common.data);
    const Ontology ontology = Ontology::load(data.ontology);
    const Gazetteer gazetteer = Gazetteer::load(data.gazetteer);
    LateExtractor extractor(data.languages, gazetteer, ontology);
    std::vector<EventRecord> records;
    const std::size_t read = for_each_input([&reader] { return reader.next(); }, thread_count(common), talk,
                                            [&](Input& one) {
                                                auto record = record_of(extractor, input.published, one);
                                                return Outcome<EventRecord>{std::move(record), std::move(one.warning)};
                                            },
                                            [&](EventRecord record) { records.push_back(std::move(record)); });
    say_skipped(reader, talk);
    Selection selection = select_current(std::move(records));
    for (const Diagnostic& superseded : selection.diagnostics) {
        talk.warn(superseded);
    }
    talk.say(std::to_string(read + talk.reported()) + " articles and records read = " +
             std::to_string(selection.records.size()) + " used + " + std::to_string(read - selection.records.size()) +
             " superseded + " + std::to_string(talk.reported()) + " reported bad");
    return build(std::move(selection.records), gazetteer, ontology,
                 BuildOptions{.threads = thread_count(common), .min_confidence = input.min_confidence});
}

}  // namespace elchi
