// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QFile;
class QNetworkAccessManager;
class QNetworkReply;
QT_END_NAMESPACE

namespace charla::client {

//! \brief One attempt to bring the bytes of a file to the server, from an offset on.
//!
//! Reads the file piece by piece as the network takes it. Ends with finished(), once; an attempt
//! that is deleted before that is broken off, and the server keeps what it has got.
class Put : public QObject
{
    Q_OBJECT

public:
    struct Answer
    {
        int status = 0; //!< of HTTP; 0 when there was no answer
        std::optional<qint64> received; //!< bytes that the server says it has
        bool isComplete = false;
    };

    //! \a file is open and stands at \a offset. \a manager must outlive this.
    Put(QNetworkAccessManager &manager, QUrl target, std::unique_ptr<QFile> file, qint64 offset,
        QObject *parent = nullptr);
    //! For a small picture.
    Put(QNetworkAccessManager &manager, const QUrl &target, const QByteArray &bytes,
        const QByteArray &mime, QObject *parent = nullptr);
    ~Put() override;

signals:
    //! So many bytes of the file have gone out, those before the offset among them.
    void progressed(qint64 sent);
    void finished(const charla::client::Put::Answer &answer);

private:
    void watch();
    void onFinished();

    QNetworkReply *m_reply = nullptr; // a child
    qint64 m_offset = 0;
};

} // namespace charla::client
