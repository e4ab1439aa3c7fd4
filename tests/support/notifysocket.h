// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QString>
#include <QTemporaryDir>

namespace charla::tests {

//! What systemd is for a service: a socket to which it tells how it is (sd_notify(3)).
class NotifySocket
{
public:
    enum class Kind { File, Abstract };

    explicit NotifySocket(Kind kind = Kind::File);
    ~NotifySocket();
    Q_DISABLE_COPY_MOVE(NotifySocket)

    //! For NOTIFY_SOCKET.
    QString address() const { return m_address; }
    int descriptor() const { return m_socket; }

    //! All that was told since the last call, a datagram each. Does not wait.
    QByteArrayList takeTold();
    //! \return whether a datagram came that begins so; those before it are lost.
    [[nodiscard]] bool hears(const QByteArray &begin);

private:
    QTemporaryDir m_folder;
    QString m_address;
    QByteArrayList m_told;
    int m_socket;
};

} // namespace charla::tests
