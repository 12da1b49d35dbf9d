// SPDX-License-Identifier: MIT
// The RDF names of everything in a graph: made once each, owned here, abbreviated where every parser agrees.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "export/rdf.hpp"
#include "graph/knowledge_graph.hpp"

namespace elchi {

/// Names live as long as this object.
class RdfNames {
public:
    /// Throws Error when the base is not an absolute IRI that ends with "/" or "#".
    RdfNames(const KnowledgeGraph& graph, const std::string& base_iri);
    RdfNames(const RdfNames&) = delete;
    RdfNames& operator=(const RdfNames&) = delete;

    /// Every namespace that a name may have, ours and others', for the prefixes of Turtle.
    [[nodiscard]] const std::vector<const Namespace*>& namespaces() const { return listed_; }

    [[nodiscard]] const Name& of(KnowledgeGraph::VertexIndex vertex) const { return vertices_[vertex]; }
    /// The name of an id, whether the graph has a vertex of it or not.
    Name of_id(std::string_view id);
    /// A word of our vocabulary that comes from the data: "visit", or "topic-" and "energy".
    Name term(std::string_view word, std::string_view prefix = {});
    /// Any IRI, encoded where it has to be.
    Name iri(std::string_view text);
    /// An IRI that is encoded already.
    Name encoded_iri(std::string iri) { return {nullptr, keep(std::move(iri))}; }

private:
    std::string_view keep(std::string text);
    [[nodiscard]] std::string iri_of(std::string_view id) const;
    Name shortened(std::string iri);

    const KnowledgeGraph& graph_;
    std::string base_;
    std::deque<std::string> texts_;
    std::vector<Namespace> data_;  ///< one per kind of id; never resized after construction
    std::vector<const Namespace*> listed_;
    std::vector<Name> vertices_;
    std::unordered_map<std::string, Name> terms_;
    std::unordered_map<std::string, Name> ids_;
};

/// True for an http(s) URL whose host and port are well-formed (RFC 3986, 3.2): strict parsers refuse the others, which
/// no encoding can mend. Addresses in brackets (IPv6) count as the others.
[[nodiscard]] bool has_plain_host(std::string_view url);

/// The IRI in full, as it stands between < and >.
[[nodiscard]] std::string full_iri(const Name& name);

}  // namespace elchi
