// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/chatarea.h>

#include <ui/connection/connectionbanner.h>
#include <ui/conversation/conversationtabs.h>
#include <ui/look/icons.h>
#include <ui/look/inlinemessage.h>
#include <ui/look/naming.h>
#include <ui/moderation/orderarea.h>
#include <ui/search/searchpanel.h>
#include <ui/texts.h>
#include <ui/look/tonelabel.h>

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace charla::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ChatArea::ChatArea(client::Session &session, RecentEmoji &recentEmoji, QWidget *parent)
    : QWidget(parent), m_banner(new ConnectionBanner(session, this)),
      m_notice(named(new InlineMessage(this), "refusalNotice"_L1, {})),
      m_order(new OrderArea(session, this)),
      m_search(named(new SearchPanel(session, this), "searchPanel"_L1, tr("Search"))),
      m_pages(new QStackedWidget(this)), m_tabs(new ConversationTabs(session, recentEmoji, this)),
      m_nothingOpen(makeNothingOpen())
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_pages->addWidget(m_nothingOpen);
    m_pages->addWidget(m_tabs);
    auto *notice = new QVBoxLayout;
    notice->setContentsMargins(12, 0, 12, 0);
    notice->addWidget(m_notice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(notice);
    column->addWidget(m_order);
    column->addWidget(m_search);
    column->addWidget(m_pages, 1);

    m_noticeSpan.setSingleShot(true);
    m_noticeSpan.setInterval(12s);
    connect(&m_noticeSpan, &QTimer::timeout, m_notice, &InlineMessage::clear);
    connect(m_banner, &ConnectionBanner::connectWanted, this, &ChatArea::connectWanted);
    connect(&session, &client::Session::refused, this, &ChatArea::onRefused);
    connect(m_tabs, &ConversationTabs::conversationChanged, this, &ChatArea::onConversationChanged);
    connect(m_tabs, &ConversationTabs::noticed, this, &ChatArea::tell);
    connect(m_tabs, &ConversationTabs::told, this, &ChatArea::tellDone);
    wireSearch();
    wireOrder();
    onConversationChanged();
}

void ChatArea::wireOrder()
{
    connect(m_tabs, &ConversationTabs::actWanted, m_order, &OrderArea::ask);
    connect(m_order, &OrderArea::told, this, &ChatArea::tellDone);
    connect(m_order, &OrderArea::troubled, this, &ChatArea::tell);
    connect(m_order, &OrderArea::dismissed, m_tabs, &ConversationTabs::focusComposer);
}

void ChatArea::wireSearch()
{
    connect(m_tabs, &ConversationTabs::searchWanted, this, &ChatArea::searchHere);
    connect(m_search, &SearchPanel::goToWanted, m_tabs, &ConversationTabs::goToMessage);
    connect(m_search, &SearchPanel::dismissed, m_tabs, &ConversationTabs::focusComposer);
}

void ChatArea::searchHere()
{
    m_search->open(SearchPanel::Scope::Here);
}

void ChatArea::searchEverywhere()
{
    m_search->open(SearchPanel::Scope::Everywhere);
}

//! What was found must leave room for the conversation that it is in.
void ChatArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_search->setMaximumHeight(height() / 2);
    m_order->setMaximumHeight(height() * 2 / 3);
}

QWidget *ChatArea::makeNothingOpen()
{
    auto *page = new QWidget(this);
    auto *words = new ToneLabel(
        ToneLabel::Tone::Dim,
        tr("No conversation is open. Choose a room on the left, or create one."), page);
    words->setAlignment(Qt::AlignCenter);
    auto *button = named(new QPushButton(signIcon(Sign::Add), tr("Join or create a &room"), page),
                         "firstRoomButton"_L1, tr("Join or create a room"));
    connect(button, &QPushButton::clicked, this, &ChatArea::roomWanted);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 32, 32, 32);
    column->addStretch();
    column->addWidget(words);
    column->addSpacing(8);
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

void ChatArea::onRefused(const protocol::Refusal &refusal)
{
    if (!m_search->take(refusal))
        tell(texts::refusal(refusal));
}

void ChatArea::tell(const QString &trouble)
{
    m_notice->tell(InlineMessage::Tone::Trouble, trouble);
    m_noticeSpan.start();
}

void ChatArea::tellDone(const QString &words)
{
    m_notice->tell(InlineMessage::Tone::Notice, words);
    m_noticeSpan.start();
}

void ChatArea::onConversationChanged()
{
    m_search->setConversation(m_tabs->current());
    m_pages->setCurrentWidget(m_tabs->count() > 0 ? static_cast<QWidget *>(m_tabs) : m_nothingOpen);
}

} // namespace charla::ui
