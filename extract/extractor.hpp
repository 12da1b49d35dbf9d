// SPDX-License-Identifier: MIT
// The pipeline: one article in, one record out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <ostream>

#include "extract/article.hpp"
#include "graph/event_record.hpp"
#include "graph/gazetteer.hpp"
#include "graph/ontology.hpp"

namespace elchi {

/// The image that stands beside the folder of packs, when it was made of the same tables, or always the tables.
enum class PacksFrom : std::uint8_t { image_or_tables, tables };

class Extractor {
public:
    /// Reads the language packs of a folder. Throws Error with file:line:column on a wrong pack, or on a damaged image.
    /// The gazetteer and the ontology are kept by reference and must outlive the extractor.
    Extractor(const std::filesystem::path& languages, const Gazetteer& gazetteer, const Ontology& ontology,
              PacksFrom from = PacksFrom::image_or_tables);
    Extractor(Extractor&&) noexcept;
    Extractor& operator=(Extractor&&) noexcept;
    ~Extractor();

    /// The record of one article. Safe to call from several threads.
    [[nodiscard]] EventRecord extract(const Article& article) const;

    /// Writes how each sentence was read: tokens with stems and tags, groups, clauses, frames tried and why each
    /// matched or not.
    void explain(const Article& article, std::ostream& out) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace elchi
