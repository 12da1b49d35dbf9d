// SPDX-License-Identifier: MIT
// Any text is a record or a report; a record that was read is written so that it reads as the same record again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "graph/record_json.hpp"
#include "graph/tsv.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view line(reinterpret_cast<const char*>(data), size);
    if (elchi::first_invalid_utf8(line) != std::string_view::npos) {
        return 0;  // lines come decoded
    }
    const auto first = elchi::read_record(line);
    if (const auto* record = std::get_if<elchi::EventRecord>(&first)) {
        const auto again = elchi::read_record(elchi::to_json(*record));
        if (!std::holds_alternative<elchi::EventRecord>(again) || std::get<elchi::EventRecord>(again) != *record) {
            std::abort();
        }
    }
    return 0;
}
