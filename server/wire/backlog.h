// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>

namespace charla::server {

//! \brief How many bytes are on their way to one peer, bounded (rule 4 of the house).
//!
//! The Connection adds, and its Line adds pongs and takes off what the system has taken. They may
//! live on different threads; all of it may be called on both.
class Backlog
{
public:
    explicit Backlog(qsizetype maxBytes) : m_maxBytes(maxBytes) { }

    //! \return false when it would be too much: nothing is added, and the peer is closed with
    //!         CloseCode::TooSlow, after which it resumes from history.
    [[nodiscard]] bool add(qsizetype bytes)
    {
        if (m_bytes.fetch_add(bytes) + bytes <= m_maxBytes)
            return true;
        m_bytes.fetch_sub(bytes);
        return false;
    }

    qsizetype bytes() const { return m_bytes.load(std::memory_order_relaxed); }

    //! \return whether somebody asked isEmpty() in vain, and it is empty now.
    [[nodiscard]] bool remove(qsizetype bytes)
    {
        return m_bytes.fetch_sub(bytes) == bytes && m_isAwaited.exchange(false);
    }

    //! Whoever hears that it is not is told when it is.
    bool isEmpty()
    {
        if (m_bytes.load() == 0)
            return true;
        m_isAwaited.store(true);
        // Meanwhile the last may have gone, and nobody been told.
        return m_bytes.load() == 0 && m_isAwaited.exchange(false);
    }

private:
    qsizetype m_maxBytes;
    std::atomic<qsizetype> m_bytes{0};
    std::atomic<bool> m_isAwaited{false};
};

} // namespace charla::server
