// SPDX-License-Identifier: MIT
#include "graph/actor_merge.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "graph/grouping.hpp"
#include "graph/iri.hpp"
#include "graph/name_key.hpp"
#include "graph/parallel.hpp"
#include "graph/person_merge.hpp"
#include "graph/spoken_name.hpp"

namespace elchi {

namespace {

using Resolutions = std::vector<std::vector<std::optional<Resolution>>>;  // by record and actor

std::string prefix(std::string_view type) {
    return type == "organization" ? "org:" : std::string(type) + ':';
}

std::string type_of_id(std::string_view id) {
    const std::string_view kind = id.substr(0, id.find(':'));
    return std::string(kind == "org" ? "organization" : kind);
}

std::vector<ActorLeaf> unresolved(const std::vector<EventRecord>& records, const Resolutions& resolutions) {
    std::vector<ActorLeaf> leaves;
    for (std::size_t record = 0; record < records.size(); ++record) {
        const std::size_t first = leaves.size();
        for (std::size_t at = 0; at < records[record].actors.size(); ++at) {
            if (!resolutions[record][at]) {
                leaves.push_back(ActorLeaf{record, &records[record].actors[at], records[record].article.language});
            }
        }
        std::ranges::sort(leaves.begin() + static_cast<std::ptrdiff_t>(first), leaves.end(), {},
                          [](const ActorLeaf& leaf) -> const std::string& { return leaf.actor->id; });
    }
    return leaves;
}

bool disjoint(const std::set<std::string>& left, const std::set<std::string>& right) {
    return std::ranges::none_of(left, [&](const std::string& item) { return right.contains(item); });
}

// Collects nodes in the order of records and fills what articles say of them.
class Collector {
public:
    Collector(const std::vector<EventRecord>& records, const Gazetteer& gazetteer)
        : records_(records), gazetteer_(gazetteer) {
        stratum_.uses.resize(records.size());
    }

    std::size_t node(const std::string& id, std::string_view type) {
        const auto [found, fresh] = index_.try_emplace(id, stratum_.nodes.size());
        if (fresh) {
            ActorNode& made = stratum_.nodes.emplace_back();
            made.id = id;
            made.type = type;
            if (const GazetteerEntity* entity = gazetteer_.find(id)) {
                made.known = true;
                made.type = entity->type;
                made.country = entity->country;
                made.wikidata = entity->wikidata;
            }
        }
        return found->second;
    }

    void use(std::size_t record, const Actor& actor, std::size_t at) {
        ActorNode& node = stratum_.nodes[at];
        const ArticleInfo& article = records_[record].article;
        if (node.name.empty()) {
            node.name = actor.name;
        }
        if (!actor.name.empty()) {
            node.names.try_emplace(article.language, actor.name);
        }
        for (const auto& [language, name] : actor.labels) {
            node.names.try_emplace(language, name);
        }
        node.wikidata = node.wikidata.empty() ? actor.wikidata : node.wikidata;
        node.country = node.country.empty() ? actor.country : node.country;
        if (!actor.office.empty()) {
            node.office = actor.office;
            node.offices.insert(actor.office);
        }
        stratum_.uses[record].emplace(actor.id, ActorUse{at, {}});
    }

    void note(std::size_t record, const Actor& actor, std::size_t at, const std::string& reason) {
        ActorNode& node = stratum_.nodes[at];
        const std::string alias = report_id(records_[record].article.id, actor.id);
        node.aliases.push_back(alias);
        node.merged.push_back(MergeReason{alias, reason});
    }

    ActorStratum& stratum() { return stratum_; }

private:
    const std::vector<EventRecord>& records_;
    const Gazetteer& gazetteer_;
    ActorStratum stratum_;
    std::unordered_map<std::string, std::size_t> index_;
};

// The reason of a join in words, from what the two names share.
std::string reason_of(const Actor& least, const Actor& other) {
    if (fold_name(least.name) == fold_name(other.name)) {
        return "same name \"" + other.name + "\" and country";
    }
    std::string reason = "\"" + other.name + "\" sounds like \"" + least.name + '"';
    if (!least.country.empty() && least.country == other.country) {
        reason += !least.office.empty() && least.office == other.office ? ", same country and office" : ", same country";
    }
    return reason;
}

void add_leaves(Collector& collector, const std::vector<ActorLeaf>& leaves, const std::vector<EventRecord>& records) {
    const Groups groups = group_actors(leaves);
    for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
        const ActorLeaf& least = leaves[groups.of(leaf)];
        const std::string id =
            prefix(least.actor->type) + report_id(records[least.record].article.id, least.actor->id);
        const std::size_t node = collector.node(id, least.actor->type);
        collector.use(leaves[leaf].record, *leaves[leaf].actor, node);
        if (groups.of(leaf) != leaf) {
            collector.note(leaves[leaf].record, *leaves[leaf].actor, node,
                           reason_of(*least.actor, *leaves[leaf].actor));
        }
    }
}

// Ids that events and agreements use but the list of actors does not explain: "country:KZ" needs no explanation.
void add_implied(Collector& collector, std::size_t record, const std::string& id) {
    auto& uses = collector.stratum().uses[record];
    if (id.find(':') != std::string::npos && !uses.contains(id)) {
        uses.emplace(id, ActorUse{collector.node(id, type_of_id(id)), {}});
    }
}

void add_implied(Collector& collector, std::size_t number, const EventRecord& record) {
    for (const Event& event : record.events) {
        for (const Participant& participant : event.participants) {
            add_implied(collector, number, participant.actor);
        }
        add_implied(collector, number, event.attributed_to);
    }
    for (const Agreement& agreement : record.agreements) {
        std::ranges::for_each(agreement.parties, [&](const auto& id) { add_implied(collector, number, id); });
        std::ranges::for_each(agreement.signatories, [&](const auto& id) { add_implied(collector, number, id); });
        for (const AgreementStep& step : agreement.steps) {
            add_implied(collector, number, step.actor);
        }
    }
    for (const Actor& actor : record.actors) {
        add_implied(collector, number, actor.acts_for);
    }
}

// Who an actor stands for. Known persons by their office on the day, so that every article gives the same side.
std::string side_of(const ActorStratum& stratum, std::size_t record, const ActorNode& node, const Actor* actor,
                    const Resolver& resolver, std::string_view day) {
    if (node.type == "country" || node.type == "organization") {
        return node.id;
    }
    if (node.known && node.type == "person") {
        if (std::string side = resolver.side_of(node.id, day); !side.empty()) {
            return side;
        }
    }
    if (actor != nullptr && !actor->acts_for.empty()) {
        const ActorUse* use = stratum.find(record, actor->acts_for);
        return use == nullptr ? node.id : stratum.nodes[use->node].id;
    }
    const std::string& country = actor != nullptr && !actor->country.empty() ? actor->country : node.country;
    return country.empty() ? node.id : "country:" + country;
}

void add_sides(ActorStratum& stratum, const std::vector<EventRecord>& records, const Resolver& resolver,
               unsigned threads) {
    parallel_for(records.size(), threads, [&](std::size_t record) {
        std::map<std::string_view, const Actor*> actors;
        for (const Actor& actor : records[record].actors) {
            actors.emplace(actor.id, &actor);
        }
        for (auto& [id, use] : stratum.uses[record]) {
            const auto actor = actors.find(id);
            use.side = side_of(stratum, record, stratum.nodes[use.node],
                               actor == actors.end() ? nullptr : actor->second, resolver,
                               records[record].article.published);
        }
    });
}

// Some spelling of one is near some spelling of the other.
bool sound_alike(const Labels& left, const Labels& right) {
    constexpr int near = 30;
    return std::ranges::any_of(left, [&](const auto& one) {
        return std::ranges::any_of(right, [&](const auto& other) {
            return name_distance(spoken(one.second), spoken(other.second)) <= near;
        });
    });
}

bool share_language(const Labels& left, const Labels& right) {
    return std::ranges::any_of(left, [&](const auto& name) { return right.contains(name.first); });
}

}  // namespace

const ActorUse* ActorStratum::find(std::size_t record, std::string_view id) const {
    const auto found = uses[record].find(id);
    return found == uses[record].end() ? nullptr : &found->second;
}

ActorStratum merge_actors(const std::vector<EventRecord>& records, const Gazetteer& gazetteer,
                          const Resolver& resolver, unsigned threads) {
    Resolutions resolutions(records.size());
    parallel_for(records.size(), threads, [&](std::size_t record) {
        for (const Actor& actor : records[record].actors) {
            resolutions[record].push_back(resolver.actor(actor, records[record].article));
        }
    });
    Collector collector(records, gazetteer);
    for (std::size_t record = 0; record < records.size(); ++record) {
        for (std::size_t at = 0; at < records[record].actors.size(); ++at) {
            const Actor& actor = records[record].actors[at];
            if (const std::optional<Resolution>& resolution = resolutions[record][at]) {
                const std::size_t node = collector.node(resolution->id, actor.type);
                collector.use(record, actor, node);
                if (!resolution->reason.empty()) {
                    collector.note(record, actor, node, resolution->reason);
                }
            }
        }
    }
    add_leaves(collector, unresolved(records, resolutions), records);
    for (std::size_t record = 0; record < records.size(); ++record) {
        add_implied(collector, record, records[record]);
    }
    add_sides(collector.stratum(), records, resolver, threads);
    return std::move(collector.stratum());
}

bool contradict(const ActorNode& left, const ActorNode& right) {
    if (left.id == right.id) {
        return false;
    }
    if (left.known && right.known) {
        return true;
    }
    const bool offices_known = !left.offices.empty() && !right.offices.empty();
    if (left.known || right.known) {
        // The gazetteer has the names of its persons in every language, so only the office speaks for one person.
        return !offices_known || disjoint(left.offices, right.offices);
    }
    if (offices_known) {
        return disjoint(left.offices, right.offices) ||
               (share_language(left.names, right.names) && !sound_alike(left.names, right.names));
    }
    return !sound_alike(left.names, right.names);
}

}  // namespace elchi
