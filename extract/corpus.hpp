// SPDX-License-Identifier: MIT
// A language pack's own corpus: sentences with the acts that they must give, and how the extractor does on them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/extractor.hpp"
#include "graph/event_record.hpp"
#include "graph/gazetteer.hpp"
#include "graph/ontology.hpp"

namespace elchi {

/// An act that a sentence must give. What is empty is not asked for.
struct ExpectedAct {
    std::size_t line = 0;
    std::string written;  ///< the line of the corpus
    std::string type;
    std::string modality;
    /// Role and actor id; "?" is any actor that the gazetteer does not know, a name in quotes one of that name.
    std::vector<std::pair<std::string, std::string>> participants;
    std::string agreement;  ///< kind of an agreement that the act yields
    std::string date;
    std::string place;  ///< id
};

struct CorpusSentence {
    std::size_t line = 0;
    std::string published;
    std::string text;
    std::vector<ExpectedAct> expected;  ///< empty: neither event nor agreement
};

/// Reads corpus.txt. Throws Error with file:line:column on a line that the format does not know, and on types, roles,
/// modalities and ids that the ontology and the gazetteer do not know.
[[nodiscard]] std::vector<CorpusSentence> read_corpus(const std::filesystem::path& file, const Ontology& ontology,
                                                      const Gazetteer& gazetteer);

/// How a sentence went: indices of the expected acts that did not come, of events that nobody expected.
struct SentenceOutcome {
    std::vector<std::size_t> missed;
    std::vector<std::size_t> extra;
    bool unexpected_agreement = false;
    EventRecord record;

    [[nodiscard]] bool right() const { return missed.empty() && extra.empty() && !unexpected_agreement; }
};

/// Matches expected acts and events one to one.
[[nodiscard]] SentenceOutcome judge(const CorpusSentence& sentence, EventRecord record);

/// How often events read by a frame were expected ones.
struct FrameScore {
    std::size_t right = 0;
    std::size_t wrong = 0;
};

struct CorpusOutcome {
    std::vector<SentenceOutcome> sentences;  ///< in the order of the corpus
    std::map<std::string, FrameScore, std::less<>>
        frames;              ///< by rule ("uz/visit-come"), only those that read something
    std::size_t right = 0;   ///< sentences
    std::size_t missed = 0;  ///< acts
    std::size_t extra = 0;   ///< events
};

/// Extracts each sentence as an article of its own in the language of a pack.
[[nodiscard]] CorpusOutcome run_corpus(const std::vector<CorpusSentence>& corpus, std::string_view language,
                                       const Extractor& extractor);

/// An event as a line of the corpus, with the rule that read it: "visit actual visitor=p1 [uz/visit-come]".
[[nodiscard]] std::string corpus_line(const Event& event, const EventRecord& record);

}  // namespace elchi
