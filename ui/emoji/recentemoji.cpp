// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/emoji/recentemoji.h>

#include <ui/emoji/emojitable.h>

namespace charla::ui {

void RecentEmoji::setAll(const QStringList &emoji)
{
    m_all.clear();
    for (const QString &text : emoji) {
        if (m_all.size() < MaxCount && !m_all.contains(text) && EmojiTable::instance().find(text))
            m_all.append(text);
    }
}

void RecentEmoji::note(const QString &emoji)
{
    m_all.removeAll(emoji);
    m_all.prepend(emoji);
    if (m_all.size() > MaxCount)
        m_all.removeLast();
}

} // namespace charla::ui
