// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/reading.h>

#include <client/messagemodel.h>
#include <ui/conversation/endbutton.h>
#include <ui/conversation/messagelist.h>
#include <ui/conversation/news.h>

#include <utility>

namespace charla::ui {

using client::MessageModel;
using protocol::Seq;
using namespace Qt::StringLiterals;

Reading::Reading(MessageModel *messages, MessageList *list, QObject *parent)
    : QObject(parent), m_messages(messages), m_list(list), m_button(new EndButton(list))
{
    m_button->setObjectName("endButton"_L1);
    QWidget::setTabOrder(list, m_button);
    connect(m_button, &QAbstractButton::clicked, list, &MessageList::goToEnd);
    connect(list, &RowList::rowsSeen, this, &Reading::onRowsSeen);
    connect(messages, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onRowsInserted(first, last); });
    connect(messages, &QAbstractItemModel::dataChanged, this, &Reading::updateButton);
}

void Reading::begin(Seq read)
{
    if (std::exchange(m_isLookedAt, true) || !m_messages || !m_list)
        return;
    if (!m_seen.isValid())
        m_seen = m_messages->index(lastRowUpTo(*m_messages, read)); // on another day, perhaps
    if (!read.isNull() && firstNewsBehind(*m_messages, read).isValid())
        drawLine(read);
    else if (m_list->isAtEnd())
        clearLine();
}

void Reading::end(Seq read)
{
    m_isLookedAt = false;
    m_readWhenLeft = read;
}

void Reading::takeMissed(Seq read)
{
    if (!m_isLookedAt || read.isNull() || !m_list)
        return;
    drawLine(read);
}

void Reading::drawLine(Seq behind)
{
    const QModelIndex first = firstNewsBehind(*m_messages, behind);
    if (!first.isValid())
        return;
    m_lineBehind = behind;
    m_line = first;
    m_list->setNews(first);
    m_list->holdInView(m_list->model()->index(first.row(), 0));
    if (m_isLookedAt)
        m_list->release();
}

void Reading::clearLine()
{
    m_lineBehind = {};
    m_line = QModelIndex();
    if (m_list)
        m_list->setNews({});
}

void Reading::onRowsInserted(int first, int last)
{
    if (!m_list)
        return;
    // What was missing between what was read and the line has come.
    if (m_line.isValid() && first <= m_line.row() && m_line.row() <= last + 1)
        drawLine(m_lineBehind);
    const bool isNewsWhileAway = !m_isLookedAt && m_readWhenLeft && !m_readWhenLeft->isNull()
        && m_lineBehind != *m_readWhenLeft;
    if (isNewsWhileAway)
        drawLine(*m_readWhenLeft);
}

void Reading::onRowsSeen(int, int last)
{
    if (m_isLookedAt && m_messages) {
        const QModelIndex bottom = m_list->model()->index(last, 0);
        const bool isWhole
            = m_list->visualRect(bottom).bottom() <= m_list->viewport()->rect().bottom();
        const int seen = isWhole ? last : last - 1;
        if (!m_seen.isValid() || seen > m_seen.row())
            m_seen = m_messages->index(seen);
    }
    updateButton();
}

void Reading::updateButton()
{
    if (!m_messages || !m_list)
        return;
    const bool isNeeded = !m_list->isAtEnd();
    if (isNeeded && m_seen.isValid())
        m_button->setCount(countNewsBelow(*m_messages, m_seen.row(), EndButton::MostCounted));
    if (!isNeeded && m_button->hasFocus())
        m_list->setFocus(); // which would go who knows where
    m_button->setVisible(isNeeded);
}

} // namespace charla::ui
