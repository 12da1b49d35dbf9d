// SPDX-License-Identifier: MIT
// Puts the joined strata into the graph: one vertex a group, with what all its reports say, and the edges between.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/draft.hpp"
#include "graph/event_merge.hpp"

namespace elchi {

/// Everything that the vertices are made of.
struct Strata {
    const EventContext& context;
    const EventStratum& events;
};

void add_articles(Draft& draft, const Strata& strata);
/// Persons, countries, organisations and bodies, with what they represent and where they are named.
void add_actors(Draft& draft, const Strata& strata);
void add_agreements(Draft& draft, const Strata& strata);
void add_events(Draft& draft, const Strata& strata);

/// The id of the vertex of a group of agreements or events.
[[nodiscard]] std::string agreement_id(const Strata& strata, std::size_t group);
[[nodiscard]] std::string event_id(const Strata& strata, std::size_t group);

/// The vertex id of what an actor stands for, made from the gazetteer when no article names it.
std::string side_vertex(Draft& draft, const Strata& strata, const std::string& side);

/// The quotes of one article.
[[nodiscard]] std::vector<Quote> quotes_of(const EventRecord& record, const std::vector<Evidence>& evidence);
void add_quotes(Edge& edge, const std::vector<Quote>& quotes);

/// Adds what every report gives to an event or agreement: its article, publisher and entry in the history.
void add_report(Vertex& vertex, const EventRecord& record, std::string_view status, std::string_view date);

/// Days and their ends as reports give them, and the one that most of the most precise reports give; ties go to the
/// first report.
struct ReportedDate {
    std::string date;
    std::string end;

    friend auto operator<=>(const ReportedDate&, const ReportedDate&) = default;
};
[[nodiscard]] ReportedDate best_date(const std::vector<ReportedDate>& dates);

/// The value that is given most often, ties to the first; empty ones do not count.
[[nodiscard]] std::string most_frequent(const std::vector<std::string>& values);

}  // namespace elchi
