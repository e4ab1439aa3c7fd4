// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/completion/completionquery.h>

#include <protocol/limits.h>
#include <ui/switcher/fuzzy.h>

#include <algorithm>

namespace charla::ui {

namespace {

constexpr int MinEmojiLetters = 2;
constexpr int MaxLookBack = 2 * int(protocol::limits::MaxNickCodePoints); // in UTF-16 units

bool isEmojiLetter(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z')
        || letter.isDigit() || letter == u'_';
}

bool beginsWord(const QString &line, int place)
{
    return place == 0 || !(line.at(place - 1).isLetterOrNumber() || line.at(place - 1) == u':');
}

bool hasWordLike(const QString &name, const QString &typed)
{
    for (qsizetype at = name.indexOf(typed); at >= 0; at = name.indexOf(typed, at + 1)) {
        if (at > 0 && !name.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

} // namespace

std::optional<CompletionQuery> completionAt(const QString &line, int cursor)
{
    const int end = qMin(cursor, int(line.size()));
    const int farthest = qMax(0, end - MaxLookBack);
    bool canBeEmoji = true;
    for (int place = end - 1; place >= farthest; --place) {
        const QChar letter = line.at(place);
        if (letter == u'@' && beginsWord(line, place)) {
            const QString typed = line.mid(place + 1, end - place - 1);
            if (typed.startsWith(u' '))
                return std::nullopt;
            return CompletionQuery{CompletionQuery::Kind::Person, place, typed};
        }
        if (letter == u':' && canBeEmoji && end - place > MinEmojiLetters
            && beginsWord(line, place))
            return CompletionQuery{CompletionQuery::Kind::Emoji, place,
                                   line.mid(place + 1, end - place - 1)};
        canBeEmoji = canBeEmoji && isEmojiLetter(letter);
    }
    return std::nullopt;
}

QStringList peopleLike(const QString &typed, const QStringList &people)
{
    const QString wanted = plainLetters(typed);
    QStringList byName;
    QStringList byWord;
    for (const QString &person : people) {
        const QString name = plainLetters(person);
        if (name.startsWith(wanted))
            byName.append(person);
        else if (hasWordLike(name, wanted))
            byWord.append(person);
    }
    return byName + byWord;
}

} // namespace charla::ui
