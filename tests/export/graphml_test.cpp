// SPDX-License-Identifier: MIT
#include "export/graphml.hpp"

#include <limits>

#include "tests/support/catch.hpp"
#include "tests/support/sample_graph.hpp"
#include "tests/support/written.hpp"

using namespace elchi;
using Catch::Contains;

namespace {

std::string graphml(const test::GraphParts& parts, const ExportOptions& options = {}) {
    return test::written(parts.build(), "graphml", options);
}

std::size_t occurrences(std::string_view text, std::string_view wanted) {
    std::size_t count = 0;
    for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("an event is a node with its columns", "[export][graphml]") {
    const std::string text = graphml(test::sample_parts());
    CHECK_THAT(text, Contains("<node id=\"event:en/d01#e1\"><data key=\"label\">visit: Kassym-Jomart Tokayev -&gt; "
                              "Uzbekistan, 2022-12-21</data>"));
    CHECK_THAT(text, Contains("<data key=\"r\">213</data><data key=\"g\">94</data><data key=\"b\">0</data>"
                              "<data key=\"type\">event</data><data key=\"event_type\">visit</data>"
                              "<data key=\"modality\">actual</data><data key=\"date\">2022-12-21</data>"
                              "<data key=\"date_end\">2022-12-22</data><data key=\"confidence\">0.93</data>"
                              "<data key=\"reports\">1</data><data key=\"quote\">Tokayev arrived"));
    CHECK_THAT(text, Contains("<data key=\"topics\">alliance, energy</data><data key=\"count\">1</data>"));
    CHECK_THAT(text, Contains("<data key=\"latitude\">41.26465</data><data key=\"longitude\">69.21627</data>"));
}

TEST_CASE("an edge names its kind twice: for Gephi and for everybody else", "[export][graphml]") {
    CHECK_THAT(graphml(test::sample_parts()),
               Contains("<edge id=\"country:UZ|host|event:en/d01#e1\" source=\"country:UZ\" "
                        "target=\"event:en/d01#e1\" label=\"host\"><data key=\"edgelabel\">host</data>"
                        "<data key=\"weight\">1.0</data><data key=\"edgetype\">host</data>"
                        "<data key=\"inferred\">1</data>"));
}

TEST_CASE("keys are lower-case and of the six types that every reader knows", "[export][graphml]") {
    const std::string text = graphml({});
    std::size_t keys = 0;
    for (std::size_t at = text.find("<key id=\""); at != std::string::npos; at = text.find("<key id=\"", at + 1)) {
        const std::string line = text.substr(at, text.find('\n', at) - at);
        CAPTURE(line);
        const std::string id = line.substr(9, line.find('"', 9) - 9);
        CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos);
        CHECK(occurrences(text, "<key id=\"" + id + "\"") == 1);
        const std::size_t type = line.find("attr.type=\"") + 11;
        const std::string name = line.substr(type, line.find('"', type) - type);
        CHECK((name == "boolean" || name == "int" || name == "long" || name == "double" || name == "string"));
        ++keys;
    }
    CHECK(keys == 35);
}

TEST_CASE("parallel edges of one kind become one whose weight counts the articles", "[export][graphml]") {
    test::GraphParts parts = test::sample_parts();
    parts.links.clear();
    for (const std::string article : {"article:a", "article:b", "article:c"}) {
        Edge edge = test::edge("host", {}, "2022-12-2" + std::to_string(article.back() - 'a'));
        edge.key += article;
        edge.quotes = {{article, {{0, 3, "One"}, std::nullopt, ""}}, {article, {{4, 7, "Two"}, std::nullopt, ""}}};
        parts.links.push_back({"country:UZ", "event:en/d01#e1", edge});
    }
    const std::string text = graphml(parts);
    CHECK(occurrences(text, "<edge ") == 1);
    CHECK_THAT(text, Contains("<data key=\"weight\">3.0</data><data key=\"edgetype\">host</data>"
                              "<data key=\"edgedate\">2022-12-20</data><data key=\"edgedate_end\">2022-12-22</data>"
                              "<data key=\"edgequote\">One</data><data key=\"articles\">3</data>"));
}

TEST_CASE("of several steps of a party the latest one is the status", "[export][graphml]") {
    test::GraphParts parts = test::sample_parts();
    parts.links = {{"country:KZ", "agreement:en/d01#a1", test::edge("party_to", "ratified", "2023-02-01")},
                   {"country:KZ", "agreement:en/d01#a1", test::edge("party_to", "signed", "2022-12-22")}};
    parts.links[0].edge.key = "a";
    CHECK_THAT(graphml(parts), Contains("<data key=\"edgestatus\">ratified</data>"));
}

TEST_CASE("edges of different kinds between two nodes stay two", "[export][graphml]") {
    test::GraphParts parts = test::sample_parts();
    parts.links = {{"country:KZ", "agreement:en/d01#a1", test::edge("party_to")},
                   {"country:KZ", "agreement:en/d01#a1", test::edge("signatory_of")}};
    CHECK(occurrences(graphml(parts), "<edge ") == 2);
}

TEST_CASE("the ids of edges cannot be confused by separators inside ids", "[export][graphml]") {
    test::GraphParts parts;
    for (const char* id : {"a", "a|b", "b", "b|b", "a%7Cb"}) {
        parts.vertices.push_back(test::vertex(id, "country"));
    }
    parts.links = {{"a", "b|b", test::edge("b")}, {"a|b", "b", test::edge("b")}, {"a%7Cb", "b", test::edge("b")}};
    const std::string text = graphml(parts);
    CHECK(occurrences(text, "<edge id=\"a|b|b%7Cb\"") == 1);
    CHECK(occurrences(text, "<edge id=\"a%7Cb|b|b\"") == 1);
    CHECK(occurrences(text, "<edge id=\"a%257Cb|b|b\"") == 1);
}

TEST_CASE("numbers that XML Schema and Java write differently are left out", "[export][graphml]") {
    test::GraphParts parts = test::sample_parts();
    parts.vertex("event:en/d01#e1").confidence = std::numeric_limits<double>::quiet_NaN();
    parts.vertex("place:tashkent").latitude = std::numeric_limits<double>::infinity();
    const std::string text = graphml(parts);
    CHECK(text.find("nan") == std::string::npos);
    CHECK(text.find("inf<") == std::string::npos);
}

TEST_CASE("labels of any content make well-formed XML", "[export][graphml]") {
    test::GraphParts parts = test::sample_parts();
    parts.vertex("org:sco").label = "\x1B[1m <&> ]]> \"\xED\xA0\x80\xEF\xBF\xBF";
    const std::string text = graphml(parts);
    CHECK_THAT(text, Contains(">[1m &lt;&amp;&gt; ]]&gt; &quot;\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD<"));
    CHECK(text.find('\x1B') == std::string::npos);
}

TEST_CASE("labels are in the language asked for", "[export][graphml]") {
    ExportOptions options;
    options.label_language = "uz-Cyrl";
    CHECK_THAT(graphml(test::sample_parts(), options), Contains("<data key=\"label\">\xD2\x9A\xD0\xBE\xD0\xB7"));
}
