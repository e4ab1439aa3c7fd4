// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/wire/sendqueue.h>

#include <utility>

namespace charla::server {

SendQueue::SendQueue(qsizetype maxBytes) : m_maxBytes(maxBytes) { }

bool SendQueue::push(const QByteArray &frame)
{
    if (frame.size() > m_maxBytes - m_sizeBytes)
        return false;
    m_frames.push_back(frame);
    m_sizeBytes += frame.size();
    return true;
}

QByteArray SendQueue::take()
{
    if (m_frames.empty())
        return {};
    QByteArray frame = std::move(m_frames.front());
    m_frames.pop_front();
    m_sizeBytes -= frame.size();
    return frame;
}

void SendQueue::clear()
{
    m_frames.clear();
    m_sizeBytes = 0;
}

bool SendQueue::isEmpty() const
{
    return m_frames.empty();
}

qsizetype SendQueue::sizeBytes() const
{
    return m_sizeBytes;
}

} // namespace charla::server
