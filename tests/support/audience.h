// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scriptedclient.h"

#include <memory>
#include <vector>

namespace charla::tests {

//! \brief Many native clients in one room, with nicks that stand in the order of their numbers.
//!
//! They come as fast as the server lets them in, as a wave does.
class Audience
{
public:
    //! "person 0007" for 7.
    static QString nickOf(int number);

    explicit Audience(quint16 port, QString room = QStringLiteral("lobby"));

    //! \a people more come in. \return whether each got in.
    [[nodiscard]] bool comes(int people);
    int size() const { return int(m_clients.size()); }
    ScriptedClient &operator[](int number) { return *m_clients[std::size_t(number)]; }
    //! All of them hear how many are in the room; what came before is skipped.
    [[nodiscard]] bool hearsCount(int members);
    //! How many frames of these types have come that were not expected yet; forgets them.
    int takeFrames(const QStringList &types);

private:
    quint16 m_port;
    QString m_room;
    std::vector<std::unique_ptr<ScriptedClient>> m_clients;
};

} // namespace charla::tests
