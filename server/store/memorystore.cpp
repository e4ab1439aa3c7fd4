// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/memorystore.h>

#include <QDateTime>
#include <QMetaObject>
#include <QPointer>

#include <algorithm>

namespace charla::server {

using namespace protocol;

namespace {

// Besides its text a message costs its names, its ids and its entries in three containers.
constexpr qsizetype OverheadBytes = 512;

qsizetype bytesOf(const ChatMessage &message)
{
    return OverheadBytes + message.text.size() * qsizetype(sizeof(QChar));
}

Timestamp now()
{
    return Timestamp(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
}

} // namespace

MemoryStore::MemoryStore(qsizetype maxBytes, QObject *parent) : Store(parent), m_maxBytes(maxBytes)
{
}

void MemoryStore::append(Draft draft)
{
    m_waiting.push_back(std::move(draft));
    if (m_waiting.size() == 1)
        QMetaObject::invokeMethod(this, &MemoryStore::commitWaiting, Qt::QueuedConnection);
}

void MemoryStore::commitWaiting()
{
    const std::vector<Draft> drafts = std::exchange(m_waiting, {});
    std::vector<Commit> commits;
    commits.reserve(drafts.size());
    for (const Draft &draft : drafts)
        commits.push_back(commit(draft));
    emit committed(commits);
}

Commit MemoryStore::commit(const Draft &draft)
{
    if (const auto known = m_known.constFind(draft.id); known != m_known.constEnd())
        return {draft.author, draft.conversation, *known, Commit::Novelty::Known};

    m_last = m_last.next();
    Seq &lastHere = m_lastOf[draft.conversation];
    const ChatMessage message = placed(draft, m_last, lastHere, now());
    lastHere = m_last;
    m_talks[draft.conversation].push_back(message);
    m_known.insert(draft.id, message);
    m_order.push_back(draft.conversation);
    m_bytes += bytesOf(message);
    while (m_bytes > m_maxBytes && m_order.size() > 1)
        forgetOldest();
    return {draft.author, draft.conversation, message, Commit::Novelty::New};
}

void MemoryStore::forgetOldest()
{
    const auto talk = m_talks.find(m_order.front());
    m_order.pop_front();
    m_bytes -= bytesOf(talk->front());
    m_known.remove(talk->front().id);
    talk->pop_front();
    if (talk->empty())
        m_talks.erase(talk);
}

void MemoryStore::page(const PageRequest &request, QObject *context, PageDone done)
{
    const auto answer
        = [this, request, context = QPointer<QObject>(context), done = std::move(done)] {
              if (context)
                  done(pageOf(request));
          };
    QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
}

Page MemoryStore::pageOf(const PageRequest &request) const
{
    const auto found = m_talks.constFind(request.conversation);
    if (found == m_talks.constEnd())
        return {};
    const Talk &talk = *found;
    auto first = talk.cbegin();
    auto end = talk.cend();
    if (request.after) {
        first = std::ranges::upper_bound(talk, *request.after, {}, &ChatMessage::seq);
        end = first + std::min<qptrdiff>(request.limit, talk.cend() - first);
    } else {
        if (request.before)
            end = std::ranges::lower_bound(talk, *request.before, {}, &ChatMessage::seq);
        first = end - std::min<qptrdiff>(request.limit, end - talk.cbegin());
    }

    Page page;
    page.messages.assign(first, end);
    const bool more = request.after ? end != talk.cend() : first != talk.cbegin();
    page.rest = more ? HistoryPage::Rest::More : HistoryPage::Rest::None;
    return page;
}

} // namespace charla::server
