// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/shortcutsheet.h>

#include <ui/look/naming.h>
#include <ui/look/side.h>

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 32; // between what and how
constexpr QSize FirstSize(600, 620);

QStringList keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    keys.removeAll(QString());
    return keys;
}

QString keyName(QKeyCombination key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *window, const Actions &actions, SendKey sendKey)
    : QDialog(window)
{
    named(this, "shortcutSheet"_L1, tr("Keyboard shortcuts"));
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);

    auto *page = new QWidget(this);
    auto *grid = new QGridLayout(page);
    grid->setHorizontalSpacing(Gap);
    grid->setColumnStretch(0, 1);
    addActions(grid, actions);
    addWriting(grid, sendKey);
    grid->setRowStretch(grid->rowCount(), 1);

    auto *area = named(new QScrollArea(this), "shortcutArea"_L1, tr("Keyboard shortcuts"));
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long words wrap
    area->setFocusPolicy(Qt::StrongFocus); // so that the arrows scroll it
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    named(buttons->button(QDialogButtonBox::Close), "closeShortcutsButton"_L1, tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    resize(FirstSize);
    area->setFocus();
}

void ShortcutSheet::addTitle(QGridLayout *grid, const QString &title)
{
    ToneLabel *label = sideTitle(title, this);
    label->setContentsMargins(0, grid->rowCount() > 1 ? 12 : 0, 0, 2);
    grid->addWidget(label, grid->rowCount(), 0, 1, 2);
}

void ShortcutSheet::addRow(QGridLayout *grid, const QString &words, const QStringList &keys)
{
    auto *what = new QLabel(words, this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    what->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    what->setAccessibleName(words + u": "_s + keys.join(u", "_s));
    auto *how = new QLabel(keys.join(u",  "_s), this);
    how->setObjectName("shortcutKeys"_L1);
    how->setTextFormat(Qt::PlainText);
    how->setAlignment(Qt::AlignRight | Qt::AlignTop);
    QFont bold = how->font();
    bold.setBold(true);
    how->setFont(bold);
    const int row = grid->rowCount();
    grid->addWidget(what, row, 0);
    grid->addWidget(how, row, 1);
}

void ShortcutSheet::addActions(QGridLayout *grid, const Actions &actions)
{
    for (const Actions::Group &group : actions.groups()) {
        addTitle(grid, group.title);
        for (const QAction *action : group.actions) {
            if (const QStringList keys = keysOf(*action); !keys.isEmpty())
                addRow(grid, Actions::plainText(*action), keys);
            if (action == actions[Actions::Act::PreviousTab])
                addRow(grid, tr("Conversation by its number"),
                       {keysOf(*actions.goToTab(1)).first() + u" … "_s
                        + keysOf(*actions.goToTab(Actions::NumberedTabs)).first()});
        }
    }
}

//! The keys that the field for messages and the list above it take themselves.
void ShortcutSheet::addWriting(QGridLayout *grid, SendKey sendKey)
{
    const QString enter = keyName(Qt::Key_Return);
    const QString ctrlEnter = keyName(Qt::CTRL | Qt::Key_Return);
    const QString shiftEnter = keyName(Qt::SHIFT | Qt::Key_Return);
    const bool isByEnter = sendKey == SendKey::Enter;
    addTitle(grid, tr("While writing"));
    addRow(grid, tr("Send the message"),
           isByEnter ? QStringList{enter, ctrlEnter} : QStringList{ctrlEnter});
    addRow(grid, tr("Begin a new line"),
           isByEnter ? QStringList{shiftEnter} : QStringList{enter, shiftEnter});
    addRow(grid, tr("Change the last own message, in an empty field"), {keyName(Qt::Key_Up)});
    addRow(grid, tr("Name a person"), {u"@"_s});
    addRow(grid, tr("Emoji by its name"), {u":"_s});
    addRow(grid, tr("Take what is offered"), {keyName(Qt::Key_Tab), keyName(Qt::Key_Return)});
    addRow(grid, tr("Give up an answer or a change"), {keyName(Qt::Key_Escape)});
    addRow(grid, tr("What can be done with a chosen message"),
           {keyName(Qt::Key_Menu), keyName(Qt::SHIFT | Qt::Key_F10)});
    addRow(grid, tr("Delete a chosen own message"), {keyName(Qt::Key_Delete)});
    addRow(grid, tr("Bring the message back that was deleted just now"),
           {keyName(Qt::CTRL | Qt::Key_Z)});
}

void showShortcuts(QWidget *window, const Actions &actions, SendKey sendKey)
{
    auto *sheet = window->findChild<ShortcutSheet *>();
    if (!sheet)
        sheet = new ShortcutSheet(window, actions, sendKey);
    sheet->show();
    sheet->raise();
    sheet->activateWindow();
}

} // namespace charla::ui
