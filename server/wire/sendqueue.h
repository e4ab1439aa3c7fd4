// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QVarLengthArray>

struct iovec;

namespace charla::server {

//! \brief The frames that one peer has not taken yet.
//!
//! Holds the shared bytes of finished frames; what it may hold at most, Backlog says. Knows no
//! socket and no clock. Lives on its line's loop. An empty one takes next to no memory, because
//! most are empty most of the time.
class SendQueue
{
public:
    //! Adds one finished frame.
    void push(const QByteArray &frame) { m_frames.push_back(frame); }

    //! Fills in where the oldest bytes lie, for one call of the system.
    //! \return how many of \a parts are filled in, at most \a most; they hold until the queue changes.
    int peek(iovec *parts, int most) const;
    //! \a bytes of what peek() told are gone. They may end in the middle of a frame.
    void drop(qsizetype bytes);

    //! Forgets all but a frame that has begun to go, whose rest the peer must still get.
    void forgetUnbegun();
    void clear();
    bool isEmpty() const { return m_first == m_frames.size(); }

private:
    // Usually one waits, for the rest of a turn of the event loop.
    static constexpr qsizetype FramesInPlace = 1;

    QVarLengthArray<QByteArray, FramesInPlace> m_frames;
    qsizetype m_first = 0; // those before it are gone
    qsizetype m_sentBytes = 0; // of the first
};

} // namespace charla::server
