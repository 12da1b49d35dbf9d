// SPDX-License-Identifier: MIT
#include "export/statement_writer.hpp"

#include "tests/support/catch.hpp"

using namespace elchi;

TEST_CASE("a tag of language, script and region is written", "[export][statement_writer]") {
    const char* tag = GENERATE("en", "uz-Cyrl", "en-GB", "uz-Latn-UZ", "es-419", "kaa");
    CHECK(is_language_tag(tag));
}

TEST_CASE("what is no such tag, or says nothing, is left out", "[export][statement_writer]") {
    const char* tag = GENERATE("", "und", "a", "english", "en-", "-en", "en--GB", "en-a", "e1", "en-GB-GB", "en Latn",
                               "en\"", "uz-Cyrl-Latn");
    CAPTURE(tag);
    CHECK_FALSE(is_language_tag(tag));
}
