// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/transfers/downloads.h>
#include <client/transfers/fetches.h>
#include <protocol/message.h>
#include <server/archive/transcriptline.h>

#include <QObject>
#include <QString>

#include <vector>

namespace charla::app {

//! \brief Brings the files of messages from a running server to the folder beside a transcript,
//! where charla import finds them.
//!
//! One message after the other. A download that breaks off goes on by itself, a few times.
class RemoteFiles : public QObject
{
    Q_OBJECT

public:
    //! \a folder is made when the first file comes.
    explicit RemoteFiles(QString folder);

    void setServer(const client::Reached &server);

    //! Answered by brought() or failed(), perhaps before this returns. Not before the answer of the
    //! one before.
    void bring(const std::vector<protocol::File> &files);

signals:
    //! What is in the files, in their order; empty when the server does not have all of them any more.
    void brought(const std::vector<charla::server::FileContents> &contents);
    //! \a words are for people.
    void failed(const QString &words);

private:
    void bringNext();
    void onSaved(const QString &path, const QString &target);
    void onNotSaved(client::Downloads::Trouble trouble, const QString &target);
    void onPreview(const QString &path, const QByteArray &bytes);
    void failAt(const QString &place);

    const protocol::File &current() const { return m_files.at(m_contents.size()); }

    QString m_folder;
    client::Downloads m_downloads;
    client::Fetches m_previews;
    std::vector<protocol::File> m_files;
    std::vector<server::FileContents> m_contents; // of the first ones
};

} // namespace charla::app
