// SPDX-License-Identifier: MIT
// The closed words of the graph (types, roles, statuses, offices, topics) with their codes and labels. Read once from
// share/elchi/ontology, then constant.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "graph/event_record.hpp"

namespace elchi {

struct Term {
    std::string id;
    Labels labels;  ///< by BCP 47 tag, as of the columns label_*
    int rank = 0;   ///< statuses: later is higher; modalities: stronger is higher; offices: 1 is the highest
};

struct EventCodes {
    std::string cameo;
    std::string plover;
};

struct EventType : Term {
    struct Role {
        std::string id;
        bool required = true;
    };
    std::vector<Role> roles;
    int days = 1;  ///< by which reports of one event may differ
    EventCodes actual;
    EventCodes planned;
};

struct AgreementType : Term {
    std::string family;  ///< kinds of one family may name one paper in different languages
};

struct Topic : Term {
    std::string parent;  ///< the wider topic, or empty
};

/// An edge type other than a role: actor, event, agreement, place, article or any at its ends.
struct RelationType : Term {
    std::string from;
    std::string to;
};

class Ontology {
public:
    /// Reads the tables of a folder. Throws Error with file:line:column on a malformed table.
    static Ontology load(const std::filesystem::path& folder);

    [[nodiscard]] const std::vector<EventType>& event_types() const { return event_types_; }
    [[nodiscard]] const std::vector<AgreementType>& agreement_types() const { return agreement_types_; }
    [[nodiscard]] const std::vector<Topic>& topics() const { return topics_; }
    [[nodiscard]] const std::vector<Term>& roles() const { return roles_; }
    [[nodiscard]] const std::vector<RelationType>& relations() const { return relations_; }
    [[nodiscard]] const std::vector<Term>& statuses() const { return statuses_; }
    [[nodiscard]] const std::vector<Term>& modalities() const { return modalities_; }
    [[nodiscard]] const std::vector<Term>& offices() const { return offices_; }

    [[nodiscard]] const EventType* event_type(std::string_view id) const;
    [[nodiscard]] const AgreementType* agreement_type(std::string_view id) const;
    [[nodiscard]] const Topic* topic(std::string_view id) const;

    /// CAMEO and PLOVER codes of an event; empty for types without codes, denied and possible events.
    [[nodiscard]] EventCodes codes(std::string_view event_type, std::string_view modality) const;
    /// The family of an agreement type; an unknown type is a family of its own.
    [[nodiscard]] std::string family(std::string_view agreement_type) const;
    /// Rank of a status or modality, 0 for an unknown one.
    [[nodiscard]] int status_rank(std::string_view status) const;
    [[nodiscard]] int modality_rank(std::string_view modality) const;
    /// Rank of an office, 1 the highest; unknown offices come last.
    [[nodiscard]] int office_rank(std::string_view office) const;
    /// The topic, its parent, and so on to the widest; an unknown topic stands alone.
    [[nodiscard]] std::vector<std::string> topic_and_wider(std::string_view id) const;

    /// Hexadecimal hash of the content of all tables.
    [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }

private:
    void read_events(const std::filesystem::path& folder);
    void read_agreements(const std::filesystem::path& folder);

    std::vector<EventType> event_types_;
    std::vector<AgreementType> agreement_types_;
    std::vector<Topic> topics_;
    std::vector<Term> roles_;
    std::vector<RelationType> relations_;
    std::vector<Term> statuses_;
    std::vector<Term> modalities_;
    std::vector<Term> offices_;
    std::string fingerprint_;
};

/// The label of a term in a language: "uz-Latn" reads "uz" where the script has none; falls back to English, then to the id.
[[nodiscard]] std::string label(const Term& term, std::string_view language);

}  // namespace elchi
