// SPDX-License-Identifier: MIT
#include "export/mentions.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "export/vocabulary.hpp"

namespace elchi {

namespace v = vocabulary;

namespace {

// RFC 3986 allows one "#": that of an article's own address becomes a part of its path.
std::string without_fragment(std::string iri) {
    for (std::size_t at = iri.find('#'); at != std::string::npos; at = iri.find('#', at)) {
        iri.replace(at, 1, "%23");
    }
    return iri;
}

// A passage has few texts, mostly one: a sorted vector is all the set that it needs.
void insert(std::vector<std::string_view>& texts, std::string_view text) {
    const auto place = std::ranges::lower_bound(texts, text);
    if (!text.empty() && (place == texts.end() || *place != text)) {
        texts.insert(place, text);
    }
}

void write_texts(StatementSink& sink, const Name& predicate, const std::vector<std::string_view>& texts) {
    for (const std::string_view text : texts) {
        sink.statement(predicate, Literal{Literal::Type::text, text});
    }
}

}  // namespace

const Name& Mentions::add(Ordering::VertexIndex article, const Evidence& evidence) {
    const Span& sentence = evidence.sentence;
    Passage& passage = passages_[Place(ordering_.rank(article), sentence.begin, sentence.end)];
    if (passage.name.local.empty()) {
        std::string iri = without_fragment(full_iri(names_.of(article)));
        iri.append("#char=").append(std::to_string(sentence.begin)).append(",").append(std::to_string(sentence.end));
        passage.name = names_.encoded_iri(std::move(iri));
    }
    insert(passage.texts, sentence.text);
    insert(passage.rules, evidence.rule);
    if (evidence.trigger) {
        insert(passage.triggers, evidence.trigger->text);
    }
    return passage.name;
}

void Mentions::write(StatementSink& sink) {
    for (const auto& [place, passage] : passages_) {
        write(sink, place, passage);
    }
}

void Mentions::write(StatementSink& sink, const Place& place, const Passage& passage) {
    const auto& [article, begin, end] = place;
    const std::string position_iri = std::string(passage.name.local) + "-position";
    const std::string quote_iri = std::string(passage.name.local) + "-quote";
    const Name position{nullptr, position_iri};
    const Name quote{nullptr, quote_iri};
    const std::string first = std::to_string(begin);
    const std::string last = std::to_string(end);

    sink.begin(passage.name);
    sink.statement(v::rdf_type, v::oa_specific_resource_class);
    sink.statement(v::oa_has_source, names_.of(ordering_.vertices()[article]));
    sink.statement(v::oa_has_selector, position);
    if (!passage.texts.empty()) {
        sink.statement(v::oa_has_selector, quote);
    }
    write_texts(sink, v::rule, passage.rules);
    write_texts(sink, v::trigger, passage.triggers);
    sink.end();

    sink.begin(position);
    sink.statement(v::rdf_type, v::oa_position_selector_class);
    sink.statement(v::oa_start, Literal{Literal::Type::integer, first});
    sink.statement(v::oa_end, Literal{Literal::Type::integer, last});
    sink.end();

    if (!passage.texts.empty()) {
        sink.begin(quote);
        sink.statement(v::rdf_type, v::oa_quote_selector_class);
        write_texts(sink, v::oa_exact, passage.texts);
        sink.end();
    }
}

}  // namespace elchi
