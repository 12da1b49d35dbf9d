// SPDX-License-Identifier: MIT
// elchi build: articles and records to one graph, written in the format of each output's extension.
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"
#include "cli/filter.hpp"
#include "cli/graph_input.hpp"
#include "export/format.hpp"
#include "export/merges.hpp"

namespace elchi {

namespace {

struct BuildCommand {
    GraphInput input;
    Filter filter;
    std::vector<std::string> outputs;
    std::string merges;
    ExportOptions write;
};

std::string known_extensions() {
    std::string list;
    for (const Format& format : formats()) {
        list += (list.empty() ? "" : " ") + std::string(format.extension);
    }
    return list;
}

// RFC 3987: a scheme, and none of the characters that an IRI may not have; an id can only be appended to / or #.
std::string check_iri(const std::string& iri) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto forbidden = [](char c) {
        return static_cast<unsigned char>(c) <= ' ' ||
               std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos;
    };
    const bool right = !iri.empty() && letter(iri.front()) && iri.find(':') != std::string::npos &&
                       (iri.ends_with('/') || iri.ends_with('#')) && std::ranges::none_of(iri, forbidden);
    return right ? "" : "\"" + iri + "\" is not an absolute IRI that ends with / or #";
}

int build_graph(const BuildCommand& options, const CommonOptions& common) {
    for (const std::string& file : options.outputs) {
        static_cast<void>(format_of_file(file));  // an unknown one ends the run before it begins
    }
    Talk talk(common);
    KnowledgeGraph graph = read_graph(options.input, common, talk);
    if (!options.filter.empty()) {
        graph = filtered(graph, options.filter);
    }
    for (const std::string& file : options.outputs) {
        write_file(graph, format_of_file(file), options.write, file);
    }
    if (!options.merges.empty()) {
        OutputBuffer out{std::filesystem::path(options.merges)};
        write_merges(graph, out);
        out.finish();
    }
    talk.say(std::to_string(graph.vertices()) + " nodes and " + std::to_string(graph.edges()) + " links written");
    return talk.exit_code();
}

void add_filter(CLI::App& command, Filter& filter) {
    command.add_option("--since", filter.since, "Only events on or after it")
        ->type_name("DATE")
        ->check(date_validator(false));
    command.add_option("--until", filter.until, "Only events on or before it")
        ->type_name("DATE")
        ->check(date_validator(false));
    command.add_option("--type", filter.types, "Only events of these types (visit,sign,...)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("TYPE,...");
    command.add_option("--modality", filter.modalities, "Only events that are actual, planned, negated or possible")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("MODALITY,...")
        ->check(CLI::IsMember({"actual", "planned", "negated", "possible"}).description(""));
}

}  // namespace

void add_build_command(CLI::App& program, CommonOptions& common, Action& action) {
    CLI::App* command = program.add_subcommand("build", "Merge articles and records into a graph and write it");
    auto options = std::make_shared<BuildCommand>();
    command
        ->add_option("PATH", options->input.paths, "Articles, records or a mix: files, folders, - for standard input")
        ->required();
    add_graph_options(*command, options->input);
    command
        ->add_option("-o,--output", options->outputs,
                     "Write to FILE, several times for several formats: " + known_extensions())
        ->required()
        ->allow_extra_args(false)
        ->type_name("FILE");
    command->add_option("--merges", options->merges, "Write why reports became one node to FILE, one JSON object a line")
        ->type_name("FILE");
    command->add_option("--labels", options->write.label_language, "Language of labels where a format has room for one")
        ->type_name("LANG");
    command->add_option("--base-iri", options->write.base_iri, "What ids are appended to in RDF")
        ->type_name("IRI")
        ->check(CLI::Validator(check_iri, ""));
    add_filter(*command, options->filter);
    add_common_options(*command, common);
    options->write.generator_version = ELCHI_VERSION;
    command->callback(
        [&common, &action, options] { action = [&common, options] { return build_graph(*options, common); }; });
}

}  // namespace elchi
