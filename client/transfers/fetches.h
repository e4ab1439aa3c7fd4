// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/transfers/filenetwork.h>

#include <QByteArray>
#include <QObject>
#include <QString>

#include <map>
#include <vector>

QT_BEGIN_NAMESPACE
class QNetworkReply;
QT_END_NAMESPACE

namespace charla::client {

//! \brief Gets small files of a server into memory, for pictures in the talk.
//!
//! A few at a time; what was asked for last comes first, because that is what somebody looks at.
//! Knows no pictures. Lives with its Session.
class Fetches : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t MostAtOnce = 4;

    using QObject::QObject;
    ~Fetches() override;

    void setServer(const Reached &server) { m_network.setServer(server); }
    //! Answered by fetched() or failed(), not before this returns. Asking twice is asking once. What
    //! is longer than \a maxBytes fails.
    void get(const QString &path, qint64 maxBytes);

signals:
    void fetched(const QString &path, const QByteArray &bytes);
    void failed(const QString &path);

private:
    struct Wanted
    {
        QString path;
        qint64 maxBytes = 0;
    };

    void goOn();
    void start(const Wanted &wanted);
    void onReadyRead(const Wanted &wanted, QNetworkReply *reply);
    void onFinished(const QString &path);
    //! \return the reply, which is nobody's any more; null when there was none.
    QNetworkReply *take(const QString &path);

    FileNetwork m_network;
    std::vector<Wanted> m_waiting;
    std::map<QString, QNetworkReply *> m_replies; // children of m_network
};

} // namespace charla::client
