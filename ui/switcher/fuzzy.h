// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace charla::ui {

//! \a text without case and without marks on its letters, to compare with another.
QString plainLetters(const QString &text);

//! \brief A text as a hurried person looks for it: without case and without marks on the letters.
//!
//! A value. Only its first MaxLetters letters are looked at.
class FuzzyText
{
public:
    static constexpr std::size_t MaxLetters = 200;

    struct Match
    {
        int score = 0; //!< the higher the better; compares only with those of the same typed text
        std::vector<int> places; //!< of the letters that were found, in UTF-16 units, rising
    };

    explicit FuzzyText(const QString &text);

    //! Whether all letters of \a typed are here in their order, with others in between or not. Of all
    //! ways to find them the best one: at the starts of words, and next to each other.
    //! Spaces in \a typed don't count; nothing typed is found everywhere.
    std::optional<Match> match(const FuzzyText &typed) const;

private:
    struct Letter
    {
        char32_t letter;
        int place;
        bool startsWord;
    };

    //! How one typed letter was best found at one place.
    struct Step
    {
        int score = -1; //!< below 0: not at all
        int from = -1; //!< the place of the letter before it
    };
    using Row = std::vector<Step>; //!< one for each letter of the text

    //! \a above is the row of the letter that was typed before; null for the first one.
    Row find(char32_t letter, const Row *above) const;
    Match trace(const std::vector<Row> &rows) const;
    void append(char32_t letter, int place, bool startsWord);

    std::vector<Letter> m_letters;
};

} // namespace charla::ui
