// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/transfers/fetches.h>

#include <client/transfers/filerequest.h>

#include <QNetworkReply>

#include <algorithm>
#include <utility>

namespace charla::client {

Fetches::~Fetches()
{
    for (const auto &[path, reply] : m_replies)
        reply->disconnect(this);
}

void Fetches::get(const QString &path, qint64 maxBytes)
{
    const bool isKnown = m_replies.contains(path)
        || std::ranges::find(m_waiting, path, &Wanted::path) != m_waiting.end();
    if (isKnown)
        return;
    m_waiting.push_back({.path = path, .maxBytes = maxBytes});
    QMetaObject::invokeMethod(this, &Fetches::goOn, Qt::QueuedConnection);
}

void Fetches::goOn()
{
    while (!m_waiting.empty() && m_replies.size() < MostAtOnce) {
        const Wanted wanted = m_waiting.back();
        m_waiting.pop_back();
        start(wanted);
    }
}

void Fetches::start(const Wanted &wanted)
{
    const QUrl url = fileUrl(m_network.server(), wanted.path);
    if (!url.isValid()) {
        emit failed(wanted.path);
        return;
    }
    QNetworkReply *const reply = m_network.get(fileRequest(url));
    m_replies.emplace(wanted.path, reply);
    connect(reply, &QNetworkReply::readyRead, this,
            [this, wanted, reply] { onReadyRead(wanted, reply); });
    connect(reply, &QNetworkReply::finished, this,
            [this, path = wanted.path] { onFinished(path); });
}

void Fetches::onReadyRead(const Wanted &wanted, QNetworkReply *reply)
{
    if (reply->bytesAvailable() <= wanted.maxBytes)
        return;
    if (QNetworkReply *const tooLong = take(wanted.path))
        tooLong->abort();
    emit failed(wanted.path);
    goOn();
}

void Fetches::onFinished(const QString &path)
{
    QNetworkReply *const reply = take(path);
    if (!reply)
        return;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->error() == QNetworkReply::NoError && status == 200)
        emit fetched(path, reply->readAll());
    else
        emit failed(path);
    goOn();
}

QNetworkReply *Fetches::take(const QString &path)
{
    const auto known = m_replies.find(path);
    if (known == m_replies.end())
        return nullptr;
    QNetworkReply *const reply = known->second;
    m_replies.erase(known);
    reply->disconnect(this);
    reply->deleteLater();
    return reply;
}

} // namespace charla::client
