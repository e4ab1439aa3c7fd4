// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/conversationtabs.h>

#include <ui/conversation/conversationview.h>
#include <ui/files/talkfiles.h>

// Files of the conversations.
namespace charla::ui {

using client::Session;
using protocol::Conversation;
using protocol::MessageId;

void ConversationTabs::wireFiles(ConversationView *view)
{
    const Conversation of = view->conversation();
    view->setFiles(m_files.get());
    view->setFileRules(fileRules());
    connect(view, &ConversationView::sendAgainRequested, this,
            [this, of](const QUuid &message) { m_session.sendAgain(of, MessageId(message)); });
    connect(view, &ConversationView::takeBackRequested, this,
            [this, of](const QUuid &message) { takeBack(of, MessageId(message)); });
}

void ConversationTabs::takeBack(const Conversation &of, const MessageId &message)
{
    const auto written = m_session.takeBack(of, message);
    const int index = tabOf(of);
    if (!written)
        emit noticed(tr("That message is sent already. It can be deleted."));
    else if (index >= 0)
        view(index)->takeBack(written->text, written->replyTo, written->files);
}

//! Before the server has told, everything can be chosen; what it won't take it refuses then.
FileRules ConversationTabs::fileRules() const
{
    const auto &terms = m_session.fileTerms();
    const bool isKnown = terms || m_session.state() == Session::State::Online;
    return {.known = isKnown ? FileRules::Known::Yes : FileRules::Known::No, .terms = terms};
}

void ConversationTabs::onFileTermsChanged()
{
    for (int index = 0; index < count(); ++index)
        view(index)->setFileRules(fileRules());
}

} // namespace charla::ui
