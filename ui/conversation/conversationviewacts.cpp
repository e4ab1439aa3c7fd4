// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/conversationview.h>

#include <client/membermodel.h>
#include <client/messagemodel.h>
#include <client/moderation.h>
#include <ui/conversation/composer.h>
#include <ui/conversation/messagelist.h>
#include <ui/conversation/messagemenu.h>
#include <ui/conversation/people.h>
#include <ui/conversation/removals.h>
#include <ui/look/announcer.h>
#include <ui/texts.h>

#include <algorithm>

// What a person does with the messages of a conversation.
namespace charla::ui {

using client::MessageModel;
using protocol::Seq;

QModelIndex ConversationView::rowOf(Seq message) const
{
    return m_messages ? m_messages->indexOf(message) : QModelIndex();
}

void ConversationView::beginReply(Seq message)
{
    const QModelIndex row = rowOf(message);
    if (!row.isValid())
        return;
    m_composer->beginReply(message, row.data(int(MessageModel::Role::Author)).toString(),
                           texts::firstLine(row.data(int(MessageModel::Role::Text)).toString()));
}

void ConversationView::beginEdit(Seq message)
{
    const QModelIndex row = rowOf(message);
    if (row.isValid())
        m_composer->beginEdit(message, row.data(int(MessageModel::Role::Text)).toString());
}

//! A message that the server refused can be written again. One that waits to be sent can't be changed yet.
void ConversationView::editLast()
{
    const QSet<Seq> leaving = m_removals->messages();
    const QModelIndex row = m_messages ? lastOwn(*m_messages, leaving) : QModelIndex();
    const QString text = row.data(int(MessageModel::Role::Text)).toString();
    const auto delivery
        = MessageModel::Delivery(row.data(int(MessageModel::Role::Delivery)).toInt());
    if (!row.isValid())
        return;
    if (delivery == MessageModel::Delivery::Refused)
        m_composer->beginAgain(text);
    else if (delivery == MessageModel::Delivery::Committed)
        m_composer->beginEdit(Seq(row.data(int(MessageModel::Role::Seq)).toLongLong()), text);
}

void ConversationView::toggleMark(Seq message, const QString &mark)
{
    const auto marks = rowOf(message)
                           .data(int(MessageModel::Role::Reactions))
                           .value<QList<MessageModel::Mark>>();
    const auto known = std::ranges::find(marks, mark, &MessageModel::Mark::mark);
    if (known != marks.end() && known->isOwn)
        emit unreactRequested(message, mark);
    else
        emit reactRequested(message, mark);
}

void ConversationView::jumpTo(Seq message)
{
    m_jump = message;
    if (rowOf(message).isValid())
        takeAround(message);
    else
        emit aroundWanted(message);
}

void ConversationView::takeAround(Seq message)
{
    if (m_jump != message)
        return;
    m_jump.reset();
    const QModelIndex row = rowOf(message);
    if (row.isValid())
        m_list->goTo(row);
    else
        emit jumpFailed();
}

void ConversationView::showMenu(const QModelIndex &message, const QPoint &globalPlace)
{
    const Seq seq(message.data(int(MessageModel::Role::Seq)).toLongLong());
    const bool isLeaving = m_removals->messages().contains(seq);
    m_menu->setOrder(m_moderation, m_conversation, m_members);
    m_menu->show(message, isLeaving ? MessageMenu::Standing::Leaving : MessageMenu::Standing::There,
                 globalPlace);
}

void ConversationView::beginRemoval(Seq message)
{
    m_composer->giveUpEdit(message);
    m_removals->begin(message);
    announce(this, tr("Message deleted. Ctrl+Z brings it back."));
}

QString ConversationView::spoken(Seq message) const
{
    const QModelIndex row = rowOf(message);
    return row.isValid()
        ? m_list->model()->index(row.row(), 0).data(Qt::AccessibleTextRole).toString()
        : QString();
}

std::optional<KeptTabs::Place> ConversationView::place() const
{
    RowList::Spot spot = m_list->spot();
    // A notice has no name: the message behind it has.
    while (spot.row.isValid() && spot.row.data(int(MessageModel::Role::Seq)).toLongLong() == 0) {
        spot.top += m_list->visualRect(spot.row).height();
        spot.row = spot.row.siblingAtRow(spot.row.row() + 1);
    }
    if (!spot.row.isValid())
        return {};
    return KeptTabs::Place{Seq(spot.row.data(int(MessageModel::Role::Seq)).toLongLong()), spot.top};
}

void ConversationView::restorePlace(const KeptTabs::Place &place)
{
    const QModelIndex row = rowOf(place.message);
    if (row.isValid())
        m_list->goToSpot({m_list->model()->index(row.row(), 0), place.top});
}

} // namespace charla::ui
