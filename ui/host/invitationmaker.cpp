// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/invitationmaker.h>

#include <protocol/limits.h>
#include <ui/hosting.h>
#include <ui/look/controls.h>
#include <ui/look/naming.h>
#include <ui/look/side.h>
#include <ui/look/tonelabel.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <chrono>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

// In the order of the choice.
constexpr std::chrono::hours Lifetimes[]
    = {std::chrono::hours(1), std::chrono::hours(24), std::chrono::hours(24 * 7),
       std::chrono::hours(24 * 30)};
constexpr int UsualLifetime = 1;

} // namespace

InvitationMaker::InvitationMaker(Hosting &hosting, QWidget *parent)
    : QWidget(parent), m_hosting(hosting),
      m_words(named(new ToneLabel(ToneLabel::Tone::Dim, {}, this), "invitationWords"_L1, {}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(sideTitle(tr("Invite without the password"), this));
    column->addWidget(makeTerms());
    column->addWidget(makeButtons());
    column->addWidget(m_words);
    connect(&hosting, &Hosting::started, this, &InvitationMaker::showState);
    connect(&hosting, &Hosting::stopped, this, &InvitationMaker::showState);
    connect(&hosting, &Hosting::termsChanged, this, &InvitationMaker::showState);
    showState();
}

QWidget *InvitationMaker::makeTerms()
{
    auto *terms = new QWidget(this);
    m_uses = named(new QSpinBox(terms), "invitationUsesEdit"_L1,
                   tr("How many people an invitation lets in"));
    m_uses->setRange(1, protocol::limits::MaxInvitationUses);
    m_lifetime = named(new QComboBox(terms), "invitationLifetimeChoice"_L1,
                       tr("How long an invitation is good for"));
    m_lifetime->addItems({tr("for an hour"), tr("for a day"), tr("for a week"), tr("for 30 days")});
    m_lifetime->setCurrentIndex(UsualLifetime);
    m_uses->setPrefix(tr("People: "));
    makeRoomy(m_uses);
    makeRoomy(m_lifetime);
    auto *row = new QHBoxLayout(terms);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_uses, 1);
    row->addWidget(m_lifetime, 1);
    return terms;
}

QWidget *InvitationMaker::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *make = named(new QPushButton(tr("New &invitation"), buttons), "makeInvitationButton"_L1,
                       tr("Make an invitation, and put it into the link"));
    m_takeBack = named(new QPushButton(tr("&Take all back"), buttons), "revokeInvitationsButton"_L1,
                       tr("Take all invitations back"));
    for (QPushButton *const button : {make, m_takeBack}) {
        button->setAutoDefault(false);
        makeRoomy(button);
    }
    connect(make, &QPushButton::clicked, this, &InvitationMaker::make);
    connect(m_takeBack, &QPushButton::clicked, this, &InvitationMaker::takeBack);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(make);
    row->addWidget(m_takeBack);
    row->addStretch(1);
    return buttons;
}

void InvitationMaker::make()
{
    const auto code = protocol::InvitationCode::from(
        m_hosting.invite(m_uses->value(), Lifetimes[m_lifetime->currentIndex()]));
    if (!code)
        return;
    m_words->tell(tr("The link and the QR code let people in now. They are shown only here, and "
                     "only until you close this."));
    emit chosen(*code);
}

void InvitationMaker::takeBack()
{
    m_hosting.revokeInvitations();
    m_words->tell(tr("No invitation of yours lets in anybody any more."));
    emit chosen({});
}

void InvitationMaker::showState()
{
    const bool canInvite = m_hosting.isRunning() && !m_hosting.terms().password.isEmpty();
    if (!canInvite) {
        m_words->tell({});
        emit chosen({});
    }
    setVisible(canInvite);
}

} // namespace charla::ui
