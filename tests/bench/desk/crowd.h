// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchpeer.h"
#include "talkative.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <vector>

namespace charla::bench {

//! \brief People with real connections who talk in the lobby: as fast as the server takes it, or
//! so many messages a second.
//!
//! Says short and long things, with links, code and several scripts, and answers now and then.
class Crowd : public QObject
{
    Q_OBJECT

public:
    //! \a name begins the nicks, so that two crowds on one server don't meet.
    Crowd(quint16 port, const QString &name, int people);

    //! \return whether everybody came in before a minute had passed.
    bool comesIn() const;
    //! Says so many messages and waits until all are acknowledged. \return whether they were in time.
    bool says(int messages);
    //! Goes on until the program ends; what the clock has let slip is made up for.
    void saysEachSecond(int messages);

private:
    void onFrame(QByteArrayView payload);
    void sayOne();
    QString text();

    Talkative m_talkative;
    std::vector<std::unique_ptr<BenchPeer>> m_people;
    QTimer m_tick;
    QElapsedTimer m_clock;
    int m_rate = 0;
    int m_said = 0;
    int m_acknowledged = 0;
    qint64 m_lastSeq = 0;
};

} // namespace charla::bench
