// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/wire/wiretraffic.h>

#include <functional>

namespace charla::server {

class DescriptorWatch;

//! \brief Where lines are: the way from the hub's thread to one WireLoop, wherever that runs.
//!
//! Lives on the hub's thread.
class Berth
{
public:
    //! Gets what the lines tell, in order, on the hub's thread.
    using Listener = std::function<void(const LineNews &)>;

    Berth() = default;
    virtual ~Berth() = default;
    Q_DISABLE_COPY_MOVE(Berth)

    //! In order; done at once or soon.
    virtual void order(LineOrder order) = 0;
    //! LineOrder::Kind::Send, of which there are many.
    virtual void send(Line &line, const QByteArray &frame, Urgency urgency) = 0;

    void noteAdmission() { ++m_lines; }
    void noteEnd() { --m_lines; }
    int lines() const { return m_lines; }

private:
    int m_lines = 0;
};

} // namespace charla::server
