// SPDX-License-Identifier: MIT
#include "export/names.hpp"

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

Names::Names(const KnowledgeGraph& graph, const std::string& base_iri) : graph_(graph), base_(base_iri) {
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
        vertices_.push_back(shortened(id_to_iri(printable_id(graph[vertex].id), base_)));
    }
}

std::string_view Names::keep(std::string text) { return texts_.emplace_back(std::move(text)); }

Name Names::shortened(std::string iri) {
    const std::string_view kept = keep(std::move(iri));
    const bool ours = kept.starts_with(base_);
    for (const Namespace& space : data_) {
        if (ours && kept.starts_with(space.iri) && is_plain_local(kept.substr(space.iri.size()))) {
            return {&space, kept.substr(space.iri.size())};
        }
    }
    return {nullptr, kept};
}

Name Names::of_id(std::string_view id) {
    if (const auto vertex = graph_.find(id)) {
        return vertices_[*vertex];
    }
    auto [entry, added] = ids_.try_emplace(std::string(id));
    if (added) {
        entry->second = shortened(id_to_iri(printable_id(id), base_));
    }
    return entry->second;
}

Name Names::term(std::string_view word, std::string_view prefix) {
    auto [entry, added] = terms_.try_emplace(std::string(prefix).append(word));
    if (added) {
        const std::string& local = entry->first;
        entry->second = is_plain_local(local)
                            ? Name{&v::ours, local}
                            : Name{nullptr, keep(std::string(v::ours.iri) + encode_path(printable_id(local)))};
    }
    return entry->second;
}

Name Names::iri(std::string_view text) { return {nullptr, keep(encode_iri(printable_id(text)))}; }

std::string full_iri(const Name& name) {
    return name.space == nullptr ? std::string(name.local) : std::string(name.space->iri).append(name.local);
}

}  // namespace elchi
