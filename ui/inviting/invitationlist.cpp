// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/inviting/invitationlist.h>

#include <ui/look/controls.h>
#include <ui/look/naming.h>
#include <ui/look/tonelabel.h>

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;
using protocol::InvitationTerms;

namespace {

QString wordsOf(const InvitationTerms &terms)
{
    const auto until = QDateTime::fromMSecsSinceEpoch(terms.expires.time_since_epoch().count());
    return InvitationList::tr("%1 of %2 have come · until %3")
        .arg(QLocale().toString(terms.used), QLocale().toString(terms.uses),
             QLocale().toString(until, QLocale::ShortFormat));
}

} // namespace

InvitationList::InvitationList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    setObjectName("invitationList"_L1);
    m_rows->setContentsMargins(0, 4, 0, 0);
    m_rows->setSpacing(2);
    hide();
}

void InvitationList::list(const std::vector<InvitationTerms> &invitations)
{
    while (QLayoutItem *const item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // this may be its button's click
        delete item; // NOLINT(cppcoreguidelines-owning-memory): a layout gives its items away
    }
    for (const InvitationTerms &terms : invitations)
        m_rows->addWidget(makeRow(terms));
    setVisible(!invitations.empty());
}

QWidget *InvitationList::makeRow(const InvitationTerms &terms)
{
    const QString words = wordsOf(terms);
    auto *row = named(new QWidget(this), "invitationRow"_L1, words);
    auto *takeBack = named(new QPushButton(tr("Take back"), row), "takeInvitationBackButton"_L1,
                           tr("Take this invitation back: %1").arg(words));
    takeBack->setAutoDefault(false);
    makeRoomy(takeBack);
    connect(takeBack, &QPushButton::clicked, this, [this, id = terms.id] { emit takenBack(id); });
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new ToneLabel(ToneLabel::Tone::Dim, words, row), 1);
    line->addWidget(takeBack, 0, Qt::AlignVCenter);
    return row;
}

} // namespace charla::ui
