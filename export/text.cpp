// SPDX-License-Identifier: MIT
#include "export/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "graph/tsv.hpp"

namespace elchi {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

// What a writer does at a byte of well-formed UTF-8.
enum class Action : unsigned char { copy, escape, drop, look };
using Actions = std::array<Action, 256>;

constexpr Actions actions(std::string_view escaped) {
    Actions table{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) {
        table[byte] = Action::drop;
    }
    for (const char c : escaped) {
        table[static_cast<unsigned char>(c)] = Action::escape;
    }
    table[0xEF] = Action::look;  // the first byte of U+FFFE and U+FFFF, and of harmless ones
    return table;
}

// JSON can say every control character, so none is lost there.
constexpr Actions json_actions_of() {
    Actions table = actions("\"\\");
    for (std::size_t byte = 0; byte < 0x20; ++byte) {
        table[byte] = Action::escape;
    }
    return table;
}

constexpr Actions xml_actions = actions("&<>\"\t\n\r");
constexpr Actions turtle_actions = actions("\"\\\t\n\r");
constexpr Actions json_actions = json_actions_of();
constexpr std::string_view hexadecimal = "0123456789ABCDEF";

std::string xml_escape(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\t':
            return "&#9;";
        case '\n':
            return "&#10;";
        default:
            return "&#13;";
    }
}

std::string turtle_escape(char c) {
    switch (c) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\t':
            return "\\t";
        case '\n':
            return "\\n";
        default:
            return "\\r";
    }
}

std::string json_escape(char c) {
    switch (c) {
        case '"':
        case '\\':
        case '\t':
        case '\n':
        case '\r':
            return turtle_escape(c);
        default:
            return {'\\',
                    'u',
                    '0',
                    '0',
                    hexadecimal[static_cast<unsigned char>(c) >> 4U],
                    hexadecimal[static_cast<unsigned char>(c) & 0xFU]};
    }
}

bool is_noncharacter(std::string_view text, std::size_t i) {
    const std::string_view sequence = text.substr(i, 3);
    return sequence == "\xEF\xBF\xBE" || sequence == "\xEF\xBF\xBF";
}

// Copies runs of ordinary bytes at once; labels are ordinary from end to end most of the time.
template <class Escape>
void write_escaped(OutputBuffer& out, std::string_view text, const Actions& table, Escape escape) {
    std::string repaired;
    bool checked = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x80 && !checked) {
            checked = true;
            if (first_invalid_utf8(text.substr(i)) != std::string_view::npos) {
                repaired = repair_utf8(text);  // equal to the text up to here
                text = repaired;
            }
        }
        const Action action = table[byte];
        if (action == Action::copy || (action == Action::look && !is_noncharacter(text, i))) {
            continue;
        }
        out << text.substr(begin, i - begin);
        if (action == Action::escape) {
            out << escape(text[i]);
        } else if (action == Action::look) {
            out << replacement;
            i += 2;
        }
        begin = i + 1;
    }
    out << text.substr(begin);
}

// Length of a code point at the front that no id should hold: controls, noncharacters, and planes 12 to 16, which have
// private and invisible characters only. 0 for the others.
std::size_t unnameable_length(std::string_view text) {
    const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (at(0) < 0x20 || at(0) == 0x7F) {
        return 1;
    }
    if (is_noncharacter(text, 0) || (at(0) == 0xEF && at(1) == 0xB7 && at(2) >= 0x90 && at(2) <= 0xAF)) {
        return 3;
    }
    const bool last_of_plane = at(0) >= 0xF0 && (at(1) & 0xFU) == 0xF && at(2) == 0xBF && at(3) >= 0xBE;
    return last_of_plane || at(0) >= 0xF3 ? 4 : 0;
}

}  // namespace

std::string repair_utf8(std::string_view text) {
    std::string repaired;
    while (true) {
        const std::size_t bad = first_invalid_utf8(text);
        if (bad == std::string_view::npos) {
            return repaired.append(text);
        }
        repaired.append(text.substr(0, bad)).append(replacement);
        text.remove_prefix(bad + 1);
    }
}

void write_xml(OutputBuffer& out, std::string_view text) { write_escaped(out, text, xml_actions, xml_escape); }

void write_turtle_string(OutputBuffer& out, std::string_view text) {
    out << '"';
    write_escaped(out, text, turtle_actions, turtle_escape);
    out << '"';
}

void write_json_string(OutputBuffer& out, std::string_view text) {
    out << '"';
    write_escaped(out, text, json_actions, json_escape);
    out << '"';
}

void write_integer(OutputBuffer& out, std::int64_t number) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out << std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

std::string decimal(double number) {
    std::array<char, 400> digits{};                 // the greatest double has 309 digits
    const double value = number == 0 ? 0 : number;  // no "-0"
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr;
    std::string text(digits.data(), end);
    return text.find('.') == std::string::npos ? text + ".0" : text;
}

std::string printable_id(std::string_view id) {
    if (std::ranges::all_of(id, [](char c) { return c >= 0x20 && c < 0x7F; })) {
        return std::string(id);
    }
    std::string printable;
    std::size_t bad = first_invalid_utf8(id);
    std::size_t encoded = 0;  // bytes before this one are percent-encoded
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto byte = static_cast<unsigned char>(id[i]);
        if (i == bad) {
            const std::size_t next = first_invalid_utf8(id.substr(i + 1));
            bad = next == std::string_view::npos ? next : next + i + 1;
            encoded = i + 1;
        } else if (i >= encoded) {
            encoded = i + unnameable_length(id.substr(i));
        }
        if (i < encoded) {
            printable.append({'%', hexadecimal[byte >> 4U], hexadecimal[byte & 0xFU]});
        } else {
            printable += id[i];
        }
    }
    return printable;
}

}  // namespace elchi
