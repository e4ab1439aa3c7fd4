// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/inviting/joincode.h>

#include <ui/inviting/copybutton.h>
#include <ui/inviting/qrview.h>
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

JoinCode::JoinCode(QWidget *parent) : QWidget(parent), m_code(new QrView(this))
{
    m_code->setObjectName("qrCode"_L1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(sideTitle(tr("Scan to join by"), this));
    column->addWidget(makeChoice());
    column->addWidget(m_code);
    column->addWidget(makeLine());
    column->addWidget(makeFingerprint());
    connect(m_forCharla, &QRadioButton::toggled, this, &JoinCode::showLink);
    showLink();
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
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(forBrowser);
    row->addWidget(m_forCharla);
    row->addStretch(1);
    return choice;
}

QWidget *JoinCode::makeLine()
{
    auto *part = new QWidget(this);
    part->setFixedWidth(QrView::Side);
    m_line = named(new QLineEdit(part), "qrLink"_L1, tr("The link in the QR code"));
    m_line->setReadOnly(true);
    m_line->setFrame(false);
    QPalette palette = m_line->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(palette);
    m_copy = new CopyButton({}, part);
    m_copy->setObjectName("copyLinkButton"_L1);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_line, 1);
    row->addWidget(m_copy);
    return part;
}

QWidget *JoinCode::makeFingerprint()
{
    m_fingerprint = new QWidget(this);
    m_groups = named(new FingerprintLabel(m_fingerprint), "hostFingerprint"_L1, {});
    auto *column = new QVBoxLayout(m_fingerprint);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(sideTitle(tr("Fingerprint of this server"), m_fingerprint));
    column->addWidget(m_groups);
    return m_fingerprint;
}

void JoinCode::setLink(const std::optional<client::JoinLink> &link)
{
    m_link = link;
    showLink();
}

void JoinCode::setInvitation(const std::optional<protocol::InvitationCode> &invitation)
{
    m_invitation = invitation;
    showLink();
}

void JoinCode::showLink()
{
    setVisible(m_link.has_value());
    const auto fingerprint = m_link ? m_link->fingerprint : std::nullopt;
    m_groups->setText(fingerprint ? fingerprint->groups() : QString());
    m_groups->setAccessibleName(tr("Fingerprint of this server: %1").arg(m_groups->text()));
    m_fingerprint->setVisible(fingerprint.has_value());
    m_code->setLink(text());
    m_line->setText(text());
    m_line->setToolTip(text());
    m_line->setCursorPosition(0);
    m_copy->setCopied(text());
}

QString JoinCode::text() const
{
    if (!m_link)
        return {};
    client::JoinLink link = *m_link;
    link.invitation = m_invitation;
    return m_forCharla->isChecked() ? client::textOf(link) : client::pageLinkOf(link);
}

} // namespace charla::ui
