// SPDX-License-Identifier: MIT
#include "export/json.hpp"

#include <rapidjson/document.h>

#include "tests/support/catch.hpp"
#include "tests/support/sample_graph.hpp"
#include "tests/support/written.hpp"

using namespace elchi;

namespace {

rapidjson::Document json(const test::GraphParts& parts, const ExportOptions& options = {}) {
    rapidjson::Document document;
    document.Parse(test::written(parts.build(), "json", options).c_str());
    REQUIRE_FALSE(document.HasParseError());
    return document;
}

const rapidjson::Value& node(const rapidjson::Document& document, std::string_view id) {
    for (const auto& one : document["nodes"].GetArray()) {
        if (one["id"].GetString() == id) {
            return one;
        }
    }
    throw std::runtime_error("no such node");
}

}  // namespace

TEST_CASE("the file says what networkx asks for", "[export][json]") {
    const auto document = json(test::sample_parts());
    CHECK(document["directed"].GetBool());
    CHECK(document["multigraph"].GetBool());
    CHECK(document["graph"]["base_iri"] == "https://w3id.org/elchi/id/");
    CHECK(document["nodes"].Size() == 9);
    CHECK(document["links"].Size() == 11);
}

TEST_CASE("a node has the fields of its kind and no empty ones", "[export][json]") {
    const auto document = json(test::sample_parts());
    const auto& event = node(document, "event:en/d01#e1");
    CHECK(event["type"] == "event");
    CHECK(event["event_type"] == "visit");
    CHECK(event["history"][0]["article"] == "article:en/d01");
    CHECK(event["merged"][0]["reason"] == "same visitor, host and day");
    CHECK(event["confidence"].GetDouble() == 0.93);
    CHECK_FALSE(event.HasMember("status"));
    const auto& treaty = node(document, "agreement:en/d01#a1");
    CHECK(treaty["topics"][1] == "energy");
    CHECK(treaty["count"].GetInt64() == 1);
    CHECK(treaty["amount"]["currency"] == "USD");
    CHECK(node(document, "place:tashkent")["latitude"].GetDouble() == 41.26465);
}

TEST_CASE("a report is one link per sentence with its quote and offsets", "[export][json]") {
    test::GraphParts parts = test::sample_parts();
    Edge edge = test::report("article:en/d01", 0, "First.", "First");
    edge.quotes.push_back(edge.quotes.front());
    edge.quotes.back().evidence.rule = "en/other";
    parts.links = {{"org:sco", "article:en/d01", edge}};
    const auto document = json(parts);
    REQUIRE(document["links"].Size() == 2);
    const auto& link = document["links"][0];
    CHECK(link["begin"].GetInt() == 0);
    CHECK(link["end"].GetInt() == 6);
    CHECK(link["quote"] == "First.");
    CHECK(link["trigger"]["text"] == "First");
    CHECK(link["key"] == "reported_in@0-6");
    CHECK(document["links"][1]["key"] == "reported_in@0-6/2");
}

TEST_CASE("text of any content comes back as it was, but for bytes that are no UTF-8", "[export][json]") {
    test::GraphParts parts = test::sample_parts();
    parts.vertex("org:sco").label = "\"\\/\x01\x7F\n";
    parts.vertex("country:KZ").labels["a\"b"] = "\xFF";
    const auto document = json(parts);
    CHECK(node(document, "org:sco")["name"] == "\"\\/\x01\x7F\n");
    CHECK(node(document, "country:KZ")["labels"]["a\"b"] == "\xEF\xBF\xBD");
}

TEST_CASE("the label is in the language asked for and the original stays", "[export][json]") {
    ExportOptions options;
    options.label_language = "uz-Cyrl";
    const auto document = json(test::sample_parts(), options);
    CHECK(node(document, "country:KZ")["label"] == "\xD2\x9A\xD0\xBE\xD0\xB7\xD0\xBE\xD2\x9B");
    CHECK(node(document, "country:KZ")["name"] == "Kazakhstan");
}
