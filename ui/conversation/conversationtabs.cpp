// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/conversationtabs.h>

#include <client/messagemodel.h>
#include <client/naming.h>
#include <client/roommodel.h>
#include <ui/conversation/conversationtabbar.h>
#include <ui/conversation/conversationview.h>
#include <ui/conversation/namedpeople.h>
#include <ui/conversation/removals.h>
#include <ui/files/talkfiles.h>
#include <ui/rooms/roomwords.h>

// What is kept of them stands in conversationtabskeeping.cpp.
namespace charla::ui {

using client::RoomModel;
using client::Session;
using protocol::Conversation;

ConversationTabs::ConversationTabs(Session &session, RecentEmoji &recentEmoji, QWidget *parent)
    : QTabWidget(parent), m_session(session), m_recentEmoji(recentEmoji),
      m_files(std::make_unique<TalkFiles>(session, this)), m_bar(new ConversationTabBar(this)),
      m_undoSpan(Removals::DefaultSpan)
{
    setTabBar(m_bar);
    setDocumentMode(true);
    connect(this, &QTabWidget::currentChanged, this, &ConversationTabs::onCurrentChanged);
    connect(m_bar, &ConversationTabBar::dismissed, this, &ConversationTabs::focusComposer);
    connect(m_bar, &QTabBar::tabBarClicked, this, [this] { m_return.front.reset(); });
    connect(m_bar, &QTabBar::tabCloseRequested, this, &ConversationTabs::closeTab);
    connect(&session, &Session::roomJoined, this, &ConversationTabs::onRoomJoined);
    connect(&session, &Session::roomLeft, this, &ConversationTabs::onRoomLeft);
    connect(&session, &Session::typistsChanged, this, &ConversationTabs::onTypistsChanged);
    connect(&session, &Session::loadedAround, this, &ConversationTabs::onLoadedAround);
    connect(&session, &Session::messageArrived, this, &ConversationTabs::onMessageArrived);
    connect(&session, &Session::missed, this, [this](const Conversation &in, protocol::Seq read) {
        if (const int index = tabOf(in); index >= 0)
            view(index)->takeMissed(read);
    });
    m_speakSoon.setSingleShot(true);
    connect(&m_speakSoon, &QTimer::timeout, this, &ConversationTabs::announceNews);
    wireKeeping();
    connect(session.rooms(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                onRoomsChanged(first.row(), last.row());
            });
    connect(session.rooms(), &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onRoomsChanged(first, last); });
    connect(&session, &Session::fileTermsChanged, this, &ConversationTabs::onFileTermsChanged);
    connect(&m_files->acts(), &FileActs::troubled, this, &ConversationTabs::noticed);
    connect(&m_files->acts(), &FileActs::saved, this, &ConversationTabs::told);
    adopt();
}

ConversationTabs::~ConversationTabs() = default;

//! Of a session that is there already, the rooms, and the private talks with something new.
void ConversationTabs::adopt()
{
    for (int row = 0; row < m_session.rooms()->rowCount(); ++row) {
        const QModelIndex index = m_session.rooms()->index(row);
        const Conversation conversation = m_session.rooms()->conversation(index);
        if (std::holds_alternative<protocol::RoomName>(conversation)
            && index.data(int(RoomModel::Role::Membership)).toBool())
            open(conversation);
    }
    onRoomsChanged(0, m_session.rooms()->rowCount() - 1);
}

void ConversationTabs::goTo(const Conversation &conversation)
{
    m_return.front.reset();
    const auto *room = std::get_if<protocol::RoomName>(&conversation);
    if (!room || tabOf(conversation) >= 0) {
        setCurrentIndex(open(conversation));
        focusComposer();
        return;
    }
    m_wanted = conversation;
    m_wantedMessage.reset();
    m_session.join(*room);
}

void ConversationTabs::bringToFront(const protocol::RoomName &room)
{
    const bool comesBack = m_return.hasFront
        && (room == protocol::RoomName::lobby() || Conversation(room) == m_return.usualWayIn);
    if (comesBack)
        return; // to what was in front; that room is only the way in
    m_return.front.reset();
    const int index = tabOf(room);
    if (index >= 0)
        setCurrentIndex(index);
    else
        m_wanted = room;
}

void ConversationTabs::goToMessage(const Conversation &conversation, protocol::Seq message)
{
    m_return.front.reset();
    const auto *room = std::get_if<protocol::RoomName>(&conversation);
    if (room && tabOf(conversation) < 0) {
        goTo(conversation);
        m_wantedMessage = message;
        return;
    }
    const int index = open(conversation);
    setCurrentIndex(index);
    view(index)->jumpTo(message);
}

void ConversationTabs::editTopic()
{
    if (ConversationView *front = view(currentIndex()))
        front->editTopic();
}

void ConversationTabs::closeTab(int index)
{
    if (index < 0)
        return;
    const Conversation conversation = view(index)->conversation();
    if (const auto *room = std::get_if<protocol::RoomName>(&conversation))
        leave(*room);
    else
        remove(index);
}

void ConversationTabs::leave(const protocol::RoomName &room)
{
    onRoomLeft(room); // the tab goes at once, also while offline
    m_session.leave(room);
}

void ConversationTabs::stepBy(int steps)
{
    m_return.front.reset();
    if (count() > 0)
        setCurrentIndex((currentIndex() + steps + count()) % count());
}

void ConversationTabs::goToTab(int index)
{
    if (!view(index))
        return;
    m_return.front.reset();
    setCurrentIndex(index);
    focusComposer();
}

std::optional<Conversation> ConversationTabs::current() const
{
    const ConversationView *front = view(currentIndex());
    return front ? std::optional(front->conversation()) : std::nullopt;
}

std::optional<protocol::RoomName> ConversationTabs::currentRoom() const
{
    const auto roomAt = [this](int index) {
        const ConversationView *there = view(index);
        return there ? std::get_if<protocol::RoomName>(&there->conversation()) : nullptr;
    };
    const protocol::RoomName *room = roomAt(currentIndex());
    for (int index = 0; !room && index < count(); ++index)
        room = roomAt(index);
    return room ? std::optional(*room) : std::nullopt;
}

void ConversationTabs::focusComposer()
{
    if (ConversationView *front = view(currentIndex()))
        front->focusComposer();
}

void ConversationTabs::pickEmoji()
{
    if (ConversationView *front = view(currentIndex()))
        front->pickEmoji();
}

void ConversationTabs::chooseFiles()
{
    if (ConversationView *front = view(currentIndex()))
        front->chooseFiles();
}

void ConversationTabs::setSendKey(SendKey key)
{
    m_sendKey = key;
    for (int index = 0; index < count(); ++index)
        view(index)->setSendKey(key);
}

void ConversationTabs::updateReading()
{
    // While tabs come back the first of them is in front, but not what the person came for.
    const auto now = m_isInFront && isActiveWindow() && !m_return.front ? current() : std::nullopt;
    for (int index = 0; index < count(); ++index) {
        ConversationView *other = view(index);
        if (other->isLookedAt() && other->conversation() != now)
            other->endLook(m_session.readUpTo(other->conversation()));
    }
    if (now)
        view(currentIndex())->beginLook(m_session.readUpTo(*now));
    m_session.setCurrent(now);
}

void ConversationTabs::setInFront(bool isInFront)
{
    m_isInFront = isInFront;
    updateReading();
}

ConversationView *ConversationTabs::view(int index) const
{
    return qobject_cast<ConversationView *>(widget(index));
}

int ConversationTabs::tabOf(const Conversation &conversation) const
{
    for (int index = 0; index < count(); ++index) {
        const Conversation &other = view(index)->conversation();
        if (other == conversation || client::looksLike(conversation, other))
            return index;
    }
    return -1;
}

//! \return the index of the tab, which is made if there is none: where it was before, else behind all.
int ConversationTabs::open(const Conversation &conversation)
{
    const int there = tabOf(conversation);
    if (there >= 0)
        return there;
    client::MessageModel *messages = m_session.messages(conversation);
    auto *view = new ConversationView(conversation, messages, this);
    view->setPeople(peopleOf(m_session, conversation));
    wire(view);
    // A session that begins anew drops its conversations: queued, because it is in the middle of that then.
    connect(
        messages, &QObject::destroyed, view, [this, view] { remove(indexOf(view)); },
        Qt::QueuedConnection);
    const int index = insertTab(placeOf(conversation), view, {});
    updateMark(index);
    bringBack(view);
    return index;
}

void ConversationTabs::wire(ConversationView *view)
{
    const Conversation conversation = view->conversation();
    wireActs(view);
    wireJumps(view);
    wireFiles(view);
    connect(view, &ConversationView::typed, this,
            [this, conversation] { m_session.noteTyping(conversation); });
    connect(view, &ConversationView::olderWanted, this,
            [this, conversation] { m_session.loadOlder(conversation); });
    connect(view, &ConversationView::searchWanted, this, &ConversationTabs::searchWanted);
    connect(view, &ConversationView::actWanted, this, &ConversationTabs::actWanted);
    view->setModeration(m_session.moderation());
    view->setTypists(m_session.typists(conversation));
    view->setRecentEmoji(&m_recentEmoji);
    view->setSendKey(m_sendKey);
    view->setUndoSpan(m_undoSpan);
    connect(view, &ConversationView::draftChanged, this, &ConversationTabs::keepSoon);
    if (const auto *room = std::get_if<protocol::RoomName>(&conversation))
        view->setMembers(m_session.members(*room));
}

void ConversationTabs::wireActs(ConversationView *view)
{
    using protocol::Seq;
    const Conversation of = view->conversation();
    connect(
        view, &ConversationView::sendRequested, this,
        [this, of](const QString &text, Seq replyTo, const std::vector<client::Attachment> &files) {
            m_session.send(of, text, replyTo, files);
        });
    connect(view, &ConversationView::editRequested, this,
            [this, of](Seq message, const QString &text) { m_session.edit(of, message, text); });
    connect(view, &ConversationView::removeRequested, this,
            [this, of](Seq message) { m_session.remove(of, message); });
    connect(view, &ConversationView::reactRequested, this,
            [this, of](Seq message, const QString &mark) { m_session.react(of, message, mark); });
    connect(view, &ConversationView::unreactRequested, this,
            [this, of](Seq message, const QString &mark) { m_session.unreact(of, message, mark); });
    connect(view, &ConversationView::topicRequested, this, [this, of](const QString &topic) {
        if (m_session.state() != Session::State::Online)
            emit noticed(tr("The topic can be changed once the server can be reached again."));
        else if (const auto *room = std::get_if<protocol::RoomName>(&of))
            m_session.setTopic(*room, topic);
    });
}

void ConversationTabs::wireJumps(ConversationView *view)
{
    using protocol::Seq;
    const Conversation of = view->conversation();
    connect(view, &ConversationView::behindWanted, this,
            [this, of](Seq message) { m_session.loadBehind(of, message); });
    connect(view, &ConversationView::aroundWanted, this, [this, of](Seq message) {
        if (m_session.state() == Session::State::Online)
            m_session.loadAround(of, message);
        else
            emit noticed(tr("That message can be shown once the server can be reached again."));
    });
    connect(view, &ConversationView::jumpFailed, this,
            [this] { emit noticed(tr("That message is not there any more.")); });
}

void ConversationTabs::onLoadedAround(const Conversation &of, protocol::Seq message)
{
    const int index = tabOf(of);
    if (index >= 0)
        view(index)->takeAround(message);
}

void ConversationTabs::remove(int index)
{
    ConversationView *gone = view(index);
    if (!gone)
        return;
    gone->finishRemovals();
    if (m_kept)
        m_kept->setDraft(gone->conversation(), gone->draft());
    removeTab(index);
    keepSoon();
    gone->deleteLater(); // may be closed from inside one of its own signals
}

void ConversationTabs::updateMark(int index)
{
    const Conversation &conversation = view(index)->conversation();
    const QModelIndex row = m_session.rooms()->indexOf(conversation);
    ConversationTabBar::Mark mark{.name = client::nameOf(conversation), .badge = badgeOf(row)};
    if (std::holds_alternative<protocol::Nick>(conversation)) {
        mark.presence = row.isValid()
            ? protocol::Presence(row.data(int(RoomModel::Role::Presence)).toInt())
            : protocol::Presence::Online;
    }
    m_bar->setMark(index, mark);
    view(index)->setTopic(row.data(int(RoomModel::Role::Topic)).toString());
}

void ConversationTabs::onCurrentChanged()
{
    updateReading();
    keepSoon();
    emit conversationChanged();
}

void ConversationTabs::onRoomJoined(const protocol::RoomName &room)
{
    const bool isFirst = count() == 0;
    const int index = open(room);
    updateMark(index);
    if (isFirst)
        focusComposer();
    if (m_wanted && client::looksLike(*m_wanted, room)) {
        m_wanted.reset();
        m_return.front.reset();
        setCurrentIndex(index);
        updateReading(); // it may have been in front already
        if (const auto message = std::exchange(m_wantedMessage, {}))
            view(index)->jumpTo(*message);
        else
            focusComposer();
    }
}

void ConversationTabs::onRoomLeft(const protocol::RoomName &room)
{
    const int index = tabOf(room);
    if (index >= 0)
        remove(index);
}

void ConversationTabs::onRoomsChanged(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex changed = m_session.rooms()->index(row);
        const Conversation conversation = m_session.rooms()->conversation(changed);
        int tab = tabOf(conversation);
        if (std::holds_alternative<protocol::Nick>(conversation)) {
            const int unread = changed.data(int(RoomModel::Role::Unread)).toInt();
            bringBackPrivate(conversation);
            tab = tabOf(conversation);
            int &known = m_privateUnread[client::nameOf(conversation)];
            if (std::exchange(known, unread) < unread && tab < 0)
                tab = open(conversation);
        }
        if (tab >= 0)
            updateMark(tab);
    }
}

void ConversationTabs::onTypistsChanged(const Conversation &in)
{
    const int index = tabOf(in);
    if (index >= 0)
        view(index)->setTypists(m_session.typists(in));
}

} // namespace charla::ui
