// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/people/memberpanel.h>

#include <client/membermodel.h>
#include <client/moderation.h>
#include <client/session.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/moderation/personacts.h>
#include <ui/people/memberdelegate.h>
#include <ui/people/memberwords.h>
#include <ui/texts.h>

#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;

MemberPanel::MemberPanel(QWidget *parent)
    : SideColumn(parent), m_title(sideTitle({}, this)),
      m_list(named(new SideList(this), "memberList"_L1, tr("People in this room"))),
      m_words(new MemberWords(this))
{
    m_title->setContentsMargins(14, 12, 14, 6);
    m_title->setBuddy(m_list);
    // Before the list, which forgets where its rows stand as soon as some are to go.
    connect(m_words, &QAbstractItemModel::rowsAboutToBeInserted, this, &MemberPanel::holdTop);
    connect(m_words, &QAbstractItemModel::rowsAboutToBeRemoved, this, &MemberPanel::holdTop);
    connect(m_words, &QAbstractItemModel::layoutAboutToBeChanged, this, &MemberPanel::holdTop);
    m_list->setModel(m_words);
    m_list->setItemDelegate(new MemberDelegate(m_list));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    connect(m_list, &SideList::dismissed, this, &MemberPanel::dismissed);
    connect(m_list, &QListView::activated, this, &MemberPanel::onActivated);
    connect(m_list, &QListView::customContextMenuRequested, this, &MemberPanel::showMenu);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &MemberPanel::loadAhead);
    m_restore.setSingleShot(true);
    connect(&m_restore, &QTimer::timeout, this, &MemberPanel::restoreTop);
}

void MemberPanel::setRoom(client::Session *session, const protocol::RoomName *room)
{
    m_session = session;
    m_room = room ? std::optional(*room) : std::nullopt;
    setMembers(session && room ? session->members(*room) : nullptr);
}

void MemberPanel::setMembers(client::MemberModel *members)
{
    if (members == m_members)
        return updateTitle();
    if (m_members) {
        m_members->setWatched(false);
        m_members->disconnect(this);
    }
    m_members = members;
    m_words->setSourceModel(members);
    if (members) {
        connect(members, &client::MemberModel::totalChanged, this, &MemberPanel::updateTitle);
        members->setWatched(isVisible());
    }
    updateTitle();
}

void MemberPanel::showEvent(QShowEvent *event)
{
    SideColumn::showEvent(event);
    if (m_members)
        m_members->setWatched(true);
}

void MemberPanel::hideEvent(QHideEvent *event)
{
    SideColumn::hideEvent(event);
    if (m_members)
        m_members->setWatched(false);
}

// The list asks for more by itself when its end is seen; nobody should have to wait there.
void MemberPanel::loadAhead()
{
    const QScrollBar &bar = *m_list->verticalScrollBar();
    if (bar.maximum() - bar.value() < m_list->viewport()->height() && m_words->canFetchMore({}))
        m_words->fetchMore({});
}

// Whoever looks at the top sees who comes there.
void MemberPanel::holdTop()
{
    if (m_restore.isActive() || m_list->verticalScrollBar()->value() == 0)
        return;
    const QModelIndex top = m_list->indexAt({m_list->viewport()->width() / 2, 0});
    m_top = top;
    m_topOffset = m_list->visualRect(top).top();
    m_restore.start(0);
}

void MemberPanel::restoreTop()
{
    if (m_top.isValid()) {
        QScrollBar &bar = *m_list->verticalScrollBar();
        bar.setValue(bar.value() + m_list->visualRect(m_top).top() - m_topOffset);
    }
    m_top = QPersistentModelIndex();
}

void MemberPanel::onActivated(const QModelIndex &index)
{
    if (m_members && index.isValid()
        && !index.data(int(client::MemberModel::Role::IsSelf)).toBool())
        emit privateWanted(m_members->nick(m_words->mapToSource(index)));
}

void MemberPanel::showMenu(const QPoint &where)
{
    // By the menu key the place is the list's middle, and the row is the current one.
    const QModelIndex under = m_list->indexAt(where);
    const QPersistentModelIndex index = under.isValid() ? under : m_list->currentIndex();
    if (!index.isValid() || index.data(int(client::MemberModel::Role::IsSelf)).toBool())
        return;
    auto *menu = named(new QMenu(this), "memberMenu"_L1, tr("Person"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(signIcon(Sign::Person), tr("Write &privately"), this,
                    [this, index] { onActivated(index); });
    if (m_session && m_members) {
        const Person person{
            m_members->nick(m_words->mapToSource(index)),
            protocol::Role(index.data(int(client::MemberModel::Role::Office)).toInt()), m_room};
        addPersonActs(menu, *m_session->moderation(), person,
                      [this](const protocol::ClientMessage &act) { emit actWanted(act); });
    }
    menu->popup(m_list->viewport()->mapToGlobal(where));
}

void MemberPanel::updateTitle()
{
    const int count = m_members ? m_members->total() : 0;
    m_title->setText(count > 0 ? texts::people(count) : tr("People"));
}

} // namespace charla::ui
