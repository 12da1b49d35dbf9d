// SPDX-License-Identifier: MIT
#include "export/ntriples.hpp"

#include "export/statements.hpp"
#include "export/text.hpp"
#include "export/vocabulary.hpp"

namespace elchi {

namespace {

class NTriplesSink final : public StatementSink {
public:
    explicit NTriplesSink(OutputBuffer& out) : out_(out) {}

    void namespaces(const std::vector<const Namespace*>& /*all*/) override {}

    // The subject is repeated on every line: its text is made once.
    void begin(const Name& subject) override {
        subject_.assign(1, '<');
        if (subject.space != nullptr) {
            subject_ += subject.space->iri;
        }
        subject_.append(subject.local).append("> ");
    }

    void statement(const Name& predicate, const Name& object) override {
        lead(predicate);
        name(object);
        out_ << " .\n";
    }

    void statement(const Name& predicate, const Literal& object) override {
        lead(predicate);
        write_turtle_string(out_, object.value);
        if (!object.language.empty()) {
            out_ << '@' << object.language;
        } else if (object.type != Literal::Type::text) {
            out_ << "^^";
            name(datatype_of(object.type));
        }
        out_ << " .\n";
    }

    void end() override {}

private:
    void lead(const Name& predicate) {
        out_ << subject_;
        name(predicate);
        out_ << ' ';
    }

    void name(const Name& name) {
        out_ << '<';
        if (name.space != nullptr) {
            out_ << name.space->iri;
        }
        out_ << name.local << '>';
    }

    OutputBuffer& out_;
    std::string subject_;
};

}  // namespace

void write_ntriples(const KnowledgeGraph& graph, const ExportOptions& options, OutputBuffer& out) {
    NTriplesSink sink(out);
    walk_statements(graph, options, sink);
}

}  // namespace elchi
