// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/identity/identityoffice.h>

#include <client/address.h>
#include <client/session.h>
#include <ui/actions.h>
#include <ui/conversation/conversationtabs.h>
#include <ui/identity/keepnickdialog.h>
#include <ui/hosting.h>
#include <ui/identity/loginsdialog.h>
#include <ui/inviting/invitedialog.h>
#include <ui/servers/serverpane.h>
#include <ui/servers/serverpanes.h>

#include <QAction>

namespace charla::ui {

using Act = Actions::Act;

IdentityOffice::IdentityOffice(const Actions &actions, ServerPanes &servers, Hosting &hosting,
                               QWidget *window)
    : QObject(window), m_actions(actions), m_servers(servers), m_hosting(hosting), m_window(window)
{
    connect(m_actions[Act::KeepNick], &QAction::triggered, this, [this] { open(m_keepNick); });
    connect(m_actions[Act::Logins], &QAction::triggered, this, [this] { open(m_logins); });
    connect(m_actions[Act::Invite], &QAction::triggered, this, &IdentityOffice::invite);
    connect(&m_servers, &ServerPanes::frontChanged, this, &IdentityOffice::onFrontChanged);
    onFrontChanged();
}

// One that is open may be about another server than the one in front now.
template<typename Dialog, typename... About>
void IdentityOffice::open(QPointer<Dialog> &dialog, const About &...about)
{
    if (!m_servers.front())
        return;
    if (dialog)
        dialog->close();
    dialog = new Dialog(m_servers.front()->session(), about..., m_window);
    static_cast<QWidget *>(dialog)->show();
}

void IdentityOffice::invite()
{
    if (!m_servers.front())
        return;
    const QUrl own = m_hosting.ownUrl();
    // The host's own way there is nobody else's; the panel has the others'.
    if (!own.isEmpty() && client::isSamePlace(m_servers.front()->session().url(), own))
        m_actions[Act::HostPanel]->trigger();
    else
        open(m_invite, m_servers.front()->tabs()->currentRoom());
}

void IdentityOffice::onFrontChanged()
{
    for (const Act act : {Act::Invite, Act::KeepNick, Act::Logins})
        m_actions[act]->setEnabled(m_servers.front());
}

} // namespace charla::ui
