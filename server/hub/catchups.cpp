// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/catchups.h>

#include <protocol/limits.h>
#include <server/hub/pagesize.h>
#include <server/hub/peer.h>

#include <algorithm>

namespace charla::server {

using namespace protocol;

CatchUps::CatchUps(Store &store, Host host, QObject *parent)
    : QObject(parent), m_store(store), m_host(std::move(host))
{
}

void CatchUps::begin(const Reader &reader, const std::vector<Missed> &missed)
{
    if (missed.empty())
        return;
    const auto added = m_runs.try_emplace(reader.peer);
    Run &run = added.first->second;
    if (added.second) {
        run.reader = reader;
        run.number = ++m_lastNumber;
    }
    for (const Missed &one : missed) {
        if (std::ranges::find(run.waiting, one.conversation, &Missed::conversation)
            == run.waiting.end())
            run.waiting.push_back(one);
    }
    advance(run);
}

void CatchUps::advance(Run &run)
{
    if (run.pageIsUnderWay || run.waiting.empty() || run.reader.peer->isCongested())
        return;
    run.pageIsUnderWay = true;
    const PageRequest request{.conversation = run.waiting.front().conversation,
                              .before = {},
                              .after = run.waiting.front().after,
                              .around = {},
                              .limit = limits::MaxHistoryMessages};
    const auto done
        = [this, peer = run.reader.peer, number = run.number, request](const Page &page) {
              const auto found = m_runs.find(peer);
              if (found != m_runs.end() && found->second.number == number)
                  take(found->second, inOneFrame(page, request));
          };
    m_store.page(request, this, done);
}

void CatchUps::take(Run &run, const Page &page)
{
    run.pageIsUnderWay = false;
    Missed &current = run.waiting.front();
    if (!page.entries.empty())
        current.after = seqOf(page.entries.back());
    const Seq shown = m_host.newestShown(run.reader, current.conversation);
    const bool isDone
        = page.entries.empty() || (page.rest == HistoryPage::Rest::None && current.after >= shown);
    if (!page.entries.empty()) {
        const auto rest = isDone ? HistoryPage::Rest::None : HistoryPage::Rest::More;
        m_host.show(run.reader, current.conversation, {page.entries, rest});
    }
    if (isDone) {
        if (current.after > shown)
            run.ahead.insert(current.conversation, current.after);
        run.waiting.pop_front();
    }
    if (run.waiting.empty() && run.ahead.isEmpty())
        forget(run.reader.peer);
    else
        advance(run);
}

bool CatchUps::holdsBack(const Peer *peer, const ConversationKey &conversation, Seq seq)
{
    if (m_runs.empty())
        return false; // nearly always
    const auto found = m_runs.find(peer);
    if (found == m_runs.end())
        return false;
    Run &run = found->second;
    if (std::ranges::find(run.waiting, conversation, &Missed::conversation) != run.waiting.end())
        return true;
    const auto ahead = run.ahead.constFind(conversation);
    if (ahead == run.ahead.constEnd())
        return false;
    const bool isKnown = seq <= *ahead;
    if (seq >= *ahead)
        run.ahead.erase(ahead);
    if (run.waiting.empty() && run.ahead.isEmpty())
        m_runs.erase(found);
    return isKnown;
}

void CatchUps::drained(const Peer *peer)
{
    if (const auto found = m_runs.find(peer); found != m_runs.end())
        advance(found->second);
}

void CatchUps::forget(const Peer *peer, const ConversationKey &conversation)
{
    const auto found = m_runs.find(peer);
    if (found == m_runs.end())
        return;
    Run &run = found->second;
    std::erase_if(run.waiting, [&](const Missed &it) { return it.conversation == conversation; });
    run.ahead.remove(conversation);
    run.number = ++m_lastNumber; // nobody waits for a page that is under way
    run.pageIsUnderWay = false;
    if (run.waiting.empty() && run.ahead.isEmpty())
        m_runs.erase(found);
    else
        advance(run);
}

} // namespace charla::server
