// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/joinlink.h>
#include <protocol/names.h>

#include <QLocalServer>
#include <QObject>

#include <optional>

class QLocalSocket;

namespace charla::app {

//! What a start of the program wants of a window that is open already.
struct Wish
{
    std::optional<client::JoinLink> link; //!< none: only to be seen
    std::optional<protocol::Nick> nick; //!< by which to go there at once; none: the person is asked

    bool operator==(const Wish &) const = default;
};

//! \brief One window for a person: a second start of the program hands what it wants to the first, and ends.
//!
//! They meet at a local socket that only this person can open, named for their folder of settings,
//! so that windows with other settings are on their own. What comes is a JSON object on a line of
//! at most MaxLineBytes, and is checked like everything from outside.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaxLineBytes = 4096;

    //! \a folder is that of the person's settings.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    //! For a second start. Waits for a moment at most; without a window yet there is nothing to hold up.
    //! \return whether a window has taken it; false when none is open or it does not answer.
    bool handOver(const Wish &wish) const;

    //! For the first start, which holds the lock of the folder: from now on wishes come by wished().
    //! Without effect but for a warning in the log where there can be no such socket.
    void listen();

signals:
    void wished(const charla::app::Wish &wish);

private:
    void onConnected();
    void onReadable(QLocalSocket *socket);

    QString m_name;
    QLocalServer m_server;
};

} // namespace charla::app
