// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typist.h"

#include <QEventLoop>
#include <QKeyEvent>
#include <QTimer>

#include <memory>

namespace charla::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int LineLength = 40;

} // namespace

Typist::Typist(WatchedApplication &application, QPlainTextEdit &edit) : m_edit(edit)
{
    connect(&application, &WatchedApplication::painted, this, &Typist::onPainted);
    m_edit.installEventFilter(this);
    m_edit.viewport()->installEventFilter(this);
}

void Typist::types(int seconds)
{
    QEventLoop loop;
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    tick.setInterval(97ms); // beside the beat of screens and caches
    connect(&tick, &QTimer::timeout, this, [this] {
        if (m_key == Key::None)
            press();
    });
    tick.start();
    QTimer::singleShot(std::chrono::seconds(seconds), &loop, &QEventLoop::quit);
    loop.exec();
}

void Typist::press()
{
    if (m_edit.toPlainText().size() > LineLength)
        m_edit.clear();
    m_key = Key::Posted;
    m_clock.start();
    auto event = std::make_unique<QKeyEvent>(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s);
    QCoreApplication::postEvent(&m_edit, event.release());
}

bool Typist::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_edit && event->type() == QEvent::KeyPress && m_key == Key::Posted)
        m_key = Key::Handled;
    if (watched == m_edit.viewport() && event->type() == QEvent::Paint && m_key == Key::Handled)
        m_key = Key::Painted;
    return false;
}

void Typist::onPainted()
{
    if (m_key != Key::Painted)
        return;
    m_key = Key::None;
    m_latencies.push_back(double(m_clock.nsecsElapsed()) / 1e6);
}

QJsonObject Typist::latencies() const
{
    return {{u"keys"_s, qint64(m_latencies.size())},
            {u"inputP50"_s, quantile(m_latencies, 0.5)},
            {u"inputP99"_s, quantile(m_latencies, 0.99)},
            {u"inputMax"_s, quantile(m_latencies, 1)}};
}

} // namespace charla::bench
