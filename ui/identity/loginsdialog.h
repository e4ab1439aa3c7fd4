// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ownnick.h>
#include <protocol/refusal.h>

#include <QDialog>
#include <QPointer>

#include <vector>

class QVBoxLayout;

namespace charla::client {
class Session;
}

namespace charla::ui {

class InlineMessage;

//! \brief Where the person is logged in at one server, each with a button that ends it.
//!
//! Not modal. Asks the server when it opens, and when the connection is back.
class LoginsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a session is not owned; when it goes, this closes.
    LoginsDialog(client::Session &session, QWidget *window);

private:
    void askAnew();
    void show(const std::vector<protocol::OwnSession> &sessions);
    void onRefused(const protocol::Refusal &refusal);
    QWidget *makeRow(const protocol::OwnSession &session);
    void end(const protocol::SessionId &session);

    QPointer<client::Session> m_session;
    InlineMessage *m_message;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace charla::ui
