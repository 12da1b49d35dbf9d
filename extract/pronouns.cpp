// SPDX-License-Identifier: MIT
#include "extract/pronouns.hpp"

#include <algorithm>

namespace elchi {

namespace {

bool is_subject(const Group& group) {
    return (group.tags & tags::nom) != 0 && group.adposition == Concepts::none && !group.in_title && !group.dateline && !group.after_predicate;
}

bool names_persons(const Group& group) {
    return (group.kind == GroupKind::person || group.kind == GroupKind::role || group.kind == GroupKind::roles) && group.pronoun.empty() && !group.in_title;
}

class PronounReader {
public:
    PronounReader(const Document& document, ReadSentence& read, Coreference& cast) : document_(document), read_(read), cast_(cast) {}

    void run() {
        for (Group& group : read_.groups) {
            if (!group.pronoun.empty()) {
                group.antecedents = group.pronoun == "they" ? several(group) : single(group);
                named_.push_back({&group, group.antecedents});
            } else if (names_persons(group)) {
                named_.push_back({&group, cast_.resolve(document_, *read_.sentence, group)});
            }
        }
    }

private:
    struct Named {
        const Group* group;
        std::vector<std::string> actors;
    };

    [[nodiscard]] std::size_t clause(const Group& group) const { return read_.clause[group.head]; }

    // The first subject of the nearest clause before a pronoun, of the pronoun's own clause if `own`.
    [[nodiscard]] const Named* subject_before(const Group& pronoun, bool own) const {
        const Named* found = nullptr;
        for (const Named& named : named_) {
            const bool near = own || clause(*named.group) != clause(pronoun);
            if (near && is_subject(*named.group) && !named.actors.empty() && (found == nullptr || clause(*found->group) != clause(*named.group))) {
                found = &named;
            }
        }
        return found;
    }

    // "he": the subject before; "him": the one last named who is not the subject of the same clause.
    [[nodiscard]] std::vector<std::string> single(const Group& pronoun) const {
        const Named* subject = subject_before(pronoun, !is_subject(pronoun));
        if (is_subject(pronoun)) {
            if (subject != nullptr && subject->actors.size() == 1) {
                return subject->actors;
            }
            return cast_.subject().empty() ? std::vector<std::string>{} : std::vector<std::string>{cast_.subject()};
        }
        const std::vector<std::string> doers = subject != nullptr ? subject->actors : std::vector<std::string>{};
        const auto other = [&](const std::string& id) { return !id.empty() && std::ranges::find(doers, id) == doers.end(); };
        const auto fits = [&](const Named& named) { return named.actors.size() == 1 && other(named.actors.front()); };
        if (const auto last = std::find_if(named_.rbegin(), named_.rend(), fits); last != named_.rend()) {
            return last->actors;
        }
        if (other(cast_.subject())) {
            return {cast_.subject()};
        }
        return {};
    }

    // "they": several named together before.
    [[nodiscard]] std::vector<std::string> several(const Group& pronoun) const {
        const auto fits = [&](const Named& named) { return named.actors.size() > 1 && clause(*named.group) != clause(pronoun); };
        const auto last = std::find_if(named_.rbegin(), named_.rend(), fits);
        return last != named_.rend() ? last->actors : cast_.parties(2, 0);
    }

    const Document& document_;
    ReadSentence& read_;
    Coreference& cast_;
    std::vector<Named> named_;  // before the pronoun at hand
};

}  // namespace

void read_pronouns(const Document& document, ReadSentence& read, Coreference& cast) {
    if (std::ranges::any_of(read.groups, [](const Group& group) { return !group.pronoun.empty(); })) {
        PronounReader(document, read, cast).run();
    }
}

}  // namespace elchi
