// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/inviting/invitationform.h>

#include <protocol/limits.h>
#include <ui/look/controls.h>
#include <ui/look/naming.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

// In the order of the choice.
constexpr std::chrono::hours Lifetimes[]
    = {std::chrono::hours(1), std::chrono::hours(24), std::chrono::hours(24 * 7),
       std::chrono::hours(24 * 30)};
constexpr int UsualLifetime = 1;

} // namespace

InvitationForm::InvitationForm(QWidget *parent)
    : QWidget(parent), m_uses(named(new QSpinBox(this), "invitationUsesEdit"_L1,
                                    tr("How many people an invitation lets in"))),
      m_lifetime(named(new QComboBox(this), "invitationLifetimeChoice"_L1,
                       tr("How long an invitation is good for")))
{
    m_uses->setRange(1, protocol::limits::MaxInvitationUses);
    m_uses->setPrefix(tr("People: "));
    m_lifetime->addItems({tr("for an hour"), tr("for a day"), tr("for a week"), tr("for 30 days")});
    m_lifetime->setCurrentIndex(UsualLifetime);
    auto *make = named(new QPushButton(tr("New &invitation"), this), "makeInvitationButton"_L1,
                       tr("Make an invitation, and put it into the link"));
    make->setAutoDefault(false);
    for (QWidget *const control :
         {static_cast<QWidget *>(m_uses), static_cast<QWidget *>(m_lifetime),
          static_cast<QWidget *>(make)})
        makeRoomy(control);
    auto *terms = new QHBoxLayout;
    terms->addWidget(m_uses, 1);
    terms->addWidget(m_lifetime, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(terms);
    column->addWidget(make, 0, Qt::AlignLeft);
    connect(make, &QPushButton::clicked, this,
            [this] { emit wanted(m_uses->value(), Lifetimes[m_lifetime->currentIndex()]); });
}

} // namespace charla::ui
