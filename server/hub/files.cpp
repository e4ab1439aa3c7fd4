// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/outgoing.h>
#include <server/files/fileoffice.h>
#include <server/hub/hub.h>
#include <server/hub/peer.h>

//! The part of the hub that lets people announce files.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

QString fieldToBlame(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TypeNotAllowed:
        return u"mime"_s;
    case ErrorCode::FileTooLarge:
    case ErrorCode::StorageFull:
    case ErrorCode::BadValue:
        return u"size"_s;
    default:
        return {};
    }
}

} // namespace

Hub::Verdict Hub::on(Caller &caller, const Upload &upload)
{
    if (!m_setup.files)
        return Refusal{ErrorCode::NoFiles, {}, {}};
    const auto answer = [this, asker = caller.peer, number = caller.number,
                         id = upload.id](const FileOffice::Announcement &outcome) {
        Peer *const peer = stillHere(asker, number);
        if (!peer)
            return;
        if (outcome)
            peer->deliver(Outgoing(*outcome));
        else
            refuse(*peer, {outcome.error(), fieldToBlame(outcome.error()), id.text()});
    };
    m_setup.files->announce(caller.person->id, upload, this, answer);
    return {};
}

Hub::Verdict Hub::on(Caller &caller, const Discard &discard) const
{
    if (m_setup.files)
        m_setup.files->discard(caller.person->id, discard.id);
    return {};
}

std::optional<FileTerms> Hub::fileTerms() const
{
    if (!m_setup.files || !m_setup.files->takesFiles())
        return {};
    return m_setup.files->terms();
}

} // namespace charla::server
