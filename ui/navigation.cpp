// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/navigation.h>

#include <ui/actions.h>
#include <ui/conversation/conversationtabs.h>
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

Navigation::Navigation(client::Session &session, const Actions &actions, ConversationTabs &tabs,
                       QMainWindow *window)
    : QObject(window), m_session(session), m_actions(actions), m_tabs(tabs),
      m_switcher(new Switcher(window))
{
    wireTabs();
    connect(actions[Act::Switch], &QAction::triggered, this, &Navigation::toggleSwitcher);
    connect(m_switcher, &Switcher::goToWanted, &tabs, &ConversationTabs::goTo);
    connect(actions[Act::PickEmoji], &QAction::triggered, &tabs, &ConversationTabs::pickEmoji);
    connect(actions[Act::Shortcuts], &QAction::triggered, window,
            [window, &actions] { showShortcuts(window, actions); });
}

void Navigation::wireTabs()
{
    connect(&m_tabs, &ConversationTabs::conversationChanged, this, &Navigation::noteCurrent);
    connect(m_actions[Act::NextTab], &QAction::triggered, &m_tabs, [this] { m_tabs.stepBy(1); });
    connect(m_actions[Act::PreviousTab], &QAction::triggered, &m_tabs,
            [this] { m_tabs.stepBy(-1); });
    for (std::size_t number = 1; number <= Actions::NumberedTabs; ++number)
        connect(m_actions.goToTab(number), &QAction::triggered, &m_tabs,
                [this, number] { m_tabs.goToTab(int(number) - 1); });
}

void Navigation::noteCurrent()
{
    const auto current = m_tabs.current();
    if (!current)
        return;
    std::erase(m_recent, *current);
    m_recent.insert(m_recent.begin(), *current);
    m_recent.resize(qMin(m_recent.size(), MaxRecent), *current);
}

void Navigation::toggleSwitcher()
{
    if (m_switcher->isVisible())
        return m_switcher->dismiss();
    // Where the person is already is the last place to go to.
    auto recent = m_recent;
    if (const auto current = m_tabs.current(); current && !recent.empty())
        std::rotate(recent.begin(), recent.begin() + 1, recent.end());
    m_switcher->open(gatherChoices(m_session, m_actions, recent));
}

} // namespace charla::ui
