// SPDX-License-Identifier: MIT
// elchi ids: the ids that are the same in every article, with their labels.
#include <algorithm>
#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "export/output.hpp"
#include "graph/gazetteer.hpp"

namespace elchi {

namespace {

// Whether a word stands in the id or in any name. Case counts in names beyond ASCII.
bool contains(std::string_view text, std::string_view word) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [&](char a, char b) { return lower(a) == lower(b); }) != text.end() ||
           word.empty();
}

bool named(const GazetteerEntity& entity, std::string_view word) {
    return contains(entity.id, word) || std::ranges::any_of(entity.names, [&](const auto& entry) {
               const Names& names = entry.second;
               return contains(names.label, word) || std::ranges::any_of(names.aliases, [&](const std::string& alias) {
                          return contains(alias, word);
                      });
           });
}

int print_ids(const std::string& word, const CommonOptions& common) {
    const Gazetteer gazetteer = Gazetteer::load(find_data(common.data).gazetteer);
    OutputBuffer output{std::filesystem::path("-")};
    std::size_t found = 0;
    for (const GazetteerEntity& entity : gazetteer.entities()) {
        if (!named(entity, word)) {
            continue;
        }
        ++found;
        output << entity.id;
        for (const auto& [language, names] : entity.names) {
            output << '\t' << language << '=' << names.label;
        }
        output << '\n';
    }
    output.finish();
    Talk(common).say(std::to_string(found) + " ids");
    return 0;
}

}  // namespace

void add_ids_command(CLI::App& program, CommonOptions& common, Action& action) {
    CLI::App* command = program.add_subcommand("ids", "Print the ids of the gazetteer with their labels");
    auto word = std::make_shared<std::string>();
    command->add_option("WORD", *word, "Only those whose id or names contain it");
    add_common_options(*command, common);
    command->callback([&common, &action, word] { action = [&common, word] { return print_ids(*word, common); }; });
}

}  // namespace elchi
