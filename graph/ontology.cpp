// SPDX-License-Identifier: MIT
#include "graph/ontology.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "graph/error.hpp"
#include "graph/fingerprint.hpp"
#include "graph/tsv.hpp"

namespace elchi {

namespace {

constexpr std::string_view label_column = "label_";
constexpr std::string_view files[] = {"event_types.tsv", "roles.tsv",      "relations.tsv", "agreement_types.tsv",
                                      "statuses.tsv",    "modalities.tsv", "offices.tsv",   "topics.tsv"};

Table read_table(const std::filesystem::path& file, std::vector<std::string_view> columns) {
    columns.insert(columns.begin(), "id");
    columns.insert(columns.end(), {"label_en", "label_*"});
    return Table::read(file, columns);
}

int number_in(const Table& table, const Table::Row& row, std::string_view column) {
    const std::string_view cell = table.cell(row, column);
    int number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error != std::errc{} || end != cell.data() + cell.size()) {
        table.fail(row, column, "not a number");
    }
    return number;
}

template <typename T>
const T* find_term(const std::vector<T>& terms, std::string_view id) {
    const auto at = std::ranges::find(terms, id, [](const T& term) -> std::string_view { return term.id; });
    return at == terms.end() ? nullptr : &*at;
}

// Adds a row's term with its labels; the caller fills what is special to its kind.
template <typename T>
T& add_term(std::vector<T>& terms, const Table& table, const Table::Row& row) {
    const std::string_view id = table.cell(row, "id");
    if (id.empty() || find_term(terms, id) != nullptr) {
        table.fail(row, "id", id.empty() ? "missing id" : "repeated id");
    }
    T& term = terms.emplace_back();
    term.id = id;
    for (const std::string& column : table.header()) {
        const std::string_view text = column.starts_with(label_column) ? table.cell(row, column) : std::string_view{};
        if (!text.empty()) {
            term.labels.emplace(column.substr(label_column.size()), text);
        }
    }
    return term;
}

std::vector<Term> read_terms(const std::filesystem::path& file, bool ranked) {
    const Table table = read_table(file, ranked ? std::vector<std::string_view>{"rank"}
                                                : std::vector<std::string_view>{});
    std::vector<Term> terms;
    for (const Table::Row& row : table.rows()) {
        Term& term = add_term(terms, table, row);
        term.rank = ranked ? number_in(table, row, "rank") : 0;
    }
    return terms;
}

int rank_in(const std::vector<Term>& terms, std::string_view id, int otherwise) {
    const Term* term = find_term(terms, id);
    return term == nullptr ? otherwise : term->rank;
}

}  // namespace

Ontology Ontology::load(const std::filesystem::path& folder) {
    Ontology ontology;
    ontology.roles_ = read_terms(folder / "roles.tsv", false);
    ontology.statuses_ = read_terms(folder / "statuses.tsv", true);
    ontology.modalities_ = read_terms(folder / "modalities.tsv", true);
    ontology.offices_ = read_terms(folder / "offices.tsv", true);
    ontology.read_events(folder);
    ontology.read_agreements(folder);
    std::uint64_t hash = fnv_start;
    for (const std::string_view file : files) {
        hash = fnv1a(read_file(folder / file), fnv1a(file, hash));
    }
    ontology.fingerprint_ = hexadecimal(hash);
    return ontology;
}

void Ontology::read_events(const std::filesystem::path& folder) {
    const Table types =
        read_table(folder / "event_types.tsv", {"roles", "days", "cameo", "plover", "cameo_planned", "plover_planned"});
    for (const Table::Row& row : types.rows()) {
        EventType& type = add_term(event_types_, types, row);
        type.days = number_in(types, row, "days");
        type.actual = {std::string(types.cell(row, "cameo")), std::string(types.cell(row, "plover"))};
        type.planned = {std::string(types.cell(row, "cameo_planned")), std::string(types.cell(row, "plover_planned"))};
        for (std::string_view role : split(types.cell(row, "roles"), '|')) {
            const bool optional = role.ends_with('?');
            role.remove_suffix(optional ? 1 : 0);
            if (find_term(roles_, role) == nullptr) {
                types.fail(row, "roles", "unknown role \"" + std::string(role) + '"');
            }
            type.roles.push_back(EventType::Role{std::string(role), !optional});
        }
    }
    const Table relations = read_table(folder / "relations.tsv", {"from", "to"});
    for (const Table::Row& row : relations.rows()) {
        RelationType& relation = add_term(relations_, relations, row);
        relation.from = relations.cell(row, "from");
        relation.to = relations.cell(row, "to");
    }
}

void Ontology::read_agreements(const std::filesystem::path& folder) {
    const Table types = read_table(folder / "agreement_types.tsv", {"family"});
    for (const Table::Row& row : types.rows()) {
        AgreementType& type = add_term(agreement_types_, types, row);
        type.family = types.cell(row, "family");
    }
    const Table topics = read_table(folder / "topics.tsv", {"parent"});
    for (const Table::Row& row : topics.rows()) {
        const std::string_view parent = topics.cell(row, "parent");
        // A parent stands above its topics, so that no chain of parents can be a ring.
        if (!parent.empty() && find_term(topics_, parent) == nullptr) {
            topics.fail(row, "parent", "no topic of this id stands above");
        }
        add_term(topics_, topics, row).parent = parent;
    }
}

const EventType* Ontology::event_type(std::string_view id) const { return find_term(event_types_, id); }
const AgreementType* Ontology::agreement_type(std::string_view id) const { return find_term(agreement_types_, id); }
const Topic* Ontology::topic(std::string_view id) const { return find_term(topics_, id); }

EventCodes Ontology::codes(std::string_view type, std::string_view modality) const {
    const EventType* found = event_type(type);
    if (found == nullptr || (modality != "actual" && modality != "planned")) {
        return {};
    }
    return modality == "actual" ? found->actual : found->planned;
}

std::string Ontology::family(std::string_view type) const {
    const AgreementType* found = agreement_type(type);
    return found == nullptr ? std::string(type) : found->family;
}

int Ontology::status_rank(std::string_view status) const { return rank_in(statuses_, status, 0); }
int Ontology::modality_rank(std::string_view modality) const { return rank_in(modalities_, modality, 0); }

int Ontology::office_rank(std::string_view office) const {
    return rank_in(offices_, office, std::numeric_limits<int>::max());
}

std::vector<std::string> Ontology::topic_and_wider(std::string_view id) const {
    std::vector<std::string> chain{std::string(id)};
    for (const Topic* at = topic(id); at != nullptr && !at->parent.empty(); at = topic(at->parent)) {
        chain.push_back(at->parent);
    }
    return chain;
}

std::string label(const Term& term, std::string_view language) {
    // As for names: "kk-Latn" reads "kk" where the script has no labels of its own.
    for (const std::string_view tag : {language, language.substr(0, language.find('-')), std::string_view("en")}) {
        if (const auto found = term.labels.find(std::string(tag)); found != term.labels.end()) {
            return found->second;
        }
    }
    return term.id;
}

}  // namespace elchi
