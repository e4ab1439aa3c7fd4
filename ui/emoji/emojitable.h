// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace charla::ui {

//! One that can be chosen.
struct Emoji
{
    QString text;
    int category = 0; //!< its index in EmojiTable::categories()
    QStringList names; //!< English; the first one is shown
};

//! \brief The emoji that can be chosen by name or from a grid: resources/emoji/emoji.tsv. Never changes.
class EmojiTable
{
    Q_DECLARE_TR_FUNCTIONS(charla::ui::EmojiTable)

public:
    //! Read when it is asked for first.
    static const EmojiTable &instance();

    //! One after the other by their categories.
    const std::vector<Emoji> &all() const { return m_all; }
    //! The titles, in the language of the window.
    QStringList categories() const;
    //! Null when it is not in the table.
    const Emoji *find(const QString &text) const;
    //! Those with a name, or a word of one, that begins as \a typed; best first. \a recent come before others
    //! that fit as well.
    std::vector<const Emoji *> named(const QString &typed, const QStringList &recent) const;

private:
    EmojiTable();

    std::vector<Emoji> m_all;
};

} // namespace charla::ui
