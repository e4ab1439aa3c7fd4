// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/sessionprivate.h>

#include <protocol/limits.h>
#include <protocol/text.h>

#include <QDateTime>

#include <utility>

// What the person does: what becomes of it, and what of it goes out.
namespace charla::client {

using namespace protocol;

namespace {

QList<MessageFile> rowsOf(const std::vector<Attachment> &files)
{
    QList<MessageFile> rows;
    for (const Attachment &file : files) {
        rows.append({.name = file.name,
                     .size = file.size,
                     .mime = file.mime,
                     .width = file.width,
                     .height = file.height,
                     .path = {},
                     .preview = {},
                     .local = file.path});
    }
    return rows;
}

} // namespace

void Session::Private::send(const Conversation &to, const QString &text, Seq replyTo,
                            const std::vector<Attachment> &files)
{
    const bool isFilesOnly = !files.empty() && text.trimmed().isEmpty();
    const auto checked = isFilesOnly ? Result<QString, Refusal>(QString()) : checkedText(text);
    Q_ASSERT_X(checked.ok(), "Session::send", "the text must be sendable");
    if (!checked)
        return;
    const Outbox::Entry entry{.id = MessageId::create(),
                              .to = conversations.open(to).name(),
                              .text = checked.value(),
                              .sendAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                              .replyTo = replyTo};
    conversations.addPending(
        entry, std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()),
        rowsOf(files));
    typing.noteSent(entry.to);
    moderation.noteSaid(entry.to);
    if (files.empty())
        return post(entry);
    m_withFiles.emplace(entry.id.uuid(), entry);
    uploads.begin(entry.id, files);
    noteUnacknowledged();
}

void Session::Private::change(const Conversation &of, Seq target, ChangeKind kind,
                              const QString &text)
{
    const auto checked = [&] {
        switch (kind) {
        case ChangeKind::Edit:
            return checkedText(text);
        case ChangeKind::Delete:
            return Result<QString, Refusal>(QString());
        case ChangeKind::React:
        case ChangeKind::Unreact:
            break;
        }
        return checkedLine(text, limits::MaxMarkCodePoints);
    }();
    const bool isFit = checked && (kind == ChangeKind::Delete || !checked.value().isEmpty());
    if (!isFit || target.isNull())
        return;
    const Outbox::Entry entry{.id = MessageId::create(),
                              .to = conversations.open(of).name(),
                              .text = checked.value(),
                              .sendAt = {},
                              .replyTo = {},
                              .change = kind,
                              .target = target};
    conversations.noteUnderWay(entry);
    post(entry);
}

void Session::Private::post(const Outbox::Entry &entry)
{
    // What is deleted is deleted, however often it is asked for: it needn't wait, and so goes out
    // before the person leaves the room or the server.
    const bool isHeld = m_cache && entry.change != ChangeKind::Delete;
    if (isHeld)
        outbox.addHeld(entry); // until it is on disk
    else
        outbox.add(entry);
    if (m_cache)
        m_cache->keep(entry);
    flushOutbox();
    noteUnacknowledged();
}

void Session::Private::flushOutbox()
{
    if (!isOnline())
        return;
    const auto isOpen = [this](const Conversation &conversation) {
        const auto *const room = std::get_if<RoomName>(&conversation);
        return !room || !rooms.isAwaited(*room);
    };
    for (const Outbox::Entry &entry : outbox.takeDue(isOpen))
        link.send(Outbox::requestOf(entry));
}

bool Session::Private::canAskFor(const Conversation &of) const
{
    const auto *const room = std::get_if<RoomName>(&of);
    return isOnline() && (!room || rooms.isIn(*room));
}

void Session::Private::loadOlder(const Conversation &of)
{
    if (canAskFor(of))
        conversations.loadOlder(of);
}

void Session::Private::loadBehind(const Conversation &of, Seq message)
{
    if (canAskFor(of))
        conversations.loadBehind(of, message);
}

void Session::Private::loadAround(const Conversation &of, Seq message)
{
    if (canAskFor(of))
        conversations.loadAround(of, message);
}

void Session::Private::setTopic(const RoomName &room, const QString &topic)
{
    const auto checked = checkedLine(topic, limits::MaxTopicCodePoints);
    if (checked && isOnline())
        link.send(SetTopic{link.newRequestId(), room, checked.value()});
}

RequestId Session::Private::search(SearchRequest request)
{
    if (!isOnline())
        return {};
    request.id = link.newRequestId();
    if (request.limit == 0)
        request.limit = limits::DefaultSearchHits;
    link.send(request);
    return request.id;
}

void Session::Private::setPresence(Presence presence)
{
    if (std::exchange(m_presence, presence) == presence || !isOnline())
        return;
    link.send(SetPresence{presence});
    rooms.take(PresenceChanged{*nick, presence}); // the server tells the others only
}

void Session::Private::noteTyping(const Conversation &in)
{
    const auto *const room = std::get_if<RoomName>(&in);
    if (!isOnline() || (room && !rooms.isIn(*room)))
        return;
    const Conversation name = conversations.nameOf(in);
    if (typing.shouldTell(name, std::chrono::steady_clock::now()))
        link.send(protocol::Typing{.to = name});
}

} // namespace charla::client
