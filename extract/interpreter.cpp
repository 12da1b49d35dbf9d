// SPDX-License-Identifier: MIT
#include "extract/interpreter.hpp"

#include <algorithm>
#include <set>

#include "extract/paper_list.hpp"
#include "extract/pronouns.hpp"
#include "extract/record_assembly.hpp"

namespace elchi {

namespace {

bool paper_making(std::string_view type) {
    return type == "sign" || type == "initial" || type == "adopt" || type == "ratify" || type == "withdraw";
}

std::string status_of(const Event& event) {
    if (event.modality == "actual") {
        if (event.type == "sign") return "signed";
        if (event.type == "initial") return "initialled";
        if (event.type == "adopt") return "adopted";
        if (event.type == "ratify") return "ratified";
        if (event.type == "withdraw") return "withdrawn";
    }
    if (event.type == "sign" || event.type == "adopt" || event.type == "initial") {
        return "negotiated";
    }
    return "signed";
}

template <typename Value>
void add_once(std::vector<Value>& list, const Value& value) {
    if (std::ranges::find(list, value) == list.end()) {
        list.push_back(value);
    }
}

// A step told again may bring its day.
void add_step(Agreement& paper, const AgreementStep& step) {
    const auto same = std::ranges::find_if(paper.steps, [&](const AgreementStep& known) { return known.actor == step.actor && known.status == step.status; });
    if (same == paper.steps.end()) {
        paper.steps.push_back(step);
    } else if (same->date.size() < step.date.size()) {
        same->date = step.date;
    }
}

}  // namespace

Interpreter::Interpreter(const LanguagePack& pack, const Gazetteer& gazetteer, const Ontology& ontology, const Recogniser& recogniser,
                         const FrameMatcher& matcher, const Article& article, const std::string& language)
    : pack_(pack), gazetteer_(gazetteer), ontology_(ontology), recogniser_(recogniser), matcher_(matcher), cast_(pack, gazetteer, language, article.published), papers_(pack),
      scene_(pack, gazetteer, language, article.published) {}

EventRecord Interpreter::run(const Document& document, std::ostream* log) {
    constexpr std::size_t previewed = 64;  // sentences
    // The headline last: it names by surname and office whom the body introduces.
    std::vector<const Sentence*> order;
    for (const bool headline : {false, true}) {
        for (const Sentence& sentence : document.sentences) {
            if ((sentence.paragraph == 0) == headline) {
                order.push_back(&sentence);
            }
        }
    }
    std::vector<ReadSentence> preview;
    for (std::size_t i = 0; i < std::min(previewed, order.size()); ++i) {
        preview.push_back(recognise(document, *order[i]));
    }
    cast_.look_ahead(Outlook(preview, pack_, gazetteer_));
    for (std::size_t i = 0; i < order.size(); ++i) {
        read_sentence(document, i < preview.size() ? std::move(preview[i]) : recognise(document, *order[i]), log);
    }
    cast_.settle();
    close_list();
    return assemble(told_, papers_, cast_, ontology_);
}

ReadSentence Interpreter::recognise(const Document& document, const Sentence& sentence) {
    ReadSentence read = recogniser_.read(document, sentence, &surnames_);
    const auto note = [&](const Group& group) {
        if (group.kind == GroupKind::person && group.name_key.find(' ') != std::string::npos) {
            surnames_.insert(group.name_key.substr(group.name_key.rfind(' ') + 1));
        }
    };
    for (const Group& group : read.groups) {
        note(group);
        std::ranges::for_each(group.members, note);
    }
    return read;
}

void Interpreter::read_sentence(const Document& document, ReadSentence read, std::ostream* log) {
    const Sentence& sentence = *read.sentence;
    scene_.enter(sentence);
    if (scene_.read_dateline(read)) {
        return;
    }
    const std::vector<TitleRange> titles = papers_.mark_titles(read);
    if (log != nullptr) {
        describe(document, read, pack_, *log);
    }
    enter_named(document, read);
    read_pronouns(document, read, cast_);
    if (list_ && continues_list(read)) {
        add_items(document, read, 0, titles);
        return;
    }
    close_list();
    if (const std::string_view noise = noise_in(read); !noise.empty()) {
        if (log != nullptr) {
            *log << "  " << noise << ": no diplomacy\n";
        }
        return;
    }
    for (const Candidate& candidate : matcher_.match(document, read, cast_, papers_.size() != 0, log)) {
        add(document, read, candidate, titles);
    }
    papers_.note_named(document, read, titles, cast_);
    papers_.note_statuses(document, read, titles, cast_, ontology_, scene_.day_told(read));
    for (const Group& group : read.groups) {
        // A list named together may be "the sides" of what follows; a list that only describes a noun is not.
        if (group.members.size() >= 2 && group.is_actor() && !group.in_title && group.owned_tags == 0) {
            cast_.note_parties(cast_.resolve(document, *read.sentence, group));
        }
    }
    scene_.update(read);
    note_subjects(read);
}

std::string_view Interpreter::noise_in(const ReadSentence& read) const {
    const ConceptId noise = pack_.concepts.find("noise");
    for (const std::string_view what : {"noise.sport", "noise.film"}) {
        const ConceptId id = pack_.concepts.find(what);
        if (id != Concepts::none && read.has({noise, id}, 0, read.atoms.size())) {
            return what;
        }
    }
    return {};
}

// Everybody named in a sentence is known to what follows, whether or not an act names them.
void Interpreter::enter_named(const Document& document, const ReadSentence& read) {
    for (const Group& group : read.groups) {
        if (group.kind == GroupKind::person && group.pronoun.empty() && !group.in_title) {
            static_cast<void>(cast_.resolve(document, *read.sentence, group));
        }
    }
}

ToldAct Interpreter::draft(const Document& document, const ReadSentence& read, const Candidate& candidate) {
    ToldAct result;
    Event& event = result.event;
    event.type = candidate.frame->event;
    event.level = candidate.frame->level;
    if (event.level.empty() && event.type == "visit") {
        const std::size_t from = candidate.trigger.begin >= 3 ? candidate.trigger.begin - 3 : 0;
        const Atom* level = read.find({pack_.concepts.find("level"), Concepts::none}, from, candidate.trigger.end + 3);
        event.level = level == nullptr ? std::string_view{} : pack_.concepts.value(level->concept_id);
    }
    event.modality = candidate.modality.value;
    event.retold = candidate.modality.retold;
    result.day = scene_.day();
    result.heading = read.sentence->heading;
    double explicit_fillers = 0;
    for (const Filler& filler : candidate.fillers) {
        Participant participant{filler.actor, filler.role, std::nullopt, filler.group == nullptr};
        if (filler.group != nullptr) {
            participant.mention = span_of(document, *read.sentence, filler.group->begin, filler.group->end);
            explicit_fillers += 1;
        }
        event.participants.push_back(std::move(participant));
    }
    Evidence evidence;
    evidence.sentence = span_of(document, *read.sentence, 0, read.sentence->tokens.size());
    evidence.trigger = span_of(document, *read.sentence, candidate.trigger.begin, candidate.trigger.end);
    evidence.rule = pack_.tag + "/" + candidate.frame->id;
    event.evidence.push_back(std::move(evidence));
    event.confidence = 0.5 + 0.45 * explicit_fillers / static_cast<double>(candidate.fillers.size());
    event.confidence = static_cast<double>(static_cast<int>(event.confidence * 100 + 0.5)) / 100;
    if (read.sentence->tokens[candidate.trigger.begin].quoted) {
        event.attributed_to = speaker_of(document, read);
    }
    scene_.set_date(read, candidate, cast_, result);
    scene_.set_place(read, candidate, cast_, result);
    return result;
}

// Who says what a sentence quotes: its subject outside of the quotation, else the subject of what came before.
std::string Interpreter::speaker_of(const Document& document, const ReadSentence& read) {
    for (const Group& group : read.groups) {
        const bool speaks = group.is_actor() && group.kind != GroupKind::country && group.members.empty() && !group.in_title && !group.dateline;
        const bool subject = group.adposition == Concepts::none && (group.tags & tags::nom) != 0;
        if (!speaks || !subject || read.sentence->tokens[group.begin].quoted) {
            continue;
        }
        const std::vector<std::string> actors = cast_.resolve(document, *read.sentence, group);
        if (actors.size() == 1) {
            return actors.front();
        }
    }
    return cast_.subject();
}

void Interpreter::set_paper(ToldAct& draft, std::size_t index, const std::string& told_status) {
    Agreement& paper = papers_[index];
    draft.event.agreements = {std::to_string(index)};  // the final id is known at the end
    for (const Participant& participant : draft.event.participants) {
        const std::string party = cast_.country(cast_.side(participant.actor));
        const Actor* actor = cast_.find(participant.actor);
        if (!party.empty()) {
            add_once(paper.parties, party);
        }
        if (actor != nullptr && actor->type == "person" && (draft.event.type == "sign" || draft.event.type == "initial")) {
            add_once(paper.signatories, participant.actor);
        }
    }
    const std::string status = told_status.empty() || draft.event.modality != "actual" ? status_of(draft.event) : told_status;
    if (draft.event.modality == "actual") {
        for (const Participant& participant : draft.event.participants) {
            if (const std::string party = cast_.country(cast_.side(participant.actor)); !party.empty()) {
                add_step(paper, AgreementStep{party, status, draft.event.date});
            }
        }
    }
    if (ontology_.status_rank(status) > ontology_.status_rank(paper.status) || paper.status.empty()) {
        paper.status = status;
    }
    if (draft.event.type == "sign" && draft.event.modality == "actual" && (paper.date.empty() || draft.event.date.size() > paper.date.size())) {
        paper.date = draft.event.date;
    }
    if (!paper.place) {
        paper.place = draft.event.place;
    }
    for (const Evidence& evidence : draft.event.evidence) {
        add_once(paper.evidence, evidence);
    }
}

std::vector<std::size_t> Interpreter::papers_of(const Document& document, ReadSentence& read, const Candidate& candidate, const std::vector<TitleRange>& titles) {
    std::vector<std::size_t> papers;
    if (candidate.papers == nullptr) {
        if (papers_.size() != 0) {
            papers.push_back(papers_.size() - 1);
        }
        return papers;
    }
    for (const std::size_t group : papers_.row(read, static_cast<std::size_t>(candidate.papers - read.groups.data()), titles)) {
        for (const std::size_t paper : papers_.resolve(document, read, group, titles, cast_)) {
            add_once(papers, paper);
        }
    }
    return papers;
}

// "Signed the following documents: ...": papers without a title, and a colon.
std::optional<std::size_t> Interpreter::opened_list(const ReadSentence& read, const Candidate& candidate, const std::vector<TitleRange>& titles) const {
    const Group* named = candidate.papers;
    if (named == nullptr || !(named->plural || named->count > 1 || named->count_at_least) || titles[static_cast<std::size_t>(named - read.groups.data())].stated) {
        return std::nullopt;
    }
    return list_start(read, std::max(named->end, candidate.trigger.end));
}

void Interpreter::add_items(const Document& document, ReadSentence& read, std::size_t from, const std::vector<TitleRange>& titles) {
    constexpr std::size_t shortest_title = 3;  // words
    for (const ListItem& item : list_items(read, {pack_.concepts.find("and"), Concepts::none}, from)) {
        std::vector<std::size_t> groups;
        for (std::size_t i = 0; i < read.groups.size(); ++i) {
            const Group& group = read.groups[i];
            if (group.kind == GroupKind::agreement && !group.in_title && group.begin >= item.begin && group.end <= item.end) {
                groups.push_back(i);
            }
        }
        std::vector<std::size_t> papers;
        for (const std::size_t group : groups) {
            const std::vector<std::size_t> found = papers_.resolve(document, read, group, titles, cast_, list_->papers);
            papers.insert(papers.end(), found.begin(), found.end());
        }
        if (groups.empty() && item.end - item.begin >= shortest_title) {
            papers.push_back(papers_.add_titled(document, read, item.begin, item.end));
        }
        for (const std::size_t paper : papers) {
            ToldAct one = list_->act;
            const Span sentence = span_of(document, *read.sentence, 0, read.sentence->tokens.size());
            if (sentence != one.event.evidence.front().sentence) {
                one.event.evidence.push_back(Evidence{sentence, std::nullopt, one.event.evidence.front().rule});
            }
            list_->papers.push_back(paper);
            set_paper(one, paper, list_->status);
            enter(std::move(one));
        }
    }
}

void Interpreter::close_list() {
    if (list_ && list_->papers.empty()) {
        for (const std::size_t paper : list_->instead) {
            ToldAct one = list_->act;
            set_paper(one, paper, list_->status);
            enter(std::move(one));
        }
    }
    list_.reset();
}

void Interpreter::add(const Document& document, ReadSentence& read, const Candidate& candidate, const std::vector<TitleRange>& titles) {
    ToldAct fresh = draft(document, read, candidate);
    const bool wants_paper = std::ranges::any_of(candidate.frame->slots, [](const Slot& s) { return s.places.front().kind == SlotKind::agreement; });
    if (!wants_paper || !paper_making(fresh.event.type)) {
        enter(std::move(fresh));
        return;
    }
    std::vector<std::size_t> papers = papers_of(document, read, candidate, titles);
    if (const std::optional<std::size_t> items = opened_list(read, candidate, titles)) {
        close_list();
        list_ = OpenList{std::move(fresh), candidate.frame->status, {}, std::move(papers)};
        add_items(document, read, *items, titles);
        return;
    }
    const bool required = std::ranges::any_of(candidate.frame->slots, [](const Slot& s) { return s.places.front().kind == SlotKind::agreement && s.required; });
    if (papers.empty() && !required) {
        enter(std::move(fresh));
        return;
    }
    for (const std::size_t paper : papers) {
        ToldAct one = fresh;
        set_paper(one, paper, candidate.frame->status);
        enter(std::move(one));
    }
}

void Interpreter::enter(ToldAct fresh) {
    std::vector<std::string> actors;
    for (const Participant& participant : fresh.event.participants) {
        add_once(actors, participant.actor);
    }
    if (fresh.event.modality == "actual" || fresh.event.modality == "planned") {
        cast_.note_parties(actors);
    }
    scene_.note(fresh, cast_);
    told_.enter(std::move(fresh), cast_);
}

// Who stands as the subject of a sentence is "he" and "the president" in the next.
void Interpreter::note_subjects(const ReadSentence& read) {
    for (const Group& group : read.groups) {
        const bool subject = (group.tags & tags::nom) != 0 && group.adposition == Concepts::none && group.members.empty() && !group.in_title;
        if (!subject || (group.kind != GroupKind::person && group.kind != GroupKind::role) || !group.pronoun.empty()) {
            continue;
        }
        const std::size_t begin = read.sentence->tokens[group.begin].first;
        for (const Actor& actor : cast_.actors()) {
            if (actor.type == "person" && !actor.mentions.empty() && actor.mentions.back().begin == begin) {
                cast_.note_subject(actor.id);
            }
        }
    }
}

}  // namespace elchi
