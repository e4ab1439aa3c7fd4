// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/transfers/put.h>

#include <client/transfers/filerequest.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrlQuery>

namespace charla::client {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxAnswerBytes = 4096; // a server that says more is none of ours

std::optional<qint64> offsetIn(const QNetworkReply &reply)
{
    bool isNumber = false;
    const qint64 offset = reply.rawHeader("Upload-Offset").toLongLong(&isNumber);
    return isNumber && offset >= 0 ? std::optional(offset) : std::nullopt;
}

} // namespace

Put::Put(QNetworkAccessManager &manager, QUrl target, std::unique_ptr<QFile> file, qint64 offset,
         QObject *parent)
    : QObject(parent), m_offset(offset)
{
    QUrlQuery query;
    query.addQueryItem(u"offset"_s, QString::number(offset));
    target.setQuery(query);
    QNetworkRequest request = fileRequest(target);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/octet-stream"_ba);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    m_reply = manager.put(request, file.get());
    file.release()->setParent(m_reply); // it reads from it for as long as it lives
    watch();
}

Put::Put(QNetworkAccessManager &manager, const QUrl &target, const QByteArray &bytes,
         const QByteArray &mime, QObject *parent)
    : QObject(parent)
{
    QNetworkRequest request = fileRequest(target);
    request.setHeader(QNetworkRequest::ContentTypeHeader, mime);
    m_reply = manager.put(request, bytes);
    watch();
}

Put::~Put()
{
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->setParent(nullptr);
    m_reply->deleteLater(); // it may be what called
}

void Put::watch()
{
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64 total) {
        if (total > 0)
            emit progressed(m_offset + sent);
    });
    connect(m_reply, &QNetworkReply::finished, this, &Put::onFinished);
}

void Put::onFinished()
{
    Answer answer{
        .status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        .received = offsetIn(*m_reply),
    };
    if (answer.status == 200) {
        const QJsonObject told = QJsonDocument::fromJson(m_reply->read(MaxAnswerBytes)).object();
        if (const auto received = told.value("received"_L1); received.isDouble())
            answer.received = received.toInteger();
        answer.isComplete = told.value("complete"_L1).toBool();
    }
    emit finished(answer);
}

} // namespace charla::client
