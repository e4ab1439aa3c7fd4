// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/conversationtabs.h>

#include <client/naming.h>
#include <client/roommodel.h>
#include <ui/conversation/conversationtabbar.h>
#include <ui/conversation/conversationview.h>
#include <ui/look/announcer.h>

#include <algorithm>
#include <utility>

// What of the tabs outlasts the program, and what is said of them to a screen reader.
namespace charla::ui {

using client::RoomModel;
using client::Session;
using protocol::Conversation;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds KeepDelay = 2s;
constexpr std::size_t MostSpoken = 3; // of a rush; of more only the number

bool isRoom(const Conversation &conversation)
{
    return std::holds_alternative<protocol::RoomName>(conversation);
}

} // namespace

void ConversationTabs::wireKeeping()
{
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(KeepDelay);
    connect(&m_keepSoon, &QTimer::timeout, this, [this] { keepNow(Moment::Meanwhile); });
    connect(m_bar, &QTabBar::tabMoved, this, &ConversationTabs::keepSoon);
    connect(&m_session, &Session::stateChanged, this, &ConversationTabs::onStateChanged);
}

// ---- coming back ---------------------------------------------------------------------------

void ConversationTabs::keepIn(QSettings &settings, const QString &group)
{
    if (m_kept || m_session.keeping() == Session::Keeping::None)
        return;
    m_kept = std::make_unique<KeptTabs>(settings, group);
    m_return = {.awaited = m_kept->tabs(),
                .front = m_kept->front(),
                .hasFront = m_kept->front().has_value(),
                .usualWayIn = usualWayIn(*m_kept)};
    for (const KeptTabs::Tab &tab : m_kept->tabs())
        m_return.order.push_back(tab.of);
    int next = 0;
    for (const Conversation &of : m_return.order) {
        if (const int index = tabOf(of); index >= 0)
            m_bar->moveTab(index, next++);
    }
    for (int index = 0; index < count(); ++index)
        bringBack(view(index));
    onStateChanged(m_session.state());
}

//! The room by which a session comes back that nobody has told where to go.
std::optional<Conversation> ConversationTabs::usualWayIn(const KeptTabs &kept)
{
    if (auto front = kept.front(); front && isRoom(*front))
        return front;
    const auto room = std::ranges::find_if(kept.tabs(), isRoom, &KeptTabs::Tab::of);
    return room != kept.tabs().end() ? std::optional(room->of) : std::nullopt;
}

//! A tab that opens again is as it was.
void ConversationTabs::bringBack(ConversationView *view)
{
    if (!m_kept)
        return;
    const Conversation &of = view->conversation();
    if (const Draft draft = m_kept->draft(of); !draft.isEmpty() && view->draft().isEmpty())
        view->restoreDraft(draft);
    const auto known = std::ranges::find(m_return.awaited, of, &KeptTabs::Tab::of);
    if (known != m_return.awaited.end()) {
        if (known->place)
            view->restorePlace(*known->place);
        m_return.awaited.erase(known);
    }
    if (m_return.front == of)
        comeIn(view);
    keepSoon();
}

void ConversationTabs::comeIn(ConversationView *view)
{
    m_return.front.reset();
    if (currentWidget() == view)
        updateReading();
    else
        setCurrentWidget(view);
}

void ConversationTabs::bringBackPrivate(const Conversation &with)
{
    const auto isAwaited = [this, with] {
        return std::ranges::find(m_return.awaited, with, &KeptTabs::Tab::of)
            != m_return.awaited.end();
    };
    const auto bringBack = [this, with, isAwaited] {
        if (isAwaited())
            open(with);
    };
    if (isAwaited()) // the session may be in the middle of bringing back what was said there
        QMetaObject::invokeMethod(this, bringBack, Qt::QueuedConnection);
}

//! Before those that were behind it.
int ConversationTabs::placeOf(const Conversation &conversation) const
{
    const auto &order = m_return.order;
    const auto rank = std::ranges::find(order, conversation);
    for (int index = 0; rank != order.end() && index < count(); ++index) {
        if (std::find(rank, order.end(), view(index)->conversation()) != order.end())
            return index;
    }
    return count();
}

void ConversationTabs::onStateChanged(Session::State state)
{
    if (state == Session::State::Online)
        onFileTermsChanged();
    if (state != Session::State::Online || !m_kept)
        return;
    if (m_session.keeping() == Session::Keeping::Ephemeral) {
        m_return = {};
        m_kept->forget();
        return updateReading();
    }
    bringBackPrivates();
    keepSoon();
}

void ConversationTabs::bringBackPrivates()
{
    const auto awaited = m_return.awaited;
    for (const KeptTabs::Tab &tab : awaited) {
        if (!isRoom(tab.of))
            open(tab.of);
    }
}

// ---- keeping -------------------------------------------------------------------------------

void ConversationTabs::keepSoon()
{
    if (m_kept && !m_keepSoon.isActive())
        m_keepSoon.start();
}

void ConversationTabs::keepNow(Moment moment)
{
    m_keepSoon.stop();
    if (!m_kept || m_session.keeping() != Session::Keeping::Kept)
        return;
    m_kept->setTabs(openTabs(moment), m_return.front ? m_return.front : current());
    for (int index = 0; index < count(); ++index) {
        const ConversationView *one = view(index);
        m_kept->setDraft(one->conversation(),
                         moment == Moment::Ending ? one->lastDraft() : one->draft());
    }
    m_kept->write();
    if (m_session.state() == Session::State::Online)
        endReturn(moment);
}

//! What has not come back by now will not.
void ConversationTabs::endReturn(Moment moment)
{
    if (moment == Moment::Ending)
        m_return.awaited.clear();
    if (std::exchange(m_return.front, std::nullopt))
        updateReading();
}

//! With those that may still open again; a room that has not by the end was left elsewhere.
std::vector<KeptTabs::Tab> ConversationTabs::openTabs(Moment moment) const
{
    std::vector<KeptTabs::Tab> tabs;
    tabs.reserve(std::size_t(count()));
    for (int index = 0; index < count(); ++index)
        tabs.push_back({.of = view(index)->conversation(), .place = view(index)->place()});
    const bool isOver = moment == Moment::Ending && m_session.state() == Session::State::Online;
    if (!isOver)
        tabs.insert(tabs.end(), m_return.awaited.begin(), m_return.awaited.end());
    return tabs;
}

ConversationTabs::Contents ConversationTabs::contents() const
{
    Contents contents{.tabs = {}, .front = current()};
    contents.tabs.reserve(std::size_t(count()));
    for (int index = 0; index < count(); ++index) {
        const ConversationView *one = view(index);
        contents.tabs.push_back({{.of = one->conversation(), .place = one->place()}, one->draft()});
    }
    return contents;
}

void ConversationTabs::resume(const Contents &contents)
{
    int place = 0;
    for (const auto &[tab, draft] : contents.tabs) {
        if (isRoom(tab.of) && tabOf(tab.of) < 0)
            continue; // left meanwhile
        const int index = open(tab.of);
        ConversationView *one = view(index);
        if (!draft.isEmpty() && one->draft().isEmpty())
            one->restoreDraft(draft);
        if (tab.place)
            one->restorePlace(*tab.place);
        m_bar->moveTab(index, place++);
    }
    if (const int front = contents.front ? tabOf(*contents.front) : -1; front >= 0)
        setCurrentIndex(front);
}

void ConversationTabs::settle()
{
    for (int index = 0; index < count(); ++index)
        view(index)->finishRemovals();
    keepNow(Moment::Ending);
}

void ConversationTabs::forgetKept()
{
    if (const auto kept = std::exchange(m_kept, nullptr))
        kept->forget();
}

void ConversationTabs::setUndoSpan(std::chrono::milliseconds span)
{
    m_undoSpan = span;
    for (int index = 0; index < count(); ++index)
        view(index)->setUndoSpan(span);
}

// ---- for who hears what is shown -----------------------------------------------------------

void ConversationTabs::onMessageArrived(const Conversation &in,
                                        const protocol::ChatMessage &message)
{
    const ConversationView *front = view(currentIndex());
    if (!front || !front->isLookedAt() || tabOf(in) != currentIndex())
        return;
    m_unspoken.push_back(message.seq);
    m_speakSoon.start(0);
}

//! What came in a rush is not read out at length.
void ConversationTabs::announceNews()
{
    const std::vector<protocol::Seq> news = std::exchange(m_unspoken, {});
    const ConversationView *front = view(currentIndex());
    if (!front)
        return;
    if (news.size() > MostSpoken)
        return announce(this, tr("%n new messages", nullptr, int(news.size())));
    QStringList words;
    for (const protocol::Seq message : news)
        words.append(front->spoken(message));
    words.removeAll(QString()); // the person has gone elsewhere meanwhile
    announce(this, words.join(QChar::LineFeed));
}

} // namespace charla::ui
