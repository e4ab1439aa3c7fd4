// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/transfers/attachment.h>
#include <protocol/ids.h>

#include <QString>
#include <QStringList>

#include <vector>

namespace charla::ui {

//! What somebody has begun to write in a conversation, and what is to become of it.
struct Draft
{
    enum class Intent { New, Reply, Edit };

    Intent intent = Intent::New;
    QString text;
    protocol::Seq message; //!< that is answered or changed
    QString author; //!< of the message that is answered …
    QString line; //!< … and a line of it
    QString before; //!< what the message says that is changed
    QString aside; //!< what was being written when a change began
    std::vector<client::Attachment> files
        = {}; //!< chosen to go with it; for this run of the program
    QStringList lost = {}; //!< names of those that an earlier run did not get sent

    bool isEmpty() const
    {
        return text.isEmpty() && intent == Intent::New && files.empty() && lost.isEmpty();
    }
    bool operator==(const Draft &) const = default;
};

} // namespace charla::ui
