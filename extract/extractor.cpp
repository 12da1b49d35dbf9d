// SPDX-License-Identifier: MIT
#include "extract/extractor.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/interpreter.hpp"
#include "extract/language_identifier.hpp"
#include "graph/fingerprint.hpp"
#include "graph/tsv.hpp"

namespace elchi {

namespace {

struct Reader {
    Reader(const LanguagePack& pack, const Gazetteer& gazetteer) : recogniser(pack, gazetteer), matcher(pack) {}

    Recogniser recogniser;
    FrameMatcher matcher;
};

// The hash of all pack files, in name order.
std::string fingerprint_of(const std::filesystem::path& languages, std::string_view others) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(languages, std::filesystem::directory_options::follow_directory_symlink)) {
        if (entry.is_regular_file() && entry.path().extension() == ".tsv") {
            files.push_back(entry.path().lexically_relative(languages));
        }
    }
    std::ranges::sort(files);
    std::uint64_t hash = fnv1a(others);
    for (const std::filesystem::path& file : files) {
        hash = fnv1a(read_file(languages / file), fnv1a(file.generic_string(), hash));
    }
    return hexadecimal(hash);
}

}  // namespace

struct Extractor::State {
    const Gazetteer& gazetteer;
    const Ontology& ontology;
    std::vector<LanguagePack> packs;
    std::vector<Reader> readers;  // of each pack
    Generator generator;
};

Extractor::Extractor(const std::filesystem::path& languages, const Gazetteer& gazetteer, const Ontology& ontology)
    : state_(new State{gazetteer, ontology, {}, {}, {}}) {
    const std::vector<std::string> tags = pack_tags(languages);
    state_->packs.reserve(tags.size());
    for (const std::string& tag : tags) {
        state_->packs.push_back(LanguagePack::load(languages, tag, gazetteer));
        state_->readers.emplace_back(state_->packs.back(), gazetteer);
    }
    state_->generator = {ELCHI_VERSION, fingerprint_of(languages, gazetteer.fingerprint() + ontology.fingerprint())};
}

Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

namespace {

EventRecord interpret(const Article& article, const std::string& text, const Identified& identified, const Reader& reader, const Gazetteer& gazetteer,
                      const Ontology& ontology, std::ostream* log, std::size_t& characters) {
    const Document document = segment(text, *identified.pack);
    characters = document.characters;
    return Interpreter(*identified.pack, gazetteer, ontology, reader.recogniser, reader.matcher, article, identified.tag).run(document, log);
}

}  // namespace

EventRecord Extractor::extract(const Article& article) const {
    const std::string text = text_as_read(article);
    const Identified identified = identify(text, article.language, state_->packs);
    EventRecord record;
    std::size_t characters = 0;
    if (identified.pack != nullptr) {
        const auto index = static_cast<std::size_t>(identified.pack - state_->packs.data());
        record = interpret(article, text, identified, state_->readers[index], state_->gazetteer, state_->ontology, nullptr, characters);
    } else {
        characters = static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
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
    out << article.source << ": " << (identified.pack == nullptr ? "no language pack reads this" : identified.tag) << '\n';
    if (identified.pack != nullptr) {
        std::size_t characters = 0;
        const auto index = static_cast<std::size_t>(identified.pack - state_->packs.data());
        static_cast<void>(interpret(article, text, identified, state_->readers[index], state_->gazetteer, state_->ontology, &out, characters));
    }
}

}  // namespace elchi
