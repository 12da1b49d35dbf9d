// SPDX-License-Identifier: MIT
// The files of the project that tests read.
#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "graph/gazetteer.hpp"
#include "graph/ontology.hpp"
#include "graph/record_json.hpp"

#ifndef ELCHI_SOURCE_FOLDER
#define ELCHI_SOURCE_FOLDER ELCHI_SOURCE_DIR
#endif

namespace elchi::test {

inline std::filesystem::path source_folder() { return ELCHI_SOURCE_FOLDER; }

inline const Gazetteer& gazetteer() {
    static const Gazetteer loaded = Gazetteer::load(source_folder() / "graph" / "gazetteer");
    return loaded;
}

inline const Ontology& ontology() {
    static const Ontology loaded = Ontology::load(source_folder() / "graph" / "ontology");
    return loaded;
}

/// The records that careful readers wrote of the gold stories.
inline std::vector<EventRecord> gold_records() {
    std::vector<EventRecord> records;
    for (const char* language : {"en", "kk", "ru", "uz-Cyrl", "uz-Latn"}) {
        std::ifstream file(source_folder() / "tests" / "gold" / "records" / (std::string(language) + ".jsonl"));
        for (std::string line; std::getline(file, line);) {
            auto read = read_record(line, language);
            if (const auto* bad = std::get_if<Diagnostic>(&read)) {
                throw std::runtime_error(to_string(*bad));
            }
            records.push_back(std::get<EventRecord>(std::move(read)));
        }
    }
    return records;
}

}  // namespace elchi::test
