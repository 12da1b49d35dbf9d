// SPDX-License-Identifier: MIT
// Any text is a record or a report; what is written of a record reads as a record that is written in the same bytes.
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
        const std::string written = elchi::to_json(*record);
        const auto again = elchi::read_record(written);
        if (!std::holds_alternative<elchi::EventRecord>(again) ||
            elchi::to_json(std::get<elchi::EventRecord>(again)) != written) {
            std::abort();
        }
    }
    return 0;
}
