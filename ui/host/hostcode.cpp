// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/hostcode.h>

#include <ui/host/invitationmaker.h>
#include <ui/hosting.h>
#include <ui/inviting/joincode.h>

#include <QVBoxLayout>

namespace charla::ui {

HostCode::HostCode(Hosting &hosting, QWidget *parent)
    : QWidget(parent), m_hosting(hosting), m_code(new JoinCode(this))
{
    auto *invitations = new InvitationMaker(hosting, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_code);
    column->addWidget(invitations);
    connect(invitations, &InvitationMaker::chosen, m_code, &JoinCode::setInvitation);
    // A server that keeps nothing has another certificate each time, at the same address.
    connect(&hosting, &Hosting::started, this, &HostCode::showLink);
}

void HostCode::setAddress(const QString &address)
{
    m_address = address;
    showLink();
    setVisible(!address.isEmpty());
}

void HostCode::showLink()
{
    auto link = client::joinLinkOf(m_address);
    if (link)
        link->fingerprint = client::Fingerprint::from(m_hosting.fingerprint());
    m_code->setLink(link);
}

} // namespace charla::ui
