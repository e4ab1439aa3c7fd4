// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace charla::app {

//! \brief SIGTERM and SIGINT, and SIGHUP if it is wanted, as signals of the event loop.
//!
//! At most one object at a time. A second signal while the program is ending does nothing more. Unix only.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

    //! SIGHUP, which otherwise ends the program, is told from now on.
    void catchHangUps();

signals:
    void quitRequested();
    void reloadRequested();

private:
    void onReadable();

    QSocketNotifier m_notifier;
};

} // namespace charla::app
