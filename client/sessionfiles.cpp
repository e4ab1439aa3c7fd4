// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/sessionprivate.h>

#include <utility>

// Messages whose files are on their way to the server.
namespace charla::client {

using namespace protocol;
using Delivery = MessageModel::Delivery;

void Session::Private::wireUpFiles()
{
    connect(&uploads, &Uploads::progressed, this,
            [this](const MessageId &message, int file, qint64 sent) {
                if (const auto known = m_withFiles.find(message.uuid()); known != m_withFiles.end())
                    conversations.open(known->second.to).model().setSent(message, file, sent);
            });
    connect(&uploads, &Uploads::completed, this, &Private::onUploaded);
    connect(&uploads, &Uploads::failed, this, &Private::onUploadFailed);
}

void Session::Private::setFileTerms(const std::optional<FileTerms> &terms)
{
    fileTerms = terms;
    emit q.fileTermsChanged();
}

void Session::Private::on(const UploadState &state)
{
    uploads.take(state);
}

void Session::Private::onUploaded(const MessageId &message, const std::vector<UploadToken> &tokens)
{
    const auto known = m_withFiles.find(message.uuid());
    if (known == m_withFiles.end())
        return;
    Outbox::Entry &entry = known->second;
    entry.files = tokens;
    conversations.open(entry.to).model().setDelivery(message, Delivery::Pending);
    post(entry);
}

void Session::Private::onUploadFailed(const MessageId &message, const UploadTrouble &trouble)
{
    const auto known = m_withFiles.find(message.uuid());
    if (known != m_withFiles.end())
        conversations.open(known->second.to)
            .model()
            .setDelivery(message, Delivery::Unsent, trouble);
    noteUnacknowledged();
}

bool Session::Private::takeForFiles(const Refusal &refusal)
{
    if (!uploads.take(refusal))
        return false;
    // Said, and refused because the server has lost its files: it waits to be sent again.
    if (const auto message = outbox.remove(MessageId(QUuid::fromString(refusal.id)))) {
        note(SettledNote{message->id});
        noteUnacknowledged();
    }
    return true;
}

void Session::Private::sendAgain(const Conversation &to, const MessageId &message)
{
    if (!m_withFiles.contains(message.uuid()))
        return;
    conversations.open(to).model().setDelivery(message, Delivery::Uploading);
    uploads.tryAgain(message);
}

std::optional<Session::Written> Session::Private::takeBack(const Conversation &to,
                                                           const MessageId &message)
{
    const auto known = m_withFiles.find(message.uuid());
    const bool isSaid = known == m_withFiles.end() || outbox.contains(message);
    if (isSaid)
        return {};
    Written written{.text = known->second.text, .replyTo = known->second.replyTo, .files = {}};
    m_withFiles.erase(known);
    written.files = uploads.takeBack(message);
    conversations.open(to).model().withdraw(message);
    noteUnacknowledged();
    return written;
}

void Session::Private::forgetFiles(const MessageId &message)
{
    m_withFiles.erase(message.uuid());
    uploads.forget(message);
}

} // namespace charla::client
