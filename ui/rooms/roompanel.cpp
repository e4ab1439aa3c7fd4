// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/rooms/roompanel.h>

#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/rooms/newroomedit.h>
#include <ui/rooms/roomdelegate.h>
#include <ui/rooms/roomwords.h>

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace charla::ui {

using client::RoomModel;
using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 14;

} // namespace

RoomPanel::RoomPanel(RoomModel &rooms, QWidget *parent)
    : SideColumn(parent), m_rooms(new RoomWords(rooms, RoomModel::Kind::Room, this)),
      m_privates(new RoomWords(rooms, RoomModel::Kind::Private, this)),
      m_newRoom(new NewRoomEdit(m_rooms, this)),
      m_noPrivates(new ToneLabel(ToneLabel::Tone::Dim,
                                 tr("Double-click a person to write to them privately."), this))
{
    m_roomList = makeList(m_rooms, "roomList"_L1, tr("Rooms"));
    m_privateList = makeList(m_privates, "privateList"_L1, tr("Private talks"));
    connect(m_newRoom, &NewRoomEdit::chosen, this, &RoomPanel::goToWanted);
    connect(m_newRoom, &NewRoomEdit::dismissed, this, &RoomPanel::dismissed);
    ToneLabel *privateTitle = sideTitle(tr("Private"), this);
    privateTitle->setContentsMargins(Margin, 10, Margin, 4);
    m_noPrivates->setContentsMargins(Margin, 0, Margin, 0);
    m_noPrivates->setAlignment(Qt::AlignTop);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeRoomTitle());
    column->addWidget(m_newRoom);
    column->addWidget(m_roomList);
    column->addWidget(privateTitle);
    column->addWidget(m_noPrivates);
    column->addWidget(m_privateList);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    for (const RoomWords *words : {m_rooms, m_privates}) {
        connect(words, &QAbstractItemModel::rowsInserted, this, &RoomPanel::onRowsChanged);
        connect(words, &QAbstractItemModel::rowsRemoved, this, &RoomPanel::onRowsChanged);
        connect(words, &QAbstractItemModel::modelReset, this, &RoomPanel::onRowsChanged);
    }
    updatePrivates();
}

QWidget *RoomPanel::makeRoomTitle()
{
    auto *row = new QWidget(this);
    auto *add = named(new QToolButton(row), "addRoomButton"_L1, tr("Join or create a room"));
    add->setIcon(signIcon(Sign::Add));
    add->setToolTip(tr("Join or create a room (Ctrl+J)"));
    add->setAutoRaise(true);
    connect(add, &QToolButton::clicked, this, &RoomPanel::askForRoom);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(Margin, 8, 8, 2);
    layout->addWidget(sideTitle(tr("Rooms"), row), 1);
    layout->addWidget(add);
    return row;
}

SideList *RoomPanel::makeList(RoomWords *words, QLatin1StringView objectName,
                              const QString &accessibleName)
{
    SideList *list = named(new SideList(this), objectName, accessibleName);
    list->setModel(words);
    list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    list->setItemDelegate(new RoomDelegate(list));
    const auto goTo
        = [this, words](const QModelIndex &index) { emit goToWanted(words->conversation(index)); };
    connect(list, &QListView::customContextMenuRequested, this,
            [this, list, words](const QPoint &where) { showMenu(list, words, where); });
    connect(list, &SideList::dismissed, this, &RoomPanel::dismissed);
    connect(list, &QListView::clicked, this, goTo);
    connect(list, &QListView::activated, this, goTo);
    return list;
}

void RoomPanel::askForRoom()
{
    m_newRoom->ask();
}

void RoomPanel::setCurrent(const std::optional<protocol::Conversation> &conversation)
{
    m_current = conversation;
    const QModelIndex room = conversation ? m_rooms->indexOf(*conversation) : QModelIndex();
    const QModelIndex with = conversation ? m_privates->indexOf(*conversation) : QModelIndex();
    m_roomList->setCurrentIndex(room);
    m_privateList->setCurrentIndex(with);
}

void RoomPanel::updatePrivates()
{
    const bool isEmpty = m_privates->rowCount() == 0;
    m_privateList->setVisible(!isEmpty);
    m_noPrivates->setVisible(isEmpty);
}

void RoomPanel::onRowsChanged()
{
    updatePrivates();
    if (!m_roomList->currentIndex().isValid() && !m_privateList->currentIndex().isValid())
        setCurrent(m_current); // its row came only now
}

void RoomPanel::showMenu(SideList *list, RoomWords *words, const QPoint &where)
{
    // By the menu key the place is the list's middle, and the row is the current one.
    const QModelIndex under = list->indexAt(where);
    const QPersistentModelIndex index = under.isValid() ? under : list->currentIndex();
    if (!index.isValid())
        return;
    const bool isMember = index.data(int(RoomModel::Role::Membership)).toBool();
    const bool isRoom = words == m_rooms;
    auto *menu = named(new QMenu(this), "roomMenu"_L1, isRoom ? tr("Room") : tr("Private talk"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(signIcon(isRoom ? Sign::Room : Sign::Members),
                    isMember ? tr("&Open") : tr("&Join"), this,
                    [this, words, index] { emit goToWanted(words->conversation(index)); });
    QAction *muting = menu->addAction(tr("&Mute"), this, [this, words, index](bool isMuted) {
        emit muteWanted(words->conversation(index), isMuted);
    });
    muting->setCheckable(true);
    muting->setChecked(index.data(int(RoomModel::Role::Muted)).toBool());
    muting->setEnabled(isMember);
    if (isRoom) {
        QAction *leaving = menu->addAction(signIcon(Sign::Door), tr("&Leave"), this,
                                           [this, index] { leave(index); });
        leaving->setEnabled(isMember);
    }
    menu->popup(list->viewport()->mapToGlobal(where));
}

void RoomPanel::leave(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const protocol::Conversation conversation = m_rooms->conversation(index);
    if (const auto *room = std::get_if<protocol::RoomName>(&conversation))
        emit leaveWanted(*room);
}

} // namespace charla::ui
