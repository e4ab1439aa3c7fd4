// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/rooms/newroomedit.h>

#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/texts.h>
#include <ui/look/tonelabel.h>

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace charla::ui {

using namespace Qt::StringLiterals;

NewRoomEdit::NewRoomEdit(QAbstractItemModel *rooms, QWidget *parent)
    : QWidget(parent),
      m_edit(named(new QLineEdit(this), "newRoomEdit"_L1, tr("Name of a room to join or create"))),
      m_trouble(named(new ToneLabel(ToneLabel::Tone::Trouble, {}, this), "newRoomTrouble"_L1, {}))
{
    m_edit->setPlaceholderText(tr("Join or create a room"));
    auto *completer = new QCompleter(rooms, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionRole(Qt::DisplayRole);
    m_edit->setCompleter(completer);
    auto *enter = named(new QToolButton(this), "newRoomButton"_L1, tr("Join or create"));
    enter->setIcon(signIcon(Sign::Check));
    enter->setToolTip(tr("Join or create (Enter)"));
    enter->setAutoRaise(true);

    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_edit, 1);
    row->addWidget(enter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 0, 8, 6);
    column->setSpacing(3);
    column->addLayout(row);
    column->addWidget(m_trouble);
    m_trouble->hide();
    hide();
    connect(m_edit, &QLineEdit::textEdited, this, &NewRoomEdit::onEdited);
    connect(m_edit, &QLineEdit::returnPressed, this, &NewRoomEdit::choose);
    connect(enter, &QToolButton::clicked, this, &NewRoomEdit::choose);
}

void NewRoomEdit::ask()
{
    m_edit->clear();
    m_trouble->tell({});
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void NewRoomEdit::onEdited()
{
    const auto room = protocol::RoomName::from(m_edit->text());
    const bool isBad = !room && !m_edit->text().isEmpty();
    m_trouble->tell(isBad ? texts::roomTrouble(room.error().code) : QString());
}

void NewRoomEdit::choose()
{
    const auto room = protocol::RoomName::from(m_edit->text());
    if (!room) {
        m_trouble->tell(texts::roomTrouble(room.error().code));
        m_edit->setFocus();
        return;
    }
    hide();
    emit chosen(*room);
}

void NewRoomEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    hide();
    emit dismissed();
}

} // namespace charla::ui
