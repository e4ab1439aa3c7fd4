// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QAction;
class QMainWindow;

namespace charla::ui {

class Actions;
class SettingsPage;
class Wishes;

//! \brief What a person can choose. Everything acts at once; the window stays usable beside it.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a quiet is the action that silences everything. Nothing is owned; both must outlive this.
    SettingsDialog(QWidget *window, Wishes &wishes, QAction &quiet);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addLook(SettingsPage *page);
    void addLanguage(SettingsPage *page);
    void addWriting(SettingsPage *page);
    void addAttention(SettingsPage *page, QAction &quiet);
    void addStart(SettingsPage *page);
    void addNetwork(SettingsPage *page);
    void fit();

    Wishes &m_wishes;
    SettingsPage *m_page;
};

//! Lets the actions of \a window that concern the settings do what they say: open them, and change
//! the size of letters. Nothing is owned; all must outlive the window.
void wireSettings(QMainWindow *window, const Actions &actions, Wishes &wishes);

//! Opens the settings, or brings them to the front.
void showSettings(QWidget *window, Wishes &wishes, QAction &quiet);

} // namespace charla::ui
