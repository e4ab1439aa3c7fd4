// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QHostAddress>

namespace charla::server {

//! How many there are of something, in all and from each address.
class Headcount
{
public:
    void add(const QHostAddress &address)
    {
        ++m_all;
        ++m_from[address];
    }
    //! One that was added.
    void remove(const QHostAddress &address)
    {
        --m_all;
        const auto from = m_from.find(address);
        if (--*from == 0)
            m_from.erase(from);
    }
    void clear()
    {
        m_all = 0;
        m_from.clear();
    }

    int all() const { return m_all; }
    //! Whether one more is too many; 0 for no limit.
    bool isFull(const QHostAddress &address, int most, int perAddress) const
    {
        return (most > 0 && m_all >= most)
            || (perAddress > 0 && m_from.value(address) >= perAddress);
    }

private:
    int m_all = 0;
    QHash<QHostAddress, int> m_from;
};

} // namespace charla::server
