// SPDX-License-Identifier: MIT
#include "extract/outlook.hpp"

#include <algorithm>
#include <map>

namespace elchi {

namespace {

// A place at the front of the body with a mark behind it.
bool is_dateline(const ReadSentence& read, const Group& group) {
    const Sentence& sentence = *read.sentence;
    return group.kind == GroupKind::place && group.begin == 0 && sentence.opens_paragraph && sentence.paragraph >= 1 && sentence.paragraph <= 3 &&
           group.end < sentence.tokens.size() && sentence.tokens[group.end].kind == TokenKind::punctuation;
}

class Ballot {
public:
    void add(std::string_view code, int votes) {
        if (!code.empty() && code.find(':') == std::string_view::npos) {
            votes_[std::string(code)] += votes;
        }
    }

    // The code with the most votes; empty when two have as many.
    [[nodiscard]] std::string winner() const {
        std::string best;
        int most = 0;
        bool tied = false;
        for (const auto& [code, votes] : votes_) {
            tied = votes == most || (tied && votes < most);
            best = votes > most ? code : best;
            most = std::max(most, votes);
        }
        return tied ? std::string{} : best;
    }

private:
    std::map<std::string, int> votes_;
};

}  // namespace

// Mentions decide, with a start for the place that the text speaks from and for the state whose press writes the language.
Outlook::Outlook(const std::vector<ReadSentence>& sentences, const LanguagePack& pack, const Gazetteer& gazetteer) {
    constexpr int start = 3;
    Ballot ballot;
    ballot.add(pack.home, start);
    for (const ReadSentence& read : sentences) {
        for (const Group& group : read.groups) {
            const GazetteerEntity* person = group.kind == GroupKind::person && !group.entity.empty() ? gazetteer.find(group.entity) : nullptr;
            ballot.add(person != nullptr ? person->country : group.country, is_dateline(read, group) ? start : 1);
            for (const Group& member : group.members) {
                ballot.add(member.country, 1);
            }
            if (!group.entity.empty()) {
                named_.insert(group.entity);
            }
            named_.insert(group.candidates.begin(), group.candidates.end());
            if (group.members.size() > 1 && group.is_actor()) {
                lists_.push_back({read.sentence, group});
            }
        }
    }
    home_ = ballot.winner();
}

const Outlook::List* Outlook::list_after(const Sentence& sentence, std::size_t count) const {
    const std::size_t end = sentence.tokens.back().last;
    const auto fits = [&](const List& list) {
        return list.sentence->tokens.front().first >= end && list.sentence->paragraph <= sentence.paragraph + 1 &&
               (count == 0 || list.group.members.size() == count);
    };
    const auto found = std::ranges::find_if(lists_, fits);
    return found == lists_.end() ? nullptr : &*found;
}

}  // namespace elchi
