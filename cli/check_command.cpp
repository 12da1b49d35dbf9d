// SPDX-License-Identifier: MIT
// elchi check: reads every table of the data folder as a run would, says what is wrong, and runs the packs' corpora.
#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "export/output.hpp"
#include "extract/corpus.hpp"
#include "extract/extractor.hpp"
#include "extract/language_pack.hpp"
#include "extract/pack_check.hpp"
#include "graph/gazetteer.hpp"
#include "graph/ontology.hpp"

namespace elchi {

namespace {

struct CheckOptions {
    std::vector<std::string> packs;
    bool verbose = false;
};

// Packs whose failing sentences are no more than this are reported in full.
constexpr std::size_t few = 10;

std::string count(std::size_t number, std::string_view one, std::string_view many) {
    return std::to_string(number) + ' ' + std::string(number == 1 ? one : many);
}

void print_failure(const std::string& file, const CorpusSentence& sentence, const SentenceOutcome& outcome,
                   OutputBuffer& out) {
    out << file << ':' << std::to_string(sentence.line) << ": " << sentence.text << '\n';
    for (const std::size_t missed : outcome.missed) {
        out << "    missed: " << sentence.expected[missed].written << '\n';
    }
    const EventRecord& record = outcome.record;
    for (const std::size_t extra : outcome.extra) {
        out << "    came:   " << corpus_line(record.events[extra], record) << '\n';
    }
    for (std::size_t i = 0; outcome.unexpected_agreement && i < record.agreements.size(); ++i) {
        out << "    came:   agreement " << record.agreements[i].type << '\n';
    }
}

void print_frames(const CorpusOutcome& outcome, OutputBuffer& out) {
    std::size_t width = 0;
    for (const auto& [rule, score] : outcome.frames) {
        width = std::max(width, rule.size());
    }
    for (const auto& [rule, score] : outcome.frames) {
        out << "    " << rule << std::string(width - rule.size(), ' ') << "  " << std::to_string(score.right)
            << " right, " << std::to_string(score.wrong) << " wrong\n";
    }
}

// The number of sentences that went wrong.
std::size_t check_corpus(const std::string& pack, const std::filesystem::path& file,
                         const std::vector<CorpusSentence>& corpus, const Extractor& extractor, bool verbose,
                         OutputBuffer& out) {
    const CorpusOutcome outcome = run_corpus(corpus, pack, extractor);
    const std::size_t failed = corpus.size() - outcome.right;
    out << pack << ": " << count(corpus.size(), "sentence", "sentences") << ", " << std::to_string(outcome.right)
        << " right; " << count(outcome.missed, "act", "acts") << " missed, " << std::to_string(outcome.extra)
        << " extra\n";
    for (std::size_t i = 0; (verbose || failed <= few) && i < corpus.size(); ++i) {
        if (!outcome.sentences[i].right()) {
            print_failure(file.string(), corpus[i], outcome.sentences[i], out);
        }
    }
    if (verbose) {
        print_frames(outcome, out);
    }
    return failed;
}

// True when a pack has a fault.
bool report(const std::vector<PackFinding>& findings, const Talk& talk) {
    bool wrong = false;
    for (const PackFinding& finding : findings) {
        wrong = wrong || !finding.warning;
        if (finding.warning) {
            talk.say("elchi: warning: " + finding.message);
        } else {
            std::cerr << "elchi: " << finding.message << '\n';
        }
    }
    return wrong;
}

int check(const CheckOptions& options, const CommonOptions& common) {
    const DataPaths data = find_data(common.data);
    for (const std::string& pack : options.packs) {
        if (!std::filesystem::is_directory(data.languages / pack)) {
            throw Error((data.languages / pack).string(), 0, 0, "no such language pack");
        }
    }
    const Ontology ontology = Ontology::load(data.ontology);
    const Gazetteer gazetteer = Gazetteer::load(data.gazetteer);
    const Extractor extractor(data.languages, gazetteer, ontology, PacksFrom::tables);
    const std::vector<std::string> packs = options.packs.empty() ? pack_tags(data.languages) : options.packs;
    const Talk talk(common);
    const bool wrong = report(check_packs(data.languages, packs, ontology, gazetteer), talk);
    OutputBuffer out{std::filesystem::path("-")};
    std::size_t failed = 0;
    for (const std::string& pack : packs) {
        const std::filesystem::path file = data.languages / pack / "corpus.txt";
        if (std::filesystem::exists(file)) {
            failed += check_corpus(pack, file, read_corpus(file, ontology, gazetteer), extractor, options.verbose, out);
        }
    }
    out.finish();
    if (!wrong) {
        talk.say("ontology, gazetteer (" + std::to_string(gazetteer.entities().size()) +
                 " entities) and language packs are well-formed");
    }
    return wrong || (common.strict && failed > 0) ? 1 : 0;
}

}  // namespace

void add_check_command(CLI::App& program, CommonOptions& common, Action& action) {
    CLI::App* command = program.add_subcommand("check", "Check the ontology, the gazetteer and the language packs");
    auto options = std::make_shared<CheckOptions>();
    command->add_option("PACK", options->packs, "The packs to check (default: all)");
    command->add_flag("--verbose", options->verbose, "List every failing sentence, and how often each frame was right");
    add_common_options(*command, common);
    command->callback([&common, &action, options] { action = [&common, options] { return check(*options, common); }; });
}

}  // namespace elchi
