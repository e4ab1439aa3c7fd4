// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <unistd.h>

#include <utility>

namespace charla::server {

//! A socket's descriptor, closed when this goes.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) { }
    Descriptor(Descriptor &&other) noexcept : m_number(other.release()) { }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor() { close(); }
    Q_DISABLE_COPY(Descriptor)

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    //! Whoever gets the number closes it.
    [[nodiscard]] int release() { return std::exchange(m_number, -1); }

    void close()
    {
        if (isOpen())
            ::close(release());
    }

private:
    int m_number = -1;
};

} // namespace charla::server
