// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/actions.h>
#include <ui/conversation/sendkey.h>

#include <QDialog>

class QGridLayout;

namespace charla::ui {

//! \brief All keys that do something, made from the actions themselves. The window stays usable beside it.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(QWidget *window, const Actions &actions, SendKey sendKey);

private:
    void addTitle(QGridLayout *grid, const QString &title);
    void addRow(QGridLayout *grid, const QString &words, const QStringList &keys);
    void addActions(QGridLayout *grid, const Actions &actions);
    void addWriting(QGridLayout *grid, SendKey sendKey);
};

//! Opens the sheet, or brings it to the front.
void showShortcuts(QWidget *window, const Actions &actions, SendKey sendKey);

} // namespace charla::ui
