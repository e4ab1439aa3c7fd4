// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/invitationmaker.h>

#include <ui/hosting.h>
#include <ui/inviting/invitationform.h>
#include <ui/inviting/invitationlist.h>
#include <ui/look/naming.h>
#include <ui/look/side.h>
#include <ui/look/tonelabel.h>

#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;

InvitationMaker::InvitationMaker(Hosting &hosting, QWidget *parent)
    : QWidget(parent), m_hosting(hosting), m_list(new InvitationList(this)),
      m_words(named(new ToneLabel(ToneLabel::Tone::Dim, {}, this), "invitationWords"_L1, {}))
{
    auto *form = new InvitationForm(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(sideTitle(tr("Invite without the password"), this));
    column->addWidget(form);
    column->addWidget(m_words);
    column->addWidget(m_list);
    connect(form, &InvitationForm::wanted, this, &InvitationMaker::make);
    connect(m_list, &InvitationList::takenBack, this, &InvitationMaker::takeBack);
    connect(&hosting, &Hosting::started, this, &InvitationMaker::showState);
    connect(&hosting, &Hosting::stopped, this, &InvitationMaker::showState);
    connect(&hosting, &Hosting::termsChanged, this, &InvitationMaker::showState);
    // Who has come may have come by one.
    connect(&hosting, &Hosting::peopleChanged, this, &InvitationMaker::showList);
    showState();
}

void InvitationMaker::make(int uses, std::chrono::milliseconds lifetime)
{
    const auto code = protocol::InvitationCode::from(m_hosting.invite(uses, lifetime));
    if (!code)
        return;
    m_words->tell(tr("The link and the QR code let people in now. They are shown only here, and "
                     "only until you close this."));
    showList();
    emit chosen(*code);
}

// Which of them the link has nobody can tell any more: so it has none then.
void InvitationMaker::takeBack(const protocol::InvitationId &invitation)
{
    m_hosting.revokeInvitation(invitation);
    m_words->tell(tr("It lets in nobody any more."));
    showList();
    emit chosen({});
}

void InvitationMaker::showState()
{
    const bool canInvite = m_hosting.isRunning() && !m_hosting.terms().password.isEmpty();
    if (!canInvite) {
        m_words->tell({});
        emit chosen({});
    }
    showList();
    setVisible(canInvite);
}

void InvitationMaker::showList()
{
    m_list->list(m_hosting.invitations());
}

} // namespace charla::ui
