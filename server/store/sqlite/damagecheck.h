// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QThread>

#include <atomic>

namespace charla::server {

class SqlConnection;

//! What PRAGMA quick_check says about the whole file in words; empty when it is sound. Trouble with
//! the check itself stays with \a connection.
QString damageIn(SqlConnection &connection);

//! \brief Looks through a large file while the server runs already, on a thread of its own.
//!
//! Table by table, so that it ends soon when it is destroyed. Made and destroyed on one thread.
class DamageCheck : public QObject
{
    Q_OBJECT

public:
    explicit DamageCheck(const QString &file, QObject *parent = nullptr);
    ~DamageCheck() override;

signals:
    //! It has ended; \a damage is empty when the file is sound.
    void done(const QString &damage);

private:
    QString look(const QString &file) const;

    std::atomic_bool m_stop = false;
    QThread *m_thread;
};

} // namespace charla::server
