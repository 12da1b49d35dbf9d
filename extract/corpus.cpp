// SPDX-License-Identifier: MIT
#include "extract/corpus.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include "graph/date.hpp"
#include "graph/error.hpp"
#include "graph/tsv.hpp"

namespace elchi {

namespace {

// A word of a line and where it stands; blanks inside quotes do not end it.
struct Word {
    std::string_view text;
    std::size_t column = 0;  // from 1
};

std::vector<Word> words_of(std::string_view line) {
    std::vector<Word> words;
    for (std::size_t at = line.find_first_not_of(' '); at < line.size(); at = line.find_first_not_of(' ', at)) {
        bool quoted = false;
        std::size_t end = at;
        while (end < line.size() && (quoted || line[end] != ' ')) {
            quoted = quoted != (line[end] == '"');
            ++end;
        }
        words.push_back({line.substr(at, end - at), at + 1});
        at = end;
    }
    return words;
}

class CorpusReader {
public:
    CorpusReader(const std::filesystem::path& file, const Ontology& ontology, const Gazetteer& gazetteer)
        : file_(file.string()), content_(read_file(file)), ontology_(ontology), gazetteer_(gazetteer) {}

    std::vector<CorpusSentence> read() {
        for (std::size_t begin = 0; begin < content_.size();) {
            const std::size_t end = std::min(content_.find('\n', begin), content_.size());
            ++number_;
            line(std::string_view(content_).substr(begin, end - begin));
            begin = end + 1;
        }
        close_sentence();
        return std::move(sentences_);
    }

private:
    [[noreturn]] void fail(std::size_t column, std::string_view message) const {
        throw Error(file_, number_, column, message);
    }

    static std::string quoted(std::string_view what, std::string_view word) {
        return std::string(what) + " \"" + std::string(word) + '"';
    }

    void line(std::string_view text) {
        if (const std::size_t bad = first_invalid_utf8(text); bad != std::string_view::npos) {
            fail(bad + 1, "not UTF-8");
        }
        text = trim(text);
        if (text.empty() || text.front() == '#') {
            return;
        }
        if (text.front() == '@') {
            published_ = trim(text.substr(1));
            if (precision(published_) != Precision::day) {
                fail(1, quoted("not a day like 2025-11-13:", published_));
            }
        } else if (text.front() == '=') {
            close_sentence();
            sentences_.push_back({number_, published_, std::string(trim(text.substr(1))), {}});
            open_ = true;
        } else if (sentences_.empty()) {
            fail(1, "no sentence (\"= ...\") stands before this");
        } else if (text == "nothing") {
            if (answered_) {
                fail(1, "\"nothing\" stands beside other answers");
            }
            answered_ = nothing_ = true;
        } else if (nothing_) {
            fail(1, "\"nothing\" stands beside other answers");
        } else {
            sentences_.back().expected.push_back(act(text));
            answered_ = true;
        }
    }

    void close_sentence() {
        if (open_ && !answered_) {
            throw Error(file_, sentences_.back().line, 0, "the sentence does not say what it must give");
        }
        open_ = answered_ = nothing_ = false;
    }

    [[nodiscard]] ExpectedAct act(std::string_view text) const {
        const std::vector<Word> words = words_of(text);
        ExpectedAct act;
        act.line = number_;
        act.written = text;
        act.type = words[0].text;
        const EventType* type = ontology_.event_type(act.type);
        if (type == nullptr) {
            fail(words[0].column, quoted("unknown type of event", words[0].text));
        }
        if (words.size() < 2 ||
            std::ranges::find(ontology_.modalities(), words[1].text, &Term::id) == ontology_.modalities().end()) {
            fail(words.size() < 2 ? 0 : words[1].column, "a modality (actual, planned, ...) stands after the type");
        }
        act.modality = words[1].text;
        for (std::size_t i = 2; i < words.size(); ++i) {
            add(words[i], *type, act);
        }
        return act;
    }

    void add(const Word& word, const EventType& type, ExpectedAct& act) const {
        const std::size_t equals = word.text.find('=');
        if (equals == std::string_view::npos || equals + 1 == word.text.size()) {
            fail(word.column, quoted("not role=actor:", word.text));
        }
        const std::string_view key = word.text.substr(0, equals);
        const std::string_view value = word.text.substr(equals + 1);
        const std::size_t column = word.column + equals + 1;
        if (key == "agreement") {
            if (ontology_.agreement_type(value) == nullptr) {
                fail(column, quoted("unknown kind of agreement", value));
            }
            act.agreement = value;
        } else if (key == "date") {
            if (!valid_date(value)) {
                fail(column, quoted("not a date:", value));
            }
            act.date = value;
        } else if (key == "place") {
            check_id(value, column);
            act.place = value;
        } else if (std::ranges::find(type.roles, key, &EventType::Role::id) == type.roles.end()) {
            fail(word.column, quoted("no role of " + type.id + ":", key));
        } else {
            check_actor(value, column);
            act.participants.emplace_back(key, value);
        }
    }

    void check_actor(std::string_view value, std::size_t column) const {
        if (value.front() == '"') {
            if (value.size() < 3 || value.back() != '"') {
                fail(column, "a name wants quotes on both sides");
            }
            return;
        }
        if (value.find(':') != std::string_view::npos) {
            check_id(value, column);
        }
    }

    // A body ("body:RU/foreign-ministry") is known when the country or organisation before its last slash is.
    void check_id(std::string_view value, std::size_t column) const {
        constexpr std::string_view body = "body:";
        std::string owner(value);
        if (value.starts_with(body)) {
            owner = value.substr(body.size(), value.rfind('/') - body.size());
            owner = owner.find(':') == std::string::npos ? "country:" + owner : owner;
        }
        if (gazetteer_.find(owner) == nullptr) {
            fail(column, quoted("no such id in the gazetteer:", value));
        }
    }

    std::string file_;
    std::string content_;
    const Ontology& ontology_;
    const Gazetteer& gazetteer_;
    std::size_t number_ = 0;
    std::string published_;
    std::vector<CorpusSentence> sentences_;
    bool open_ = false, answered_ = false, nothing_ = false;
};

const Actor* actor_of(const EventRecord& record, std::string_view id) {
    const auto at = std::ranges::find(record.actors, id, &Actor::id);
    return at == record.actors.end() ? nullptr : &*at;
}

bool names(std::string_view wanted, const Participant& participant, const EventRecord& record) {
    if (wanted == "?") {
        return participant.actor.find(':') == std::string::npos;
    }
    if (wanted.front() == '"') {
        const Actor* actor = actor_of(record, participant.actor);
        return actor != nullptr && actor->name == wanted.substr(1, wanted.size() - 2);
    }
    return participant.actor == wanted;
}

bool yields(const Event& event, std::string_view type, const EventRecord& record) {
    return std::ranges::any_of(record.agreements, [&](const Agreement& agreement) {
        return agreement.type == type && std::ranges::find(event.agreements, agreement.id) != event.agreements.end();
    });
}

bool gives(const Event& event, const ExpectedAct& act, const EventRecord& record) {
    if (event.type != act.type || event.modality != act.modality) {
        return false;
    }
    const bool all = std::ranges::all_of(act.participants, [&](const auto& wanted) {
        return std::ranges::any_of(event.participants, [&](const Participant& participant) {
            return participant.role == wanted.first && names(wanted.second, participant, record);
        });
    });
    return all && (act.agreement.empty() || yields(event, act.agreement, record)) &&
           (act.date.empty() || event.date == act.date) &&
           (act.place.empty() || (event.place && event.place->id == act.place));
}

}  // namespace

std::vector<CorpusSentence> read_corpus(const std::filesystem::path& file, const Ontology& ontology,
                                        const Gazetteer& gazetteer) {
    return CorpusReader(file, ontology, gazetteer).read();
}

SentenceOutcome judge(const CorpusSentence& sentence, EventRecord record) {
    constexpr auto nobody = static_cast<std::size_t>(-1);
    std::vector<std::size_t> act_of(record.events.size(), nobody);
    // Augmenting paths: an act that asks for little leaves an event to one that asks for more.
    const auto place = [&](const auto& self, std::size_t act, std::vector<bool>& tried) -> bool {
        for (std::size_t event = 0; event < record.events.size(); ++event) {
            if (tried[event] || !gives(record.events[event], sentence.expected[act], record)) {
                continue;
            }
            tried[event] = true;
            if (act_of[event] == nobody || self(self, act_of[event], tried)) {
                act_of[event] = act;
                return true;
            }
        }
        return false;
    };
    SentenceOutcome outcome;
    for (std::size_t act = 0; act < sentence.expected.size(); ++act) {
        std::vector<bool> tried(record.events.size(), false);
        if (!place(place, act, tried)) {
            outcome.missed.push_back(act);
        }
    }
    for (std::size_t event = 0; event < act_of.size(); ++event) {
        if (act_of[event] == nobody) {
            outcome.extra.push_back(event);
        }
    }
    outcome.unexpected_agreement = sentence.expected.empty() && !record.agreements.empty();
    outcome.record = std::move(record);
    return outcome;
}

CorpusOutcome run_corpus(const std::vector<CorpusSentence>& corpus, std::string_view language,
                         const Extractor& extractor) {
    CorpusOutcome outcome;
    for (const CorpusSentence& sentence : corpus) {
        Article article;
        article.language = language;
        article.published = sentence.published;
        article.body = sentence.text;
        SentenceOutcome one = judge(sentence, extractor.extract(article));
        for (std::size_t event = 0; event < one.record.events.size(); ++event) {
            const bool wrong = std::ranges::find(one.extra, event) != one.extra.end();
            for (const Evidence& evidence : one.record.events[event].evidence) {
                FrameScore& score = outcome.frames[evidence.rule];
                ++(wrong ? score.wrong : score.right);
            }
        }
        outcome.right += one.right() ? 1 : 0;
        outcome.missed += one.missed.size();
        outcome.extra += one.extra.size();
        outcome.sentences.push_back(std::move(one));
    }
    return outcome;
}

std::string corpus_line(const Event& event, const EventRecord& record) {
    std::string text = event.type + ' ' + event.modality;
    for (const Participant& participant : event.participants) {
        const Actor* actor = actor_of(record, participant.actor);
        const bool local = actor != nullptr && actor->id.find(':') == std::string::npos;
        text += ' ' + participant.role + '=' + (local ? '"' + actor->name + '"' : participant.actor);
    }
    for (const Agreement& agreement : record.agreements) {
        if (std::ranges::find(event.agreements, agreement.id) != event.agreements.end()) {
            text += " agreement=" + agreement.type;
        }
    }
    text += event.date.empty() ? "" : " date=" + event.date;
    text += event.place ? " place=" + (event.place->id.empty() ? '"' + event.place->name + '"' : event.place->id) : "";
    for (const Evidence& evidence : event.evidence) {
        text += " [" + evidence.rule + ']';
    }
    return text;
}

}  // namespace elchi
