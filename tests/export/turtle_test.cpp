// SPDX-License-Identifier: MIT
#include "export/turtle.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/sample_graph.hpp"
#include "tests/support/written.hpp"

using namespace elchi;
using Catch::Contains;

namespace {

std::string turtle(const test::GraphParts& parts, const ExportOptions& options = {}) {
    return test::written(parts.build(), "turtle", options);
}

// The block of a subject, without its final " .\n".
std::string block(const std::string& text, const std::string& subject) {
    const std::size_t begin = text.find("\n\n" + subject + " ") + 2;
    return text.substr(begin, text.find(" .\n", begin) - begin);
}

}  // namespace

TEST_CASE("a country is an actor of ours, of SEM and of schema.org", "[export][turtle]") {
    CHECK(block(turtle(test::sample_parts()), "country:KZ") ==
          "country:KZ a elchi:Country, sem:Actor, schema:Country ;\n"
          "    rdfs:label \"Kazakhstan\"@en, \"\xD2\x9A\xD0\xBE\xD0\xB7\xD0\xBE\xD2\x9B\"@uz-Cyrl ;\n"
          "    owl:sameAs <http://www.wikidata.org/entity/Q232>");
}

TEST_CASE("an event has its roles, its time as days and its passage", "[export][turtle]") {
    CHECK(block(turtle(test::sample_parts()), "<https://w3id.org/elchi/id/event/en/d01%23e1>") ==
          "<https://w3id.org/elchi/id/event/en/d01%23e1> a elchi:Event, sem:Event ;\n"
          "    rdfs:label \"visit: Kassym-Jomart Tokayev -> Uzbekistan, 2022-12-21\"@en ;\n"
          "    elchi:eventType elchi:visit ;\n"
          "    sem:eventType elchi:visit ;\n"
          "    elchi:modality elchi:actual ;\n"
          "    elchi:level \"state\" ;\n"
          "    elchi:date \"2022-12-21\"^^xsd:date ;\n"
          "    elchi:dateEnd \"2022-12-22\"^^xsd:date ;\n"
          "    sem:hasEarliestBeginTimeStamp \"2022-12-21\"^^xsd:date ;\n"
          "    sem:hasLatestEndTimeStamp \"2022-12-22\"^^xsd:date ;\n"
          "    elchi:host country:UZ ;\n"
          "    elchi:visitor person:kassym-jomart-tokayev ;\n"
          "    sem:hasActor country:UZ, person:kassym-jomart-tokayev ;\n"
          "    elchi:inferredActor country:UZ ;\n"
          "    elchi:cameo \"042\" ;\n"
          "    elchi:plover \"CONSULT\" ;\n"
          "    elchi:confidence 0.93 ;\n"
          "    elchi:at place:tashkent ;\n"
          "    sem:hasPlace place:tashkent ;\n"
          "    elchi:yields <https://w3id.org/elchi/id/agreement/en/d01%23a1> ;\n"
          "    elchi:alias \"uz/d01#e1\" ;\n"
          "    elchi:mergedBecause \"uz/d01#e1: same visitor, host and day\" ;\n"
          "    elchi:sourceCount 1 ;\n"
          "    elchi:reportedIn <https://w3id.org/elchi/id/article/en/d01> ;\n"
          "    prov:wasDerivedFrom <https://w3id.org/elchi/id/article/en/d01#char=60,105>");
}

TEST_CASE("an agreement has parties, topics and what each party did", "[export][turtle]") {
    const std::string text = turtle(test::sample_parts());
    const std::string treaty = "<https://w3id.org/elchi/id/agreement/en/d01%23a1>";
    CHECK_THAT(block(text, treaty), Contains("elchi:party country:KZ, country:UZ ;\n") &&
                                        Contains("elchi:topic elchi:topic-alliance, elchi:topic-energy ;\n") &&
                                        Contains("rdfs:label \"Treaty on Allied Relations\"@en ;\n") &&
                                        Contains("elchi:date \"2022-12\"^^xsd:gYearMonth ;\n") &&
                                        Contains("elchi:latestDate \"2022-12-31\"^^xsd:date ;\n") &&
                                        Contains("elchi:count 1 ;\n") && Contains("elchi:amount 2500000.0 ;\n"));
    CHECK(block(text, "<https://w3id.org/elchi/id/agreement/en/d01%23a1/step/country:UZ/ratified/2023-02-01>") ==
          "<https://w3id.org/elchi/id/agreement/en/d01%23a1/step/country:UZ/ratified/2023-02-01> a elchi:Step ;\n"
          "    elchi:stepActor country:UZ ;\n"
          "    elchi:status elchi:ratified ;\n"
          "    elchi:date \"2023-02-01\"^^xsd:date");
}

TEST_CASE("a passage that reports two things is written once, with both triggers", "[export][turtle]") {
    const std::string text = turtle(test::sample_parts());
    const std::string article = "<https://w3id.org/elchi/id/article/en/d01";
    CHECK(block(text, article + "#char=60,105>") ==
          article + "#char=60,105> a oa:SpecificResource ;\n    oa:hasSource " + article + "> ;\n    oa:hasSelector " +
              article + "#char=60,105-position>, " + article +
              "#char=60,105-quote> ;\n"
              "    elchi:rule \"en/visit-verb\" ;\n"
              "    elchi:trigger \"arrived\", \"visit\"");
    CHECK_THAT(text,
               Contains("#char=60,105-position> a oa:TextPositionSelector ;\n    oa:start 60 ;\n    oa:end 105 .\n"));
    CHECK_THAT(text, Contains("oa:exact \"Tokayev arrived in Tashkent on a state visit.\" .\n"));
}

TEST_CASE("an article named by its address keeps it, and its passages have one fragment", "[export][turtle]") {
    test::GraphParts parts;
    const std::string id = "article:https://news.example/a?id=1#top";
    parts.vertices = {test::vertex(id, "article", "Title"), test::vertex("event:x#e1", "event")};
    parts.links = {{"event:x#e1", id, test::report(id, 0, "Words.")}};
    const std::string text = turtle(parts);
    CHECK_THAT(text, Contains("elchi:reportedIn <https://news.example/a?id=1#top>"));
    CHECK_THAT(text, Contains("<https://news.example/a?id=1%23top#char=0,6>"));
}

TEST_CASE("names are abbreviated only where all parsers agree", "[export][turtle]") {
    test::GraphParts parts;
    for (const char* id : {"person:abc-1", "person:-x", "person:a.b", "person:a/b", "person:\xD2\x9B", "person:"}) {
        parts.vertices.push_back(test::vertex(id, "person"));
    }
    const std::string text = turtle(parts);
    CHECK_THAT(text, Contains("\nperson:abc-1 a "));
    CHECK_THAT(text, Contains("\n<https://w3id.org/elchi/id/person/-x> a "));
    CHECK_THAT(text, Contains("\n<https://w3id.org/elchi/id/person/a.b> a "));
    CHECK_THAT(text, Contains("\n<https://w3id.org/elchi/id/person/a/b> a "));
    CHECK_THAT(text, Contains("\n<https://w3id.org/elchi/id/person/\xD2\x9B> a "));
    CHECK_THAT(text, Contains("\n<https://w3id.org/elchi/id/person/> a "));
}

TEST_CASE("ids of any content become IRIs that stay different", "[export][turtle]") {
    test::GraphParts parts;
    for (const std::string id : {"a b", "a%20b", "a[1]", "a<\"{}|\\^`>", "a%zz", "a\x01", "a\xED\xA0\x80"}) {
        parts.vertices.push_back(test::vertex("person:" + id, "person"));
    }
    const std::string text = turtle(parts);
    const std::string base = "\n<https://w3id.org/elchi/id/person/a";
    for (const char* rest :
         {"%20b", "%2520b", "%5B1%5D", "%3C%22%7B%7D%7C%5C%5E%60%3E", "%25zz", "%2501", "%25ED%25A0%2580"}) {
        CAPTURE(rest);
        CHECK_THAT(text, Contains(base + rest + "> a elchi:Person"));
    }
}

TEST_CASE("words of the data that are no plain names are encoded", "[export][turtle]") {
    test::GraphParts parts = test::sample_parts();
    parts.vertex("event:en/d01#e1").event_type = "shake hands";
    parts.vertex("event:en/d01#e1").modality = "maybe> . <x";
    CHECK_THAT(turtle(parts), Contains("elchi:eventType <https://w3id.org/elchi/vocab#shake%20hands> ;") &&
                                  Contains("elchi:modality <https://w3id.org/elchi/vocab#maybe%3E%20.%20%3Cx> ;"));
}

TEST_CASE("labels of any content stay inside their quotes", "[export][turtle]") {
    test::GraphParts parts = test::sample_parts();
    parts.vertex("org:sco").label = "a\"\"\" .\n<b> \\ \xED\xA0\x80\x1B";
    parts.vertex("org:sco").labels = {{"not a tag", "b"}, {"und", "c"}, {"toolongsubtag", "d"}};
    CHECK_THAT(block(turtle(parts), "org:sco"), Contains("rdfs:label \"b\", \"d\", \"c\", \"a\\\"\\\"\\\" .\\n<b> \\\\ "
                                                         "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\" ;"));
}

TEST_CASE("what is no date stays a text and has no days", "[export][turtle]") {
    test::GraphParts parts = test::sample_parts();
    parts.vertex("event:en/d01#e1").date = "2022-13-45";
    parts.vertex("event:en/d01#e1").date_end = "2023";
    const std::string text = block(turtle(parts), "<https://w3id.org/elchi/id/event/en/d01%23e1>");
    CHECK_THAT(text, Contains("elchi:date \"2022-13-45\" ;\n    elchi:dateEnd \"2023\"^^xsd:gYear ;\n"));
    CHECK(text.find("TimeStamp") == std::string::npos);
}

TEST_CASE("another base moves the ids and nothing else", "[export][turtle]") {
    ExportOptions options;
    options.base_iri = "http://kg.example/x#";
    const std::string text = turtle(test::sample_parts(), options);
    CHECK_THAT(text, Contains("@prefix country: <http://kg.example/x#country/> .\n"));
    CHECK_THAT(text, Contains("@prefix elchi: <https://w3id.org/elchi/vocab#> .\n"));
    CHECK_THAT(text, Contains("<http://kg.example/x%23article/en/d01#char=60,105>"));
}

TEST_CASE("a base that is no IRI is an error", "[export][turtle]") {
    ExportOptions options;
    options.base_iri = GENERATE("", "id/", "http://x", "http://x y/", "http://x/<>/");
    CHECK_THROWS_AS(turtle(test::sample_parts(), options), Error);
}
