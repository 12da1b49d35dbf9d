// SPDX-License-Identifier: MIT
#include "extract/extractor.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/interpreter.hpp"
#include "extract/language_identifier.hpp"
#include "extract/languages_image.hpp"
#include "extract/quotations.hpp"
#include "graph/fingerprint.hpp"

namespace elchi {

namespace {

struct Reader {
    Reader(const LanguagePack& pack, const Gazetteer& gazetteer) : recogniser(pack, gazetteer), matcher(pack) {}

    Recogniser recogniser;
    FrameMatcher matcher;
};

std::vector<LanguagePack> read_packs(const std::filesystem::path& languages, const Gazetteer& gazetteer) {
    std::vector<LanguagePack> packs;
    for (const std::string& tag : pack_tags(languages)) {
        packs.push_back(LanguagePack::load(languages, tag, gazetteer));
    }
    return packs;
}

}  // namespace

struct Extractor::State {
    const Gazetteer& gazetteer;
    const Ontology& ontology;
    std::optional<LanguagesImage> image;  // outlives the packs
    std::vector<LanguagePack> packs;
    std::vector<Reader> readers;  // of each pack
    Generator generator;
};

Extractor::Extractor(const std::filesystem::path& languages, const Gazetteer& gazetteer, const Ontology& ontology,
                     PacksFrom from)
    : state_(new State{gazetteer, ontology, {}, {}, {}, {}}) {
    state_->generator = {ELCHI_VERSION, data_fingerprint(languages, gazetteer, ontology)};
    if (from == PacksFrom::image_or_tables) {
        state_->image = LanguagesImage::open(image_beside(languages), state_->generator.data);
    }
    state_->packs = state_->image ? state_->image->packs(gazetteer) : read_packs(languages, gazetteer);
    for (const LanguagePack& pack : state_->packs) {
        state_->readers.emplace_back(pack, gazetteer);
    }
}

Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

namespace {

EventRecord interpret(const Article& article, const std::string& text, const Identified& identified,
                      const Reader& reader, const Gazetteer& gazetteer, const Ontology& ontology, std::ostream* log,
                      std::size_t& characters) {
    Document document = segment(text, *identified.pack);
    mark_quotations(document);
    characters = document.characters;
    return Interpreter(*identified.pack, gazetteer, ontology, reader.recogniser, reader.matcher, article,
                       identified.tag)
        .run(document, log);
}

}  // namespace

EventRecord Extractor::extract(const Article& article) const {
    const std::string text = text_as_read(article);
    const Identified identified = identify(text, article.language, state_->packs);
    EventRecord record;
    std::size_t characters = 0;
    if (identified.pack != nullptr) {
        const auto index = static_cast<std::size_t>(identified.pack - state_->packs.data());
        record = interpret(article, text, identified, state_->readers[index], state_->gazetteer, state_->ontology,
                           nullptr, characters);
    } else {
        characters = static_cast<std::size_t>(
            std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    }
    record.generator = state_->generator;
    const std::string hash = hexadecimal(fnv1a(text));
    record.article = ArticleInfo{article.id.empty() ? (article.url.empty() ? hash : article.url) : article.id,
                                 article.source,
                                 article.url,
                                 article.title,
                                 identified.tag,
                                 article.published,
                                 article.publisher,
                                 characters,
                                 article.revision,
                                 hash};
    return record;
}

void Extractor::explain(const Article& article, std::ostream& out) const {
    const std::string text = text_as_read(article);
    const Identified identified = identify(text, article.language, state_->packs);
    out << article.source << ": " << (identified.pack == nullptr ? "no language pack reads this" : identified.tag)
        << '\n';
    if (identified.pack != nullptr) {
        std::size_t characters = 0;
        const auto index = static_cast<std::size_t>(identified.pack - state_->packs.data());
        static_cast<void>(interpret(article, text, identified, state_->readers[index], state_->gazetteer,
                                    state_->ontology, &out, characters));
    }
}

}  // namespace elchi
