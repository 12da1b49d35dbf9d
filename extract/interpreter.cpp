// SPDX-License-Identifier: MIT
#include "extract/interpreter.hpp"

#include <algorithm>
#include <set>

#include "extract/dates.hpp"
#include "graph/date.hpp"

namespace elchi {

namespace {

constexpr std::size_t longest_dateline = 9;  // tokens

bool placed(std::string_view type) {
    return type == "meet" || type == "visit" || type == "sign" || type == "award" || type == "open_mission" || type == "adopt" || type == "initial" ||
           type == "present_credentials";
}

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

bool dates_agree(const Event& a, const Event& b) {
    const auto left = day_range(a.date, a.date_end.empty() ? a.date : a.date_end);
    const auto right = day_range(b.date, b.date_end.empty() ? b.date : b.date_end);
    return !left || !right || overlap(*left, *right);
}

}  // namespace

Interpreter::Interpreter(const LanguagePack& pack, const Gazetteer& gazetteer, const Ontology& ontology, const Recogniser& recogniser,
                         const FrameMatcher& matcher, const Article& article, std::string language)
    : pack_(pack), gazetteer_(gazetteer), ontology_(ontology), recogniser_(recogniser), matcher_(matcher), article_(article),
      language_(std::move(language)), cast_(pack, gazetteer, language_, article.published), papers_(pack) {}

EventRecord Interpreter::run(const Document& document, std::ostream* log) {
    std::vector<Sentence> sentences = document.sentences;
    for (Sentence& sentence : sentences) {
        mark_quotes(document, sentence);
    }
    // The headline last: it names by surname and office whom the body introduces.
    for (const bool headline : {false, true}) {
        for (const Sentence& sentence : sentences) {
            if ((sentence.paragraph == 0) == headline) {
                read_sentence(document, sentence, log);
            }
        }
    }
    return finish();
}

// A quotation with a predicate of its own is somebody's words; names in quotation marks are not.
void Interpreter::mark_quotes(const Document& document, Sentence& sentence) {
    constexpr std::size_t shortest_saying = 5;
    std::vector<Token>& tokens = sentence.tokens;
    std::size_t open = tokens.size();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::punctuation) {
            continue;
        }
        const std::string_view sign = std::string_view(document.text).substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
        const bool opens = sign == "\xC2\xAB" || sign == "\xE2\x80\x9E" || sign == "\xE2\x80\x9C" || sign == "\"";
        const bool closes = sign == "\xC2\xBB" || sign == "\xE2\x80\x9D" || ((sign == "\"" || sign == "\xE2\x80\x9C") && open < tokens.size());
        if (closes) {
            const std::size_t first = open < tokens.size() ? open + 1 : 0;
            const bool saying = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.begin() + static_cast<std::ptrdiff_t>(i), [&](const Token& token) {
                return (token.word->guess & tags::fin) != 0 || std::ranges::any_of(token.word->readings, [](const Reading& r) { return (r.tags & tags::fin) != 0; });
            });
            for (std::size_t k = first; k < i && saying && i - first >= shortest_saying; ++k) {
                tokens[k].quoted = true;
            }
            open = tokens.size();
        } else if (opens) {
            open = i;
        }
    }
    if (open < tokens.size() && tokens.size() - open > shortest_saying) {
        for (std::size_t k = open + 1; k < tokens.size(); ++k) {
            tokens[k].quoted = true;
        }
    }
}

// "TASHKENT, 22 December. /Agency/" at the front of the body: the place and the day that the text speaks from.
bool Interpreter::read_dateline(const Document& document, const Sentence& sentence, ReadSentence& read) {
    static_cast<void>(document);
    const bool first = sentence.opens_paragraph && sentence.paragraph >= 1 && sentence.paragraph <= 3;
    if (!first || read.groups.empty() || read.groups.front().begin != 0 || read.groups.front().kind != GroupKind::place) {
        return false;
    }
    Group& place = read.groups.front();
    const std::vector<Token>& tokens = sentence.tokens;
    const auto is = [&](std::size_t i, std::string_view a, std::string_view b, std::string_view c) {
        return i < tokens.size() && (tokens[i].key() == a || tokens[i].key() == b || tokens[i].key() == c);
    };
    const bool says_something = std::ranges::any_of(read.predicate, [](Tags tags) { return (tags & tags::fin) != 0; });
    const bool whole = tokens.size() <= longest_dateline && !says_something;
    const bool dashed = is(place.end, "\xE2\x80\x93", "\xE2\x80\x94", "-") && tokens[place.end].space_before;
    if (!whole && !dashed) {
        return false;
    }
    scene_.place = place_of(place);
    place.dateline = true;
    for (const Group& group : read.groups) {
        if (group.kind == GroupKind::date) {
            scene_.date = resolve_date(group.date, article_.published, article_.published, false).from;
            scene_.date_paragraph = sentence.paragraph;
        }
    }
    return whole;
}

void Interpreter::read_sentence(const Document& document, const Sentence& sentence, std::ostream* log) {
    ReadSentence read = recogniser_.read(document, sentence);
    if (scene_.paragraph != sentence.paragraph) {
        scene_.paragraph = sentence.paragraph;
        scene_.day = sentence.heading ? 0 : scene_.day;
    }
    if (read_dateline(document, sentence, read)) {
        return;
    }
    const std::vector<TitleRange> titles = papers_.mark_titles(read);
    if (log != nullptr) {
        describe(document, read, pack_, *log);
    }
    enter_named(document, read);
    const ConceptId noise = pack_.concepts.find("noise");
    for (const std::string_view what : {"noise.sport", "noise.film"}) {
        const ConceptId id = pack_.concepts.find(what);
        if (id != Concepts::none && read.has({noise, id}, 0, read.atoms.size())) {
            if (log != nullptr) {
                *log << "  " << what << ": no diplomacy\n";
            }
            return;
        }
    }
    for (const Candidate& candidate : matcher_.match(document, read, cast_, !papers_.all().empty(), log)) {
        add(document, read, candidate, titles);
    }
    papers_.note_named(document, read, titles, cast_);
    for (const Group& group : read.groups) {
        // A list named together may be "the sides" of what follows; a list that only describes a noun is not.
        if (group.members.size() >= 2 && group.is_actor() && !group.in_title && group.owned_tags == 0) {
            cast_.note_parties(cast_.resolve(document, *read.sentence, group));
        }
    }
    update_scene(read);
}

// Everybody named in a sentence is known to what follows, whether or not an act names them.
void Interpreter::enter_named(const Document& document, const ReadSentence& read) {
    for (const Group& group : read.groups) {
        if (group.kind == GroupKind::person && group.pronoun.empty() && !group.in_title) {
            static_cast<void>(cast_.resolve(document, *read.sentence, group));
        }
    }
}

std::optional<PlaceMention> Interpreter::place_of(const Group& group) const {
    const GazetteerEntity* entity = gazetteer_.find(group.entity);
    if (entity == nullptr) {
        return std::nullopt;
    }
    // The venue's city is the place: the Akorda is in Astana.
    if (const GazetteerEntity* city = entity->within.empty() ? nullptr : gazetteer_.find(entity->within)) {
        entity = city;
    }
    PlaceMention place;
    place.id = entity->type == "place" ? entity->id : std::string{};
    place.name = gazetteer_.label(entity->id, language_);
    place.labels.emplace("en", gazetteer_.label(entity->id, "en"));
    place.country = entity->country;
    return place;
}

void Interpreter::set_date(const ReadSentence& read, const Candidate& candidate, Draft& draft) {
    const bool future = draft.event.modality == "planned";
    const Group* best = nullptr;
    double best_price = 0;
    for (const Group& group : read.groups) {
        if (group.kind != GroupKind::date || group.in_title) {
            continue;
        }
        const std::size_t crossed = read.clause[group.head] > read.clause[candidate.trigger.begin] ? read.clause[group.head] - read.clause[candidate.trigger.begin]
                                                                                                     : read.clause[candidate.trigger.begin] - read.clause[group.head];
        const std::size_t distance = group.begin < candidate.trigger.begin ? candidate.trigger.begin - group.begin : group.begin - candidate.trigger.begin;
        const double price = static_cast<double>(crossed) + static_cast<double>(distance) * 0.001;
        const std::string from = resolve_date(group.date, article_.published, scene_.date, future).from;
        // What has happened did not happen after it was reported.
        const bool ahead = draft.event.modality == "actual" && !article_.published.empty() && from > article_.published && from.size() <= article_.published.size() && !article_.published.starts_with(from);
        if (from.empty() || ahead) {
            continue;
        }
        if (best == nullptr || price < best_price) {
            best = &group;
            best_price = price;
        }
    }
    if (best != nullptr) {
        const ResolvedDate date = resolve_date(best->date, article_.published, scene_.date, future);
        draft.event.date = date.from;
        draft.event.date_end = date.to;
        draft.dated_here = true;
    } else if (draft.event.modality == "actual" && !draft.event.retold && !draft.heading && !scene_.date.empty() && scene_.paragraph <= scene_.date_paragraph + 1) {
        draft.event.date = scene_.date;
    }
}

void Interpreter::set_place(const ReadSentence& read, const Candidate& candidate, Draft& draft) {
    if (!placed(draft.event.type)) {
        return;
    }
    if (candidate.place != nullptr && candidate.place->kind == GroupKind::place) {
        draft.event.place = place_of(*candidate.place);
        draft.placed_here = true;
        return;
    }
    const ConceptId in = pack_.concepts.find("adp.in");
    const Group* best = nullptr;
    for (const Group& group : read.groups) {
        const bool local = ((group.tags & tags::loc) != 0 && group.adposition == Concepts::none) || (in != Concepts::none && group.adposition == in && (group.tags & tags::pre) != 0);
        const bool country = group.kind == GroupKind::country && group.members.empty();
        const std::vector<std::string> parties = sides(draft.event, "");
        const bool party = country && std::ranges::find(parties, group.country) != parties.end();
        if ((group.kind != GroupKind::place && !country) || group.in_title || group.dateline || !local || party) {
            continue;
        }
        const bool same = read.clause[group.head] == read.clause[candidate.trigger.begin];
        // A city says more than its country.
        if (best == nullptr || (same && !country) || (best->kind == GroupKind::country && !country)) {
            best = &group;
        }
    }
    if (best != nullptr) {
        draft.event.place = place_of(*best);
        draft.placed_here = true;
    } else if (draft.event.modality == "actual" && !draft.event.retold && !draft.heading) {
        draft.event.place = scene_.place;
    }
    // A visit happens in the host's country.
    if (draft.event.type == "visit" && draft.event.place) {
        const std::vector<std::string> hosts = sides(draft.event, "host");
        if (std::ranges::find(hosts, draft.event.place->country) == hosts.end()) {
            draft.event.place.reset();
        }
    }
}

Interpreter::Draft Interpreter::draft(const Document& document, const ReadSentence& read, const Candidate& candidate) {
    Draft result;
    Event& event = result.event;
    event.type = candidate.frame->event;
    event.level = candidate.frame->level;
    if (event.level.empty() && event.type == "visit") {
        const std::size_t from = candidate.trigger.begin >= 3 ? candidate.trigger.begin - 3 : 0;
        const Atom* level = read.find({pack_.concepts.find("level"), Concepts::none}, from, candidate.trigger.end + 3);
        event.level = level == nullptr ? std::string_view{} : pack_.concepts.value(level->concept_id);
    }
    event.modality = candidate.modality;
    event.retold = candidate.retold;
    result.day = scene_.day;
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
    set_date(read, candidate, result);
    set_place(read, candidate, result);
    return result;
}

void Interpreter::set_paper(Draft& draft, std::size_t index) {
    Agreement& paper = papers_.all()[index];
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
    const std::string status = status_of(draft.event);
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

void Interpreter::add(const Document& document, ReadSentence& read, const Candidate& candidate, const std::vector<TitleRange>& titles) {
    Draft fresh = draft(document, read, candidate);
    const bool wants_paper = std::ranges::any_of(candidate.frame->slots, [](const Slot& s) { return s.places.front().kind == SlotKind::agreement; });
    if (!wants_paper || !paper_making(fresh.event.type)) {
        enter(std::move(fresh));
        return;
    }
    std::vector<std::size_t> papers;
    if (candidate.papers != nullptr) {
        const auto index = static_cast<std::size_t>(candidate.papers - read.groups.data());
        papers = papers_.resolve(document, read, index, titles, cast_);
    } else if (!papers_.all().empty()) {
        papers.push_back(papers_.all().size() - 1);
    }
    const bool required = std::ranges::any_of(candidate.frame->slots, [](const Slot& s) { return s.places.front().kind == SlotKind::agreement && s.required; });
    if (papers.empty() && !required) {
        enter(std::move(fresh));
    }
    for (const std::size_t paper : papers) {
        Draft one = fresh;
        set_paper(one, paper);
        enter(std::move(one));
    }
}

std::vector<std::string> Interpreter::sides(const Event& event, std::string_view role) const {
    std::vector<std::string> result;
    for (const Participant& participant : event.participants) {
        if (role.empty() || participant.role == role) {
            add_once(result, cast_.side(participant.actor));
        }
    }
    std::ranges::sort(result);
    return result;
}

bool Interpreter::same_act(const Draft& known, const Draft& fresh) const {
    const Event& a = known.event;
    const Event& b = fresh.event;
    if (a.type != b.type || (a.modality != b.modality && !(fresh.heading && b.modality == "actual" && a.modality == "planned")) || !dates_agree(a, b)) {
        return false;
    }
    if (!a.agreements.empty() && !b.agreements.empty() && !fresh.heading) {
        return a.agreements == b.agreements;
    }
    // What a text tells of the second day has not been told before.
    if (a.type == "meet" && known.day != fresh.day && fresh.day > 1) {
        return false;
    }
    if (known.placed_here && fresh.placed_here && a.place && b.place && a.place->country != b.place->country) {
        return false;
    }
    std::set<std::string> roles;
    for (const Participant& participant : a.participants) {
        roles.insert(participant.role);
    }
    for (const Participant& participant : b.participants) {
        roles.insert(participant.role);
    }
    for (const std::string& role : roles) {
        const std::vector<std::string> left = sides(a, role);
        const std::vector<std::string> right = sides(b, role);
        if (left.empty() || right.empty()) {
            continue;
        }
        for (const Participant& p : a.participants) {
            const bool other_person = std::ranges::any_of(b.participants, [&](const Participant& q) {
                const Actor* left_actor = cast_.find(p.actor);
                const Actor* right_actor = cast_.find(q.actor);
                return p.role == role && q.role == role && p.actor != q.actor && cast_.side(p.actor) == cast_.side(q.actor) &&
                       left_actor != nullptr && right_actor != nullptr && left_actor->type == "person" && right_actor->type == "person";
            });
            if (other_person && !fresh.heading) {
                return false;
            }
        }
        const std::vector<std::string>& smaller = left.size() < right.size() ? left : right;
        const std::vector<std::string>& larger = left.size() < right.size() ? right : left;
        if (!std::ranges::includes(larger, smaller) || (larger.size() > 2 && smaller.size() * 2 <= larger.size())) {
            return false;
        }
    }
    return true;
}

void Interpreter::tell_again(Draft& known, Draft fresh) {
    Event& event = known.event;
    for (const Evidence& evidence : fresh.event.evidence) {
        const bool told = std::ranges::any_of(event.evidence, [&](const Evidence& e) { return e.sentence == evidence.sentence; });
        if (!told) {
            event.evidence.push_back(evidence);
        }
    }
    for (const Participant& participant : fresh.event.participants) {
        const std::string side = cast_.side(participant.actor);
        const auto same = std::ranges::find_if(event.participants, [&](const Participant& p) { return p.role == participant.role && cast_.side(p.actor) == side; });
        if (same == event.participants.end()) {
            if (!fresh.heading) {
                event.participants.push_back(participant);
            }
            continue;
        }
        // The most specific actor that the text names stands for its side.
        const Actor* old_actor = cast_.find(same->actor);
        const Actor* new_actor = cast_.find(participant.actor);
        const bool sharper = old_actor != nullptr && new_actor != nullptr && old_actor->type != "person" && new_actor->type == "person";
        if (sharper || (same->actor == participant.actor && same->inferred && !participant.inferred)) {
            *same = participant;
        }
    }
    if (fresh.dated_here && (!known.dated_here || fresh.event.date.size() > event.date.size())) {
        event.date = fresh.event.date;
        event.date_end = fresh.event.date_end;
        known.dated_here = true;
    }
    if (!event.place || (fresh.placed_here && !known.placed_here)) {
        event.place = fresh.event.place ? fresh.event.place : event.place;
        known.placed_here = known.placed_here || fresh.placed_here;
    }
    if (event.level.empty()) {
        event.level = fresh.event.level;
    }
    event.confidence = std::max(event.confidence, fresh.event.confidence);
    known.day = known.day == 0 ? fresh.day : known.day;
    known.heading = known.heading && fresh.heading;
}

void Interpreter::enter(Draft fresh) {
    std::vector<std::string> actors;
    for (const Participant& participant : fresh.event.participants) {
        add_once(actors, participant.actor);
    }
    if (fresh.event.modality == "actual" || fresh.event.modality == "planned") {
        cast_.note_parties(actors);
    }
    for (auto known = drafts_.rbegin(); known != drafts_.rend(); ++known) {
        if (same_act(*known, fresh)) {
            tell_again(*known, std::move(fresh));
            return;
        }
    }
    drafts_.push_back(std::move(fresh));
}

void Interpreter::update_scene(const ReadSentence& read) {
    for (const Group& group : read.groups) {
        if (group.kind == GroupKind::date && !group.in_title && !group.quoted) {
            if (group.date.ordinal != 0) {
                scene_.day = group.date.ordinal;
            }
            const std::string date = resolve_date(group.date, article_.published, scene_.date, false).from;
            if (precision(date) == Precision::day) {
                scene_.date = date;
                scene_.date_paragraph = scene_.paragraph;
            }
        }
        const bool local = (group.tags & tags::loc) != 0 || (group.tags & tags::pre) != 0;
        if (group.kind == GroupKind::place && local && !group.in_title) {
            scene_.place = place_of(group);
        }
    }
    for (const Group& group : read.groups) {
        const bool subject = (group.tags & tags::nom) != 0 && group.adposition == Concepts::none && group.members.empty() && !group.in_title;
        if (subject && (group.kind == GroupKind::person || group.kind == GroupKind::role) && group.pronoun.empty()) {
            for (const Actor& actor : cast_.actors()) {
                const bool here = actor.type == "person" && !actor.mentions.empty() &&
                                  actor.mentions.back().begin == read.sentence->tokens[group.begin].first;
                if (here) {
                    cast_.note_subject(actor.id);
                }
            }
        }
    }
}

// The invitation and the visit that it asks for stand in one sentence.
void Interpreter::relate_invitations(EventRecord& record) {
    for (Event& invitation : record.events) {
        for (const Event& visit : record.events) {
            const bool together = invitation.type == "invite" && visit.type == "visit" && visit.modality == "planned" &&
                                  invitation.evidence.front().sentence == visit.evidence.front().sentence;
            if (together) {
                invitation.relates.push_back(Relation{"invites_to", visit.id});
            }
        }
    }
}

EventRecord Interpreter::finish() {
    EventRecord record;
    std::set<std::string> used;
    std::vector<std::string> paper_ids(papers_.all().size());
    std::set<std::size_t> wanted;
    for (const Draft& draft : drafts_) {
        for (const std::string& paper : draft.event.agreements) {
            wanted.insert(static_cast<std::size_t>(std::stoul(paper)));
        }
    }
    for (const std::size_t index : wanted) {
        Agreement& paper = papers_.all()[index];
        paper.id = paper_ids[index] = "a" + std::to_string(record.agreements.size() + 1);
        for (const std::string& party : paper.parties) {
            used.insert(party);
            paper.steps.push_back(AgreementStep{party, paper.status, paper.date});
        }
        used.insert(paper.signatories.begin(), paper.signatories.end());
        paper.confidence = 0.8;
        record.agreements.push_back(paper);
    }
    for (Draft& draft : drafts_) {
        Event& event = draft.event;
        event.id = "e" + std::to_string(record.events.size() + 1);
        for (std::string& paper : event.agreements) {
            paper = paper_ids[static_cast<std::size_t>(std::stoul(paper))];
        }
        const EventCodes codes = ontology_.codes(event.type, event.modality);
        event.cameo = codes.cameo;
        event.plover = codes.plover;
        for (const Participant& participant : event.participants) {
            used.insert(participant.actor);
        }
        record.events.push_back(event);
    }
    relate_invitations(record);
    std::set<std::string> sides;
    for (const std::string& id : used) {
        if (const Actor* actor = cast_.find(id); actor != nullptr && !actor->acts_for.empty()) {
            sides.insert(cast_.country(actor->acts_for));
        }
    }
    used.insert(sides.begin(), sides.end());
    for (const Actor& actor : cast_.actors()) {
        if (used.contains(actor.id)) {
            record.actors.push_back(actor);
            std::ranges::sort(record.actors.back().mentions);
        }
    }
    return record;
}

}  // namespace elchi
