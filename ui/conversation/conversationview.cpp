// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/conversationview.h>

#include <client/membermodel.h>
#include <client/messagemodel.h>
#include <client/moderation.h>
#include <client/naming.h>
#include <ui/conversation/composer.h>
#include <ui/conversation/conversationheader.h>
#include <ui/conversation/messagelist.h>
#include <ui/conversation/messagemenu.h>
#include <ui/conversation/people.h>
#include <ui/conversation/reading.h>
#include <ui/conversation/removals.h>
#include <ui/files/drophint.h>
#include <ui/look/naming.h>
#include <ui/moderation/orderwords.h>
#include <ui/texts.h>
#include <ui/look/tonelabel.h>

#include <QVBoxLayout>

#include <utility>

// What it is made of; what a person does with its messages stands in conversationviewacts.cpp.
namespace charla::ui {

using client::MessageModel;
using protocol::Seq;
using namespace Qt::StringLiterals;

ConversationView::ConversationView(const protocol::Conversation &conversation,
                                   client::MessageModel *messages, QWidget *parent)
    : QWidget(parent), m_conversation(conversation), m_messages(messages),
      m_header(new ConversationHeader(conversation, this)), m_list(new MessageList(this)),
      m_menu(new MessageMenu(this)), m_typing(new ToneLabel(ToneLabel::Tone::Dim, {}, this)),
      m_composer(new Composer(this)), m_reading(new Reading(messages, m_list, this)),
      m_removals(new Removals(this)), m_dropHint(new DropHint(this))
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
    wireComposer();
    wireRemovals();
    wireFiles();
    connect(m_header, &ConversationHeader::topicRequested, this, &ConversationView::topicRequested);
    connect(m_header, &ConversationHeader::searchWanted, this, &ConversationView::searchWanted);
    connect(m_header, &ConversationHeader::dismissed, this, &ConversationView::focusComposer);
}

void ConversationView::wireComposer()
{
    connect(m_composer, &Composer::sendRequested, this,
            [this](const QString &text, Seq replyTo, const std::vector<client::Attachment> &files) {
                m_reading->clearLine();
                m_list->goToEnd();
                emit sendRequested(text, replyTo, files);
            });
    connect(m_composer, &Composer::editRequested, this, &ConversationView::editRequested);
    connect(m_composer, &Composer::editLastWanted, this, &ConversationView::editLast);
    m_composer->setPeople([this] { return people(); });
    connect(m_composer, &Composer::typed, this, &ConversationView::typed);
    connect(m_composer, &Composer::draftChanged, this, &ConversationView::draftChanged);
}

void ConversationView::wireRemovals()
{
    connect(m_list, &MessageList::removeWanted, this, &ConversationView::beginRemoval);
    connect(m_list, &MessageList::undoClicked, m_removals, &Removals::undo);
    connect(m_list, &MessageList::undoWanted, m_removals, &Removals::undoLast);
    connect(m_menu, &MessageMenu::removeWanted, this, &ConversationView::beginRemoval);
    connect(m_menu, &MessageMenu::undoWanted, m_removals, &Removals::undo);
    connect(m_removals, &Removals::due, this, &ConversationView::removeRequested);
    connect(m_removals, &Removals::changed, this,
            [this] { m_list->setRemovals(m_removals->messages()); });
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
    connect(m_list, &MessageList::menuWanted, this, &ConversationView::showMenu);
    connect(m_list, &MessageList::dismissed, this, &ConversationView::focusComposer);
}

void ConversationView::wireMenu()
{
    connect(m_menu, &MessageMenu::copyWanted, m_list, &MessageList::copySelected);
    connect(m_menu, &MessageMenu::linkWanted, m_list, &MessageList::openLink);
    connect(m_menu, &MessageMenu::copyTextWanted, m_list, &MessageList::copyText);
    connect(m_menu, &MessageMenu::replyWanted, this, &ConversationView::beginReply);
    connect(m_menu, &MessageMenu::quotedWanted, this, &ConversationView::jumpTo);
    connect(m_menu, &MessageMenu::editWanted, this, &ConversationView::beginEdit);
    connect(m_menu, &MessageMenu::markToggled, this, &ConversationView::toggleMark);
    connect(m_menu, &MessageMenu::actWanted, this, &ConversationView::actWanted);
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

void ConversationView::setModeration(client::Moderation *moderation)
{
    m_moderation = moderation;
    connect(moderation, &client::Moderation::changed, this, &ConversationView::updateSilence);
    updateSilence();
}

void ConversationView::updateSilence()
{
    using Why = client::Moderation::Silence::Why;
    const auto silence = m_moderation ? m_moderation->silence(m_conversation) : std::nullopt;
    if (!silence)
        return m_composer->setSilence({}, Composer::Silence::None);
    m_composer->setSilence(texts::silence(*silence),
                           silence->why == Why::TooSoon ? Composer::Silence::ForAMoment
                                                        : Composer::Silence::Lasting);
}

void ConversationView::setRecentEmoji(RecentEmoji *recent)
{
    m_composer->setRecentEmoji(recent);
}

void ConversationView::setSendKey(SendKey key)
{
    m_composer->setSendKey(key);
}

void ConversationView::pickEmoji()
{
    m_composer->pickEmoji();
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

void ConversationView::beginLook(Seq read)
{
    m_reading->begin(read);
}

void ConversationView::endLook(Seq read)
{
    m_reading->end(read);
}

bool ConversationView::isLookedAt() const
{
    return m_reading->isLookedAt();
}

void ConversationView::takeMissed(Seq read)
{
    m_reading->takeMissed(read);
}

void ConversationView::setUndoSpan(std::chrono::milliseconds span)
{
    m_removals->setSpan(span);
}

void ConversationView::finishRemovals()
{
    m_removals->finish();
}

Draft ConversationView::draft() const
{
    return m_composer->draft();
}

void ConversationView::restoreDraft(const Draft &draft)
{
    m_composer->restore(draft);
}

void ConversationView::onStartReached()
{
    if (m_messages && m_messages->older() == client::MessageModel::Older::Unknown)
        emit olderWanted();
}

} // namespace charla::ui
