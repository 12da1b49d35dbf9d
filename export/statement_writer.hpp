// SPDX-License-Identifier: MIT
// Statements from plain values: what the walk over the graph says them with. Empty values say nothing.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "export/names.hpp"
#include "export/rdf.hpp"

namespace elchi {

class StatementWriter {
public:
    /// Keeps references to both.
    StatementWriter(RdfNames& names, StatementSink& sink) : names_(names), sink_(sink) {}

    void begin(const Name& subject) { sink_.begin(subject); }
    void end() { sink_.end(); }

    void name(const Name& predicate, const Name& object) { sink_.statement(predicate, object); }
    void names(const Name& predicate, std::initializer_list<Name> objects);
    /// A word of our vocabulary (RdfNames::term).
    void word(const Name& predicate, std::string_view value, std::string_view prefix = {});
    /// A language that is_language_tag refuses is left out.
    void text(const Name& predicate, std::string_view value, std::string_view language = {});
    /// Each text once, sorted.
    void texts(const Name& predicate, std::vector<std::string> values);
    void integer(const Name& predicate, std::int64_t value);
    /// Nothing for a number that is not finite.
    void decimal_number(const Name& predicate, double value);
    /// An amount as written, exact; a text when it is no number.
    void amount(const Name& predicate, const std::string& value);
    /// xsd:date, gYearMonth or gYear as precise as given; a text when it is no date.
    void date(const Name& predicate, std::string_view date);

private:
    RdfNames& names_;
    StatementSink& sink_;
};

/// True for language, script and region of BCP 47 ("uz-Cyrl", "en-GB") that say something (not "und").
[[nodiscard]] bool is_language_tag(std::string_view tag);

}  // namespace elchi
