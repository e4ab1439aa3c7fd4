// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/markdown/mentions.h>

#include <client/mentions.h>

#include <algorithm>
#include <utility>

namespace charla::ui {

namespace {

constexpr int MaxNickLength = 64; // UTF-16 code units of the longest nick
constexpr int MaxWords = 3; // of a nick that is looked for
constexpr int MaxSigns = 20; // in a message: whoever stands behind more is not highlighted

//! Whether a name may end before \a end.
bool canEnd(QStringView text, qsizetype end)
{
    return end >= text.size() || !client::goesOn(text[end - 1], text[end]);
}

//! Behind a letter an @ belongs to a mail address.
bool canBegin(QStringView text, qsizetype at)
{
    return at == 0 || at + 1 >= text.size() || !client::goesOn(text[at + 1], text[at - 1]);
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
    if (client::mentions(text, people.self))
        mentions.push_back({people.self, true});
    const auto isKnown = [&people](const QString &name) {
        return name.compare(people.self, Qt::CaseInsensitive) != 0 && people.isHere(name);
    };
    int signs = people.isHere ? 0 : MaxSigns; // with nobody to look for, none is looked at
    for (auto at = text.indexOf(u'@'); at >= 0 && ++signs <= MaxSigns;
         at = text.indexOf(u'@', at + 1)) {
        if (!canBegin(text, at))
            continue;
        const Mention mention{.nick = knownName(QStringView(text).sliced(at + 1), isKnown)};
        if (!mention.nick.isEmpty() && std::ranges::find(mentions, mention) == mentions.end())
            mentions.push_back(mention);
    }
    return mentions;
}

std::vector<MentionSpan> mentionSpans(const QString &text, const std::vector<Mention> &known)
{
    std::vector<MentionSpan> spans;
    for (const Mention &mention : known) {
        const auto add = [&spans, &mention](qsizetype start, qsizetype length) {
            spans.push_back({int(start), int(length), mention.isSelf});
        };
        if (mention.isSelf) {
            for (auto found = client::findMention(text, mention.nick); found.length > 0;
                 found = client::findMention(text, mention.nick, found.start + found.length))
                add(found.start, found.length);
            continue;
        }
        const QString words = u'@' + mention.nick;
        for (auto at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (canBegin(text, at) && canEnd(text, at + words.size()))
                add(at, words.size());
        }
    }
    // Where one name begins another, the longer is meant.
    std::ranges::sort(spans, [](const MentionSpan &one, const MentionSpan &other) {
        return std::pair(one.start, -one.length) < std::pair(other.start, -other.length);
    });
    int behind = 0;
    std::erase_if(spans, [&behind](const MentionSpan &span) {
        const bool isCovered = span.start < behind;
        behind = std::max(behind, span.start + span.length);
        return isCovered;
    });
    return spans;
}

} // namespace charla::ui
