// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <server/store/folding.h>

#include <QString>
#include <QStringList>

#include <vector>

//! What a search compares, and how an index finds it. Pure functions; the index only narrows down
//! where to look, and matches() decides, so that every store finds the same.
namespace charla::server {

//! A thing that a message must hold to be found. Its text is folded.
struct SearchTerm
{
    enum class Kind {
        Part, //!< three letters or more, anywhere in a word
        Word, //!< one or two letters, as a word of their own
        Signs, //!< ideographs or emoji, one right after the other
    };

    Kind kind = Kind::Part;
    QString text;

    bool operator==(const SearchTerm &) const = default;
};

//! What somebody looks for, each thing once. What is neither letter, digit, underscore nor sign
//! only separates: "foo::bar" is "foo" and "bar". Empty when there is nothing else.
std::vector<SearchTerm> searchTerms(const QString &query);

//! Whether all of them are there. No terms: no.
bool matches(const FoldedText &text, const std::vector<SearchTerm> &terms);

//! The tokens by which a message's text stands in an index, with single spaces between: of a word
//! of one or two letters itself, of longer ones the pieces of three and of five letters; of signs
//! each and each pair. Pieces of five, because those of three are in too many messages: a search
//! for "station" would walk through all with "ing" or "ion" in them.
QString indexTokens(const QString &text);

//! The tokens that a message with this term has. There may be messages that have them without it.
QStringList tokensOf(const SearchTerm &term);

//! The token of a conversation, by its row in the database.
QString conversationToken(qint64 conversation);

//! The token of an author's nick, whatever its case and accents.
QString authorToken(const QString &nick);

//! The words found and some text around them, in one line.
struct Excerpt
{
    QString text;
    std::vector<protocol::Span> marks; //!< rising, apart from each other
};

//! About how long an excerpt is, in UTF-16 units: two lines of a narrow list.
inline constexpr qsizetype ExcerptUnits = 160;

//! Around the first place found of \a text. Cuts nothing that is read as one character; "…" stands
//! where something was cut off.
Excerpt excerpt(const QString &text, const std::vector<SearchTerm> &terms);

} // namespace charla::server
