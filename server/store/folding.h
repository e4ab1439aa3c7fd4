// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QString>

#include <vector>

namespace charla::server {

//! \brief A text as it is compared in a search: without case, without accents, in one form of
//! Unicode; and where each unit of it stood in the text that it was made of.
//!
//! Compatibility forms are one (ﬁ and fi, full and half width). Accents of Latin, Greek, Cyrillic,
//! Hebrew and Arabic go; the vowel signs of other scripts and of Japanese stay, because they are
//! letters to their readers. Hangul stays in syllables.
class FoldedText
{
public:
    explicit FoldedText(QStringView original);

    const QString &text() const { return m_text; }
    //! The stretch of the original that [start, end) of text() was made of; 0 ≤ start < end. Never
    //! ends within a surrogate pair or between a letter and its accents.
    protocol::Span original(qsizetype start, qsizetype end) const;

private:
    void append(QStringView sequence, qsizetype at);

    QString m_text;
    std::vector<int> m_starts; // of the sequence in the original, for each unit of m_text
    int m_originalSize;
};

//! What a search takes as one thing.
struct Run
{
    enum class Kind {
        Word, //!< letters, digits, underscores
        Signs, //!< each may be looked for alone: ideographs, kana, Hangul syllables, emoji
    };

    Kind kind = Kind::Word;
    qsizetype start = 0; //!< in units of the folded text
    qsizetype end = 0; //!< excluded

    bool operator==(const Run &) const = default;
};

//! The runs of a folded text, in order; what lies between them is not looked for.
std::vector<Run> runsOf(QStringView folded);

//! Where the letters or signs of a run begin, and its end as the last one. A vowel sign is a letter
//! of its own in a word; a mark behind a sign belongs to it.
std::vector<qsizetype> lettersOf(QStringView folded, const Run &run);

} // namespace charla::server
