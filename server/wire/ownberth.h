// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/wire/berth.h>
#include <server/wire/line.h>
#include <server/wire/wireloop.h>

namespace charla::server {

//! The loop is the hub's own: nothing has to be handed over.
class OwnBerth final : public Berth
{
public:
    explicit OwnBerth(const Listener &listener)
        : m_loop([listener](const LineNews &news) { listener(news); })
    {
    }

    void order(LineOrder order) override { m_loop.obey(order); }
    void send(Line &line, const QByteArray &frame, Urgency urgency) override
    {
        line.send(frame, urgency);
    }

private:
    WireLoop m_loop;
};

} // namespace charla::server
