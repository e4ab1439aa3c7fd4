// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QJsonObject>

#include <functional>
#include <vector>

namespace charla::bench {

//! An application that tells when a window has been painted.
class WatchedApplication : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

signals:
    void painted();
};

//! \brief How long the event loop is busy at a time: from its awakening to its next sleep.
//!
//! Whatever is shown is shown at the end of such a turn, and nothing else meanwhile. So a turn in
//! which the window was painted is a frame, with all that had to be done before it; one of more
//! than 16 ms is a frame that came late, whatever it was that took so long.
class Turns : public QObject
{
    Q_OBJECT

public:
    explicit Turns(WatchedApplication &application);

    void begin();
    //! What was seen since begin(): {frames, p50, p99, max, late, lateByCpu, longestTurn, longestTurnCpu}, times
    //! in ms. By CPU leaves out what other programs took away.
    QJsonObject end();

private:
    struct Span
    {
        double wall = 0;
        double cpu = 0;
    };

    void onAwake();
    void onAsleep();
    static Span now();

    Span m_from;
    bool m_isAwake = false;
    bool m_hasPainted = false;
    std::vector<Span> m_frames;
    Span m_longest; // of either clock
};

//! \a part from 0 to 1; 0 when there are none.
double quantile(std::vector<double> values, double part);

} // namespace charla::bench
