// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/backoff.h>
#include <client/transfers/filenetwork.h>

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QNetworkReply;
QT_END_NAMESPACE

namespace charla::client {

//! \brief Saves files of a server on this computer, through a ".part" beside the place where each is to be.
//!
//! What breaks off goes on by itself where it was, a few times; a file that is there is whole. A
//! download is named by the path on the server and the place on the disk. Lives with its Session.
class Downloads : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostTroubles = 6; //!< in a row, without a byte coming

    enum class Trouble {
        Gone, //!< the server does not have it any more
        Disk, //!< it can't be written there
        Network,
    };
    Q_ENUM(Trouble)

    explicit Downloads(Backoff::Draw draw, QObject *parent = nullptr);
    ~Downloads() override;

    void setServer(const Reached &server) { m_network.setServer(server); }
    //! Answered by saved() or failed(), not before this returns. \a size is what the server told, in
    //! bytes. A file that is there already is replaced in the end. Without effect for one that is under way.
    void save(const QString &path, const QString &target, qint64 size);
    //! What has come of it is removed.
    void cancel(const QString &path);
    //! Bytes that have come of a file that is under way; -1 when it is not.
    qint64 received(const QString &path) const;

signals:
    void progressed(const QString &path, qint64 received);
    void saved(const QString &path, const QString &target);
    void failed(const QString &path, const QString &target,
                charla::client::Downloads::Trouble trouble);
    //! By cancel().
    void ended(const QString &path);

private:
    struct Download;

    Download *find(const QString &path) const;
    void start(Download &download);
    void onMetaData(Download &download);
    void onReadyRead(Download &download);
    void onFinished(Download &download);
    void retry(Download &download);
    void finish(Download &download);
    void fail(Download &download, Trouble trouble);
    //! \return it, which is no longer under way and lives until the event loop's next turn.
    Download *take(const Download &download);

    FileNetwork m_network;
    Backoff::Draw m_draw;
    std::vector<std::unique_ptr<Download>> m_downloads;
};

} // namespace charla::client
