// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/servers/serverpanes.h>

#include <ui/chatarea.h>
#include <ui/conversation/conversationtabs.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/servers/servergroup.h>
#include <ui/servers/serverheader.h>
#include <ui/servers/serverpane.h>

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int GroupGap = 8;

} // namespace

ServerPanes::ServerPanes(QWidget *window)
    : SideColumn(window), m_window(window), m_column(new QVBoxLayout(this)),
      m_middle(new QStackedWidget(window))
{
    m_column->setContentsMargins(0, 4, 0, 0);
    m_column->setSpacing(GroupGap);
    m_column->addStretch(1);
    m_middle->addWidget(makeNowhere());
}

ServerPanes::~ServerPanes() = default;

ServerPane &ServerPanes::add(client::Session &session)
{
    auto *pane = new ServerPane(session, m_recentEmoji, m_window);
    m_all.push_back(pane);
    m_column->insertWidget(int(m_all.size()) - 1, pane->group());
    m_middle->addWidget(pane->area());
    pane->tabs()->setSendKey(m_sendKey);
    wire(pane);
    updateGroups();
    setFront(pane);
    return *pane;
}

void ServerPanes::setSendKey(SendKey key)
{
    m_sendKey = key;
    for (const ServerPane *pane : m_all)
        pane->tabs()->setSendKey(key);
}

void ServerPanes::remove(const client::Session &session)
{
    ServerPane *pane = of(session);
    if (!pane)
        return;
    std::erase(m_all, pane);
    if (m_front == pane) {
        m_front = nullptr;
        setFront(m_all.empty() ? nullptr : m_all.front());
    }
    m_column->removeWidget(pane->group());
    m_middle->removeWidget(pane->area());
    delete pane;
    updateGroups();
}

ServerPane *ServerPanes::of(const client::Session &session) const
{
    const auto found = std::ranges::find_if(
        m_all, [&session](const ServerPane *pane) { return &pane->session() == &session; });
    return found == m_all.end() ? nullptr : *found;
}

void ServerPanes::setFront(ServerPane *pane)
{
    if (m_front == pane && pane)
        return;
    m_front = pane;
    m_middle->setCurrentWidget(pane ? static_cast<QWidget *>(pane->area()) : m_middle->widget(0));
    for (ServerPane *one : m_all)
        one->setInFront(one == pane);
    emit frontChanged();
    emit conversationChanged();
}

void ServerPanes::stepBy(int steps)
{
    if (m_all.empty())
        return;
    const auto place = std::ranges::find(m_all, m_front) - m_all.begin();
    const auto count = std::ptrdiff_t(m_all.size());
    setFront(m_all[std::size_t((place + steps + count) % count)]);
    m_front->tabs()->focusComposer();
}

void ServerPanes::wire(ServerPane *pane)
{
    connect(pane, &ServerPane::frontWanted, this, [this, pane] { setFront(pane); });
    connect(pane, &ServerPane::connectWanted, this, &ServerPanes::connectWanted);
    connect(pane, &ServerPane::conversationChanged, this, [this, pane] {
        if (pane == m_front)
            emit conversationChanged();
    });
    connect(pane, &ServerPane::muteWanted, this,
            [this, pane](const protocol::Conversation &conversation, bool isMuted) {
                emit muteWanted(pane->session(), conversation, isMuted);
            });
}

void ServerPanes::updateGroups()
{
    for (ServerPane *pane : m_all)
        pane->group()->header()->setOneOfSeveral(m_all.size() > 1);
}

QWidget *ServerPanes::makeNowhere()
{
    auto *page = new QWidget(m_middle);
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *words = new ToneLabel(ToneLabel::Tone::Dim, tr("You are at no server."), page);
    words->setAlignment(Qt::AlignCenter);
    auto *button = named(new QPushButton(signIcon(Sign::Server), tr("&Host or join…"), page),
                         "connectButton"_L1, tr("Host or join"));
    connect(button, &QPushButton::clicked, this, &ServerPanes::connectWanted);
    auto *column = new QVBoxLayout(page);
    column->addStretch();
    column->addWidget(words);
    column->addSpacing(8);
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

} // namespace charla::ui
