// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/lan/pace.h>

namespace charla::protocol::lan {

using namespace std::chrono_literals;

bool Pace::allows(const QHostAddress &from, TimePoint now)
{
    if (now - m_begin >= 1s) {
        m_begin = now;
        m_all = 0;
        m_heard.clear();
    }
    if (m_all >= MostOfAll)
        return false;
    int &ofOne = m_heard[from];
    if (ofOne >= MostOfOne)
        return false;
    ++ofOne;
    ++m_all;
    return true;
}

} // namespace charla::protocol::lan
