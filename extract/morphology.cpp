// SPDX-License-Identifier: MIT
#include "extract/morphology.hpp"

#include <algorithm>

namespace elchi {

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
