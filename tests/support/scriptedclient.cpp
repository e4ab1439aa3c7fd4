// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"

#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>
#include <QUuid>
#include <QWebSocketHandshakeOptions>

#include <algorithm>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = int(std::chrono::milliseconds(ScriptedClient::Patience).count());

QJsonObject objectOf(const QString &frame)
{
    return QJsonDocument::fromJson(frame.toUtf8()).object();
}

bool has(const QJsonObject &frame, const QJsonObject &like)
{
    for (auto field = like.begin(); field != like.end(); ++field) {
        if (frame.value(field.key()) != field.value())
            return false;
    }
    return true;
}

} // namespace

ScriptedClient::ScriptedClient(quint16 port, const QString &path, Way way, QObject *parent)
    : QObject(parent)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &frame) { m_frames.append(frame); });
    QWebSocketHandshakeOptions options;
    if (path.startsWith("/charla"_L1))
        options.setSubprotocols({u"charla.v1"_s});
    QSslConfiguration security = m_socket.sslConfiguration();
    security.setPeerVerifyMode(QSslSocket::VerifyNone); // the certificate has its own tests
    m_socket.setSslConfiguration(security);
    const QString scheme = way == Way::Tls ? u"wss"_s : u"ws"_s;
    m_socket.open(QUrl(u"%1://127.0.0.1:%2%3"_s.arg(scheme).arg(port).arg(path)), options);
}

ScriptedClient::~ScriptedClient() = default;

bool ScriptedClient::isOpen()
{
    return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; },
                           PatienceMs);
}

void ScriptedClient::says(const QString &frame)
{
    if (isOpen())
        m_socket.sendTextMessage(frame);
}

void ScriptedClient::says(const QJsonObject &frame)
{
    says(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
}

QJsonObject ScriptedClient::next(const std::function<bool(const QJsonObject &)> &isWanted,
                                 const QByteArray &whatNeverCame)
{
    QJsonObject found;
    const auto came = [this, &isWanted, &found] {
        while (found.isEmpty() && !m_frames.isEmpty()) {
            const QJsonObject frame = objectOf(m_frames.takeFirst());
            if (isWanted(frame))
                found = frame;
        }
        return !found.isEmpty();
    };
    if (!QTest::qWaitFor(came, PatienceMs))
        QTest::qFail(QByteArray("never came: " + whatNeverCame).constData(), __FILE__, __LINE__);
    return found;
}

QJsonObject ScriptedClient::expects(const QJsonObject &like)
{
    return next([&like](const QJsonObject &frame) { return has(frame, like); },
                QJsonDocument(like).toJson());
}

QJsonObject ScriptedClient::expectsAny(const QStringList &types)
{
    return next(
        [&types](const QJsonObject &frame) {
            return types.contains(frame.value(u"type"_s).toString());
        },
        types.join(u' ').toUtf8());
}

bool ScriptedClient::expectsText(const QString &text)
{
    return QTest::qWaitFor(
        [this, &text] {
            while (!m_frames.isEmpty()) {
                if (m_frames.takeFirst() == text)
                    return true;
            }
            return false;
        },
        PatienceMs);
}

bool ScriptedClient::expectsClose(int code)
{
    const auto isClosed = [this] { return m_socket.state() == QAbstractSocket::UnconnectedState; };
    return QTest::qWaitFor(isClosed, PatienceMs) && int(m_socket.closeCode()) == code;
}

QStringList ScriptedClient::takeFrames()
{
    return std::exchange(m_frames, {});
}

void ScriptedClient::breaksOff()
{
    m_socket.abort();
}

NativeClient::NativeClient(quint16 port, const QString &nick, const QString &room, Way way)
    : NativeClient(port, QJsonObject{{u"nickname"_s, nick}, {u"room"_s, room}}, way)
{
}

NativeClient::NativeClient(quint16 port, QJsonObject login, Way way)
    : ScriptedClient(port, u"/charla"_s, way)
{
    login.insert(u"type"_s, u"login"_s);
    says(login);
    m_welcome = expects({{u"type"_s, u"welcome"_s}});
    expects({{u"type"_s, u"members"_s}});
}

void NativeClient::saysIn(const QString &room, const QString &text)
{
    says(QJsonObject{{u"type"_s, u"room"_s},
                     {u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                     {u"to"_s, room},
                     {u"message"_s, QJsonObject{{u"text"_s, text}}}});
}

void NativeClient::saysTo(const QString &nick, const QString &text)
{
    says(QJsonObject{{u"type"_s, u"private"_s},
                     {u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                     {u"to"_s, nick},
                     {u"message"_s, QJsonObject{{u"text"_s, text}}}});
}

void NativeClient::joins(const QString &room)
{
    says(QJsonObject{{u"type"_s, u"join"_s}, {u"room"_s, room}});
    expects({{u"type"_s, u"members"_s}, {u"room"_s, room}});
}

bool NativeClient::hears(const QString &author, const QString &text, const QString &type)
{
    const QJsonObject like{
        {u"type"_s, type}, {u"from"_s, author}, {u"message"_s, QJsonObject{{u"text"_s, text}}}};
    return !expects(like).isEmpty();
}

bool NativeClient::heardNothingOf(const QString &type)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    says(QJsonObject{{u"type"_s, u"ping"_s}, {u"id"_s, id}});
    QStringList before;
    const bool answered = QTest::qWaitFor(
        [this, &before, &id] {
            before += takeFrames();
            return std::ranges::any_of(before, [&id](const QString &frame) {
                return objectOf(frame).value(u"id"_s) == id;
            });
        },
        PatienceMs);
    const auto isOfType
        = [&type](const QString &frame) { return objectOf(frame).value(u"type"_s) == type; };
    return answered && std::ranges::none_of(before, isOfType);
}

} // namespace charla::tests
