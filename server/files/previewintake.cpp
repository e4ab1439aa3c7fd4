// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/previewintake.h>

#include <protocol/limits.h>
#include <server/files/filefolder.h>
#include <server/files/fileheaders.h>
#include <server/files/filetarget.h>
#include <server/files/transferloop.h>

#include <algorithm>
#include <utility>

namespace charla::server {

using namespace Qt::StringLiterals;

PreviewIntake::PreviewIntake(TransferLoop &loop, TransferId id, Socket socket,
                             const RequestHead &head, UploadTerms terms, const FileFolder &folder)
    : Transfer(loop, id, std::move(socket), head), m_terms(std::move(terms)), m_folder(folder)
{
}

void PreviewIntake::begin(QByteArrayView behind)
{
    if (!check())
        return;
    m_left = qsizetype(bodyBytes(head()));
    m_body.reserve(m_left);
    wait(Interest::Read);
    take(behind.first(std::min(behind.size(), m_left)));
}

bool PreviewIntake::check()
{
    const QByteArray type = head().value("content-type").value_or(QByteArray()).toLower();
    if (bodyBytes(head()) > protocol::limits::MaxPreviewBytes)
        answer(HttpAnswer::refusal(413, "A preview has 256 KiB at most."));
    else if (type != "image/png" && type != "image/jpeg" && type != "image/webp")
        answer(HttpAnswer::refusal(415, "A preview is image/png, image/jpeg or image/webp."));
    else
        return true;
    return false;
}

void PreviewIntake::onBytes()
{
    const auto room = loop().scratch();
    const auto most = std::clamp<std::size_t>(std::size_t(m_left), 1, room.size());
    const auto moved = stream().read(room.first(most));
    if (moved.then == PeerStream::Moved::Then::Over)
        return leave();
    if (m_left > 0)
        take(QByteArrayView(room.data(), moved.bytes));
}

void PreviewIntake::take(QByteArrayView bytes)
{
    noteLife();
    m_body += bytes;
    m_left -= bytes.size();
    if (m_left == 0)
        keep();
}

void PreviewIntake::keep()
{
    wait(Interest::None);
    const QByteArray type = pictureType(m_body);
    if (type.isEmpty() || type != head().value("content-type")->toLower())
        return answer(HttpAnswer::refusal(415, "That is another kind of picture, or none."));
    const auto preview = m_folder.keep(m_body);
    if (!preview)
        return answer(HttpAnswer::refusal(507, "The server's disk does not take it."));
    loop().tell(PreviewKept{m_terms.key, *preview, m_body.size(), id()});
}

void PreviewIntake::confirm()
{
    answer({200,
            {{"Content-Type"_ba, "application/json"_ba}, {"Cache-Control"_ba, "no-store"_ba}},
            "{\"received\":" + QByteArray::number(m_body.size()) + ",\"complete\":true}"});
}

void PreviewIntake::onSilence()
{
    if (m_left > 0)
        answer(HttpAnswer::refusal(408, "Nothing more came."));
    else
        noteLife(); // it waits for us
}

} // namespace charla::server
