// SPDX-License-Identifier: MIT
// A sentence read: what each word may mean, the noun groups with their case or adposition, and the clauses.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/document.hpp"
#include "extract/rules.hpp"
#include "graph/gazetteer.hpp"

namespace elchi {

/// A word or phrase with one of its meanings.
struct Atom {
    std::size_t begin = 0;  ///< tokens, half open
    std::size_t end = 0;
    ConceptId concept_id = Concepts::none;
    ConceptId kind = Concepts::none;
    std::int32_t entity = -1;  ///< index into the gazetteer's entities
    Tags tags = 0;
};

/// The calendar words of a date as written; 0 or empty where nothing is said.
struct DateParts {
    int day = 0, last_day = 0;  ///< last_day: end of a range
    int month = 0, last_month = 0;
    int year = 0;
    int weekday = 0;          ///< 1 = Monday
    std::string relative;     ///< "+1d", "-1m", "same"
    std::string frame;        ///< this, last, next: before day, week, month, year
    std::string unit;         ///< day, week, month, year of `frame`
    int ordinal = 0;          ///< "the second day"
};

struct Group {
    GroupKind kind = GroupKind::person;
    std::size_t begin = 0, end = 0;  ///< tokens
    std::size_t head = 0;
    Tags tags = 0;
    ConceptId adposition = Concepts::none;
    Tags adposition_tags = 0;
    /// The noun that a country owns ("Georgia's officials"): its case and adposition; 0 when there is none.
    Tags owned_tags = 0;
    ConceptId owned_adposition = Concepts::none;
    bool after_predicate = false;  ///< behind the finite verb of its clause and perhaps its object
    bool bare_owner = false;  ///< without a genitive ending: perhaps the subject after all

    std::string entity;   ///< gazetteer id
    std::vector<std::string> candidates;  ///< gazetteer ids of the bearers of a surname
    std::string name;     ///< base form of an unknown name, as written
    std::string name_key;
    std::string country;  ///< ISO code
    std::string office;
    std::string body;
    std::string title;    ///< of an unknown person without office
    std::string agreement;  ///< kind of agreement
    std::string pronoun;
    std::vector<std::string> antecedents;  ///< of a pronoun: the ids of the actors that it stands for
    bool colleague = false;
    bool relative = false;  ///< a relative pronoun, with what its antecedent says
    bool own = false;  ///< an office of the own state, unless another is named
    bool plural = false;
    bool in_title = false;  ///< belongs to the title of an agreement
    bool dateline = false;
    bool quoted = false;
    int count = 0;
    bool count_at_least = false;
    DateParts date;
    std::vector<Group> members;  ///< of a list

    [[nodiscard]] bool is_actor() const {
        return kind == GroupKind::person || kind == GroupKind::role || kind == GroupKind::roles || kind == GroupKind::country ||
               kind == GroupKind::body || kind == GroupKind::organization || kind == GroupKind::collective;
    }
};

/// Keys of surnames.
using SurnameSet = std::unordered_set<std::string>;

struct ReadSentence {
    const Sentence* sentence = nullptr;
    const SurnameSet* surnames = nullptr;  ///< of persons whom the text has named and no table knows
    std::vector<std::vector<Atom>> atoms;  ///< by first token
    std::vector<Group> groups;             ///< in text order, not overlapping
    std::vector<std::size_t> clause;       ///< of each token
    std::vector<Tags> predicate;           ///< of each token; 0: none

    [[nodiscard]] bool has(const ConceptTest& what, std::size_t first, std::size_t last) const;
    /// A concept that begins in [first, last), or nullptr.
    [[nodiscard]] const Atom* find(const ConceptTest& what, std::size_t first, std::size_t last) const;
};

/// The first code point of a token.
[[nodiscard]] char32_t sign_of(const Document& document, const Token& token);
[[nodiscard]] bool is_dash(char32_t c);

class Recogniser {
public:
    Recogniser(const LanguagePack& pack, const Gazetteer& gazetteer);

    /// `surnames` are the keys of surnames that mean somebody named before.
    [[nodiscard]] ReadSentence read(const Document& document, const Sentence& sentence, const SurnameSet* surnames = nullptr) const;

private:
    struct Kinds {
        ConceptId country, place, org, person, surname, office, title, body, demonym, agr, num, ord, month, weekday, year4,
            day2, cap, initial, adj, state, coll, date, countries, demonyms, pron, colleague, when, conjunction, sub, rel, adp, at_least;
    };
    struct Capture {
        const GroupRule::Element* element = nullptr;
        Atom atom;
    };
    struct Match {
        std::size_t end = 0;
        std::vector<Capture> captures;
    };
    /// Group rules as a set: bit i is rule i of the pack.
    using RuleSet = std::vector<std::uint64_t>;

    // Atoms.
    void find_atoms(const Document& document, ReadSentence& read) const;
    void walk(const Document& document, ReadSentence& read, std::size_t start, std::size_t at, std::uint32_t node,
              std::vector<Reading>& path) const;
    void add_atom(ReadSentence& read, std::size_t start, std::size_t end, const Entry& entry, const std::vector<Reading>& path) const;
    static void add_computed(ReadSentence& read, ConceptId kind, std::size_t at, std::size_t end, Tags tags);
    void add_computed_atoms(const Document& document, ReadSentence& read, std::size_t at) const;
    void add_numbers(const Document& document, ReadSentence& read, std::size_t at) const;
    void add_capital(const Document& document, ReadSentence& read, std::size_t at) const;
    void add_list(ReadSentence& read, ConceptId of, ConceptId list) const;
    [[nodiscard]] std::size_t after_separator(const ReadSentence& read, std::size_t at) const;

    // Groups by the rules of the pack.
    void index_rules();
    void index_rule(std::size_t number);
    [[nodiscard]] RuleSet possible_rules(const ReadSentence& read, bool dates) const;
    [[nodiscard]] bool may_begin(const ReadSentence& read, std::size_t at, const RuleSet& possible, RuleSet& rules) const;
    void find_groups(const Document& document, ReadSentence& read, bool dates) const;
    [[nodiscard]] Group best_group(const Document& document, const ReadSentence& read, std::size_t at, std::size_t limit, bool dates,
                                   const RuleSet& rules) const;
    [[nodiscard]] bool match(const ReadSentence& read, const GroupRule& rule, std::size_t element, std::size_t at, Match& match,
                             std::size_t repeats) const;
    [[nodiscard]] bool match_rest(const ReadSentence& read, const GroupRule& rule, std::size_t element, const Atom& atom, Match& match,
                                  std::size_t repeats) const;
    [[nodiscard]] bool fits(const ReadSentence& read, const GroupRule::Element& element, const Atom& atom) const;
    [[nodiscard]] Group group_of(const Document& document, const ReadSentence& read, const GroupRule& rule, std::size_t at, const Match& match) const;
    void agree(const Match& match, Group& group) const;
    [[nodiscard]] bool foreign_title(const Group& group) const;

    // What the words of a group say.
    [[nodiscard]] Group single(const Document& document, const ReadSentence& read, std::size_t at) const;
    [[nodiscard]] bool named_before(const Document& document, const ReadSentence& read, std::size_t at, Group& group) const;
    [[nodiscard]] std::optional<GroupKind> kind_alone(const Atom& atom) const;
    [[nodiscard]] bool other_bearer(const ReadSentence& read, std::size_t at) const;
    [[nodiscard]] Group group_alone(const ReadSentence& read, const Atom& atom, GroupKind kind) const;
    [[nodiscard]] std::vector<Group> countries_of(const ReadSentence& read, const Atom& list) const;
    void take(const Document& document, const ReadSentence& read, const Capture& capture, Group& group) const;
    [[nodiscard]] std::string_view country_of(const Atom& atom) const;
    void settle_name(Group& group) const;
    [[nodiscard]] bool begins_with(std::string_view initial, std::string_view person) const;
    void take_country(const Atom& atom, Group& group) const;
    void take_quality(const Atom& atom, std::string_view text, Group& group) const;
    void take_name(const Document& document, const ReadSentence& read, const Atom& atom, Group& group) const;
    void take_date(const Atom& atom, DateParts& date, std::string_view text) const;
    void take_entity(const ReadSentence& read, const Atom& atom, Group& group) const;
    [[nodiscard]] std::string_view value_of(const Atom& atom) const;

    // Groups among their neighbours.
    void join_lists(ReadSentence& read) const;
    [[nodiscard]] Group list_of(const ReadSentence& read, std::size_t first, std::size_t last) const;
    [[nodiscard]] bool alike(const Group& a, const Group& b) const;
    [[nodiscard]] bool joined(const ReadSentence& read, std::size_t first, std::size_t last, bool& conjunction) const;
    void add_relatives(ReadSentence& read) const;
    [[nodiscard]] const Group* antecedent(const ReadSentence& read, const std::vector<Group>& before, const Atom& relative) const;
    void find_adpositions(ReadSentence& read) const;
    [[nodiscard]] const Atom* adposition_ending(const ReadSentence& read, std::size_t end) const;
    void find_owned(ReadSentence& read) const;
    [[nodiscard]] std::optional<std::size_t> owned_noun(const ReadSentence& read, std::size_t from, std::size_t limit) const;
    [[nodiscard]] static Tags noun_tags(const Token& token);
    [[nodiscard]] bool verbal(const Token& token) const;

    // Clauses.
    void find_clauses(const Document& document, ReadSentence& read) const;
    void find_objects(ReadSentence& read) const;
    [[nodiscard]] std::vector<Tags> predicates(const ReadSentence& read) const;
    [[nodiscard]] std::vector<std::size_t> piece_ends(const Document& document, const ReadSentence& read) const;
    [[nodiscard]] bool predicative(const ReadSentence& read, std::size_t first, std::size_t last) const;

    const LanguagePack& pack_;
    const Gazetteer& gazetteer_;
    Kinds kinds_{};
    std::vector<ConceptId> kind_of_;  // by concept
    std::vector<RuleSet> rules_by_kind_;  // by concept of the kind: rules that an atom of it may begin
    RuleSet rules_of_words_;              // rules that a certain word may begin
    std::set<std::string_view> opening_words_;
    RuleSet rules_of_dates_;
    std::map<ConceptId, RuleSet> rules_needing_;  // rules that no sentence without the concept, or the kind, satisfies
};

/// Prints how a sentence was read: tokens with their readings and clauses, and the noun groups.
void describe(const Document& document, const ReadSentence& read, const LanguagePack& pack, std::ostream& out);

}  // namespace elchi
