// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace charla::ui {

//! \brief Own messages that the person has deleted, for as long as they may change their mind.
//!
//! Deletes nothing itself: it says when it is time to. Only in memory: a program that crashes
//! meanwhile has deleted nothing.
class Removals : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds DefaultSpan{5000};

    using QObject::QObject;

    //! How long the person can think about it; for those that begin afterwards.
    void setSpan(std::chrono::milliseconds span) { m_span = span; }
    //! Without effect on one that has begun.
    void begin(protocol::Seq message);
    //! \return whether it was not too late.
    bool undo(protocol::Seq message);
    //! The one that began last, if there is any.
    bool undoLast();
    //! All are due now.
    void finish();
    QSet<protocol::Seq> messages() const;

signals:
    //! messages() are others now.
    void changed();
    void due(charla::protocol::Seq message);

private:
    struct Waiting
    {
        protocol::Seq message;
        std::unique_ptr<QTimer> timer;
    };

    void end(protocol::Seq message);

    std::chrono::milliseconds m_span = DefaultSpan;
    std::vector<Waiting> m_waiting; // in the order of begin()
};

} // namespace charla::ui
