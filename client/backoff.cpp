// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/backoff.h>

#include <QRandomGenerator>

#include <algorithm>

namespace charla::client {

using std::chrono::milliseconds;

milliseconds Backoff::drawEvenly(milliseconds most)
{
    return milliseconds(QRandomGenerator::system()->bounded(qint64(most.count()) + 1));
}

milliseconds Backoff::next()
{
    const milliseconds wait = m_draw(limit());
    if (m_early > 0)
        --m_early;
    else
        ++m_tries;
    return wait;
}

milliseconds Backoff::nextAtOnce()
{
    if (m_tries > 0)
        return next();
    ++m_tries;
    return milliseconds(0);
}

milliseconds Backoff::limit() const
{
    if (m_early > 0)
        return First;
    milliseconds limit = First;
    for (int tries = 0; tries < m_tries && limit < Most; ++tries)
        limit *= 2;
    return std::min(limit, Most);
}

} // namespace charla::client
