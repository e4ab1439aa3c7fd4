// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/navigation.h>

#include <ui/actions.h>
#include <ui/chatarea.h>
#include <ui/conversation/conversationtabs.h>
#include <ui/moderation/orderarea.h>
#include <ui/servers/servergroup.h>
#include <ui/servers/serverpane.h>
#include <ui/servers/serverpanes.h>
#include <ui/shortcutsheet.h>
#include <ui/switcher/gathering.h>
#include <ui/switcher/switcher.h>

#include <QAction>
#include <QMainWindow>

#include <algorithm>

namespace charla::ui {

namespace {

constexpr std::size_t MaxRecent = 20;

} // namespace

using Act = Actions::Act;

Navigation::Navigation(const Actions &actions, ServerPanes &servers, QMainWindow *window)
    : QObject(window), m_actions(actions), m_servers(servers), m_switcher(new Switcher(window))
{
    wireTabs();
    wireServers();
    connect(actions[Act::Switch], &QAction::triggered, this, &Navigation::toggleSwitcher);
    connect(m_switcher, &Switcher::goToWanted, this, [this](const Spot &spot) {
        if (spot.session)
            goTo(*spot.session, spot.conversation);
    });
    connect(actions[Act::Shortcuts], &QAction::triggered, window,
            [this, window] { showShortcuts(window, m_actions, m_servers.sendKey()); });
}

void Navigation::goTo(client::Session &session, const protocol::Conversation &conversation)
{
    if (ServerPane *pane = m_servers.of(session)) {
        m_servers.setFront(pane);
        pane->tabs()->goTo(conversation);
    }
}

//! What happens in the tabs in front, whosever they are then.
void Navigation::wireTabs()
{
    const auto wire = [this](Act act, auto &&what) {
        connect(m_actions[act], &QAction::triggered, this, [this, what] {
            if (ConversationTabs *front = tabs())
                what(*front);
        });
    };
    wire(Act::NextTab, [](ConversationTabs &tabs) { tabs.stepBy(1); });
    wire(Act::PreviousTab, [](ConversationTabs &tabs) { tabs.stepBy(-1); });
    wire(Act::PickEmoji, [](ConversationTabs &tabs) { tabs.pickEmoji(); });
    wire(Act::Attach, [](ConversationTabs &tabs) { tabs.chooseFiles(); });
    wire(Act::CloseTab, [](ConversationTabs &tabs) { tabs.closeCurrent(); });
    wire(Act::Write, [](ConversationTabs &tabs) { tabs.focusComposer(); });
    wire(Act::ChangeTopic, [](ConversationTabs &tabs) { tabs.editTopic(); });
    for (std::size_t number = 1; number <= Actions::NumberedTabs; ++number) {
        connect(m_actions.goToTab(number), &QAction::triggered, this, [this, number] {
            if (ConversationTabs *front = tabs())
                front->goToTab(int(number) - 1);
        });
    }
}

void Navigation::wireServers()
{
    const auto wire = [this](Act act, auto &&what) {
        connect(m_actions[act], &QAction::triggered, this, [this, what] {
            if (ServerPane *front = m_servers.front())
                what(*front);
        });
    };
    wire(Act::JoinRoom, [](ServerPane &server) { server.group()->askForRoom(); });
    wire(Act::SearchHere, [](ServerPane &server) { server.area()->searchHere(); });
    wire(Act::RoomTerms, [](ServerPane &server) {
        const auto current = server.tabs()->current();
        if (const auto *room = current ? std::get_if<protocol::RoomName>(&*current) : nullptr)
            server.area()->order()->openTerms(*room);
    });
    wire(Act::Record, [](ServerPane &server) { server.area()->order()->openRecord(); });
    wire(Act::SearchEverywhere, [](ServerPane &server) { server.area()->searchEverywhere(); });
    connect(m_actions[Act::NextServer], &QAction::triggered, &m_servers,
            [this] { m_servers.stepBy(1); });
    connect(&m_servers, &ServerPanes::conversationChanged, this, &Navigation::noteCurrent);
}

void Navigation::act(const protocol::ClientMessage &act)
{
    if (ServerPane *front = m_servers.front())
        front->area()->order()->ask(act);
}

ConversationTabs *Navigation::tabs() const
{
    return m_servers.front() ? m_servers.front()->tabs() : nullptr;
}

std::optional<Spot> Navigation::current() const
{
    const auto conversation = tabs() ? tabs()->current() : std::nullopt;
    if (!conversation)
        return {};
    return Spot{.session = &m_servers.front()->session(), .conversation = *conversation};
}

void Navigation::noteCurrent()
{
    const auto here = current();
    if (!here)
        return;
    std::erase(m_recent, *here);
    m_recent.insert(m_recent.begin(), *here);
    m_recent.resize(qMin(m_recent.size(), MaxRecent), *here);
}

void Navigation::toggleSwitcher()
{
    if (m_switcher->isVisible())
        return m_switcher->dismiss();
    // Where the person is already is the last place to go to.
    auto recent = m_recent;
    if (current() && !recent.empty())
        std::rotate(recent.begin(), recent.begin() + 1, recent.end());
    std::vector<client::Session *> sessions;
    for (const ServerPane *pane : m_servers.all())
        sessions.push_back(&pane->session());
    m_switcher->open(gatherChoices(sessions, m_actions, recent));
}

} // namespace charla::ui
