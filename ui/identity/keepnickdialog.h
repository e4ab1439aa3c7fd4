// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/refusal.h>
#include <protocol/terms.h>

#include <QDialog>
#include <QPointer>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace charla::client {
class Session;
}

namespace charla::ui {

class InlineMessage;
class ToneLabel;

//! \brief Keeps the own nick at one server with a password, changes that, or gives the nick up.
//!
//! Not modal; tells in place what the server says. Forgets what was typed as soon as it is asked for.
class KeepNickDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a session is not owned; when it goes, this closes.
    KeepNickDialog(client::Session &session, QWidget *window);

private:
    QWidget *makeButtons();
    QLineEdit *makeField(QLatin1StringView objectName, const QString &label);
    void keep();
    void giveUp();
    void onKept(protocol::NickState state);
    void onRefused(const protocol::Refusal &refusal);
    void wait();
    void showState();
    void clearFields();
    bool isKept() const;
    bool isOnline() const;
    bool isBusy() const;

    QPointer<client::Session> m_session;
    ToneLabel *m_words;
    QFormLayout *m_form;
    QLineEdit *m_current = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_again = nullptr;
    InlineMessage *m_message;
    QPushButton *m_keep = nullptr;
    QPushButton *m_giveUp = nullptr;
};

} // namespace charla::ui
