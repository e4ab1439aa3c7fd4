// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/pageserver.h>

#include <server/frontdoor/listener.h>
#include <server/wire/peersocket.h>

#include <QHttpServerResponse>
#include <QTimer>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int Ok = 200;

QHttpServerResponse toResponse(const HttpAnswer &answer)
{
    QHttpServerResponse response(QByteArray(), answer.body,
                                 QHttpServerResponse::StatusCode(answer.status));
    // Instead of the empty type.
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    response.clearHeaders();
    for (const HeaderField &field : answer.allFields())
        response.addHeader(field.name, field.value);
#else
    QHttpHeaders headers;
    for (const HeaderField &field : answer.allFields())
        headers.append(field.name, field.value);
    response.setHeaders(std::move(headers));
#endif
    return response;
}

} // namespace

PageServer::PageServer(const Options &options, QObject *parent)
    : QObject(parent), m_answerDeadline(options.deadlines.answer)
{
    m_http.route(u"/<arg>"_s, [this](const QUrl &) { return toResponse(*m_answer); });
}

void PageServer::bind(Listener *listener)
{
    m_listener = listener;
    m_http.bind(listener);
}

void PageServer::serve(PeerSocket *socket, const HttpAnswer &answer, HttpAnswer::Content content)
{
    closeWhenWritten(socket);
    if (content == HttpAnswer::Content::Body && answer.status == Ok)
        serveThroughHttpServer(socket, answer);
    else
        socket->write(answer.toBytes(content));
    // At once: QTcpSocket forgets the rest when it sees that the peer has ended its side.
    socket->flush();
}

void PageServer::serveThroughHttpServer(PeerSocket *socket, const HttpAnswer &answer)
{
    m_answer = &answer;
    m_listener->handOver(socket);
    emit socket->readyRead(); // QHttpServer doesn't look at what is there already
    m_answer = nullptr;
    disconnect(socket, &QIODevice::readyRead, nullptr, nullptr);
}

void PageServer::closeWhenWritten(PeerSocket *socket)
{
    auto *const patience = new QTimer(socket);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, socket, &PeerSocket::cut);
    connect(socket, &QIODevice::bytesWritten, patience, [socket, patience] {
        patience->start();
        if (socket->bytesToWrite() == 0)
            socket->disconnectFromHost();
    });
    patience->start(m_answerDeadline);
}

} // namespace charla::server
