// SPDX-License-Identifier: MIT
// Which entity of the gazetteer a name of a record means: exact names in any language, held to country, office and day.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/event_record.hpp"
#include "graph/gazetteer.hpp"

namespace elchi {

struct Resolution {
    std::string id;      ///< of the gazetteer, or as the record gives it
    std::string reason;  ///< in words; empty when the record gives the id
};

/// Keeps a reference to the gazetteer.
class Resolver {
public:
    explicit Resolver(const Gazetteer& gazetteer);

    /// The entity that an actor of an article is; nothing when no single one fits.
    [[nodiscard]] std::optional<Resolution> actor(const Actor& actor, const ArticleInfo& article) const;

    /// A place id: the gazetteer's, else "place:" and the name in letters; empty without id and name.
    [[nodiscard]] std::string place(const PlaceMention& mention) const;

    /// The country or organisation that a known person stands for on a day ("country:KZ", "org:un"), or empty.
    [[nodiscard]] std::string side_of(std::string_view person, std::string_view day) const;

private:
    using Index = std::unordered_map<std::string, std::vector<const GazetteerEntity*>>;

    void add_names(const GazetteerEntity& entity);
    [[nodiscard]] std::optional<Resolution> person(const Actor& actor, const ArticleInfo& article) const;
    [[nodiscard]] std::optional<Resolution> holder(const Actor& actor, const ArticleInfo& article) const;
    [[nodiscard]] bool holds(const GazetteerEntity& person, const Actor& actor, std::string_view day) const;
    [[nodiscard]] bool of_country(const GazetteerEntity& person, std::string_view country) const;

    const Gazetteer& gazetteer_;
    std::unordered_map<std::string, Index> names_;  // by type, then by folded full name
    Index surnames_;                                // of persons, folded
};

}  // namespace elchi
