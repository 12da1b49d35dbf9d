// SPDX-License-Identifier: MIT
// elchi check: reads every table of the data folder as a run would, and says what is wrong.
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "extract/extractor.hpp"
#include "graph/gazetteer.hpp"
#include "graph/ontology.hpp"

namespace elchi {

namespace {

int check(const std::vector<std::string>& packs, const CommonOptions& common) {
    const DataPaths data = find_data(common.data);
    for (const std::string& pack : packs) {
        if (!std::filesystem::is_directory(data.languages / pack)) {
            throw Error((data.languages / pack).string(), 0, 0, "no such language pack");
        }
    }
    const Ontology ontology = Ontology::load(data.ontology);
    const Gazetteer gazetteer = Gazetteer::load(data.gazetteer);
    const Extractor extractor(data.languages, gazetteer, ontology);
    Talk(common).say("ontology, gazetteer (" + std::to_string(gazetteer.entities().size()) +
                     " entities) and language packs are well-formed");
    return 0;
}

}  // namespace

void add_check_command(CLI::App& program, CommonOptions& common, Action& action) {
    CLI::App* command = program.add_subcommand("check", "Check the ontology, the gazetteer and the language packs");
    auto packs = std::make_shared<std::vector<std::string>>();
    command->add_option("PACK", *packs, "Packs that must be there (default: all that are)");
    add_common_options(*command, common);
    command->callback([&common, &action, packs] { action = [&common, packs] { return check(*packs, common); }; });
}

}  // namespace elchi
