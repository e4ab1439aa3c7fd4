// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/conversationview.h>

#include <client/membermodel.h>
#include <client/messagemodel.h>
#include <client/naming.h>
#include <ui/conversation/composer.h>
#include <ui/conversation/conversationheader.h>
#include <ui/conversation/messagelist.h>
#include <ui/conversation/messagemenu.h>
#include <ui/conversation/people.h>
#include <ui/look/naming.h>
#include <ui/texts.h>
#include <ui/look/tonelabel.h>

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace charla::ui {

using client::MessageModel;
using protocol::Seq;
using namespace Qt::StringLiterals;

ConversationView::ConversationView(const protocol::Conversation &conversation,
                                   client::MessageModel *messages, QWidget *parent)
    : QWidget(parent), m_conversation(conversation), m_messages(messages),
      m_header(new ConversationHeader(conversation, this)), m_list(new MessageList(this)),
      m_menu(new MessageMenu(this)), m_typing(new ToneLabel(ToneLabel::Tone::Dim, {}, this)),
      m_composer(new Composer(this))
{
    const QString &name = client::nameOf(conversation);
    const bool isRoom = std::holds_alternative<protocol::RoomName>(conversation);
    setObjectName("conversation"_L1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    named(m_list, "messageList"_L1, tr("Messages"));
    m_list->setMessages(messages);
    m_list->setEmptyWords(isRoom ? tr("Nobody has said anything here yet.\nBe the first!")
                                 : tr("Only you and %1 see what is written here.").arg(name));
    named(m_typing, "typingLine"_L1, {});
    m_typing->setWordWrap(false);
    m_typing->setContentsMargins(18, 0, 18, 0);
    m_typing->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_typing->setMinimumHeight(m_typing->fontMetrics().height() + 4);
    m_composer->setPlaceholder(isRoom ? tr("Message to everybody in %1").arg(name)
                                      : tr("Message to %1").arg(name));

    arrange();
    wireList();
    wireMenu();
    connect(m_composer, &Composer::sendRequested, this, [this](const QString &text, Seq replyTo) {
        m_list->goToEnd();
        emit sendRequested(text, replyTo);
    });
    connect(m_composer, &Composer::editRequested, this, &ConversationView::editRequested);
    connect(m_composer, &Composer::editLastWanted, this, &ConversationView::editLast);
    m_composer->setPeople([this] { return people(); });
    connect(m_composer, &Composer::typed, this, &ConversationView::typed);
    connect(m_header, &ConversationHeader::topicRequested, this, &ConversationView::topicRequested);
    connect(m_header, &ConversationHeader::searchWanted, this, &ConversationView::searchWanted);
    connect(m_header, &ConversationHeader::dismissed, this, &ConversationView::focusComposer);
}

void ConversationView::arrange()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_list, 1);
    column->addWidget(m_typing);
    column->addWidget(m_composer);
}

void ConversationView::wireList()
{
    connect(m_list, &MessageList::startReached, this, &ConversationView::onStartReached);
    connect(m_list, &MessageList::gapReached, this, &ConversationView::behindWanted);
    connect(m_list, &MessageList::quoteClicked, this, &ConversationView::jumpTo);
    connect(m_list, &MessageList::chipClicked, this, &ConversationView::toggleMark);
    connect(m_list, &MessageList::menuWanted, m_menu, &MessageMenu::show);
}

void ConversationView::wireMenu()
{
    connect(m_menu, &MessageMenu::copyWanted, m_list, &MessageList::copySelected);
    connect(m_menu, &MessageMenu::linkWanted, m_list, &MessageList::openLink);
    connect(m_menu, &MessageMenu::copyTextWanted, m_list, &MessageList::copyText);
    connect(m_menu, &MessageMenu::replyWanted, this, &ConversationView::beginReply);
    connect(m_menu, &MessageMenu::quotedWanted, this, &ConversationView::jumpTo);
    connect(m_menu, &MessageMenu::editWanted, this, &ConversationView::beginEdit);
    connect(m_menu, &MessageMenu::removeWanted, this, &ConversationView::removeRequested);
    connect(m_menu, &MessageMenu::markToggled, this, &ConversationView::toggleMark);
}

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
    const QModelIndex row = m_messages ? lastOwn(*m_messages) : QModelIndex();
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

QStringList ConversationView::people() const
{
    QStringList people = m_messages ? recentAuthors(*m_messages) : QStringList();
    if (const auto *with = std::get_if<protocol::Nick>(&m_conversation))
        people.append(with->text());
    for (int row = 0; m_members && row < m_members->rowCount(); ++row) {
        const QModelIndex member = m_members->index(row);
        if (!member.data(int(client::MemberModel::Role::IsSelf)).toBool())
            people.append(member.data().toString());
    }
    people.removeDuplicates(); // those who wrote are members, too
    return people;
}

void ConversationView::setMembers(client::MemberModel *members)
{
    m_members = members;
}

void ConversationView::setRecentEmoji(RecentEmoji *recent)
{
    m_composer->setRecentEmoji(recent);
}

void ConversationView::pickEmoji()
{
    m_composer->pickEmoji();
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

void ConversationView::setPeople(People people)
{
    m_list->setPeople(std::move(people));
}

void ConversationView::setTopic(const QString &topic)
{
    m_header->setTopic(topic);
}

void ConversationView::editTopic()
{
    m_header->editTopic();
}

void ConversationView::setTypists(const QStringList &nicks)
{
    m_typing->setText(texts::typing(nicks));
}

void ConversationView::focusComposer()
{
    m_composer->setFocus();
}

void ConversationView::onStartReached()
{
    if (m_messages && m_messages->older() == client::MessageModel::Older::Unknown)
        emit olderWanted();
}

} // namespace charla::ui
