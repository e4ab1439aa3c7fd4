// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <functional>
#include <vector>

//! People who are named in a message: "@Ana". Oneself also without the sign, as client::mentions()
//! has it, so that what calls for somebody can be seen.
namespace charla::ui {

struct Mention
{
    QString nick;
    bool isSelf = false;

    bool operator==(const Mention &) const = default;
};

//! Where in a text somebody is named, the sign among it.
struct MentionSpan
{
    int start = 0; //!< UTF-16 code units
    int length = 0;
    bool isSelf = false;
};

//! \brief Who is known by a name, in the room where the message was said.
//!
//! Asked for each name that may stand behind an @, for each row that is painted: it must be quick.
struct People
{
    QString self; //!< one's own nick; empty when there is none
    std::function<bool(const QString &nick)> isHere; //!< may be empty: then nobody is
};

//! Those whom \a text names, each once. A nick may have spaces: the longest that is known counts.
std::vector<Mention> mentionsIn(const QString &text, const People &people);

//! Where \a text names \a known.
std::vector<MentionSpan> mentionSpans(const QString &text, const std::vector<Mention> &known);

} // namespace charla::ui
