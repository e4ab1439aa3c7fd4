// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/conversationview.h>

#include <client/messagemodel.h>
#include <client/naming.h>
#include <ui/conversation/composer.h>
#include <ui/conversation/messagelist.h>
#include <ui/look/naming.h>
#include <ui/texts.h>
#include <ui/look/tonelabel.h>

#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;

ConversationView::ConversationView(const protocol::Conversation &conversation,
                                   client::MessageModel *messages, QWidget *parent)
    : QWidget(parent), m_conversation(conversation), m_messages(messages),
      m_list(new MessageList(this)), m_typing(new ToneLabel(ToneLabel::Tone::Dim, {}, this)),
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

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_typing);
    column->addWidget(m_composer);

    connect(m_composer, &Composer::sendRequested, this, [this](const QString &text) {
        m_list->goToEnd();
        emit sendRequested(text);
    });
    connect(m_composer, &Composer::typed, this, &ConversationView::typed);
    connect(m_list, &MessageList::startReached, this, &ConversationView::onStartReached);
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
