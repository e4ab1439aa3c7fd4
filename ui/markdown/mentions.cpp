// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/markdown/mentions.h>

#include <algorithm>

namespace charla::ui {

namespace {

constexpr int MaxNickLength = 64; // UTF-16 code units of the longest nick
constexpr int MaxWords = 3; // of a nick that is looked for
constexpr int MaxSigns = 50; // in a message: whoever writes more names nobody

//! Part of a word: behind such a letter an @ belongs to a mail address, and a name goes on.
bool isWordLetter(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_' || letter.isSurrogate() || letter.isMark();
}

//! Whether a name may end before \a end.
bool canEnd(QStringView text, qsizetype end)
{
    return end >= text.size() || !isWordLetter(text[end]);
}

bool canBegin(QStringView text, qsizetype at)
{
    return at == 0 || !isWordLetter(text[at - 1]);
}

//! The name that is known and begins \a text; the longest of them.
QString knownName(QStringView text, const std::function<bool(const QString &)> &isKnown)
{
    QString known;
    int words = 0;
    for (qsizetype end = 1; end <= std::min<qsizetype>(text.size(), MaxNickLength); ++end) {
        if (text[end - 1] == u'\n' || words == MaxWords)
            break;
        if (!canEnd(text, end) || text[end - 1].isSpace())
            continue;
        if (end < text.size() && text[end].isSpace())
            ++words;
        const QString name = text.first(end).toString();
        if (isKnown(name))
            known = name;
    }
    return known;
}

} // namespace

std::vector<Mention> mentionsIn(const QString &text, const People &people)
{
    std::vector<Mention> mentions;
    int signs = 0;
    const auto isSelf = [&people](const QString &name) {
        return !people.self.isEmpty() && name.compare(people.self, Qt::CaseInsensitive) == 0;
    };
    const auto isKnown = [&people, &isSelf](const QString &name) {
        return isSelf(name) || (people.isHere && people.isHere(name));
    };
    for (auto at = text.indexOf(u'@'); at >= 0 && ++signs <= MaxSigns;
         at = text.indexOf(u'@', at + 1)) {
        if (!canBegin(text, at))
            continue;
        const QString name = knownName(QStringView(text).sliced(at + 1), isKnown);
        const Mention mention{name, isSelf(name)};
        if (!name.isEmpty() && std::ranges::find(mentions, mention) == mentions.end())
            mentions.push_back(mention);
    }
    return mentions;
}

std::vector<MentionSpan> mentionSpans(const QString &text, const std::vector<Mention> &known)
{
    std::vector<MentionSpan> spans;
    if (known.empty())
        return spans;
    for (auto at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        const QStringView rest = QStringView(text).sliced(at + 1);
        MentionSpan longest;
        for (const Mention &mention : known) {
            const auto length = mention.nick.size();
            if (rest.startsWith(mention.nick) && canBegin(text, at) && canEnd(rest, length)
                && longest.length < length + 1)
                longest = {int(at), int(length) + 1, mention.isSelf};
        }
        if (longest.length > 0)
            spans.push_back(longest);
    }
    return spans;
}

} // namespace charla::ui
