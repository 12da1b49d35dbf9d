// SPDX-License-Identifier: MIT
#include "export/format.hpp"

#include <algorithm>
#include <array>

#include "export/graphml.hpp"
#include "export/json.hpp"
#include "export/ntriples.hpp"
#include "export/turtle.hpp"

namespace elchi {

namespace {

constexpr std::array<Format, 4> table = {{
    {"graphml", ".graphml", "application/graphml+xml", write_graphml},
    {"turtle", ".ttl", "text/turtle", write_turtle},
    {"ntriples", ".nt", "application/n-triples", write_ntriples},
    {"json", ".json", "application/json", write_json},
}};

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

std::string known_extensions() {
    std::string list;
    for (const Format& format : table) {
        list.append(list.empty() ? "" : " ").append(format.extension);
    }
    return list;
}

}  // namespace

std::span<const Format> formats() { return table; }

const Format& format_of_file(const std::filesystem::path& file) {
    const std::string extension = lower(file.extension().string());
    const auto found = std::ranges::find(table, extension, &Format::extension);
    if (found == table.end()) {
        throw UnknownFormat(file.string() + ": the extension names no format; known are " + known_extensions());
    }
    return *found;
}

const Format& format_named(std::string_view name) {
    const std::string wanted = lower(std::string(name));
    const auto found = std::ranges::find_if(
        table, [&](const Format& format) { return format.name == wanted || format.extension.substr(1) == wanted; });
    if (found == table.end()) {
        throw UnknownFormat("\"" + std::string(name) + "\" is no format; known are " + known_extensions());
    }
    return *found;
}

void write(const KnowledgeGraph& graph, const Format& format, const ExportOptions& options, OutputBuffer& out) {
    format.writer(graph, options, out);
}

void write_file(const KnowledgeGraph& graph, const Format& format, const ExportOptions& options,
                const std::filesystem::path& file) {
    OutputBuffer out(file);
    write(graph, format, options, out);
    out.finish();
}

}  // namespace elchi
