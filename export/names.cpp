// SPDX-License-Identifier: MIT
#include "export/names.hpp"

#include <algorithm>
#include <array>

#include "export/text.hpp"
#include "export/vocabulary.hpp"
#include "graph/error.hpp"
#include "graph/iri.hpp"

namespace elchi {

namespace v = vocabulary;

namespace {

// Kinds of ids, which are prefixes in Turtle: "country:KZ" is <base>country/KZ and again country:KZ.
constexpr std::array<std::string_view, 8> kinds = {"agreement", "article", "body",   "country",
                                                   "event",     "org",     "person", "place"};

constexpr std::array<const Namespace*, 9> known = {&v::rdfs, &v::xsd, &v::owl,    &v::prov, &v::oa,
                                                   &v::sem,  &v::geo, &v::schema, &v::ours};

}  // namespace

RdfNames::RdfNames(const KnowledgeGraph& graph, const std::string& base_iri) : graph_(graph), base_(base_iri) {
    if (!is_absolute_iri(base_) || !(base_.ends_with('/') || base_.ends_with('#')) || encode_iri(base_) != base_) {
        throw Error(base_ + ": a base IRI is absolute, without blanks and brackets, and ends with \"/\" or \"#\"");
    }
    listed_.assign(known.begin(), known.end());
    data_.reserve(kinds.size());
    for (const std::string_view kind : kinds) {
        listed_.push_back(&data_.emplace_back(Namespace{kind, keep(base_ + std::string(kind) + "/")}));
    }
    vertices_.reserve(graph.vertices());
    for (KnowledgeGraph::VertexIndex vertex = 0; vertex < graph.vertices(); ++vertex) {
        vertices_.push_back(shortened(iri_of(graph[vertex].id)));
    }
}

std::string_view RdfNames::keep(std::string text) { return texts_.emplace_back(std::move(text)); }

std::string RdfNames::iri_of(std::string_view id) const {
    const std::string printable = printable_id(id);
    std::string iri = id_to_iri(printable, base_);
    if (!iri.starts_with(base_) && !has_plain_host(iri)) {
        const std::size_t colon = printable.find(':');
        iri = base_ + printable.substr(0, colon) + "/" + encode_path(printable.substr(colon + 1));
    }
    return iri;
}

Name RdfNames::shortened(std::string iri) {
    const std::string_view kept = keep(std::move(iri));
    const bool ours = kept.starts_with(base_);
    for (const Namespace& space : data_) {
        if (ours && kept.starts_with(space.iri) && is_plain_local(kept.substr(space.iri.size()))) {
            return {&space, kept.substr(space.iri.size())};
        }
    }
    return {nullptr, kept};
}

Name RdfNames::of_id(std::string_view id) {
    if (const auto vertex = graph_.find(id)) {
        return vertices_[*vertex];
    }
    auto [entry, added] = ids_.try_emplace(std::string(id));
    if (added) {
        entry->second = shortened(iri_of(id));
    }
    return entry->second;
}

Name RdfNames::term(std::string_view word, std::string_view prefix) {
    auto [entry, added] = terms_.try_emplace(std::string(prefix).append(word));
    if (added) {
        const std::string& local = entry->first;
        entry->second = is_plain_local(local)
                            ? Name{&v::ours, local}
                            : Name{nullptr, keep(std::string(v::ours.iri) + encode_path(printable_id(local)))};
    }
    return entry->second;
}

Name RdfNames::iri(std::string_view text) { return {nullptr, keep(encode_iri(printable_id(text)))}; }

bool has_plain_host(std::string_view url) {
    const std::size_t scheme = url.starts_with("http://") ? 7 : url.starts_with("https://") ? 8 : 0;
    const std::string_view authority = url.substr(scheme, url.find_first_of("/?#", scheme) - scheme);
    const std::string_view host = authority.substr(authority.find('@') + 1);  // npos + 1 is 0: all of it
    const std::size_t colon = std::min(host.find(':'), host.size());
    const std::string_view port = host.substr(colon);
    const bool digits = port.find_first_not_of("0123456789", 1) == std::string_view::npos;
    const bool plain =
        host.find('@') == std::string_view::npos && authority.find_first_of("[]") == std::string_view::npos;
    return scheme != 0 && colon > 0 && digits && plain;
}

std::string full_iri(const Name& name) {
    return name.space == nullptr ? std::string(name.local) : std::string(name.space->iri).append(name.local);
}

}  // namespace elchi
