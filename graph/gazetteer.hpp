// SPDX-License-Identifier: MIT
// Facts without a language: states, places, organisations, persons, offices and their holders, and the names of all of
// them in every language. Read once from share/elchi/gazetteer, then constant.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace elchi {

/// The names of one entity in one language.
struct Names {
    std::string label;                 ///< the usual short display name, base form
    std::vector<std::string> aliases;  ///< formal names, acronyms, other spellings
    std::string surname;               ///< persons: the word used alone when it is not the last one
};

struct GazetteerEntity {
    std::string id;    ///< country:KZ, place:tashkent, org:sco, person:kassym-jomart-tokayev
    std::string type;  ///< country, place, organization, person
    std::string kind;  ///< states: status; places: capital, city, seat; organisations: kind
    std::string country;   ///< places and persons: ISO 3166-1 alpha-2 or "x-..."; countries: their own code
    std::string within;    ///< seats: place id of the city
    std::string capital;   ///< countries: place id
    std::string wikidata;  ///< empty unless certain
    std::string iso3, m49, cow;          ///< countries
    std::string from, to;                ///< countries: ISO dates of existence, empty when open
    double latitude = 0, longitude = 0;  ///< places, degrees WGS 84
    long population = 0;                 ///< places
    std::vector<std::string> members;    ///< organisations: ids of the present members
    std::map<std::string, Names, std::less<>> names;  ///< BCP 47 tag, as of the tables in labels/ -> names
};

/// One stay in office. Dates are ISO 8601 as precise as known; an empty end means still in office.
struct OfficeHeld {
    std::string person;   ///< person id
    std::string country;  ///< ISO code, or the id of an organisation ("org:un")
    std::string office;   ///< head_of_state, head_of_government, foreign_minister, ...
    std::string from;
    std::string to;
    bool acting = false;
};

class Gazetteer {
public:
    /// Reads the tables of a folder. Throws Error with file:line:column on a malformed table.
    static Gazetteer load(const std::filesystem::path& folder);

    /// All entities, by id.
    [[nodiscard]] const std::vector<GazetteerEntity>& entities() const { return entities_; }
    /// The entity of an id, or nullptr.
    [[nodiscard]] const GazetteerEntity* find(std::string_view id) const;
    [[nodiscard]] const std::vector<OfficeHeld>& offices_held() const { return offices_; }

    /// Who held an office of a country on a day (an ISO date; coarser dates accept any overlap; an empty one means the
    /// latest known holder). Regular holders before acting ones, then the latest start first. At a hand-over day both.
    [[nodiscard]] std::vector<const OfficeHeld*> holders(std::string_view country, std::string_view office,
                                                         std::string_view date) const;
    /// The offices of a person on a day, highest first (head_of_state, head_of_government, foreign_minister, others).
    [[nodiscard]] std::vector<const OfficeHeld*> offices_of(std::string_view person, std::string_view date) const;

    /// The tag under which names in a language stand: of its script where that has names of its own ("uz-Cyrl"), else of
    /// the language alone ("kk-Latn": "kk"). Valid as long as the argument and this.
    [[nodiscard]] std::string_view label_tag(std::string_view language) const;

    /// The name of an entity in a language (see label_tag); falls back to English, then to any, then to the id.
    [[nodiscard]] std::string label(std::string_view id, std::string_view language) const;
    /// All labels of an entity, one a language.
    [[nodiscard]] std::map<std::string, std::string> labels(std::string_view id) const;

    /// Hexadecimal hash of the content of all tables.
    [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }

private:
    std::set<std::string, std::less<>> languages_;  // that have labels
    std::vector<GazetteerEntity> entities_;
    std::unordered_map<std::string, std::size_t> index_;
    std::vector<OfficeHeld> offices_;  // by country, office and start
    std::unordered_map<std::string, std::vector<std::size_t>> offices_by_person_;
    std::string fingerprint_;
};

}  // namespace elchi
