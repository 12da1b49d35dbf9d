// SPDX-License-Identifier: MIT
// The merged graph: actors, events, agreements, places and articles as vertices of a Boost adjacency_list, with an index
// from ids to vertices. Add-only: identity is decided before a vertex is added (merger.hpp).
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/event_record.hpp"

namespace elchi {

/// Where a fact was read.
struct Quote {
    std::string article;  ///< vertex id of the article
    Evidence evidence;

    friend auto operator<=>(const Quote&, const Quote&) = default;
};

/// One report of an event or agreement: who said what about its status and when.
struct HistoryEntry {
    std::string reported;  ///< date of the article, ISO 8601 or empty
    std::string article;   ///< vertex id
    std::string status;    ///< modality of an event, status of an agreement
    std::string date;      ///< the date that this article gives, or empty

    friend auto operator<=>(const HistoryEntry&, const HistoryEntry&) = default;
};

/// Why two differently written things became one vertex.
struct MergeReason {
    std::string alias;   ///< the id that was joined
    std::string reason;  ///< in words

    friend auto operator<=>(const MergeReason&, const MergeReason&) = default;
};

/// A vertex of any kind; fields that do not belong to its type stay empty.
struct Vertex {
    std::string id;
    std::string type;   ///< country, person, organization, body, event, agreement, place, article
    std::string label;  ///< in the original language
    Labels labels;
    std::string wikidata;

    std::string country;  ///< persons, bodies, places; countries: their own code
    std::string office;   ///< persons

    std::string event_type;
    std::string level;
    std::string modality;
    bool retold = false;
    std::string date;
    std::string date_end;
    std::optional<std::int64_t> quantity;
    std::string attributed_to;
    std::string cameo;
    std::string plover;

    std::string agreement_type;
    std::string title;
    std::string status;
    std::vector<std::string> topics;
    std::int64_t count = 1;
    bool count_at_least = false;
    std::optional<Amount> amount;

    std::string source;
    std::string url;
    std::string published;
    std::string publisher;
    std::string language;

    std::optional<double> latitude;
    std::optional<double> longitude;

    double confidence = 1.0;           ///< events, agreements: of the best report
    std::vector<HistoryEntry> history;  ///< events and agreements, by date of report
    std::vector<std::string> reports;   ///< vertex ids of articles
    std::vector<std::string> sources;   ///< independent publishers
    std::vector<MergeReason> merged;
    std::vector<std::string> aliases;   ///< ids of the reports joined ("<article id>#e1")
};

/// A directed edge. `type` is a role (visitor, signatory, ...), yields, party_to, signatory_of, represents, at,
/// reported_in, amends, or a relation of events (invites_to, part_of, ...).
struct Edge {
    std::string type;
    std::string key;  ///< unique among the edges of one pair of vertices
    std::string status;
    std::string date;
    std::string date_end;
    bool inferred = false;
    std::vector<Quote> quotes;
};

class KnowledgeGraph {
public:
    using Storage = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Vertex, Edge>;
    using VertexIndex = Storage::vertex_descriptor;

    /// Adds a vertex whose id is new. Throws std::logic_error on a repeated or empty id.
    VertexIndex add(Vertex vertex);
    void connect(VertexIndex from, VertexIndex to, Edge edge);

    [[nodiscard]] std::optional<VertexIndex> find(std::string_view id) const;
    [[nodiscard]] const Storage& storage() const { return storage_; }
    [[nodiscard]] const Vertex& operator[](VertexIndex index) const { return storage_[index]; }

    [[nodiscard]] std::size_t vertices() const { return boost::num_vertices(storage_); }
    [[nodiscard]] std::size_t edges() const { return boost::num_edges(storage_); }

private:
    Storage storage_;
    std::unordered_map<std::string, VertexIndex> index_;
};

}  // namespace elchi
