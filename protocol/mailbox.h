// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <mutex>
#include <utility>
#include <vector>

namespace charla::protocol {

//! \brief Values on their way from one thread to another, in order.
//!
//! Who puts the first one in wakes the other side up; that side then takes all there are.
template<typename T>
class Mailbox
{
public:
    enum class WakeUp { Needed, Due };

    //! \return Due when there was something already, and whoever put that in has called.
    WakeUp put(T value)
    {
        const std::lock_guard lock(m_mutex);
        m_values.push_back(std::move(value));
        return m_values.size() == 1 ? WakeUp::Needed : WakeUp::Due;
    }

    WakeUp put(std::vector<T> values)
    {
        const std::lock_guard lock(m_mutex);
        const bool first = m_values.empty() && !values.empty();
        for (T &value : values)
            m_values.push_back(std::move(value));
        return first ? WakeUp::Needed : WakeUp::Due;
    }

    std::vector<T> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_values, {});
    }

private:
    std::mutex m_mutex;
    std::vector<T> m_values;
};

} // namespace charla::protocol
