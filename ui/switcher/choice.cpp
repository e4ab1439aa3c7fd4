// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/switcher/choice.h>

#include <ui/switcher/fuzzy.h>

#include <algorithm>
#include <climits>
#include <tuple>

namespace charla::ui {

namespace {

struct Candidate
{
    RankedChoice ranked;
    std::tuple<int, int, int> order; // the least first
};

//! What a place is worth besides the letters: about as much as a word's start.
int worth(const Choice &choice)
{
    constexpr int ByKind[] = {6, 4, 3, 0};
    return ByKind[int(choice.kind)] + (choice.recency ? 2 : 0) + (choice.badge.unread > 0 ? 1 : 0);
}

} // namespace

std::vector<RankedChoice> rank(const std::vector<Choice> &choices, const QString &typed)
{
    const FuzzyText wanted(typed);
    const bool isEmpty = typed.trimmed().isEmpty();
    std::vector<Candidate> candidates;
    for (std::size_t index = 0; index < choices.size(); ++index) {
        const Choice &choice = choices[index];
        auto match = FuzzyText(choice.name).match(wanted);
        if (!match)
            continue;
        const auto order = isEmpty
            ? std::tuple(choice.recency.value_or(INT_MAX), int(choice.kind), 0)
            : std::tuple(-match->score - worth(choice), int(choice.name.size()), int(choice.kind));
        candidates.push_back({{index, std::move(match->places)}, order});
    }
    std::ranges::stable_sort(candidates, {}, &Candidate::order);
    std::vector<RankedChoice> ranked;
    for (Candidate &candidate : candidates) {
        if (ranked.size() == MaxRankedChoices)
            break;
        ranked.push_back(std::move(candidate.ranked));
    }
    return ranked;
}

} // namespace charla::ui
