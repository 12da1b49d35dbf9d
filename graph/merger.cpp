// SPDX-License-Identifier: MIT
#include "graph/merger.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "graph/assembler.hpp"
#include "graph/fingerprint.hpp"
#include "graph/record_json.hpp"

namespace elchi {

namespace {

// Undated articles come last: a date found later may only make a vertex id older, never younger.
std::string day_key(const ArticleInfo& article) { return article.published.empty() ? "~" : article.published; }

// What decides which of several records of one article counts.
struct Version {
    std::int64_t revision = 0;
    std::uint64_t hash = 0;
    std::string line;

    friend auto operator<=>(const Version&, const Version&) = default;
};

Version version_of(const EventRecord& record) {
    std::string line = to_json(record);
    const std::uint64_t hash = fnv1a(line);
    return Version{record.article.revision, hash, std::move(line)};
}

Diagnostic superseded(const EventRecord& record, const EventRecord& by) {
    const auto name = [](const EventRecord& one) {
        return "revision " + std::to_string(one.article.revision) + " from " + one.article.source;
    };
    return Diagnostic{record.article.source, 0,
                      "article " + record.article.id + ": " + name(record) + " is not used, " + name(by) + " counts"};
}

// Of the records of one article, those that differ, the one that counts first.
std::vector<EventRecord> versions(std::vector<EventRecord> records) {
    std::vector<std::pair<Version, std::size_t>> order;
    for (std::size_t at = 0; at < records.size(); ++at) {
        order.emplace_back(version_of(records[at]), at);
    }
    std::ranges::sort(order, std::ranges::greater{});
    const auto same = [](const auto& left, const auto& right) { return left.first == right.first; };
    order.erase(std::unique(order.begin(), order.end(), same), order.end());
    std::vector<EventRecord> result;
    result.reserve(order.size());
    for (const auto& [version, at] : order) {
        result.push_back(std::move(records[at]));
    }
    return result;
}

}  // namespace

Selection select_current(std::vector<EventRecord> records) {
    std::map<std::string, std::vector<EventRecord>> by_article;
    for (EventRecord& record : records) {
        by_article[record.article.id].push_back(std::move(record));
    }
    Selection selection;
    for (auto& [id, group] : by_article) {
        std::vector<EventRecord> ordered = group.size() == 1 ? std::move(group) : versions(std::move(group));
        for (std::size_t at = 1; at < ordered.size(); ++at) {
            selection.diagnostics.push_back(superseded(ordered[at], ordered.front()));
        }
        selection.records.push_back(std::move(ordered.front()));
    }
    std::ranges::sort(selection.records, {}, [](const EventRecord& record) {
        return std::pair(day_key(record.article), record.article.id);
    });
    return selection;
}

KnowledgeGraph build(std::vector<EventRecord> records, const Gazetteer& gazetteer, const Ontology& ontology,
                     const BuildOptions& options) {
    const std::vector<EventRecord> current = select_current(std::move(records)).records;
    const Resolver resolver(gazetteer);
    const ActorStratum actors = merge_actors(current, gazetteer, resolver, options.threads);
    const AgreementStratum agreements = merge_agreements(current, actors, ontology, options);
    const EventContext context{current, actors, agreements, ontology, gazetteer, resolver};
    const EventStratum events = merge_events(context, options);
    const Strata strata{context, events};
    Draft draft;
    add_articles(draft, strata);
    add_actors(draft, strata);
    add_agreements(draft, strata);
    add_events(draft, strata);
    return std::move(draft).finish();
}

}  // namespace elchi
