// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/files/filetraffic.h>
#include <server/files/transferrequest.h>
#include <server/wire/socket.h>

#include <variant>
#include <vector>

//! What goes between a FileDepot and its TransferLoop, which live on different threads.
namespace charla::server {

//! Of one connection of the transfers; never used again by a depot.
using TransferId = quint64;

//! What the hub's thread wants; each is one of FileDepot's functions.
struct SweepFiles
{
    KnownFiles known;
};
//! An upload begins, or goes on.
struct ExpectUpload
{
    UploadTerms terms;
};
//! An upload ends.
struct GiveUpUpload
{
    FileHash key;
};
//! Nobody names these any more.
struct RemoveContents
{
    std::vector<FileHash> contents;
};
//! A request is to be answered.
struct ServePeer
{
    Socket socket;
    TransferRequest request;
};
//! All connections end at once.
struct DismissPeers
{
};
//! The hub's thread looks at the news that told of it: who has it removed from here on knows of it.
struct UnpinContent
{
    FileHash content;
};
//! What UploadWhole told is known now.
struct ConfirmWhole
{
    FileHash key;
};
//! What PreviewKept told is known now.
struct ConfirmPreview
{
    TransferId transfer = 0;
};

using TransferOrder
    = std::variant<SweepFiles, ExpectUpload, GiveUpUpload, RemoveContents, ServePeer, DismissPeers,
                   UnpinContent, ConfirmWhole, ConfirmPreview>;

//! What the thread of the transfers tells; each is one of FileDepot's signals.
struct UploadReceived
{
    FileHash key;
    qint64 bytes = 0;
};
//! To be answered by UnpinContent and ConfirmWhole.
struct UploadWhole
{
    FileHash key;
    FileHash content;
    qint64 bytes = 0;
};
//! To be answered by UnpinContent and ConfirmPreview.
struct PreviewKept
{
    FileHash key;
    FileHash preview;
    qint64 bytes = 0;
    TransferId transfer = 0;
};

using TransferNews = std::variant<UploadReceived, UploadWhole, PreviewKept>;

} // namespace charla::server
