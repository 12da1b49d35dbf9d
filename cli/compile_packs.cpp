// SPDX-License-Identifier: MIT
// elchi-compile: makes the image of the language packs of a data folder. The build runs it; it is not installed.
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>

#include "cli/data_paths.hpp"
#include "export/output.hpp"
#include "extract/languages_image.hpp"
#include "graph/gazetteer.hpp"
#include "graph/ontology.hpp"

namespace elchi {

namespace {

void compile(const std::string& folder, const std::filesystem::path& image) {
    const DataPaths data = find_data(folder);
    const Gazetteer gazetteer = Gazetteer::load(data.gazetteer);
    const Ontology ontology = Ontology::load(data.ontology);
    OutputBuffer output(image);
    output << compile_image(data.languages, gazetteer, ontology);
    output.finish();
}

}  // namespace

}  // namespace elchi

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: elchi-compile DATA-FOLDER IMAGE\n";
        return 2;
    }
    try {
        elchi::compile(argv[1], argv[2]);
    } catch (const std::exception& error) {
        std::cerr << "elchi-compile: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
