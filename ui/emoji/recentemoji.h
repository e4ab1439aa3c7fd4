// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace charla::ui {

//! \brief The emoji that a person has used last, the newest first; at most MaxCount. Keeps nothing on disk.
class RecentEmoji
{
public:
    static constexpr qsizetype MaxCount = 24;

    const QStringList &all() const { return m_all; }
    //! Only what EmojiTable knows is taken, each once: people write settings, too.
    void setAll(const QStringList &emoji);
    void note(const QString &emoji);

private:
    QStringList m_all;
};

} // namespace charla::ui
