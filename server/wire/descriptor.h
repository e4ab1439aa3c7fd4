// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/limits/places.h>

#include <QtGlobal>

#include <unistd.h>

#include <utility>

namespace charla::server {

//! A socket's descriptor, closed when this goes; and the place that a connection takes up.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) { }
    Descriptor(Descriptor &&other) noexcept
        : m_number(other.release()), m_place(std::move(other.m_place))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        std::swap(m_place, other.m_place);
        return *this;
    }
    ~Descriptor() { close(); }
    Q_DISABLE_COPY(Descriptor)

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    //! Whoever gets the number closes it.
    [[nodiscard]] int release() { return std::exchange(m_number, -1); }

    void setPlace(Place place) { m_place = std::move(place); }
    //! For whoever gets the number.
    [[nodiscard]] Place takePlace() { return std::move(m_place); }

    void close()
    {
        if (isOpen())
            ::close(release());
        m_place = Place();
    }

private:
    int m_number = -1;
    Place m_place; // none for a file's
};

} // namespace charla::server
