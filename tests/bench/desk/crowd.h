// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchpeer.h"
#include "talkative.h"

#include <QElapsedTimer>
#include <QHash>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <vector>

namespace charla::bench {

//! \brief People with real connections who talk in some rooms: as fast as the server takes it, or
//! so many messages a second.
//!
//! Says short and long things, with links, code and several scripts, and answers now and then.
class Crowd : public QObject
{
    Q_OBJECT

public:
    //! \a name begins the nicks, so that two crowds on one server don't meet. Each person is in one
    //! of \a rooms, by turns, so there must be as many people as rooms at least.
    Crowd(quint16 port, const QString &name, int people, const QStringList &rooms = lobby());

    static QStringList lobby() { return {QStringLiteral("lobby")}; }

    //! \return whether everybody came in before a minute had passed.
    bool comesIn() const;
    //! Says so many messages and waits until all are acknowledged. \return whether they were in time.
    bool says(int messages);
    //! Goes on until the program ends; what the clock has let slip is made up for.
    void saysEachSecond(int messages);

private:
    struct Person
    {
        std::unique_ptr<BenchPeer> peer;
        QString room;
    };

    void onFrame(const QString &room, QByteArrayView payload);
    void sayOne();
    QString text();

    Talkative m_talkative;
    std::vector<Person> m_people;
    QTimer m_tick;
    QElapsedTimer m_clock;
    int m_rate = 0;
    int m_said = 0;
    int m_acknowledged = 0;
    QHash<QString, qint64> m_lastSeqs; // of each room; none: nothing was said there
};

} // namespace charla::bench
