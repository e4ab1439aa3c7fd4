// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

class QSettings;

namespace charla::ui {

//! \brief What the window remembers from one start to the next, in the settings it is given.
//!
//! Checks what it reads: a settings file is written by people, too. Does not own the settings.
class Preferences
{
    Q_DECLARE_TR_FUNCTIONS(charla::ui::Preferences)

public:
    static constexpr qsizetype MaxRecentAddresses = 8;
    static constexpr qsizetype MaxMuted = 500; //!< the ones muted long ago are forgotten first

    explicit Preferences(QSettings &settings);

    //! The last nick, or else the name that the person has at this computer; empty when neither is a nick.
    QString nick() const;
    void setNick(const QString &nick);

    enum class Way { Host, Join };

    //! How the person came in last time.
    Way way() const;
    void setWay(Way way);

    //! As the person typed them, the last one first.
    QStringList recentAddresses() const;
    void rememberAddress(const QString &address);

    static constexpr int MaxLastPlaces = 20;

    //! Where the person was when the program ended, to come back to, the one in front first.
    std::vector<client::Session::Destination> lastPlaces() const;
    void setLastPlaces(const std::vector<client::Session::Destination> &places);

    //! Of the server that this person hosts. Always one that can be used.
    QString serverName() const;
    void setServerName(const QString &name);
    quint16 serverPort() const;
    void setServerPort(quint16 port);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    //! The widths of the window's columns.
    QByteArray columns() const;
    void setColumns(const QByteArray &columns);
    //! \a conversation is any name for one that the caller chooses, and stays the same.
    bool isMuted(const QString &conversation) const;
    void setMuted(const QString &conversation, bool isMuted);
    //! Whether the person wants to be told of anything while they look elsewhere.
    bool isDisturbable() const;
    void setDisturbable(bool isDisturbable);

    enum class Members { Shown, Hidden };

    //! Whether the window shows the people of a room.
    Members members() const;
    void setMembers(Members members);

    //! The newest first. Anything may be in there.
    QStringList recentEmoji() const;
    void setRecentEmoji(const QStringList &emoji);

private:
    QSettings &m_settings;
};

} // namespace charla::ui
