// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <deque>

namespace charla::server {

//! \brief The frames that one peer has not taken yet, bounded in bytes (rule 4 of the house).
//!
//! Holds the shared bytes of finished frames; knows no socket and no clock. Not thread-safe: it
//! lives on its connection's loop.
class SendQueue
{
public:
    explicit SendQueue(qsizetype maxBytes);

    //! Adds one finished frame, if it fits.
    //! \return false when the queue would grow past maxBytes: the queue is unchanged, and the owner
    //!         closes the peer with CloseCode::TooSlow, after which it resumes from history.
    [[nodiscard]] bool push(const QByteArray &frame);

    //! Takes the oldest frame; an empty one when there is none.
    QByteArray take();

    void clear();

    bool isEmpty() const;
    qsizetype sizeBytes() const;

private:
    std::deque<QByteArray> m_frames;
    qsizetype m_sizeBytes = 0;
    qsizetype m_maxBytes;
};

} // namespace charla::server
