// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/sendqueue.h>

#include <sys/uio.h>

namespace charla::server {

namespace {

// An empty queue keeps room for so many frames: what a lively room brings between two flushes.
constexpr qsizetype KeptFrames = 16;
// As soon as so many are gone, and half of all, the others move up.
constexpr qsizetype GoneFrames = 64;

} // namespace

int SendQueue::peek(iovec *parts, int most) const
{
    int count = 0;
    qsizetype skip = m_sentBytes;
    for (qsizetype i = m_first; i < m_frames.size() && count < most; ++i) {
        const QByteArray &frame = m_frames[i];
        // The system only reads it, but its interface is the same for both ways.
        parts[count].iov_base = const_cast<char *>(frame.constData() + skip); // NOLINT
        parts[count].iov_len = std::size_t(frame.size() - skip);
        skip = 0;
        ++count;
    }
    return count;
}

void SendQueue::drop(qsizetype bytes)
{
    m_sentBytes += bytes;
    while (m_first < m_frames.size() && m_sentBytes >= m_frames[m_first].size()) {
        m_sentBytes -= m_frames[m_first].size();
        m_frames[m_first++] = QByteArray(); // its bytes are others', too
    }
    if (isEmpty()) {
        clear();
    } else if (m_first >= GoneFrames && 2 * m_first >= m_frames.size()) {
        m_frames.erase(m_frames.begin(), m_frames.begin() + m_first);
        m_first = 0;
    }
}

void SendQueue::forgetUnbegun()
{
    if (m_sentBytes > 0)
        m_frames.resize(m_first + 1);
    else
        clear();
}

void SendQueue::clear()
{
    m_first = 0;
    m_sentBytes = 0;
    m_frames.clear();
    if (m_frames.capacity() > KeptFrames)
        m_frames.squeeze();
}

} // namespace charla::server
