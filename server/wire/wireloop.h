// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/mailbox.h>
#include <server/wire/alarms.h>
#include <server/wire/descriptorwatch.h>
#include <server/wire/flusher.h>
#include <server/wire/wiretraffic.h>

#include <QObject>

#include <functional>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace charla::server {

class Line;

//! \brief The lines of one event loop, and what they share.
//!
//! Lives on that loop's thread, which may be the hub's or one of its own.
class WireLoop : public QObject
{
    Q_OBJECT

public:
    //! Gets the news of all lines, in order, on the loop's thread. A text is told at once, the rest
    //! at the end of the turn, because it may come up in the middle of an order.
    using Listener = std::function<void(LineNews)>;

    explicit WireLoop(Listener listener);
    ~WireLoop() override;

    //! Does what is ordered, at once.
    void obey(const LineOrder &order);

    DescriptorWatch &watch() { return *m_watch; }

    //! For the lines.
    Alarms &alarms() { return m_alarms; }
    Flusher &flusher() { return m_flusher; }
    //! Room to read into, for the moment.
    std::span<char> scratch() { return {m_scratch.data(), m_scratch.size()}; }
    void tell(LineNews news);

private:
    void tellLater();

    Listener m_listener;
    std::unique_ptr<DescriptorWatch> m_watch;
    Alarms m_alarms;
    Flusher m_flusher;
    std::vector<char> m_scratch;
    std::vector<LineNews> m_later;
    std::unordered_map<Line *, std::unique_ptr<Line>> m_lines;
};

} // namespace charla::server
