// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

namespace charla::ui {

class Actions;
class Hosting;
class InviteDialog;
class KeepNickDialog;
class LoginsDialog;
class ServerPanes;

//! \brief Opens what is about the own nick, the own logins and those whom one invites, at the server in front.
class IdentityOffice : public QObject
{
    Q_OBJECT

public:
    //! Nothing is owned; all must outlive this.
    IdentityOffice(const Actions &actions, ServerPanes &servers, Hosting &hosting, QWidget *window);

private:
    template<typename Dialog, typename... About>
    void open(QPointer<Dialog> &dialog, const About &...about);
    void invite();
    void onFrontChanged();

    const Actions &m_actions;
    ServerPanes &m_servers;
    Hosting &m_hosting;
    QWidget *m_window;
    QPointer<KeepNickDialog> m_keepNick;
    QPointer<LoginsDialog> m_logins;
    QPointer<InviteDialog> m_invite;
};

} // namespace charla::ui
