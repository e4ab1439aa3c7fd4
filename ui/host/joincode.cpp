// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/joincode.h>

#include <client/joinlink.h>
#include <ui/host/invitationmaker.h>
#include <ui/host/qrview.h>
#include <ui/hosting.h>
#include <ui/look/controls.h>
#include <ui/look/fingerprintlabel.h>
#include <ui/look/naming.h>
#include <ui/look/side.h>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;

JoinCode::JoinCode(Hosting &hosting, QWidget *parent)
    : QWidget(parent), m_hosting(hosting), m_code(new QrView(this)),
      m_link(named(new QLineEdit(this), "qrLink"_L1, tr("The link in the QR code")))
{
    m_code->setObjectName("qrCode"_L1);
    m_link->setReadOnly(true);
    m_link->setFrame(false);
    m_link->setAlignment(Qt::AlignHCenter);
    QPalette palette = m_link->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    m_link->setPalette(palette);
    m_choice = makeChoice();
    m_fingerprint = makeFingerprint();
    // A server that keeps nothing has another certificate each time, at the same address.
    connect(&hosting, &Hosting::started, this, &JoinCode::showLink);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(sideTitle(tr("Scan to join by"), this));
    column->addWidget(m_choice);
    column->addWidget(m_code);
    column->addWidget(m_link);
    column->addWidget(m_fingerprint);
    auto *invitations = new InvitationMaker(hosting, this);
    connect(invitations, &InvitationMaker::chosen, this, &JoinCode::setInvitation);
    column->addWidget(invitations);
}

QWidget *JoinCode::makeChoice()
{
    auto *choice = new QWidget(this);
    auto *forBrowser = named(new QRadioButton(tr("Browser"), choice), "codeForBrowser"_L1,
                             tr("Show the QR code for a browser"));
    m_forCharla = named(new QRadioButton(tr("Charla"), choice), "codeForCharla"_L1,
                        tr("Show the QR code for Charla"));
    forBrowser->setChecked(true);
    for (QRadioButton *radio : {forBrowser, m_forCharla})
        makeMarkSeen(radio);
    connect(m_forCharla, &QRadioButton::toggled, this, &JoinCode::showLink);
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(forBrowser);
    row->addWidget(m_forCharla);
    row->addStretch(1);
    return choice;
}

QWidget *JoinCode::makeFingerprint()
{
    auto *part = new QWidget(this);
    m_groups = named(new FingerprintLabel(part), "hostFingerprint"_L1, {});
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(sideTitle(tr("Fingerprint of this server"), part));
    column->addWidget(m_groups);
    return part;
}

void JoinCode::setAddress(const QString &address)
{
    m_address = address;
    showLink();
    setVisible(!address.isEmpty());
}

void JoinCode::showLink()
{
    const auto fingerprint = client::Fingerprint::from(m_hosting.fingerprint());
    m_groups->setText(fingerprint ? fingerprint->groups() : QString());
    m_groups->setAccessibleName(tr("Fingerprint of this server: %1").arg(m_groups->text()));
    m_fingerprint->setVisible(fingerprint.has_value());
    m_code->setLink(link());
    m_link->setText(link());
    m_link->setCursorPosition(0);
}

void JoinCode::setInvitation(const std::optional<protocol::InvitationCode> &invitation)
{
    m_invitation = invitation;
    showLink();
}

QString JoinCode::link() const
{
    auto link = client::joinLinkOf(m_address);
    if (!link)
        return m_address;
    if (!m_forCharla->isChecked()) // behind the #, which no browser sends
        return m_invitation ? QString(m_address + u"#?invite="_s + m_invitation->text())
                            : m_address;
    link->fingerprint = client::Fingerprint::from(m_hosting.fingerprint());
    link->invitation = m_invitation;
    return client::textOf(*link);
}

} // namespace charla::ui
