// SPDX-License-Identifier: MIT
#include "extract/pack_check.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string_view>

#include "extract/language_pack.hpp"
#include "extract/rules.hpp"
#include "graph/error.hpp"
#include "graph/tsv.hpp"

namespace elchi {

namespace {

using Names = std::set<std::string, std::less<>>;

// Concepts that the program finds itself: in the gazetteer, in the writing, in groups found before.
constexpr std::array<std::string_view, 15> computed{"country", "place",     "org",      "person", "surname",
                                                    "year4",   "day2",      "num",      "cap",    "initial",
                                                    "date",    "countries", "demonyms", "any",    "word"};

[[nodiscard]] std::string quoted(std::string_view what, std::string_view name) {
    return std::string(what) + " \"" + std::string(name) + '"';
}

template <typename Term>
bool has(const std::vector<Term>& terms, std::string_view id) {
    return std::ranges::find(terms, id, &Term::id) != terms.end();
}

std::optional<Table> table_of(const std::filesystem::path& folder, std::string_view name,
                              const std::vector<std::string_view>& columns) {
    const std::filesystem::path file = folder / name;
    return std::filesystem::exists(file) ? std::optional(Table::read(file, columns)) : std::nullopt;
}

// The tables of one folder that name concepts.
struct PackTables {
    std::vector<std::string> chain;  // the pack itself, its parent, ... root
    std::optional<Table> lexicon, groups, frames, modality;
    Names concepts;  // of its own lexicon, each with its kind
    Names used;      // by its own rules
};

std::string parent_of(const std::filesystem::path& folder) {
    std::string parent = "root";
    if (const auto settings = table_of(folder, "pack.tsv", {"key", "value"})) {
        for (const Table::Row& row : settings->rows()) {
            if (settings->cell(row, "key") == "parent" && !settings->cell(row, "value").empty()) {
                parent = settings->cell(row, "value");
            }
        }
    }
    return parent;
}

class PackChecker {
public:
    PackChecker(const std::filesystem::path& languages, const Ontology& ontology, const Gazetteer& gazetteer)
        : ontology_(ontology), gazetteer_(gazetteer) {
        for (const auto& entry : std::filesystem::directory_iterator(languages)) {
            if (std::filesystem::exists(entry.path() / "pack.tsv")) {
                read(languages, entry.path().filename().string());
            }
        }
    }

    std::vector<PackFinding> check(const std::vector<std::string>& tags) {
        std::vector<std::string> done;
        for (const std::string& tag : tags) {
            for (const std::string& one : packs_.at(tag).chain) {
                if (packs_.contains(one) && std::ranges::find(done, one) == done.end()) {
                    done.push_back(one);
                    check_pack(one);
                }
            }
        }
        return std::move(findings_);
    }

private:
    void read(const std::filesystem::path& languages, const std::string& tag) {
        const std::filesystem::path folder = languages / tag;
        PackTables& pack = packs_[tag];
        for (std::string at = tag; at != "root"; at = parent_of(languages / at)) {
            pack.chain.push_back(at);
        }
        pack.chain.emplace_back("root");
        pack.lexicon = table_of(folder, "lexicon.tsv", {"stem", "class", "concept?", "of?"});
        pack.groups = table_of(folder, "groups.tsv", {"id", "result", "pattern"});
        pack.frames = table_of(folder, "frames.tsv", {"id", "event", "trigger", "needs?", "slots", "set?"});
        pack.modality = table_of(folder, "modality.tsv", {"id", "value", "where", "what"});
        each(pack.lexicon, false, [&](const Table& t, const Table::Row& row) {
            const std::string_view name = t.cell(row, "concept");
            pack.concepts.emplace(name);
            pack.concepts.emplace(name.substr(0, name.find('.')));
        });
        each(pack.frames, false,
             [&](const Table& t, const Table::Row& row) { pack.used.merge(asked(frame_of(t, row))); });
        each(pack.groups, false, [&](const Table& t, const Table::Row& row) {
            for (const GroupRule::Element& element : group_of(t, row).elements) {
                if (element.literal.empty()) {
                    pack.used.insert(name_of(element.what));
                }
            }
        });
        each(pack.modality, false,
             [&](const Table& t, const Table::Row& row) { pack.used.merge(asked(modality_of(t, row))); });
    }

    // Runs a judge over the rows of a table; a fault of a row is noted, and the next row is judged. Rows that delete
    // are no rows.
    template <typename Judge>
    void each(const std::optional<Table>& table, bool warning, Judge judge) {
        if (!table) {
            return;
        }
        for (const Table::Row& row : table->rows()) {
            if (!row.cells.empty() && row.cells.front().size() > 1 && row.cells.front().front() == '-') {
                continue;
            }
            try {
                judge(*table, row);
            } catch (const Error& fault) {
                findings_.push_back({fault.what(), warning});
            } catch (const std::invalid_argument& fault) {
                findings_.push_back({Error(table->file(), row.line, 0, fault.what()).what(), warning});
            }
        }
    }

    Frame frame_of(const Table& t, const Table::Row& row) {
        return parse_frame(t.cell(row, "id"), t.cell(row, "event"), t.cell(row, "trigger"), t.cell(row, "needs"),
                           t.cell(row, "slots"), t.cell(row, "set"), concepts_);
    }
    GroupRule group_of(const Table& t, const Table::Row& row) {
        return parse_group(t.cell(row, "id"), t.cell(row, "result"), t.cell(row, "pattern"), concepts_, Letters(),
                           true);
    }
    ModalityRule modality_of(const Table& t, const Table::Row& row) {
        return parse_modality(t.cell(row, "id"), t.cell(row, "value"), t.cell(row, "where"), t.cell(row, "what"),
                              concepts_);
    }

    // A concept as rules write it; of a test for every concept of a kind, the kind.
    [[nodiscard]] std::string name_of(const ConceptTest& test) const {
        return std::string(concepts_.name(test.concept_id == Concepts::none ? test.kind : test.concept_id));
    }

    // What a rule looks for in a text.
    Names asked(const Frame& frame) const {
        Names names{name_of(frame.trigger)};
        for (const Need& need : frame.needs) {
            for (const ConceptTest& test : need.what) {
                names.insert(name_of(test));
            }
        }
        for (const Slot& slot : frame.slots) {
            for (const SlotPlace& place : slot.places) {
                for (const Marker& marker : place.markers) {
                    if (marker.adposition != Concepts::none) {
                        names.emplace(concepts_.name(marker.adposition));
                    }
                }
            }
        }
        return names;
    }
    Names asked(const ModalityRule& rule) const { return rule.what ? Names{name_of(*rule.what)} : Names{}; }

    void check_pack(const std::string& tag) {
        PackTables& pack = packs_.at(tag);
        each(pack.lexicon, false, [&](const Table& t, const Table::Row& row) { check_concept(t, row); });
        each(pack.lexicon, true, [&](const Table& t, const Table::Row& row) {
            const std::string_view name = t.cell(row, "concept");
            if (name.starts_with("act.") && std::ranges::none_of(pack.chain, [&](const std::string& one) {
                    return packs_.contains(one) && packs_.at(one).used.contains(name);
                })) {
                t.fail(row, "concept", quoted("no rule of this pack asks for", name));
            }
        });
        each(pack.frames, false, [&](const Table& t, const Table::Row& row) { check_frame(t, row, tag); });
        each(pack.frames, true, [&](const Table& t, const Table::Row& row) {
            const Frame frame = frame_of(t, row);
            Names names = asked(frame);
            names.erase(name_of(frame.trigger));
            check_asked(t, row, "needs", names, tag);
        });
        each(pack.groups, true, [&](const Table& t, const Table::Row& row) {
            for (const GroupRule::Element& element : group_of(t, row).elements) {
                if (element.literal.empty()) {
                    check_asked(t, row, "pattern", {name_of(element.what)}, tag);
                }
            }
        });
        each(pack.modality, true, [&](const Table& t, const Table::Row& row) {
            check_asked(t, row, "what", asked(modality_of(t, row)), tag);
        });
    }

    void check_concept(const Table& t, const Table::Row& row) const {
        const std::string_view name = t.cell(row, "concept");
        const std::size_t dot = name.find('.');
        const std::string_view kind = name.substr(0, dot);
        const std::string_view value = dot == std::string_view::npos ? std::string_view{} : name.substr(dot + 1);
        if (kind == "office" && value != "leader" && !has(ontology_.offices(), value)) {
            t.fail(row, "concept", quoted("no office of the ontology:", value));
        }
        if (kind == "agr" && ontology_.agreement_type(value) == nullptr) {
            t.fail(row, "concept", quoted("no kind of agreement of the ontology:", value));
        }
        if (kind == "topic" && ontology_.topic(value) == nullptr) {
            t.fail(row, "concept", quoted("no topic of the ontology:", value));
        }
        if (kind == "status" && !has(ontology_.statuses(), value)) {
            t.fail(row, "concept", quoted("no status of the ontology:", value));
        }
        if (kind == "demonym" && gazetteer_.find("country:" + std::string(value)) == nullptr) {
            t.fail(row, "concept", quoted("no country of the gazetteer:", value));
        }
    }

    void check_frame(const Table& t, const Table::Row& row, const std::string& tag) {
        const Frame frame = frame_of(t, row);
        const EventType* type = ontology_.event_type(frame.event);
        if (type == nullptr) {
            t.fail(row, "event", quoted("no type of event of the ontology:", frame.event));
        }
        for (const Slot& slot : frame.slots) {
            const SlotKind kind = slot.places.empty() ? SlotKind::actor : slot.places.front().kind;
            const std::string_view other = kind == SlotKind::agreement ? "agreement"
                                           : kind == SlotKind::number  ? "quantity"
                                           : kind == SlotKind::place   ? "place"
                                                                       : "";
            if (slot.role != other && !has(type->roles, slot.role)) {
                t.fail(row, "slots", quoted("no role of " + frame.event + ":", slot.role));
            }
        }
        if (!frame.status.empty() && !has(ontology_.statuses(), frame.status)) {
            t.fail(row, "set", quoted("no status of the ontology:", frame.status));
        }
        if (!frame.modality.empty() && !has(ontology_.modalities(), frame.modality)) {
            t.fail(row, "set", quoted("no modality of the ontology:", frame.modality));
        }
        check_asked(t, row, "trigger", {name_of(frame.trigger)}, tag);
    }

    // Every concept that a rule asks for has a word in some pack that has the rule.
    void check_asked(const Table& t, const Table::Row& row, std::string_view column, const Names& names,
                     const std::string& tag) const {
        for (const std::string& name : names) {
            const bool found = std::ranges::find(computed, name) != computed.end() ||
                               std::ranges::any_of(packs_, [&](const auto& other) {
                                   const std::vector<std::string>& chain = other.second.chain;
                                   return std::ranges::find(chain, tag) != chain.end() &&
                                          std::ranges::any_of(chain, [&](const std::string& one) {
                                              return packs_.contains(one) && packs_.at(one).concepts.contains(name);
                                          });
                               });
            if (!found) {
                t.fail(row, column, quoted("no lexicon has a word for", name));
            }
        }
    }

    const Ontology& ontology_;
    const Gazetteer& gazetteer_;
    Concepts concepts_;
    std::map<std::string, PackTables> packs_;
    std::vector<PackFinding> findings_;
};

}  // namespace

std::vector<PackFinding> check_packs(const std::filesystem::path& languages, const std::vector<std::string>& tags,
                                     const Ontology& ontology, const Gazetteer& gazetteer) {
    return PackChecker(languages, ontology, gazetteer).check(tags);
}

}  // namespace elchi
