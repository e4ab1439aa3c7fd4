// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <utility>
#include <variant>

namespace charla::protocol {

//! \brief Either the value that was asked for, or the reason why there is none.
//!
//! Stands in for std::expected, which C++20 does not have yet. Asking for the side that is
//! not there is a caller's mistake (asserted).
template<typename T, typename E>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_outcome(std::in_place_index<0>, std::move(value)) { }
    Result(E error) : m_outcome(std::in_place_index<1>, std::move(error)) { }

    bool ok() const { return m_outcome.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const &
    {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_outcome);
    }

    T value() &&
    {
        Q_ASSERT(ok());
        return std::move(*std::get_if<0>(&m_outcome));
    }

    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }

    const E &error() const
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_outcome);
    }

private:
    std::variant<T, E> m_outcome;
};

} // namespace charla::protocol
