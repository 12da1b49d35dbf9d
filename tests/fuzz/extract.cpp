// SPDX-License-Identifier: MIT
// Any valid text gives a record whose quotes are slices of the text, whose events name only its own actors and
// agreements, and which reads back in the same bytes.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "extract/extractor.hpp"
#include "extract/read/encoding.hpp"
#include "graph/record_json.hpp"

namespace {

void want(bool holds) {
    if (!holds) {
        std::abort();
    }
}

const elchi::Extractor& extractor() {
    static const std::filesystem::path data = ELCHI_BUILD_DATA;
    static const elchi::Gazetteer gazetteer = elchi::Gazetteer::load(data / "gazetteer");
    static const elchi::Ontology ontology = elchi::Ontology::load(data / "ontology");
    static const elchi::Extractor loaded(data / "languages", gazetteer, ontology);
    return loaded;
}

class Check {
public:
    explicit Check(const elchi::Article& article)
        : text_(elchi::text_as_read(article)), record_(extractor().extract(article)) {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if ((static_cast<unsigned char>(text_[at]) & 0xC0U) != 0x80U) {
                starts_.push_back(at);
            }
        }
        starts_.push_back(text_.size());
    }

    void run() const {
        want(record_.article.characters + 1 == starts_.size());
        for (const elchi::Actor& actor : record_.actors) {
            std::ranges::for_each(actor.mentions, [&](const elchi::Span& span) { slice(span); });
        }
        for (const elchi::Agreement& agreement : record_.agreements) {
            quotes(agreement.evidence);
            std::ranges::for_each(agreement.parties, [&](const std::string& party) { known(party); });
        }
        for (const elchi::Event& event : record_.events) {
            check(event);
        }
        const std::string line = elchi::to_json(record_);
        const auto again = elchi::read_record(line);
        want(std::holds_alternative<elchi::EventRecord>(again));
        want(elchi::to_json(std::get<elchi::EventRecord>(again)) == line);
    }

private:
    void check(const elchi::Event& event) const {
        want(!event.evidence.empty());
        quotes(event.evidence);
        for (const elchi::Participant& participant : event.participants) {
            known(participant.actor);
            if (participant.mention) {
                slice(*participant.mention);
            }
        }
        for (const std::string& id : event.agreements) {
            want(std::ranges::find(record_.agreements, id, &elchi::Agreement::id) != record_.agreements.end());
        }
    }

    void quotes(const std::vector<elchi::Evidence>& evidence) const {
        for (const elchi::Evidence& one : evidence) {
            slice(one.sentence);
            if (one.trigger) {
                slice(*one.trigger);
            }
        }
    }

    void slice(const elchi::Span& span) const {
        want(span.begin < span.end && span.end < starts_.size());
        want(text_.substr(starts_[span.begin], starts_[span.end] - starts_[span.begin]) == span.text);
    }

    void known(const std::string& id) const {
        want(std::ranges::find(record_.actors, id, &elchi::Actor::id) != record_.actors.end());
    }

    std::string text_;
    elchi::EventRecord record_;
    std::vector<std::size_t> starts_;  // byte of each code point, and the end
};

}  // namespace

// The first byte chooses the language that the article declares.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    constexpr std::string_view languages[] = {"", "uz", "ru", "kk", "en"};
    const elchi::Decoded decoded = elchi::decode(std::string(reinterpret_cast<const char*>(data + 1), size - 1));
    elchi::Article article;
    article.language = languages[data[0] % std::size(languages)];
    article.published = "2025-11-13";
    const std::size_t line = decoded.text.find('\n');
    article.title = decoded.text.substr(0, line);
    article.body = line == std::string::npos ? "" : decoded.text.substr(line + 1);
    Check(article).run();
    return 0;
}
