// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace charla::ui {

class ConnectionBanner;
class ConversationTabs;
class InlineMessage;
class OrderArea;
class RecentEmoji;
class SearchPanel;

//! \brief The middle of the window: the banner of the connection, what the server refused,
//! the search, and the conversations.
class ChatArea : public QWidget
{
    Q_OBJECT

public:
    //! Nothing is owned; both must outlive this.
    ChatArea(client::Session &session, RecentEmoji &recentEmoji, QWidget *parent = nullptr);

    ConversationTabs *tabs() const { return m_tabs; }
    OrderArea *order() const { return m_order; }
    void searchHere();
    void searchEverywhere();

signals:
    void connectWanted();
    void roomWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void wireSearch();
    void wireOrder();
    void tell(const QString &trouble);
    void tellDone(const QString &words);
    QWidget *makeNothingOpen();
    void onRefused(const protocol::Refusal &refusal);
    void onConversationChanged();

    ConnectionBanner *m_banner;
    InlineMessage *m_notice;
    QTimer m_noticeSpan;
    OrderArea *m_order;
    SearchPanel *m_search;
    QStackedWidget *m_pages;
    ConversationTabs *m_tabs;
    QWidget *m_nothingOpen;
};

} // namespace charla::ui
