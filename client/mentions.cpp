// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/mentions.h>

namespace charla::client {

// Chinese and Japanese write no spaces: there a nick may stand in the middle of a line. Only what
// goes on in the same way of writing makes it part of a longer word.
bool goesOn(QChar inside, QChar outside)
{
    if (!outside.isLetterOrNumber() && !outside.isMark() && outside != u'_')
        return false;
    const auto isDense = [](QChar c) {
        return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana
            || c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Thai;
    };
    return !isDense(inside) && !isDense(outside);
}

Mention findMention(QStringView text, QStringView nick, qsizetype from)
{
    if (nick.isEmpty())
        return {};
    for (qsizetype at = text.indexOf(nick, from, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(nick, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + nick.size();
        const bool begins = at == 0 || !goesOn(nick.front(), text[at - 1]);
        const bool ends = end == text.size() || !goesOn(nick.back(), text[end]);
        if (!begins || !ends)
            continue;
        const qsizetype start = at > from && text[at - 1] == u'@' ? at - 1 : at;
        return {start, end - start};
    }
    return {};
}

} // namespace charla::client
