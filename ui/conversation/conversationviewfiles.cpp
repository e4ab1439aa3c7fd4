// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/conversationview.h>

#include <client/messagemodel.h>
#include <client/naming.h>
#include <ui/conversation/composer.h>
#include <ui/conversation/messagefiles.h>
#include <ui/conversation/messagelist.h>
#include <ui/conversation/messagemenu.h>
#include <ui/files/attachmentstrip.h>
#include <ui/files/drophint.h>
#include <ui/files/talkfiles.h>

#include <QDragEnterEvent>
#include <QMimeData>

// What a person does with the files of a conversation.
namespace charla::ui {

using client::MessageFile;
using client::MessageModel;

void ConversationView::wireFiles()
{
    setAcceptDrops(true);
    connect(m_list, &MessageList::fileWanted, this, &ConversationView::turnTo);
    connect(m_menu, &MessageMenu::fileWanted, this, &ConversationView::turnTo);
    const auto save = [this](const MessageFile &file) {
        if (m_tools)
            m_tools->save(file);
    };
    connect(m_list, &MessageList::fileSaveWanted, this, save);
    connect(m_menu, &MessageMenu::fileSaveWanted, this, save);
    connect(m_list, &MessageList::fileStopWanted, this, [this](const MessageFile &file) {
        if (m_tools)
            m_tools->acts().cancel(file);
    });
    connect(m_list, &MessageList::sendAgainWanted, this, &ConversationView::sendAgainRequested);
    connect(m_menu, &MessageMenu::sendAgainWanted, this, &ConversationView::sendAgainRequested);
    connect(m_list, &MessageList::takeBackWanted, this, &ConversationView::takeBackRequested);
    connect(m_menu, &MessageMenu::takeBackWanted, this, &ConversationView::takeBackRequested);
}

void ConversationView::setFiles(TalkFiles *tools)
{
    m_tools = tools;
    m_list->setFiles(tools);
}

void ConversationView::setFileRules(const FileRules &rules)
{
    m_rules = rules;
    m_composer->setFileRules(rules);
}

void ConversationView::chooseFiles()
{
    m_composer->chooseFiles();
}

void ConversationView::turnTo(const MessageFile &file)
{
    if (m_tools && m_messages)
        m_tools->turnTo(file, picturesIn(*m_messages));
}

void ConversationView::takeBack(const QString &text, protocol::Seq replyTo,
                                const std::vector<client::Attachment> &files)
{
    if (!replyTo.isNull() && m_composer->draft().isEmpty())
        beginReply(replyTo);
    m_composer->takeBack(text, files);
}

Draft ConversationView::lastDraft() const
{
    Draft draft = m_composer->draft();
    for (int row = 0; m_messages && row < m_messages->rowCount(); ++row) {
        const QModelIndex index = m_messages->index(row);
        const auto delivery
            = MessageModel::Delivery(index.data(int(MessageModel::Role::Delivery)).toInt());
        if (delivery != MessageModel::Delivery::Uploading
            && delivery != MessageModel::Delivery::Unsent)
            continue;
        for (const MessageFile &file : filesOf(index))
            draft.lost.append(file.name);
        const QString text = index.data(int(MessageModel::Role::Text)).toString();
        if (draft.text.isEmpty())
            draft.text = text;
    }
    return draft;
}

// ---- dragged from elsewhere ------------------------------------------------------------------

void ConversationView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!AttachmentStrip::hasFiles(*event->mimeData()) || !m_rules.takesFiles())
        return;
    m_dropHint->tell(tr("Let go to send it to %1").arg(client::nameOf(m_conversation)));
    event->acceptProposedAction();
}

void ConversationView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropHint->hide();
}

//! They wait above the text field: a slip of the hand sends nothing.
void ConversationView::dropEvent(QDropEvent *event)
{
    m_dropHint->hide();
    m_composer->addFiles(*event->mimeData());
    event->acceptProposedAction();
}

} // namespace charla::ui
