// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/welcome/entrance.h>

#include <QDialog>

class QLabel;
class QPushButton;

namespace charla::ui {

class InlineMessage;
class Preferences;
class TrustWarning;
class WelcomeForm;

//! \brief The first dialogue: who you are, and whether you host or join.
//!
//! Stays open until the session is online, and tells in place what goes wrong on the way.
//! Remembers what worked. Accepted when the session is online.
class WelcomeDialog : public QDialog
{
    Q_OBJECT

public:
    //! Nothing is owned; all must outlive this.
    WelcomeDialog(Entrance &entrance, Preferences &preferences, QWidget *parent = nullptr);

    //! Begins with these instead of what was remembered, after a way in was tried elsewhere.
    void setJoin(const QString &nick, const QString &address);
    void showTrouble(const texts::Words &words, Entrance::Blame blame);

    void warn(const QUrl &server, const client::Breach &breach);

    //! While busy: gives up and stays open.
    void reject() override;

protected:
    //! What is deep inside tells of another height one level a turn: the last of them comes here.
    bool event(QEvent *event) override;

private:
    enum class Stage { Asking, Waiting };

    QWidget *makeHeader();
    QWidget *makeProgress();
    QWidget *makeButtons();
    void enter();
    void showProgress(const QString &words);
    void onEntered();
    void updateWords();
    void stayAway();
    void setStage(Stage stage);
    void fit();

    Entrance &m_entrance;
    Preferences &m_preferences;
    WelcomeForm *m_form;
    InlineMessage *m_trouble;
    TrustWarning *m_warning;
    QWidget *m_progress = nullptr;
    QLabel *m_progressWords = nullptr;
    QPushButton *m_enter = nullptr;
    QPushButton *m_cancel = nullptr;
    QString m_typedAddress; //!< of a join that goes on
};

} // namespace charla::ui
