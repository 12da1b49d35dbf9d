// SPDX-License-Identifier: MIT
#include "graph/iri.hpp"

#include <map>

#include "tests/support/catch.hpp"

using namespace elchi;

TEST_CASE("an id becomes an IRI below the base", "[graph][iri]") {
    CHECK(id_to_iri("country:KZ") == "https://w3id.org/elchi/id/country/KZ");
    CHECK(id_to_iri("body:RU/foreign-ministry", "http://x/") == "http://x/body/RU/foreign-ministry");
    CHECK(id_to_iri("event:en/d01#e1", "http://x/") == "http://x/event/en/d01%23e1");
}

TEST_CASE("an article with a web address is that address", "[graph][iri]") {
    CHECK(id_to_iri("article:https://kun.uz/news/1?a=b#c") == "https://kun.uz/news/1?a=b#c");
    CHECK(id_to_iri("article:en/d01", "http://x/") == "http://x/article/en/d01");
}

TEST_CASE("an address that is no IRI, or lies below the base, is encoded like any id", "[graph][iri]") {
    CHECK(id_to_iri("article:https://kun.uz/a b", "http://x/") == "http://x/article/https://kun.uz/a%20b");
    CHECK(id_to_iri("article:http://x/country/KZ", "http://x/") == "http://x/article/http://x/country/KZ");
    CHECK(id_to_iri("article:http://", "http://x/") == "http://x/article/http://");
}

TEST_CASE("different ids give different IRIs", "[graph][iri]") {
    std::map<std::string, std::string> seen;
    for (const char* id : {"a:b", "a:b/", "a/b", "a", "a:", "a:%62", "a:b c", "a:b%20c", "a:b+c", "a:..", "a:%2E%2E",
                           "a::b", "a:/b", "a:b#c", "a:b%23c", "a:b?c", "A:b", "a:\xD2\x9B", "a:\xC2\x85",
                           "article:http://h/a b", "article:http://h/a%20b", "article:http://h/%",
                           "article:http://h/%25"}) {
        CAPTURE(id);
        const std::string iri = id_to_iri(id, "http://x/");
        CHECK(is_absolute_iri(iri));
        CHECK(encode_iri(iri) == iri);
        CHECK(seen.emplace(iri, id).second);
    }
}

TEST_CASE("what may not stand in an IRI is percent-encoded, letters of every script stay", "[graph][iri]") {
    CHECK(encode_iri("http://x/<a>\"{b}|^`\\") == "http://x/%3Ca%3E%22%7Bb%7D%7C%5E%60%5C");
    CHECK(encode_iri("http://x/%zz%20%") == "http://x/%25zz%20%25");
    CHECK(encode_iri("http://[::1]/a[1]#b#c") == "http://[::1]/a%5B1%5D#b%23c");
    CHECK(encode_iri("http://x/\xD2\x9B\n") == "http://x/\xD2\x9B%0A");
}

TEST_CASE("an absolute IRI has a scheme", "[graph][iri]") {
    CHECK(is_absolute_iri("urn:x"));
    CHECK_FALSE(is_absolute_iri("1a:x"));
    CHECK_FALSE(is_absolute_iri(":x"));
    CHECK_FALSE(is_absolute_iri("a b:x"));
    CHECK_FALSE(is_absolute_iri("x"));
}
