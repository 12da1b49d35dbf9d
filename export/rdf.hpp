// SPDX-License-Identifier: MIT
// RDF terms and what takes statements one after the other: the seam between the walk over the graph (statements.hpp)
// and the syntaxes (turtle.hpp, ntriples.hpp). There are no blank nodes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace elchi {

struct Namespace {
    std::string_view prefix;  ///< without the colon
    std::string_view iri;
};

/// An IRI. With a namespace, `local` is safe as the local part of a prefixed name; without one, it is the whole IRI
/// with everything encoded that must not stand between < and >. Views: whoever makes a name owns its text.
struct Name {
    const Namespace* space = nullptr;
    std::string_view local;
};

/// A literal. Numbers are written as in the lexical form given: digits, or digits with a decimal point.
struct Literal {
    enum class Type { text, date, year_month, year, integer, decimal };

    Type type = Type::text;
    std::string_view value;
    std::string_view language = {};  ///< of a text: a well-formed BCP 47 tag or empty
};

/// The XML Schema type of a literal other than a text.
[[nodiscard]] const Name& datatype_of(Literal::Type type);

/// Local parts that every parser of Turtle reads alike: [A-Za-z0-9][A-Za-z0-9_-]*. Stores disagree on the others.
[[nodiscard]] constexpr bool is_plain_local(std::string_view local) {
    const auto alphanumeric = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    };
    for (const char c : local) {
        if (!alphanumeric(c) && c != '_' && c != '-') {
            return false;
        }
    }
    return !local.empty() && alphanumeric(local.front());
}

/// Takes the statements of a graph, subject by subject: namespaces once, then begin, statement ..., end for each. The
/// statements of one subject and predicate follow each other.
class StatementSink {
public:
    StatementSink() = default;
    StatementSink(const StatementSink&) = delete;
    StatementSink& operator=(const StatementSink&) = delete;
    virtual ~StatementSink() = default;

    virtual void namespaces(const std::vector<const Namespace*>& all) = 0;
    virtual void begin(const Name& subject) = 0;
    virtual void statement(const Name& predicate, const Name& object) = 0;
    virtual void statement(const Name& predicate, const Literal& object) = 0;
    virtual void end() = 0;
};

}  // namespace elchi
