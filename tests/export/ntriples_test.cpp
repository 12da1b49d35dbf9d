// SPDX-License-Identifier: MIT
#include "export/ntriples.hpp"

#include <set>
#include <sstream>

#include "tests/support/catch.hpp"
#include "tests/support/sample_graph.hpp"
#include "tests/support/written.hpp"

using namespace elchi;
using Catch::Contains;

TEST_CASE("every statement is a line with names in full and numbers with their types", "[export][ntriples]") {
    const std::string text = test::written(test::sample_parts().build(), "ntriples");
    const std::string event = "<https://w3id.org/elchi/id/event/en/d01%23e1> <https://w3id.org/elchi/vocab#";
    CHECK_THAT(text, Contains(event + "host> <https://w3id.org/elchi/id/country/UZ> .\n"));
    CHECK_THAT(text, Contains(event + "confidence> \"0.93\"^^<http://www.w3.org/2001/XMLSchema#decimal> .\n"));
    CHECK_THAT(text, Contains("<http://www.w3.org/2000/01/rdf-schema#label> \"Kazakhstan\"@en .\n"));
}

TEST_CASE("no statement is written twice, also when edges repeat", "[export][ntriples]") {
    test::GraphParts parts = test::sample_parts();
    std::vector<test::Link> again = parts.links;
    for (test::Link& link : again) {
        link.edge.key += "/2";
    }
    parts.links.insert(parts.links.end(), again.begin(), again.end());
    std::istringstream lines(test::written(parts.build(), "ntriples"));
    std::set<std::string> seen;
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(seen.insert(line).second);
    }
    CHECK(seen.size() == 107);
}
