// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/singleinstance.h>

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

namespace charla::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(instanceLog, "charla.instance")

constexpr auto Patience = 3s; // a window may be busy for a moment, but not for longer
const auto LinkKey = u"link"_s;
const auto NickKey = u"nick"_s;
const QByteArray Taken = "taken\n";

//! Short, because the system takes about a hundred bytes for the path of a socket.
QString socketFor(const QString &folder)
{
    const QByteArray digest = QCryptographicHash::hash(QDir(folder).absolutePath().toUtf8(),
                                                       QCryptographicHash::Sha256);
    const QDir runtime(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation));
    return runtime.filePath(u"charla-"_s + QString::fromLatin1(digest.toHex().first(16)));
}

QByteArray lineOf(const Wish &wish)
{
    QJsonObject object;
    if (wish.link)
        object.insert(LinkKey, client::textOf(*wish.link));
    if (wish.nick)
        object.insert(NickKey, wish.nick->text());
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

//! \return none for what no Charla writes.
std::optional<Wish> wishIn(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return {};
    Wish wish;
    if (const QString link = document[LinkKey].toString(); !link.isEmpty()) {
        wish.link = client::joinLinkOf(link);
        if (!wish.link)
            return {};
    }
    if (const QString nick = document[NickKey].toString(); !nick.isEmpty()) {
        const auto checked = protocol::Nick::from(nick);
        if (!checked)
            return {};
        wish.nick = *checked;
    }
    return wish;
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent), m_name(socketFor(folder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnected);
}

bool SingleInstance::handOver(const Wish &wish) const
{
    constexpr int PatienceMs = int(std::chrono::milliseconds(Patience).count());
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(PatienceMs))
        return false;
    socket.write(lineOf(wish));
    while (socket.bytesAvailable() < Taken.size()) {
        if (!socket.waitForReadyRead(PatienceMs))
            return false;
    }
    return socket.readAll() == Taken;
}

void SingleInstance::listen()
{
    // Who holds the lock knows that a socket that is there was left by a program that broke down.
    QLocalServer::removeServer(m_name);
    if (!m_server.listen(m_name))
        qCWarning(instanceLog) << "no socket for other starts of the program:"
                               << m_server.errorString();
}

void SingleInstance::onConnected()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(MaxLineBytes);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { onReadable(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(Patience, socket, &QLocalSocket::abort);
        onReadable(socket); // what came before anybody listened
    }
}

void SingleInstance::onReadable(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() >= MaxLineBytes)
            socket->abort();
        return;
    }
    const auto wish = wishIn(socket->readLine(MaxLineBytes));
    if (!wish) {
        socket->abort();
        return;
    }
    socket->write(Taken);
    socket->disconnectFromServer(); // once that is written
    emit wished(*wish);
}

} // namespace charla::app
