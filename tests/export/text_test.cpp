// SPDX-License-Identifier: MIT
#include "export/text.hpp"

#include <limits>

#include "tests/support/catch.hpp"

using namespace elchi;

namespace {

template <class Write>
std::string written(Write write, std::string_view text) {
    std::string result;
    OutputBuffer out(result);
    write(out, text);
    out.finish();
    return result;
}

const std::string replacement = "\xEF\xBF\xBD";
const std::string controls(
    "a\x00\x01\x1F\x1B"
    "b",
    6);

}  // namespace

TEST_CASE("XML text has its markup escaped and CDATA ends broken", "[export][text]") {
    CHECK(written(write_xml, "a<b> & \"c\" ]]>") == "a&lt;b&gt; &amp; &quot;c&quot; ]]&gt;");
}

TEST_CASE("XML keeps tabs and line ends as references and drops other control characters", "[export][text]") {
    CHECK(written(write_xml, "a\tb\nc\rd") == "a&#9;b&#10;c&#13;d");
    CHECK(written(write_xml, controls) == "ab");
}

TEST_CASE("Turtle strings escape quotes, backslashes and line ends", "[export][text]") {
    CHECK(written(write_turtle_string, "say \"a\\b\"\n\r\t.") == "\"say \\\"a\\\\b\\\"\\n\\r\\t.\"");
    CHECK(written(write_turtle_string, controls) == "\"ab\"");
}

TEST_CASE("JSON strings keep control characters as escapes", "[export][text]") {
    CHECK(written(write_json_string, "\"\\\n\x1F/") == "\"\\\"\\\\\\n\\u001F/\"");
    CHECK(written(write_json_string, std::string_view("\0", 1)) == "\"\\u0000\"");
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD in every format", "[export][text]") {
    const auto write = GENERATE(write_xml, write_turtle_string, write_json_string);
    // A lone surrogate has three bytes, none of which is right.
    CHECK(written(write, "a\xED\xA0\x80z").find("a" + replacement + replacement + replacement + "z") !=
          std::string::npos);
    CHECK(written(write, "a\xFFz").find("a" + replacement + "z") != std::string::npos);
    CHECK(written(write, "a\xD0").find("a" + replacement) != std::string::npos);
}

TEST_CASE("noncharacters become U+FFFD and their neighbours stay", "[export][text]") {
    CHECK(written(write_xml, "a\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBC") ==
          "a" + replacement + replacement + "\xEF\xBF\xBC");
}

TEST_CASE("a long label of letters beyond ASCII is copied", "[export][text]") {
    std::string label;
    while (label.size() < 100'000) {
        label += "\xD2\x9A\xD0\xBE\xD0\xB7 \xF0\x9F\x87\xB0\xF0\x9F\x87\xBF ";
    }
    CHECK(written(write_xml, label) == label);
    CHECK(written(write_turtle_string, label) == "\"" + label + "\"");
}

TEST_CASE("decimals have a point, no exponent and the fewest digits", "[export][text]") {
    CHECK(decimal(1) == "1.0");
    CHECK(decimal(0.93) == "0.93");
    CHECK(decimal(-0.0) == "0.0");
    CHECK(decimal(1e21) == "1000000000000000000000.0");
    CHECK(decimal(std::numeric_limits<double>::max()).size() == 311);
    CHECK(decimal(std::numeric_limits<double>::denorm_min()).ends_with("5"));
}

TEST_CASE("ids that differ in unprintable bytes only stay different", "[export][text]") {
    CHECK(printable_id("event:en/d01#e1") == "event:en/d01#e1");
    CHECK(printable_id("a\x01") == "a%01");
    CHECK(printable_id("a\x02") == "a%02");
    CHECK(printable_id("\xED\xA0\x80|\xEF\xBF\xBE") == "%ED%A0%80|%EF%BF%BE");
}
