// SPDX-License-Identifier: MIT
// Text that comes from anywhere, made safe for the formats: well-formed UTF-8, escapes, numbers without a locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "export/output.hpp"

namespace elchi {

/// The text with every ill-formed byte replaced by U+FFFD.
[[nodiscard]] std::string repair_utf8(std::string_view text);

/// For XML 1.0, in content and between double quotes: control characters that XML forbids are dropped, U+FFFE, U+FFFF
/// and ill-formed bytes become U+FFFD.
void write_xml(OutputBuffer& out, std::string_view text);

/// A string of Turtle and N-Triples with its quotes; cleaned as in write_xml, line ends escaped.
void write_turtle_string(OutputBuffer& out, std::string_view text);

/// A string of JSON with its quotes; ill-formed bytes become U+FFFD, control characters stay as escapes.
void write_json_string(OutputBuffer& out, std::string_view text);

void write_integer(OutputBuffer& out, std::int64_t number);

/// The shortest digits that read back as the same number, without an exponent and with a decimal point ("1.0").
/// REQUIRES: the number is finite.
[[nodiscard]] std::string decimal(double number);

/// An id whose ill-formed bytes and characters that neither XML nor an IRI may hold (controls, noncharacters, the
/// private planes) are percent-encoded, so that two ids stay two.
[[nodiscard]] std::string printable_id(std::string_view id);

}  // namespace elchi
