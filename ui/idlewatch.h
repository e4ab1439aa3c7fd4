// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace charla::ui {

//! \brief Notices when the person has not touched the program for a while, and when they are back.
//!
//! Watches all keys, clicks, moves and wheel turns of the application. It does not know what
//! other programs the person uses meanwhile.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr auto DefaultPatience = std::chrono::minutes(5);

    explicit IdleWatch(std::chrono::milliseconds patience, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void wentAway();
    void cameBack();

private:
    QTimer m_timer;
};

} // namespace charla::ui
