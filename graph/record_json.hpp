// SPDX-License-Identifier: MIT
// The record of one article as one line of JSON, "elchi/1" (docs/data-model.md, graph/schema/record.schema.json).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "graph/error.hpp"
#include "graph/event_record.hpp"

namespace elchi {

inline constexpr std::string_view record_schema = "elchi/1";

/// One line without its end; the same record gives the same bytes everywhere.
[[nodiscard]] std::string to_json(const EventRecord& record);

/// True for a line that claims to be a record: a JSON object with "schema": "elchi/...". Cheap; does not read it all.
[[nodiscard]] bool is_record(std::string_view line);

/// The record of a line, or what is wrong with it ("events[2].date: not an ISO 8601 date"). Fields that the format
/// requires must be there, any field must have its type, unknown fields and "triples" are ignored.
[[nodiscard]] std::variant<EventRecord, Diagnostic> read_record(std::string_view line, std::string_view file = {},
                                                                std::size_t number = 0);

}  // namespace elchi
