// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crowd.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUuid>

#include <algorithm>

namespace charla::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int PatienceMs = 60'000;
constexpr int UnderWay = 400; // messages that are not acknowledged yet
constexpr int Greetings = 3; // frames that a login is answered by

} // namespace

Crowd::Crowd(quint16 port, const QString &name, int people, const QStringList &rooms)
{
    for (int i = 0; i < people; ++i) {
        const QString nick = name + u' ' + QString::number(i);
        const QString room = rooms.at(i % rooms.size());
        m_people.push_back({.peer = std::make_unique<BenchPeer>(port), .room = room});
        BenchPeer *const peer = m_people.back().peer.get();
        connect(peer, &BenchPeer::opened, peer, [peer, nick, room] {
            const QJsonObject login{
                {u"type"_s, u"login"_s}, {u"nickname"_s, nick}, {u"room"_s, room}};
            peer->say(QJsonDocument(login).toJson(QJsonDocument::Compact));
        });
        peer->onFrame([this, room](QByteArrayView payload) { onFrame(room, payload); });
    }
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(2ms);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        const qint64 due = m_clock.elapsed() * m_rate / 1000;
        while (m_said < due)
            sayOne();
    });
}

bool Crowd::comesIn() const
{
    const auto isIn = [](const Person &person) { return person.peer->frames() >= Greetings; };
    return QTest::qWaitFor([this, isIn] { return std::ranges::all_of(m_people, isIn); },
                           PatienceMs);
}

bool Crowd::says(int messages)
{
    const int wanted = m_said + messages;
    while (m_acknowledged < wanted) {
        while (m_said < wanted && m_said - m_acknowledged < UnderWay)
            sayOne();
        const auto goesOn = [this, before = m_acknowledged] { return m_acknowledged > before; };
        if (!QTest::qWaitFor(goesOn, PatienceMs))
            return false;
    }
    return true;
}

void Crowd::saysEachSecond(int messages)
{
    m_rate = messages;
    m_said = 0;
    m_clock.start();
    m_tick.start();
}

void Crowd::onFrame(const QString &room, QByteArrayView payload)
{
    if (payload.indexOf("\"type\":\"ack\"") < 0)
        return;
    ++m_acknowledged;
    const QByteArray frame(payload.data(), payload.size());
    m_lastSeqs.insert(room, QJsonDocument::fromJson(frame).object().value(u"seq"_s).toInteger());
}

void Crowd::sayOne()
{
    // A few messages by one person, then another one.
    const Person &speaker = m_people[std::size_t(m_said / 3) % m_people.size()];
    QJsonObject message{{u"type"_s, u"room"_s},
                        {u"to"_s, speaker.room},
                        {u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                        {u"message"_s, QJsonObject{{u"text"_s, text()}}}};
    if (const qint64 last = m_lastSeqs.value(speaker.room); m_said % 25 == 24 && last > 0)
        message.insert(u"replyTo"_s, last);
    speaker.peer->say(QJsonDocument(message).toJson(QJsonDocument::Compact));
    ++m_said;
}

QString Crowd::text()
{
    const auto words
        = [this] { return std::get<server::Draft::Text>(m_talkative.draft().content).text; };
    switch (m_said % 40) {
    case 3:
        return u"see https://example.org/"_s + words().section(u' ', 0, 0) + u"?page="_s
            + QString::number(m_said);
    case 11:
        return u"Добрый день, "_s + words();
    case 17:
        return u"مرحبا بالجميع "_s + QString::number(m_said);
    case 23:
        return u"👍🎉 "_s + words();
    case 29: // some lines
        return words() + u'\n' + words() + u'\n' + words();
    case 37: { // a page
        QStringList lines;
        for (int i = 0; i < 25; ++i)
            lines.append(words());
        return lines.join(u' ');
    }
    default:
        return words();
    }
}

} // namespace charla::bench
