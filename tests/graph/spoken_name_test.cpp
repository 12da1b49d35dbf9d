// SPDX-License-Identifier: MIT
// Persons by the sound of their names, without gazetteer: the leaders and officials that it knows, in all their spellings.
#include "graph/spoken_name.hpp"

#include <map>
#include <set>

#include "graph/merger.hpp"
#include "graph/tsv.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/records.hpp"
#include "tests/support/source.hpp"

using namespace elchi;
using namespace elchi::test;

namespace {

struct Spelled {
    std::string person;
    std::string language;
    std::string name;
    std::string country;
    std::string office;
};

// Office-holders as five languages write them; those whose spellings differ in so many ways or more.
std::vector<Spelled> leaders(std::size_t spellings) {
    std::map<std::string, const OfficeHeld*> offices;
    for (const OfficeHeld& held : gazetteer().offices_held()) {
        offices.try_emplace(held.person, &held);
    }
    std::vector<Spelled> result;
    for (const GazetteerEntity& entity : gazetteer().entities()) {
        const auto office = offices.find(entity.id);
        if (entity.type != "person" || office == offices.end() || entity.names.size() < 5) {
            continue;
        }
        std::set<std::string> written;
        for (const auto& [language, names] : entity.names) {
            written.insert(names.label);
        }
        if (written.size() < spellings) {
            continue;
        }
        for (const auto& [language, names] : entity.names) {
            result.push_back(Spelled{entity.id, language, names.label, office->second->country, office->second->office});
        }
    }
    return result;
}

struct Share {
    double recall = 0;
    std::size_t false_pairs = 0;
};

// One record a spelling, built without gazetteer.
Share joined(const std::vector<Spelled>& spellings, bool with_office) {
    std::vector<EventRecord> records;
    std::map<std::string, std::string> person_of;
    for (const Spelled& one : spellings) {
        const std::string id = "r" + std::to_string(10'000 + records.size());
        EventRecord record = article(id, "2020-01-01", one.language);
        name_person(record, "p1", one.name, with_office ? one.country : "", with_office ? one.office : "");
        record.actors.back().acts_for.clear();
        records.push_back(std::move(record));
        person_of[id + "#p1"] = one.person;
    }
    const KnowledgeGraph graph = build(std::move(records), Gazetteer{}, ontology());
    std::size_t right = 0;
    Share share;
    for (std::size_t at = 0; at < graph.vertices(); ++at) {
        if (graph[at].type != "person") {
            continue;
        }
        std::vector<std::string> members = graph[at].aliases;
        members.push_back(graph[at].id.substr(graph[at].id.find(':') + 1));
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = i + 1; j < members.size(); ++j) {
                const bool same = person_of.at(members[i]) == person_of.at(members[j]);
                right += same ? 1 : 0;
                share.false_pairs += same ? 0 : 1;
                if (!same) {
                    UNSCOPED_INFO(person_of.at(members[i]) << " and " << person_of.at(members[j]));
                }
            }
        }
    }
    std::map<std::string, std::size_t> count;
    std::size_t all = 0;
    for (const Spelled& one : spellings) {
        all += count[one.person]++;
    }
    share.recall = static_cast<double>(right) / static_cast<double>(all);
    return share;
}

}  // namespace

TEST_CASE("leaders are one person in five languages by name, office and country", "[graph][spoken_name]") {
    const std::vector<Spelled> spellings = leaders(4);
    CAPTURE(spellings.size());
    REQUIRE(spellings.size() >= 5 * 200);
    const Share in_office = joined(spellings, true);
    CAPTURE(in_office.recall);
    CHECK(in_office.recall >= 0.95);
    CHECK(in_office.false_pairs == 0);
    const Share by_name = joined(spellings, false);
    CAPTURE(by_name.recall);
    CHECK(by_name.recall >= 0.70);
    CHECK(by_name.false_pairs == 0);
}

TEST_CASE("fathers and sons, brothers and namesakes are two, with and without an office", "[graph][spoken_name]") {
    const Table pairs = Table::read(source_folder() / "tests/graph/different_persons.tsv", {"left", "right"});
    REQUIRE(pairs.rows().size() >= 60);
    for (const Table::Row& row : pairs.rows()) {
        const std::string left(pairs.cell(row, "left"));
        const std::string right(pairs.cell(row, "right"));
        CAPTURE(left, right);
        CHECK(joined({{"one", "en", left, "KZ", "minister"}, {"other", "ru", right, "KZ", "minister"}}, true)
                  .false_pairs == 0);
        CHECK(joined({{"one", "en", left, "", ""}, {"other", "ru", right, "", ""}}, false).false_pairs == 0);
    }
}

TEST_CASE("patronymics, particles, initials and the order of words", "[graph][spoken_name]") {
    const auto far = [](const char* left, const char* right) { return name_distance(spoken(left), spoken(right)); };
    CHECK(far("Ivan Petrovich Sidorov", "Sidorov Ivan") == 0);
    CHECK(far("Ivan Petrovich Sidorov", "Ivan Pavlovich Sidorov") > 30);
    CHECK(far("Mohammed bin Zayed Al Nahyan", "Muhammad Zayed Nahyan") < 10);
    CHECK(alike_in_office(spoken("K. Tokayev"), spoken("Kassym Tokaev")));
    CHECK_FALSE(alike_alone(spoken("K. Tokayev"), spoken("Kassym Tokaev")));
    CHECK(far("Aliyeva", "Aliyev") == other_name);
    CHECK(spoken("...").empty());
    CHECK(far("", "Aliyev") == other_name);
}
