// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

class QSocketNotifier;

namespace charla::protocol::lan {

//! \brief Tells when network interfaces or their addresses come or go.
//!
//! On Linux the kernel says so (rtnetlink(7)); elsewhere, and where it doesn't let this program
//! listen, somebody has to look again and again. Told once for all that happens within Settling.
class InterfaceWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Settling{100};
    static constexpr std::chrono::milliseconds Looking{2000}; //!< where nobody says so

    explicit InterfaceWatch(QObject *parent = nullptr);
    ~InterfaceWatch() override;

signals:
    //! Perhaps nothing that matters.
    void changed();

private:
    void drain();

    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
    QTimer m_timer;
};

} // namespace charla::protocol::lan
