// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/serverasked.h>

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslSocket>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

// A server answers at once; one whose event loop stands still does not answer at all.
constexpr int PatienceMs = 5000;
constexpr qsizetype MostBytes = 1024 * 1024;

bool reach(QSslSocket &socket, const server::RunningPlace &place)
{
    const auto port = quint16(place.url.port());
    if (place.url.scheme() != "wss"_L1) {
        socket.connectToHost(place.url.host(), port);
        return socket.waitForConnected(PatienceMs);
    }
    socket.setPeerVerifyMode(QSslSocket::VerifyNone); // it is known by its fingerprint
    socket.connectToHostEncrypted(place.url.host(), port);
    if (!socket.waitForEncrypted(PatienceMs))
        return false;
    const QByteArray seen = socket.peerCertificate().digest(QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(seen) == place.fingerprint;
}

// All up to the end of the connection: a server answers one request on each.
QByteArray everythingOf(QSslSocket &socket)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray bytes;
    while (bytes.size() < MostBytes && timer.elapsed() < PatienceMs) {
        bytes += socket.readAll();
        if (socket.state() != QAbstractSocket::ConnectedState)
            break;
        socket.waitForReadyRead(PatienceMs - int(timer.elapsed()));
    }
    return bytes + socket.readAll();
}

} // namespace

std::optional<ServerAnswer> ask(const server::RunningPlace &place, const QString &path)
{
    QSslSocket socket;
    if (!reach(socket, place))
        return {};
    const QString host = place.url.authority(QUrl::FullyEncoded);
    socket.write(u"GET %1 HTTP/1.1\r\nHost: %2\r\n\r\n"_s.arg(path, host).toLatin1());
    const QByteArray bytes = everythingOf(socket);
    static const QRegularExpression statusLine(u"^HTTP/1\\.1 (\\d{3}) "_s);
    const auto status = statusLine.match(QString::fromLatin1(bytes.left(16)));
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (!status.hasMatch() || headEnd < 0)
        return {};
    return ServerAnswer{status.captured(1).toInt(), bytes.sliced(headEnd + 4)};
}

QHash<QString, QString> samplesOf(const QByteArray &exposition)
{
    static const QRegularExpression info(u"^charla_info\\{version=\"([^\"]*)\"\\} 1$"_s);
    QHash<QString, QString> samples;
    const QStringList lines = QString::fromUtf8(exposition).split(u'\n');
    for (const QString &line : lines) {
        if (const auto version = info.match(line); version.hasMatch())
            samples.insert(u"version"_s, version.captured(1));
        else if (!line.startsWith(u'#') && !line.contains(u'{') && line.contains(u' '))
            samples.insert(line.section(u' ', 0, 0), line.section(u' ', 1));
    }
    return samples;
}

} // namespace charla::app
