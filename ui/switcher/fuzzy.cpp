// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/switcher/fuzzy.h>

#include <QList>

#include <algorithm>
#include <iterator>

namespace charla::ui {

namespace {

constexpr int ForLetter = 1;
constexpr int ForTextStart = 5;
constexpr int ForWordStart = 7;
// More than for a word's start: "gen" means "general" rather than "green energy".
constexpr int ForNeighbour = 8;

struct Stroke
{
    char16_t letter;
    const char *plain;
};

// Letters that people type without their strokes, and that Unicode does not take apart.
const Stroke Stroked[] = {
    {u'ß', "ss"}, {u'æ', "ae"}, {u'œ', "oe"}, {u'ø', "o"}, {u'ł', "l"},
    {u'đ', "d"},  {u'ð', "d"},  {u'ħ', "h"},  {u'ı', "i"}, {u'ŧ', "t"},
};

bool isWord(char32_t letter)
{
    return QChar::isLetterOrNumber(letter) || QChar::isMark(letter);
}

} // namespace

QString plainLetters(const QString &text)
{
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    for (const QChar unit : apart) {
        const auto stroked = std::ranges::find(Stroked, unit.unicode(), &Stroke::letter);
        if (stroked != std::end(Stroked))
            plain.append(QLatin1StringView(stroked->plain));
        else if (unit.category() != QChar::Mark_NonSpacing)
            plain.append(unit);
    }
    return plain;
}

FuzzyText::FuzzyText(const QString &text)
{
    char32_t before = U' ';
    int place = 0;
    for (const char32_t letter : text.toUcs4()) {
        const bool isHump = QChar::isLower(before) && QChar::isUpper(letter);
        append(letter, place, isWord(letter) && (!isWord(before) || isHump));
        place += QChar::requiresSurrogates(letter) ? 2 : 1;
        before = letter;
    }
}

void FuzzyText::append(char32_t letter, int place, bool startsWord)
{
    for (const char32_t part : plainLetters(QString::fromUcs4(&letter, 1)).toUcs4()) {
        if (m_letters.size() == MaxLetters)
            return;
        m_letters.push_back({.letter = part, .place = place, .startsWord = startsWord});
        startsWord = false;
    }
}

FuzzyText::Row FuzzyText::find(char32_t letter, const Row *above) const
{
    Row row(m_letters.size());
    Step best; // of the row above, up to the place before this one
    for (std::size_t at = 0; at < row.size(); ++at) {
        const Letter &here = m_letters[at];
        const int next = above && at > 0 ? (*above)[at - 1].score : -1;
        if (next > best.score)
            best = {.score = next, .from = int(at) - 1};
        if (here.letter != letter || (above && best.score < 0))
            continue;
        const int start = here.startsWord ? ForWordStart + (at == 0 ? ForTextStart : 0) : 0;
        row[at] = {.score = ForLetter + start + qMax(0, best.score), .from = best.from};
        const int joined = next + ForLetter + ForNeighbour;
        if (next >= 0 && joined >= row[at].score)
            row[at] = {.score = joined, .from = int(at) - 1};
    }
    return row;
}

FuzzyText::Match FuzzyText::trace(const std::vector<Row> &rows) const
{
    const auto end = std::ranges::max_element(rows.back(), {}, &Step::score);
    Match match{.score = end->score, .places = std::vector<int>(rows.size())};
    int at = int(end - rows.back().begin());
    for (std::size_t row = rows.size(); row-- > 0;) {
        match.places[row] = m_letters[std::size_t(at)].place;
        at = rows[row][std::size_t(at)].from;
    }
    return match;
}

std::optional<FuzzyText::Match> FuzzyText::match(const FuzzyText &typed) const
{
    std::vector<Row> rows; // one for each letter that was typed
    for (const Letter &wanted : typed.m_letters) {
        if (QChar::isSpace(wanted.letter))
            continue;
        rows.push_back(find(wanted.letter, rows.empty() ? nullptr : &rows.back()));
        if (std::ranges::all_of(rows.back(), [](const Step &step) { return step.score < 0; }))
            return std::nullopt;
    }
    return rows.empty() ? Match() : trace(rows);
}

} // namespace charla::ui
