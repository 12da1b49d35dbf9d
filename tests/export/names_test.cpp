// SPDX-License-Identifier: MIT
#include "export/names.hpp"

#include "tests/support/catch.hpp"

using namespace elchi;

TEST_CASE("URLs whose host strict parsers take are told from the others", "[export][names]") {
    CHECK(has_plain_host("https://news.example/a?b#c"));
    CHECK(has_plain_host("http://user@news.example:8080/"));
    CHECK(has_plain_host("http://xn--80a.example"));
    CHECK(has_plain_host("http://news.example:/"));
    const char* url = GENERATE("", "news.example/a", "ftp://news.example/", "http://", "http:///a", "http://a:b/",
                               "http://a[1]/", "http://[::1]/", "http://a@b@c/");
    CAPTURE(url);
    CHECK_FALSE(has_plain_host(url));
}

TEST_CASE("an article whose URL has no usable host is named below the base", "[export][names]") {
    KnowledgeGraph graph;
    Vertex article;
    article.id = "article:http://a[1]/x";
    graph.add(article);
    const RdfNames names(graph, "https://w3id.org/elchi/id/");
    CHECK(full_iri(names.of(0)) == "https://w3id.org/elchi/id/article/http://a%5B1%5D/x");
}

TEST_CASE("an id without a vertex has the name that a vertex would have", "[export][names]") {
    const KnowledgeGraph graph;
    RdfNames names(graph, "https://w3id.org/elchi/id/");
    CHECK(full_iri(names.of_id("country:KZ")) == "https://w3id.org/elchi/id/country/KZ");
    CHECK(names.of_id("country:KZ").local == "KZ");
    CHECK(full_iri(names.term("in_force")) == "https://w3id.org/elchi/vocab#in_force");
    CHECK(full_iri(names.term("energy", "topic-")) == "https://w3id.org/elchi/vocab#topic-energy");
}
