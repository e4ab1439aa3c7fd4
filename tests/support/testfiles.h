// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rawpeer.h"
#include "testdoor.h"

#include <server/files/filedepot.h>
#include <server/files/filedoor.h>

#include <QHash>
#include <QObject>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace charla::tests {

//! \brief A front door with a depot of files behind it, and a list of who may bring and fetch what.
//!
//! What a FileOffice decides stands here as the test has it: nothing else is different.
class TestFiles : public QObject
{
    Q_OBJECT

public:
    using Place = server::UploadTerms::Place;

    //! In a folder of its own, unless \a setup names one.
    explicit TestFiles(server::FileDepot::Setup setup = {}, server::Options options = {});

    quint16 port() const { return m_door.port(); }
    server::FileDepot &depot() { return *m_depot; }
    const QString &folder() const { return m_folder; }

    //! The program ends and starts again on the same folder. Peers are cut.
    void restart();

    //! Somebody may bring so many bytes. \return the token.
    QByteArray announces(qint64 size, Place place = Place::Keep);
    //! The upload is forgotten, as after a day.
    void givesUp(const QByteArray &token);
    //! The content of a complete upload, or its preview, may be fetched.
    //! \return the capability.
    QByteArray offers(const server::FileHash &content, const QString &name, const QString &mime);
    void offersPreview(const QByteArray &capability, const server::FileHash &preview);
    //! Brings it whole, and offers it. \return the capability.
    QByteArray keeps(const QByteArray &content, const QString &name, const QString &mime);

    //! Of that upload, once it is complete.
    std::optional<server::FileHash> contentOf(const QByteArray &token) const;
    std::optional<server::FileHash> previewOf(const QByteArray &token) const;
    //! What the depot has last said that there is of it; -1 when it was not asked yet.
    qint64 receivedOf(const QByteArray &token) const;
    void asksForReceived(const QByteArray &token);

    //! Where that content is on the disk.
    QString pathOf(const server::FileHash &content) const;
    QString pathOfPart(const QByteArray &token) const;
    QByteArray onDisk(const server::FileHash &content) const;

private:
    void open();
    static server::FileHash keyOf(const QByteArray &token) { return server::FileHash::of(token); }

    QTemporaryDir m_ownFolder;
    QString m_folder;
    server::FileDepot::Setup m_setup;
    std::unique_ptr<server::FileDepot> m_depot;
    std::unique_ptr<server::FileDoor> m_files;
    TestDoor m_door;
    QHash<server::FileHash, server::UploadTerms> m_uploads;
    QHash<server::FileHash, server::FileHash> m_previews; // of uploads
    QHash<server::FileHash, qint64> m_received;
    QHash<QString, server::ServedFile> m_offers;
    QHash<QString, server::ServedFile> m_offeredPreviews;
};

//! A request for a file; \a fields as "Name: value\r\n…".
QByteArray fileRequest(const QByteArray &method, const QByteArray &target,
                       const QByteArray &fields = {});
//! The head of a PUT of \a length bytes.
QByteArray putHead(const QByteArray &token, qint64 offset, qint64 length,
                   const QByteArray &fields = {});
//! Says \a bytes to it, and gives back the whole answer.
WireReply asked(quint16 port, const QByteArray &bytes);

//! Bytes that look like nothing, the same for the same seed.
QByteArray someBytes(qsizetype count, quint32 seed = 1);

} // namespace charla::tests
