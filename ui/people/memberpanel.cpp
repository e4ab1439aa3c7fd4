// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/people/memberpanel.h>

#include <client/membermodel.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/people/memberdelegate.h>
#include <ui/people/memberwords.h>
#include <ui/texts.h>

#include <QMenu>
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
    m_list->setModel(m_words);
    m_list->setItemDelegate(new MemberDelegate(m_list));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_list, 1);
    connect(m_list, &QListView::activated, this, &MemberPanel::onActivated);
    connect(m_list, &QListView::customContextMenuRequested, this, &MemberPanel::showMenu);
    connect(m_words, &QAbstractItemModel::rowsInserted, this, &MemberPanel::updateTitle);
    connect(m_words, &QAbstractItemModel::rowsRemoved, this, &MemberPanel::updateTitle);
    connect(m_words, &QAbstractItemModel::modelReset, this, &MemberPanel::updateTitle);
}

void MemberPanel::setMembers(client::MemberModel *members)
{
    m_members = members;
    m_words->setSourceModel(members);
    updateTitle();
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
    menu->popup(m_list->viewport()->mapToGlobal(where));
}

void MemberPanel::updateTitle()
{
    const int count = m_words->rowCount();
    m_title->setText(count > 0 ? texts::people(count) : tr("People"));
}

} // namespace charla::ui
