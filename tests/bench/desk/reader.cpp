// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader.h"

#include <client/messagemodel.h>

#include <QWheelEvent>

namespace charla::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using client::MessageModel;

Reader::Reader(quint16 port)
{
    // Somebody else each time: whoever was here before keeps the nick for a while.
    m_desk.joins(u"reader %1"_s.arg(QCoreApplication::applicationPid()), port);
    findList();
}

void Reader::opens(const QString &room)
{
    m_room = protocol::RoomName::from(room).value();
    m_desk.clicksRow("roomList", room);
    if (!QTest::qWaitFor([&] { return m_desk.frontTab() == room; }, tests::Desk::PatienceMs))
        qFatal("the room did not come to the front");
    findList();
}

void Reader::findList()
{
    m_list = m_desk.awaits<QAbstractItemView>("messageList");
    const auto isThere = [this] { return m_list && bar().maximum() > 0; };
    if (!QTest::qWaitFor(isThere, tests::Desk::PatienceMs))
        qFatal("the room did not open");
}

void Reader::turnWheel(int notches)
{
    QWidget *const viewport = m_list->viewport();
    const QPointF where = viewport->rect().center();
    QWheelEvent event(where, viewport->mapToGlobal(where), {}, {0, 120 * notches}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewport, &event);
}

void Reader::drag(double part)
{
    bar().setSliderDown(true);
    bar().setSliderPosition(int(part * bar().maximum()));
    bar().setSliderDown(false);
}

double Reader::loadAll(int limit)
{
    QElapsedTimer clock;
    clock.start();
    const MessageModel *const model = m_desk.session().messages(m_room);
    QEventLoop loop;
    QTimer look;
    look.setInterval(1ms);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (model->older() == MessageModel::Older::None || clock.elapsed() > limit * 1000)
            loop.quit();
        else if (model->older() == MessageModel::Older::Unknown)
            drag(0);
    });
    look.start();
    loop.exec();
    return double(clock.elapsed()) / 1e3;
}

void Reader::repeat(int times, const std::function<void(int)> &act)
{
    QEventLoop loop;
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    tick.setInterval(16ms);
    int done = 0;
    QObject::connect(&tick, &QTimer::timeout, &loop, [&] {
        if (done == times)
            loop.quit();
        else
            act(done++);
    });
    tick.start();
    loop.exec();
}

} // namespace charla::bench
