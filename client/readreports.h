// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace charla::client {

class Link;

//! \brief Tells the server how far the person has read, at most once in Interval while they stay
//! in one conversation.
class ReadReports : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Interval{1000};

    //! \a link must outlive this object.
    explicit ReadReports(Link &link, QObject *parent = nullptr);

    //! Now or soon. What waits for another conversation goes out before.
    void note(const protocol::Conversation &of, protocol::Seq upTo);
    //! What waits goes out now.
    void flush();
    //! What waits is forgotten: the connection is lost, and the next login tells.
    void clear();

private:
    Link &m_link;
    QTimer m_soon;
    QElapsedTimer m_lastSent;
    std::optional<protocol::ReadRequest> m_waiting;
};

} // namespace charla::client
