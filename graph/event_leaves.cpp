// SPDX-License-Identifier: MIT
// What decides about a report: its parties, days, place and papers, in forms that compare fast.
#include <algorithm>
#include <set>
#include <unordered_map>

#include "graph/event_merge.hpp"
#include "graph/name_key.hpp"

namespace elchi {

namespace {

template <typename T>
void sort_unique(std::vector<T>& items) {
    std::ranges::sort(items);
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

class LeafMaker {
public:
    LeafMaker(const EventContext& context, EventStratum& stratum) : context_(context), stratum_(stratum) {}

    void add(LeafPlace at) {
        const EventRecord& record = context_.records[at.record];
        EventLeaf& leaf = stratum_.leaves.emplace_back();
        leaf.at = at;
        leaf.event = &record.events[at.item];
        add_parties(leaf);
        for (const std::string& id : leaf.event->agreements) {
            const auto item = std::ranges::find(record.agreements, id, &Agreement::id);
            const auto number = static_cast<std::size_t>(item - record.agreements.begin());
            if (const auto group = context_.agreements.group(at.record, number)) {
                leaf.agreements.push_back(*group);
            }
        }
        sort_unique(leaf.agreements);
        leaf.when = make_when(leaf.event->date, leaf.event->date_end, record.article.published);
        leaf.place = leaf.event->place ? context_.resolver.place(*leaf.event->place) : std::string{};
        leaf.place_said = !leaf.place.empty() && said(*leaf.event);
        leaf.wording = wordings_.try_emplace(words_of(leaf, record), wordings_.size()).first->second;
    }

private:
    void add_parties(EventLeaf& leaf) {
        std::set<std::string> roles;
        bool collective = false;
        for (const Participant& participant : leaf.event->participants) {
            const ActorUse* use = context_.actors.find(leaf.at.record, participant.actor);
            if (use == nullptr) {
                continue;
            }
            const PartyNumber number =
                stratum_.parties.try_emplace({participant.role, use->side}, stratum_.parties.size()).first->second;
            leaf.parties.push_back(number);
            leaf.inferred = leaf.inferred || participant.inferred;
            roles.insert(participant.role);
            collective = collective || use->side.starts_with("org:");
            if (context_.actors.nodes[use->node].type == "person") {
                leaf.persons.emplace_back(number, use->node);
            }
        }
        sort_unique(leaf.parties);
        sort_unique(leaf.persons);
        const EventType* type = context_.ontology.event_type(leaf.event->type);
        const bool shared_role = type != nullptr && type->roles.size() == 1 && type->roles.front().id != "actor";
        leaf.days = type == nullptr ? 1 : type->days;
        // An organisation meets as its members.
        leaf.complete = leaf.parties.size() > (shared_role && !collective ? 1U : 0U) &&
                        (type == nullptr || std::ranges::all_of(type->roles, [&](const EventType::Role& role) {
                             return !role.required || roles.contains(role.id);
                         }));
    }

    // Whether a sentence that tells of the event names the place (the base form but for its ending), and not as a party:
    // "Berlin and Tashkent signed". Records that show no trigger in a sentence are taken at their word.
    static bool said(const Event& event) {
        const std::string name = fold_name(event.place->name);
        const auto read = [](const Evidence& evidence) { return evidence.trigger && !evidence.trigger->text.empty(); };
        if (name.empty() || !std::ranges::any_of(event.evidence, read)) {
            return true;
        }
        const std::string stem = name.substr(0, name_stem(name));
        const bool stands_for_state = std::ranges::any_of(event.participants, [&](const Participant& participant) {
            return participant.mention && fold_name(participant.mention->text).starts_with(stem);
        });
        if (stands_for_state) {
            return false;
        }
        return std::ranges::any_of(event.evidence, [&](const Evidence& evidence) {
            return fold_name(evidence.sentence.text).find(stem) != std::string::npos;
        });
    }

    [[nodiscard]] std::string words_of(const EventLeaf& leaf, const EventRecord& record) const {
        const Event& event = *leaf.event;
        std::string key = event.type + '\t' + event.modality + '\t' + event.level + '\t' + event.date + '\t' +
                          event.date_end + '\t' + leaf.place + (leaf.place_said ? "\tsaid" : "\t") +
                          (event.retold ? "\tretold" : "\t") + (event.quantity ? std::to_string(*event.quantity) : "");
        if (leaf.when.precision != Precision::day || event.modality == "negated") {
            key += '\t' + record.article.published;
        }
        key += leaf.inferred ? "\tinferred" : "\t";
        const auto add = [&](char kind, std::size_t number) { key += '\t' + std::string(1, kind) + std::to_string(number); };
        std::ranges::for_each(leaf.parties, [&](std::size_t number) { add('s', number); });
        std::ranges::for_each(leaf.agreements, [&](std::size_t number) { add('a', number); });
        for (const auto& [number, person] : leaf.persons) {
            add('o', number);
            add('p', person);
        }
        return key;
    }

    const EventContext& context_;
    EventStratum& stratum_;
    std::unordered_map<std::string, std::size_t> wordings_;
};

}  // namespace

EventStratum event_leaves(const EventContext& context, const BuildOptions& options) {
    EventStratum stratum;
    LeafMaker maker(context, stratum);
    for (std::size_t record = 0; record < context.records.size(); ++record) {
        const std::vector<Event>& events = context.records[record].events;
        std::vector<std::size_t> order;
        for (std::size_t item = 0; item < events.size(); ++item) {
            if (events[item].confidence >= options.min_confidence) {
                order.push_back(item);
            }
        }
        std::ranges::sort(order, {}, [&](std::size_t item) -> const std::string& { return events[item].id; });
        for (const std::size_t item : order) {
            stratum.leaf_of.emplace(std::pair(record, item), stratum.leaves.size());
            maker.add(LeafPlace{record, item});
        }
    }
    std::vector<LeafTrait> traits;
    traits.reserve(stratum.leaves.size());
    for (const EventLeaf& leaf : stratum.leaves) {
        traits.push_back(LeafTrait{leaf.at.record, leaf.wording});
    }
    stratum.groups = Groups(std::move(traits));
    return stratum;
}

}  // namespace elchi
