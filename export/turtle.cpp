// SPDX-License-Identifier: MIT
#include "export/turtle.hpp"

#include "export/statements.hpp"
#include "export/text.hpp"
#include "export/vocabulary.hpp"

namespace elchi {

namespace {

class TurtleSink final : public StatementSink {
public:
    explicit TurtleSink(OutputBuffer& out) : out_(out) {}

    void namespaces(const std::vector<const Namespace*>& all) override {
        for (const Namespace* space : all) {
            out_ << "@prefix " << space->prefix << ": <" << space->iri << "> .\n";
        }
    }

    void begin(const Name& subject) override {
        out_ << '\n';
        name(subject);
        predicate_ = {};
    }

    void statement(const Name& predicate, const Name& object) override {
        lead(predicate);
        name(object);
    }

    void statement(const Name& predicate, const Literal& object) override {
        lead(predicate);
        literal(object);
    }

    void end() override { out_ << " .\n"; }

private:
    // Turtle 2.2: "," before one more object of the same predicate, ";" before one more predicate.
    void lead(const Name& predicate) {
        const bool first = predicate_.local.empty();
        if (!first && predicate.space == predicate_.space && predicate.local == predicate_.local) {
            out_ << ", ";
            return;
        }
        out_ << (first ? " " : " ;\n    ");
        predicate_ = predicate;
        const bool type = predicate.space == &vocabulary::rdf && predicate.local == vocabulary::rdf_type.local;
        if (type) {
            out_ << 'a';
        } else {
            name(predicate);
        }
        out_ << ' ';
    }

    void name(const Name& name) {
        if (name.space != nullptr) {
            out_ << name.space->prefix << ':' << name.local;
        } else {
            out_ << '<' << name.local << '>';
        }
    }

    void literal(const Literal& object) {
        using Type = Literal::Type;
        if (object.type == Type::integer || object.type == Type::decimal) {
            out_ << object.value;  // Turtle 2.5.2: the digits alone say the type
            return;
        }
        write_turtle_string(out_, object.value);
        if (!object.language.empty()) {
            out_ << '@' << object.language;
        } else if (object.type != Type::text) {
            out_ << "^^";
            name(datatype_of(object.type));
        }
    }

    OutputBuffer& out_;
    Name predicate_;
};

}  // namespace

void write_turtle(const KnowledgeGraph& graph, const ExportOptions& options, OutputBuffer& out) {
    TurtleSink sink(out);
    walk_statements(graph, options, sink);
}

}  // namespace elchi
