// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/files/filefolder.h>
#include <server/files/filetraffic.h>
#include <server/files/part.h>

#include <QObject>

#include <deque>
#include <functional>
#include <map>
#include <span>

namespace charla::server {

class Intake;

//! \brief The uploads of which not all is there, each with the one connection that brings it.
//!
//! Hashes what lags behind, a piece in each turn of the loop, and puts into its place what is whole.
//! Lives on the thread of the transfers.
class UnfinishedUploads : public QObject
{
    Q_OBJECT

public:
    //! Told when a whole file is safe; confirm() ends the upload.
    using Whole = std::function<void(const UploadTerms &, const FileHash &content)>;

    //! \a folder and \a room (for the moment) outlive it.
    UnfinishedUploads(const FileFolder &folder, std::span<char> room, Whole whole);
    ~UnfinishedUploads() override;

    //! \return bytes that are there.
    qint64 expect(const UploadTerms &terms);
    void giveUp(const FileHash &key);
    //! Everybody who must know of a whole file knows.
    void confirm(const FileHash &key);

    //! From now on \a intake brings it, and nobody else.
    //! \return its part, open; null when the disk doesn't allow it.
    Part *begin(Intake &intake);
    //! Something was added to the part.
    void noteGrowth(const Intake &intake);
    //! All is there: Intake::onFinished() follows, maybe at once.
    void finish(Intake &intake);
    //! \a intake does no more, and hears no more.
    void leave(const Intake &intake);

private:
    struct Upload
    {
        explicit Upload(const FileFolder &folder, const UploadTerms &terms)
            : part(folder, terms) { }

        Part part;
        Intake *intake = nullptr;
        bool isLagging = false; // and among m_lagging
        bool isSealed = false; // not confirmed yet
    };

    Upload &uploadOf(const UploadTerms &terms);
    void look(Upload &upload);
    void seal(Upload &upload);
    void fail(Upload &upload);
    void restIfIdle(Upload &upload);
    void catchUp();
    void catchUpLater();

    const FileFolder &m_folder;
    std::span<char> m_room;
    Whole m_whole;
    std::map<FileHash, Upload> m_uploads;
    std::deque<FileHash> m_lagging; // each once; some may be gone
    bool m_isCatchUpDue = false;
};

} // namespace charla::server
