// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trouble.h>
#include <protocol/message.h>
#include <ui/hosting.h>

#include <QDate>
#include <QString>
#include <QUrl>

#include <chrono>

//! The words for everything that can go wrong or go on, in the language of the window.
namespace charla::ui::texts {

//! What happened, and what a person can do about it. Both are whole sentences.
struct Words
{
    QString what;
    QString advice; //!< may be empty

    QString together() const;
};

Words trouble(const client::Trouble &trouble, const QUrl &url);
Words hosting(Hosting::Trouble trouble, quint16 port, const QString &systemWords);

//! Why a nick, a name of a room or of a server, or a text can't be taken as typed.
QString nickTrouble(protocol::ErrorCode code);
QString roomTrouble(protocol::ErrorCode code);
QString serverNameTrouble(protocol::ErrorCode code);
QString textTrouble(protocol::ErrorCode code, const QString &text);

//! A refusal by the server while talking.
QString refusal(const protocol::Refusal &refusal);

//! "Trying again in 4 s."
QString retry(std::chrono::milliseconds untilRetry);

QString presence(protocol::Presence presence);

//! "Key mark 9F3A 12C4", and what it is for; empty for none.
QString keyMark(const protocol::KeyMark &mark);

//! "3 unread messages"; \a count is above 0.
QString unread(int count);
//! Of unread messages: somebody wrote the person's nick.
QString namesYou();

//! "5 people".
QString people(int count);

//! "Today", "Yesterday", or the day by its full name.
QString day(const QDate &day, const QDate &today);

//! "Ana is writing…"; empty for nobody.
QString typing(const QStringList &nicks);

//! "Ana, Bo and Kim"; above three names "Ana, Bo and 5 others".
QString list(const QStringList &names);

//! What of a message stands where one line has to do, without its marks.
QString firstLine(const QString &text);

//! The host and port of an address, as people write it: "192.168.1.20:9090".
QString place(const QUrl &url);

} // namespace charla::ui::texts
