// SPDX-License-Identifier: MIT
// The whole way as another program goes it: an article, its record, the graph, Turtle.
#include <filesystem>
#include <iostream>
#include <string>

#include "export/format.hpp"
#include "extract/extractor.hpp"
#include "graph/gazetteer.hpp"
#include "graph/merger.hpp"
#include "graph/ontology.hpp"

int main(int, char** arguments) {
    const std::filesystem::path data = arguments[1];
    const auto gazetteer = elchi::Gazetteer::load(data / "gazetteer");
    const auto ontology = elchi::Ontology::load(data / "ontology");
    const elchi::Extractor extractor(data / "languages", gazetteer, ontology);

    elchi::Article article;
    article.source = "example";
    article.title = "President of Kazakhstan visits Uzbekistan";
    article.published = "2022-12-22";
    const elchi::KnowledgeGraph graph = elchi::build({extractor.extract(article)}, gazetteer, ontology);

    std::string turtle;
    elchi::OutputBuffer output(turtle);
    elchi::write(graph, elchi::format_named("turtle"), {}, output);
    output.finish();
    std::cout << graph.vertices() << " nodes, " << turtle.size() << " bytes of Turtle\n";
    return graph.vertices() > 0 && !turtle.empty() ? 0 : 1;
}
