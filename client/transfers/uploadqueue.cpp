// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/transfers/uploadqueue.h>

#include <algorithm>
#include <utility>

namespace charla::client {

using namespace protocol;

void UploadQueue::add(const MessageId &message, const std::vector<Attachment> &files)
{
    for (const Attachment &file : files) {
        m_uploads.push_back({.id = UploadId::create(),
                             .message = message,
                             .number = int(of(message).size()),
                             .file = file});
    }
}

std::vector<UploadId> UploadQueue::takeDue()
{
    const auto isUnderWay = [](const Upload &upload) {
        return upload.state == State::Asked || upload.state == State::Sending;
    };
    auto underWay = std::ranges::count_if(m_uploads, isUnderWay);
    std::vector<UploadId> due;
    for (Upload &upload : m_uploads) {
        const bool isStopped = std::ranges::find(m_stopped, upload.message) != m_stopped.end();
        if (underWay >= MostAtOnce || upload.state != State::Waiting || isStopped)
            continue;
        upload.state = State::Asked;
        due.push_back(upload.id);
        ++underWay;
    }
    return due;
}

UploadQueue::Upload *UploadQueue::find(const UploadId &id)
{
    const auto found = std::ranges::find(m_uploads, id, &Upload::id);
    return found != m_uploads.end() ? &*found : nullptr;
}

std::vector<UploadQueue::Upload *> UploadQueue::of(const MessageId &message)
{
    std::vector<Upload *> uploads;
    for (Upload &upload : m_uploads) {
        if (upload.message == message)
            uploads.push_back(&upload);
    }
    return uploads;
}

void UploadQueue::rest(Upload &upload)
{
    if (upload.state != State::Complete)
        upload.state = State::Waiting;
}

void UploadQueue::restAll()
{
    for (Upload &upload : m_uploads)
        rest(upload);
}

bool UploadQueue::noteTrouble(Upload &upload)
{
    return ++upload.troubles < MostTroubles;
}

void UploadQueue::noteReceived(Upload &upload, qint64 received)
{
    if (received > upload.received)
        upload.troubles = 0;
    upload.received = received;
}

void UploadQueue::stop(const MessageId &message)
{
    for (Upload *upload : of(message))
        rest(*upload);
    if (std::ranges::find(m_stopped, message) == m_stopped.end())
        m_stopped.push_back(message);
}

void UploadQueue::tryAgain(const MessageId &message, From from)
{
    std::erase(m_stopped, message);
    for (Upload *upload : of(message)) {
        upload->troubles = 0;
        if (from == From::WhereItWas)
            continue;
        upload->id = UploadId::create();
        upload->state = State::Waiting;
        upload->token.reset();
        upload->received = 0;
        upload->hasPreview = false;
    }
}

std::optional<std::vector<UploadToken>> UploadQueue::tokensOf(const MessageId &message)
{
    std::vector<UploadToken> tokens;
    for (const Upload *upload : of(message)) {
        if (upload->state != State::Complete || !upload->token)
            return {};
        tokens.push_back(*upload->token);
    }
    return tokens;
}

bool UploadQueue::knows(const MessageId &message)
{
    return std::ranges::find(m_uploads, message, &Upload::message) != m_uploads.end();
}

int UploadQueue::unfinished()
{
    std::vector<MessageId> messages;
    for (const Upload &upload : m_uploads) {
        const bool isCounted = std::ranges::find(messages, upload.message) != messages.end();
        if (upload.state != State::Complete && !isCounted)
            messages.push_back(upload.message);
    }
    return int(messages.size());
}

void UploadQueue::remove(const MessageId &message)
{
    std::erase_if(m_uploads, [&message](const Upload &one) { return one.message == message; });
    std::erase(m_stopped, message);
}

void UploadQueue::clear()
{
    m_uploads.clear();
    m_stopped.clear();
}

} // namespace charla::client
