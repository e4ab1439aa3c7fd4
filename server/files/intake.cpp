// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/intake.h>

#include <server/files/filetarget.h>
#include <server/files/part.h>
#include <server/files/transferloop.h>
#include <server/files/unfinisheduploads.h>

#include <algorithm>
#include <utility>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

HttpAnswer state(qint64 received, qint64 size)
{
    const QByteArray complete = received == size ? "true"_ba : "false"_ba;
    return {200,
            {{"Content-Type"_ba, "application/json"_ba}, {"Cache-Control"_ba, "no-store"_ba}},
            "{\"received\":" + QByteArray::number(received) + ",\"complete\":" + complete + '}'};
}

// With how much there is, so that the peer can go on from there.
HttpAnswer refusal(int status, QByteArrayView words, qint64 received)
{
    return HttpAnswer::refusal(status, words, {{"Upload-Offset"_ba, QByteArray::number(received)}});
}

HttpAnswer diskRefusal(Part::Outcome why, qint64 received)
{
    return why == Part::Outcome::DiskFull
        ? refusal(507, "The server's disk is full.", received)
        : refusal(500, "The server can't write to its disk.", received);
}

} // namespace

Intake::Intake(TransferLoop &loop, TransferId id, Socket socket, const RequestHead &head,
               UploadTerms terms, UnfinishedUploads &uploads)
    : Transfer(loop, id, std::move(socket), head), m_terms(std::move(terms)), m_uploads(uploads)
{
}

Intake::~Intake()
{
    m_uploads.leave(*this);
}

void Intake::begin(QByteArrayView behind)
{
    if (m_terms.content) {
        if (check(m_terms.size))
            endWith(state(m_terms.size, m_terms.size));
        return;
    }
    m_part = m_uploads.begin(*this);
    if (!m_part)
        return endWith(diskRefusal(Part::Outcome::Broken, 0));
    if (!check(m_part->received()))
        return;
    m_left = bodyBytes(head());
    wait(Interest::Read);
    if (m_left > 0 && behind.isEmpty())
        return sayContinue();
    behind = behind.first(std::min(behind.size(), qsizetype(m_left)));
    take({behind.data(), std::size_t(behind.size())});
}

bool Intake::check(qint64 there)
{
    const auto offset = readOffset(head().query);
    if (!offset)
        endWith(HttpAnswer::refusal(400, "The offset is not a number."));
    else if (*offset != there)
        endWith(refusal(409, "The upload goes on at another place.", there));
    else if (bodyBytes(head()) > m_terms.size - there)
        endWith(refusal(413, "That is more than was announced.", there));
    else
        return true;
    return false;
}

// Some clients send nothing of the body before they hear it (RFC 9110 §10.1.1).
void Intake::sayContinue()
{
    constexpr QByteArrayView Words("HTTP/1.1 100 Continue\r\n\r\n");
    if (head().value("expect").value_or(QByteArray()).toLower() != "100-continue")
        return;
    if (stream().write(Words).bytes != Words.size())
        leave(); // there is room for some words in every connection that lives
}

void Intake::onBytes()
{
    const bool isTaking = m_left > 0;
    const auto room = loop().scratch();
    const auto moved = stream().read(room.first(
        isTaking ? std::min(room.size(), std::size_t(m_left)) : 1)); // behind it nothing is wanted
    if (moved.then == PeerStream::Moved::Then::Over) {
        m_uploads.leave(*this);
        return leave();
    }
    if (isTaking && moved.bytes > 0)
        take(room.first(std::size_t(moved.bytes)));
}

void Intake::take(std::span<const char> bytes)
{
    noteLife();
    const Part::Outcome outcome = m_part->append(bytes);
    m_uploads.noteGrowth(*this);
    if (outcome != Part::Outcome::Done)
        return endWith(diskRefusal(outcome, m_part->received()));
    m_left -= qint64(bytes.size());
    if (m_left == 0)
        endBody();
}

void Intake::endBody()
{
    if (!m_part->isWhole())
        return endWith(state(m_part->received(), m_terms.size));
    wait(Interest::None);
    m_uploads.finish(*this);
}

void Intake::onFinished(bool isSafe)
{
    m_part = nullptr;
    endWith(isSafe ? state(m_terms.size, m_terms.size)
                   : diskRefusal(Part::Outcome::DiskFull, m_terms.size));
}

void Intake::onTakenAway()
{
    m_part = nullptr;
    endWith(HttpAnswer::refusal(409, "The upload goes on elsewhere, or was given up."));
}

void Intake::onSilence()
{
    if (m_left > 0)
        endWith(refusal(408, "Nothing more came.", m_part->received()));
    else
        noteLife(); // it waits for us
}

void Intake::endWith(const HttpAnswer &answer)
{
    m_left = 0;
    m_part = nullptr;
    m_uploads.leave(*this);
    this->answer(answer);
}

} // namespace charla::server
