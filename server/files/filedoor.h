// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/files/filetarget.h>
#include <server/files/filetraffic.h>
#include <server/frontdoor/requesthead.h>
#include <server/wire/socket.h>

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace charla::server {

class FileDepot;
struct TransferRequest;

//! \brief Takes the requests for files from the front door, asks what each may do, and hands them on.
//!
//! Lives on the hub's thread, which has no more to do with the bytes of a file than this.
class FileDoor : public QObject
{
    Q_OBJECT

public:
    using Found = std::function<void(const std::optional<ServedFile> &)>;

    //! Who knows what tokens and capabilities stand for: the FileOffice.
    struct Questions
    {
        //! The upload of a token; none when there is none, or none any more.
        std::function<std::optional<UploadTerms>(const QString &token)> upload;
        //! Found is called with the file of a capability, now or later, unless the context is gone.
        std::function<void(const QString &capability, QObject *context, Found done)> file;
        //! The same for its preview, whose name and type may be empty.
        std::function<void(const QString &capability, QObject *context, Found done)> preview;
    };

    //! Whether the page that sends a request may (OriginRule).
    enum class Origin { Admitted, Foreign };

    //! \a depot outlives it.
    FileDoor(FileDepot &depot, Questions questions, QObject *parent = nullptr);

    //! \a head is one whose path begins with "/files/", \a behind what came behind it.
    void take(Socket socket, const RequestHead &head, const QByteArray &behind, Origin origin);

private:
    void take(Socket socket, TransferRequest request, const FileTarget &target);
    void bring(Socket socket, TransferRequest request, const FileTarget &target);
    void fetch(Socket socket, TransferRequest request, const FileTarget &target);

    FileDepot &m_depot;
    Questions m_questions;
};

} // namespace charla::server
