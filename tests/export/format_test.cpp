// SPDX-License-Identifier: MIT
#include "export/format.hpp"

#include <filesystem>

#include "graph/tsv.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/sample_graph.hpp"
#include "tests/support/written.hpp"

using namespace elchi;

TEST_CASE("a format is found by extension and by name in any case", "[export][format]") {
    CHECK(format_of_file("out/graph.TTL").name == "turtle");
    CHECK(format_of_file("graph.graphml").media_type == "application/graphml+xml");
    CHECK(format_named("ntriples").extension == ".nt");
    CHECK(format_named("JSON").extension == ".json");
}

TEST_CASE("an unknown extension is a mistake of use that lists the known ones", "[export][format]") {
    CHECK_THROWS_AS(format_of_file("graph.xlsx"), UnknownFormat);
    CHECK_THROWS_WITH(format_of_file("graph"), Catch::Contains(".graphml .ttl .nt .json"));
    CHECK_THROWS_AS(format_named(""), UnknownFormat);
}

TEST_CASE("every format writes the same bytes whatever the order in which the graph was built", "[export][format]") {
    test::GraphParts parts = test::sample_parts();
    for (const Format& format : formats()) {
        CAPTURE(format.name);
        const std::string one = test::written(parts.build(), format.name);
        const std::string other = test::written(parts.reversed().build(), format.name);
        CHECK((one == other));  // in brackets: a difference would print both files
    }
}

TEST_CASE("a file holds what the writer wrote", "[export][format]") {
    const test::TemporaryFolder folder;
    const KnowledgeGraph graph = test::sample_parts().build();
    const std::filesystem::path file = folder.path() / "graph.ttl";
    write_file(graph, format_of_file(file), {}, file);
    CHECK(read_file(file) == test::written(graph, "turtle"));
}

TEST_CASE("an empty graph is a valid file of every format", "[export][format]") {
    const KnowledgeGraph graph;
    CHECK(test::written(graph, "ntriples").empty());
    CHECK(test::written(graph, "turtle").starts_with("@prefix "));
    CHECK(test::written(graph, "json").ends_with("\"nodes\": [],\n\"links\": []}\n"));
    CHECK(test::written(graph, "graphml").ends_with("</graph>\n</graphml>\n"));
}
