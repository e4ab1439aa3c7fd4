// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/inviting/invitedialog.h>

#include <client/invitations.h>
#include <client/joinlink.h>
#include <client/ownnick.h>
#include <client/session.h>
#include <ui/inviting/invitationform.h>
#include <ui/inviting/invitationlist.h>
#include <ui/inviting/joincode.h>
#include <ui/look/controls.h>
#include <ui/look/inlinemessage.h>
#include <ui/look/naming.h>
#include <ui/look/side.h>
#include <ui/texts.h>

#include <QHostAddress>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace charla::ui {

using namespace Qt::StringLiterals;
using client::Invitations;
using client::OwnNick;
using client::Session;

namespace {

constexpr int Margin = 20;
constexpr int Gap = 16; // between two parts

bool isThisComputer(const QUrl &server)
{
    return server.host() == "localhost"_L1 || QHostAddress(server.host()).isLoopback();
}

} // namespace

InviteDialog::InviteDialog(Session &session, std::optional<protocol::RoomName> room,
                           QWidget *window)
    : QDialog(window), m_session(&session), m_room(std::move(room)), m_code(new JoinCode(this)),
      m_place(new ToneLabel(ToneLabel::Tone::Dim, {}, this)),
      m_message(named(new InlineMessage(this), "inviteMessage"_L1, {}))
{
    named(this, "inviteDialog"_L1, tr("Invite people"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Invite people"));
    auto *close = named(new QPushButton(tr("&Close"), this), "inviteClose"_L1, {});
    makeRoomy(close);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, Margin, Margin, Margin);
    column->setSpacing(Gap);
    column->addWidget(m_place);
    column->addWidget(m_code, 0, Qt::AlignHCenter);
    column->addWidget(makeInviting());
    column->addWidget(m_message);
    column->addWidget(close, 0, Qt::AlignRight);
    column->setSizeConstraint(QLayout::SetFixedSize); // as large as what is in it now

    connect(session.invitations(), &Invitations::listed, m_list, &InvitationList::list);
    connect(session.invitations(), &Invitations::made, this, &InviteDialog::onMade);
    connect(session.invitations(), &Invitations::refused, this, &InviteDialog::onRefused);
    connect(session.ownNick(), &OwnNick::stateChanged, this, &InviteDialog::showState);
    connect(&session, &Session::stateChanged, this, &InviteDialog::showState);
    connect(&session, &QObject::destroyed, this, &QWidget::close);
    showState();
}

QWidget *InviteDialog::makeInviting()
{
    m_inviting = new QWidget(this);
    m_form = new InvitationForm(m_inviting);
    m_words = named(new ToneLabel(ToneLabel::Tone::Dim, {}, m_inviting), "invitationWords"_L1, {});
    m_list = new InvitationList(m_inviting);
    connect(m_form, &InvitationForm::wanted, this, &InviteDialog::make);
    connect(m_list, &InvitationList::takenBack, this, &InviteDialog::onTakenBack);
    auto *column = new QVBoxLayout(m_inviting);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(sideTitle(tr("Invite without the password"), m_inviting));
    column->addWidget(m_form);
    column->addWidget(m_words);
    column->addWidget(m_list);
    return m_inviting;
}

void InviteDialog::showState()
{
    if (!m_session)
        return;
    const bool isOnline = m_session->state() == Session::State::Online;
    m_inviting->setEnabled(isOnline);
    if (!isOnline)
        return m_message->tell(InlineMessage::Tone::Trouble, tr("You are not connected."));
    m_message->clear();
    showLink();
    const bool isLocked = m_session->invitations()->door() == Invitations::Door::Password;
    const QString why = whyNot();
    m_inviting->setVisible(isLocked);
    m_form->setVisible(why.isEmpty());
    m_words->tell(why);
    if (isLocked && why.isEmpty())
        m_session->invitations()->ask();
}

void InviteDialog::showLink()
{
    const client::Reached &reached = m_session->reached();
    client::JoinLink link{.url = reached.url, .room = m_room};
    if (!reached.certificate.isNull() && !reached.isVouchedFor)
        link.fingerprint = reached.certificate;
    m_code->setLink(link);
    m_place->tell(
        isThisComputer(reached.url)
            ? tr("This address leads here on this computer only.")
            : tr("Who is in this network comes to %1 by this link.").arg(m_session->serverName()));
}

QString InviteDialog::whyNot() const
{
    return m_session->ownNick()->state() == protocol::NickState::Kept
        ? QString()
        : tr("Newcomers say a password here. Who keeps their nick can invite people without it.");
}

void InviteDialog::make(int uses, std::chrono::milliseconds lifetime)
{
    m_message->clear();
    if (m_session)
        m_session->invitations()->make(uses, lifetime);
}

void InviteDialog::onMade(const protocol::InvitationCode &code)
{
    m_code->setInvitation(code);
    m_words->tell(tr("The link and the QR code let people in now. They are shown only here, and "
                     "only until you close this."));
}

// Which of them the link has nobody can tell any more: so it has none then.
void InviteDialog::onTakenBack(const protocol::InvitationId &invitation)
{
    m_message->clear();
    m_code->setInvitation({});
    m_words->tell(tr("It lets in nobody any more."));
    if (m_session)
        m_session->invitations()->revoke(invitation);
}

void InviteDialog::onRefused(const protocol::Refusal &refusal)
{
    m_message->tell(InlineMessage::Tone::Trouble, texts::refusal(refusal));
    if (refusal.code == protocol::ErrorCode::NoSuchInvitation && m_session)
        m_session->invitations()->ask(); // somebody has come by it just now
}

} // namespace charla::ui
