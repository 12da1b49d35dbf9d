// SPDX-License-Identifier: MIT
#include "extract/morphology.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

namespace elchi {

namespace {

// Looks for a way through the slots that comes back to where it was without having read a letter.
class CircleSearch {
public:
    explicit CircleSearch(const std::vector<Morphology::Class>& classes) : classes_(classes) {}

    bool found_from(std::size_t inflection, int number) {
        const std::vector<Morphology::Slot>& slots = classes_[inflection].slots;
        const auto at = std::ranges::lower_bound(slots, number, {}, &Morphology::Slot::number);
        if (at == slots.end()) {
            return false;
        }
        const auto [known, fresh] = state_.try_emplace({inflection, at->number}, State::under_way);
        if (!fresh) {
            return known->second == State::under_way;
        }
        bool found = !at->required && found_from(inflection, at->number + 1);
        for (const Morphology::Affix& affix : at->affixes) {
            found =
                found || (affix.key.empty() && (affix.next_slot < 0 ? found_from(inflection, at->number + 1)
                                                                    : found_from(affix.next_class, affix.next_slot)));
        }
        known->second = State::done;
        return found;
    }

private:
    enum class State : std::uint8_t { under_way, done };

    const std::vector<Morphology::Class>& classes_;
    std::map<std::pair<std::size_t, int>, State> state_;
};

}  // namespace

Morphology::Morphology(std::vector<Class> classes) {
    for (const Class& inflection : classes) {
        for (const Slot& slot : inflection.slots) {
            for (const Affix& affix : slot.affixes) {
                if (affix.next_class >= classes.size()) {
                    throw std::invalid_argument("an affix goes on in a class that is not there");
                }
            }
        }
    }
    CircleSearch circles(classes);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        for (const Slot& slot : classes[i].slots) {
            if (circles.found_from(i, slot.number)) {
                throw std::invalid_argument("empty affixes of class \"" + classes[i].name + "\" go on in a circle");
            }
        }
    }
    for (Class& inflection : classes) {
        add_class(std::move(inflection));
    }
}

Morphology::ClassId Morphology::add_class(Class inflection) {
    const auto id = static_cast<ClassId>(classes_.size());
    index_.insert_or_assign(inflection.name, id);
    classes_.push_back(std::move(inflection));
    return id;
}

void Morphology::add_affix(ClassId inflection, int slot, bool required, Affix affix) {
    std::vector<Slot>& slots = classes_[inflection].slots;
    auto at = std::ranges::lower_bound(slots, slot, {}, &Slot::number);
    if (at == slots.end() || at->number != slot) {
        at = slots.insert(at, Slot{slot, false, {}});
    }
    at->required = at->required || required;
    at->affixes.push_back(std::move(affix));
}

Morphology::ClassId Morphology::find(std::string_view name) const {
    const auto at = index_.find(std::string(name));
    return at == index_.end() ? no_class : at->second;
}

void Morphology::walk(ClassId inflection, std::size_t slot, std::string_view rest, Tags so_far,
                      std::vector<Tags>& found) const {
    const std::vector<Slot>& slots = classes_[inflection].slots;
    if (slot == slots.size()) {
        if (rest.empty()) {
            found.push_back(so_far);
        }
        return;
    }
    if (!slots[slot].required) {
        walk(inflection, slot + 1, rest, so_far, found);
    }
    for (const Affix& affix : slots[slot].affixes) {
        if (!rest.starts_with(affix.key)) {
            continue;
        }
        const std::string_view left = rest.substr(affix.key.size());
        if (affix.next_slot < 0) {
            walk(inflection, slot + 1, left, so_far | affix.tags, found);
            continue;
        }
        const std::vector<Slot>& next = classes_[affix.next_class].slots;
        const auto at = std::ranges::lower_bound(next, affix.next_slot, {}, &Slot::number) - next.begin();
        walk(affix.next_class, static_cast<std::size_t>(at), left, so_far | affix.tags, found);
    }
}

std::vector<Tags> Morphology::readings(ClassId inflection, std::string_view ending) const {
    std::vector<Tags> found;
    walk(inflection, 0, ending, 0, found);
    const PartOfSpeech part = classes_[inflection].part_of_speech;
    if (part != PartOfSpeech::verb && part != PartOfSpeech::none) {
        for (Tags& reading : found) {
            reading |= (reading & tags::any_case) == 0 ? tags::nom : 0;
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace elchi
