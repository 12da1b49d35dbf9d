// SPDX-License-Identifier: MIT
#include "graph/gazetteer.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <tuple>
#include <utility>

#include "graph/date.hpp"
#include "graph/error.hpp"
#include "graph/fingerprint.hpp"
#include "graph/tsv.hpp"

namespace elchi {

namespace {

namespace fs = std::filesystem;

// Everything that load gathers before the order of entities is final.
struct Loading {
    fs::path folder;
    std::vector<GazetteerEntity> entities;
    std::unordered_map<std::string, std::size_t> index;
    std::uint64_t hash = fnv_start;
};

// The table, or nothing where the file is missing: a gazetteer may be as small as one table.
std::vector<Table> open(Loading& loading, const std::string& name, const std::vector<std::string_view>& columns) {
    const fs::path file = loading.folder / name;
    if (!fs::exists(file)) {
        return {};
    }
    loading.hash = fnv1a(read_file(file), fnv1a(name, loading.hash));
    return {Table::read(file, columns)};
}

std::string prefixed(std::string_view prefix, std::string_view id) {
    const bool bare = !id.empty() && id.find(':') == std::string_view::npos;
    return (bare ? std::string(prefix) : std::string{}) + std::string(id);
}

std::string without(std::string_view prefix, std::string_view id) {
    return std::string(id.starts_with(prefix) ? id.substr(prefix.size()) : id);
}

template <typename T>
T number(const Table& table, const Table::Row& row, std::string_view column) {
    const std::string_view cell = table.cell(row, column);
    T value{};
    if (cell.empty()) {
        return value;
    }
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || end != cell.data() + cell.size()) {
        table.fail(row, column, "not a number");
    }
    return value;
}

std::string date(const Table& table, const Table::Row& row, std::string_view column) {
    const std::string_view cell = table.cell(row, column);
    if (!cell.empty() && !valid_date(cell)) {
        table.fail(row, column, "not a date (YYYY, YYYY-MM or YYYY-MM-DD)");
    }
    return std::string(cell);
}

GazetteerEntity& add(Loading& loading, const Table& table, const Table::Row& row, std::string_view type) {
    const std::string_view prefix = type == "organization" ? "org" : type;
    const std::string id = prefixed(std::string(prefix) + ':', table.cell(row, "id"));
    if (id.empty() || !loading.index.emplace(id, loading.entities.size()).second) {
        table.fail(row, "id", id.empty() ? "missing id" : "repeated id");
    }
    GazetteerEntity& entity = loading.entities.emplace_back();
    entity.id = id;
    entity.type = type;
    entity.wikidata = table.cell(row, "wikidata");
    return entity;
}

void read_states(Loading& loading) {
    const std::vector<std::string_view> columns = {"id",      "iso3?",   "m49?",  "cow?", "wikidata?",
                                                   "status?", "capital?", "from?", "to?"};
    for (const Table& table : open(loading, "states.tsv", columns)) {
        for (const Table::Row& row : table.rows()) {
            GazetteerEntity& entity = add(loading, table, row, "country");
            entity.country = without("country:", entity.id);
            entity.kind = table.cell(row, "status");
            entity.capital = prefixed("place:", table.cell(row, "capital"));
            entity.iso3 = table.cell(row, "iso3");
            entity.m49 = table.cell(row, "m49");
            entity.cow = table.cell(row, "cow");
            entity.from = date(table, row, "from");
            entity.to = date(table, row, "to");
        }
    }
}

void read_places(Loading& loading) {
    const std::vector<std::string_view> columns = {"id",         "country",     "geonames?", "latitude?",
                                                   "longitude?", "population?", "kind?",     "within?", "wikidata?"};
    for (const Table& table : open(loading, "places.tsv", columns)) {
        for (const Table::Row& row : table.rows()) {
            GazetteerEntity& entity = add(loading, table, row, "place");
            entity.country = without("country:", table.cell(row, "country"));
            entity.kind = table.cell(row, "kind");
            entity.within = prefixed("place:", table.cell(row, "within"));
            entity.latitude = number<double>(table, row, "latitude");
            entity.longitude = number<double>(table, row, "longitude");
            entity.population = number<long>(table, row, "population");
        }
    }
}

void read_actors(Loading& loading) {
    for (const Table& table : open(loading, "persons.tsv", {"id", "country?", "wikidata?"})) {
        for (const Table::Row& row : table.rows()) {
            GazetteerEntity& entity = add(loading, table, row, "person");
            entity.country = without("country:", table.cell(row, "country"));
        }
    }
    const std::vector<std::string_view> columns = {"id", "kind?", "members?", "founded?", "wikidata?"};
    for (const Table& table : open(loading, "organisations.tsv", columns)) {
        for (const Table::Row& row : table.rows()) {
            GazetteerEntity& entity = add(loading, table, row, "organization");
            entity.kind = table.cell(row, "kind");
            entity.from = date(table, row, "founded");
            for (const std::string_view member : split(table.cell(row, "members"), '|')) {
                entity.members.push_back(prefixed("country:", member));
            }
        }
    }
}

void read_memberships(Loading& loading) {
    for (const Table& table : open(loading, "memberships.tsv", {"organisation", "member", "from?", "to?", "status?"})) {
        for (const Table::Row& row : table.rows()) {
            const auto found = loading.index.find(prefixed("org:", table.cell(row, "organisation")));
            if (found == loading.index.end()) {
                table.fail(row, "organisation", "unknown organisation");
            }
            const std::string status(table.cell(row, "status"));
            const bool present = date(table, row, "to").empty() && (status.empty() || status == "member");
            std::vector<std::string>& members = loading.entities[found->second].members;
            std::string member = prefixed("country:", table.cell(row, "member"));
            if (present && std::ranges::find(members, member) == members.end()) {
                members.push_back(std::move(member));
            }
        }
    }
}

void read_labels(Loading& loading, const std::string& folder, std::string_view language) {
    const std::string name = folder + '/' + std::string(language) + ".tsv";
    for (const Table& table : open(loading, name, {"id", "label", "aliases?", "surname?"})) {
        for (const Table::Row& row : table.rows()) {
            const auto found = loading.index.find(std::string(table.cell(row, "id")));
            if (found == loading.index.end()) {
                table.fail(row, "id", "no table has this id");
            }
            Names& names = loading.entities[found->second].names[std::string(language)];
            names.label = table.cell(row, "label");
            names.surname = table.cell(row, "surname");
            for (const std::string_view alias : split(table.cell(row, "aliases"), '|')) {
                names.aliases.emplace_back(alias);
            }
        }
    }
}

std::vector<OfficeHeld> read_offices(Loading& loading) {
    std::vector<OfficeHeld> offices;
    const std::vector<std::string_view> columns = {"person", "country", "office", "from?", "to?", "acting?", "source?"};
    for (const Table& table : open(loading, "offices_held.tsv", columns)) {
        for (const Table::Row& row : table.rows()) {
            OfficeHeld held;
            held.person = prefixed("person:", table.cell(row, "person"));
            held.country = without("country:", table.cell(row, "country"));
            held.office = table.cell(row, "office");
            held.from = date(table, row, "from");
            held.to = date(table, row, "to");
            const std::string_view acting = table.cell(row, "acting");
            held.acting = !acting.empty() && acting != "0" && acting != "no";
            if (!loading.index.contains(held.person)) {
                table.fail(row, "person", "unknown person");
            }
            offices.push_back(std::move(held));
        }
    }
    return offices;
}

bool in_office(const OfficeHeld& held, const DayRange& when) {
    const std::string from = earliest_day(held.from);
    const std::string to = latest_day(held.to);
    return (from.empty() || from <= to_iso(when.last)) && (to.empty() || to >= to_iso(when.first));
}

int protocol_rank(std::string_view office) {
    constexpr std::string_view order[] = {"head_of_state", "head_of_government", "foreign_minister"};
    return static_cast<int>(std::ranges::find(order, office) - std::begin(order));
}

bool regular_and_latest_first(const OfficeHeld* left, const OfficeHeld* right) {
    return std::tie(left->acting, right->from, left->person) < std::tie(right->acting, left->from, right->person);
}

// The languages that have a table of labels.
std::set<std::string, std::less<>> languages_in(const fs::path& folder) {
    std::set<std::string, std::less<>> languages;
    for (const char* part : {"labels", "labels-actors"}) {
        std::error_code missing;
        for (const fs::directory_entry& file : fs::directory_iterator(folder / part, missing)) {
            if (file.path().extension() == ".tsv") {
                languages.insert(file.path().stem().string());
            }
        }
    }
    return languages;
}

}  // namespace

Gazetteer Gazetteer::load(const std::filesystem::path& folder) {
    Loading loading;
    loading.folder = folder;
    if (!fs::is_directory(folder)) {
        throw Error(folder.string(), 0, 0, "no such folder");
    }
    read_states(loading);
    read_places(loading);
    read_actors(loading);
    read_memberships(loading);
    Gazetteer gazetteer;
    gazetteer.languages_ = languages_in(folder);
    for (const std::string& language : gazetteer.languages_) {
        read_labels(loading, "labels", language);
        read_labels(loading, "labels-actors", language);
    }
    gazetteer.offices_ = read_offices(loading);
    // By country and office, so that a question about one office reads a few rows.
    std::ranges::stable_sort(gazetteer.offices_, {}, [](const OfficeHeld& held) {
        return std::tie(held.country, held.office, held.from, held.person);
    });
    for (std::size_t at = 0; at < gazetteer.offices_.size(); ++at) {
        gazetteer.offices_by_person_[gazetteer.offices_[at].person].push_back(at);
    }
    gazetteer.entities_ = std::move(loading.entities);
    std::ranges::sort(gazetteer.entities_, {}, &GazetteerEntity::id);
    for (std::size_t at = 0; at < gazetteer.entities_.size(); ++at) {
        gazetteer.index_.emplace(gazetteer.entities_[at].id, at);
    }
    gazetteer.fingerprint_ = hexadecimal(loading.hash);
    return gazetteer;
}

const GazetteerEntity* Gazetteer::find(std::string_view id) const {
    const auto found = index_.find(std::string(id));
    return found == index_.end() ? nullptr : &entities_[found->second];
}

std::vector<const OfficeHeld*> Gazetteer::holders(std::string_view country, std::string_view office,
                                                  std::string_view date) const {
    const auto key = [](const OfficeHeld& held) {
        return std::pair<std::string_view, std::string_view>(held.country, held.office);
    };
    const std::pair wanted(country, office);
    const auto first = std::ranges::lower_bound(offices_, wanted, {}, key);
    const auto last = std::ranges::upper_bound(first, offices_.end(), wanted, {}, key);
    const std::optional<DayRange> when = day_range(date);
    std::vector<const OfficeHeld*> result;
    for (auto held = first; held != last; ++held) {
        if (!when || in_office(*held, *when)) {
            result.push_back(&*held);
        }
    }
    std::ranges::sort(result, regular_and_latest_first);
    if (!when && result.size() > 1) {
        result.resize(1);
    }
    return result;
}

std::vector<const OfficeHeld*> Gazetteer::offices_of(std::string_view person, std::string_view date) const {
    std::vector<const OfficeHeld*> result;
    const auto found = offices_by_person_.find(std::string(person));
    if (found == offices_by_person_.end()) {
        return result;
    }
    const std::optional<DayRange> when = day_range(date);
    for (const std::size_t at : found->second) {
        if (when ? in_office(offices_[at], *when) : offices_[at].to.empty()) {
            result.push_back(&offices_[at]);
        }
    }
    std::ranges::stable_sort(result, [](const OfficeHeld* left, const OfficeHeld* right) {
        const int left_rank = protocol_rank(left->office);
        const int right_rank = protocol_rank(right->office);
        return left_rank != right_rank ? left_rank < right_rank : regular_and_latest_first(left, right);
    });
    return result;
}

std::string_view Gazetteer::label_tag(std::string_view language) const {
    return languages_.contains(language) ? language : language.substr(0, language.find('-'));
}

std::string Gazetteer::label(std::string_view id, std::string_view language) const {
    const GazetteerEntity* entity = find(id);
    if (entity == nullptr) {
        return std::string(id);
    }
    for (const std::string_view tag : {label_tag(language), std::string_view("en")}) {
        const auto names = entity->names.find(tag);
        if (names != entity->names.end() && !names->second.label.empty()) {
            return names->second.label;
        }
    }
    for (const auto& [tag, names] : entity->names) {
        if (!names.label.empty()) {
            return names.label;
        }
    }
    return std::string(id);
}

std::map<std::string, std::string> Gazetteer::labels(std::string_view id) const {
    std::map<std::string, std::string> result;
    if (const GazetteerEntity* entity = find(id)) {
        for (const auto& [tag, names] : entity->names) {
            if (!names.label.empty()) {
                result.emplace(tag, names.label);
            }
        }
    }
    return result;
}

}  // namespace elchi
