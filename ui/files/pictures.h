// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/messagefile.h>

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QString>

namespace charla::client {
class Fetches;
}

namespace charla::ui {

//! \brief The small pictures of one server's talks: fetched when they are seen, made by a worker, and
//! forgotten when there are many.
class Pictures : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaxCacheBytes = 48 * 1024 * 1024;
    static constexpr qint64 MaxMovingBytes = 8 * 1024 * 1024; //!< of what moves in the talk

    //! \a fetches must outlive this.
    explicit Pictures(client::Fetches &fetches, QObject *parent = nullptr);
    ~Pictures() override;

    //! The picture of \a file as it is known now: null for none yet, of which changed() tells later
    //! if there can be one.
    QImage picture(const client::MessageFile &file);
    //! There is none to be had, for now at least.
    bool isMissing(const client::MessageFile &file) const;
    //! What could not be fetched is tried again.
    void tryAgain();

    //! The whole of a file that may move; answered by moving(), if at all, not before this returns.
    void getMoving(const client::MessageFile &file);

signals:
    //! Some are there that were not, or will not be.
    void changed();
    void moving(const QString &path, const QByteArray &bytes);

private:
    QString keyOf(const client::MessageFile &file) const;
    void onFetched(const QString &path, const QByteArray &bytes);
    void onFailed(const QString &path);
    template<typename Read>
    void decode(const QString &key, Read read);
    void take(const QString &key, const QImage &picture);

    client::Fetches &m_fetches;
    QCache<QString, QImage> m_pictures; // by keyOf(); costs are bytes
    QSet<QString> m_underWay;
    QSet<QString> m_missing; // is none
    QSet<QString> m_failed; // could not be fetched
    QSet<QString> m_moving; // paths
};

} // namespace charla::ui
