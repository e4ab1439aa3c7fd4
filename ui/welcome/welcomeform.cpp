// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/welcome/welcomeform.h>

#include <protocol/limits.h>
#include <protocol/text.h>
#include <ui/look/controls.h>
#include <ui/look/naming.h>
#include <ui/preferences.h>
#include <ui/welcome/choicecard.h>
#include <ui/look/tonelabel.h>
#include <ui/welcome/hostpage.h>
#include <ui/welcome/joinpage.h>

#include <QLineEdit>
#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 4;
constexpr int SectionGap = 14;

} // namespace

WelcomeForm::WelcomeForm(const Preferences &preferences, const Entrance &entrance, QWidget *parent)
    : QWidget(parent), m_nick(named(new QLineEdit(this), "nickEdit"_L1, tr("Your nick"))),
      m_nickTrouble(named(new ToneLabel(ToneLabel::Tone::Trouble, {}, this), "nickTrouble"_L1, {})),
      m_nickPassword(
          named(new QLineEdit(this), "joinNickPasswordEdit"_L1, tr("Password of the nick"))),
      m_addressTrouble(
          named(new ToneLabel(ToneLabel::Tone::Trouble, {}, this), "addressTrouble"_L1, {})),
      m_hostPage(new HostPage(preferences, this)),
      m_joinPage(new JoinPage(preferences, entrance, this))
{
    auto *nickLabel = new QLabel(tr("Your &nick"), this);
    nickLabel->setBuddy(m_nick);
    m_nick->setText(preferences.nick());
    makeRoomy(m_nick);
    connect(m_nick, &QLineEdit::textEdited, this, &WelcomeForm::onNickEdited);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Gap);
    column->addWidget(nickLabel);
    column->addWidget(m_nick);
    column->addWidget(m_nickTrouble);
    column->addWidget(makeNickPassword());
    column->addSpacing(SectionGap);
    column->addWidget(makeChoices());
    column->addSpacing(SectionGap);
    column->addWidget(m_hostPage);
    column->addWidget(m_joinPage);
    column->addWidget(m_addressTrouble);

    (preferences.way() == Preferences::Way::Join ? m_joinCard : m_hostCard)->setChecked(true);
    choose();
    connect(m_joinCard, &QRadioButton::toggled, this, &WelcomeForm::choose);
    connect(m_joinPage, &JoinPage::edited, this, [this] {
        tell(m_addressTrouble, {});
        emit edited();
    });
    connect(m_joinPage, &JoinPage::resized, this, &WelcomeForm::resized);
    connect(m_joinPage, &JoinPage::enterWanted, this, &WelcomeForm::enterWanted);
    connect(m_hostPage, &HostPage::edited, this, [this] {
        emit edited();
        emit resized();
    });
    tell(m_nickTrouble, {});
    m_nick->setFocus();
}

// Seen only once a server has asked for it.
QWidget *WelcomeForm::makeNickPassword()
{
    m_nickPasswordRow = new QWidget(this);
    auto *label = new QLabel(tr("Password of the n&ick"), m_nickPasswordRow);
    label->setBuddy(m_nickPassword);
    m_nickPassword->setEchoMode(QLineEdit::Password);
    m_nickPassword->setMaxLength(2 * protocol::limits::MaxPasswordCodePoints); // UTF-16
    makeRoomy(m_nickPassword);
    connect(m_nickPassword, &QLineEdit::textEdited, this, &WelcomeForm::edited);
    auto *column = new QVBoxLayout(m_nickPasswordRow);
    column->setContentsMargins(0, SectionGap, 0, 0);
    column->setSpacing(Gap);
    column->addWidget(label);
    column->addWidget(m_nickPassword);
    m_nickPasswordRow->hide();
    connect(m_joinPage, &JoinPage::addressEdited, this, &WelcomeForm::forgetNickPassword);
    return m_nickPasswordRow;
}

// It was for another nick, or at another server.
void WelcomeForm::forgetNickPassword()
{
    m_nickPassword->clear();
    m_nickPasswordRow->hide();
    emit resized();
}

QWidget *WelcomeForm::makeChoices()
{
    auto *choices = new QWidget(this);
    m_hostCard
        = named(new ChoiceCard(Sign::Server, tr("&Host a room server"),
                               tr("Start one on this computer and invite the others."), choices),
                "hostChoice"_L1, tr("Host a room server"));
    m_joinCard
        = named(new ChoiceCard(Sign::Door, tr("&Join a room server"),
                               tr("Somebody on your network has already started one."), choices),
                "joinChoice"_L1, tr("Join a room server"));
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(SectionGap - Gap);
    row->addWidget(m_hostCard, 1);
    row->addWidget(m_joinCard, 1);
    return choices;
}

std::optional<WelcomeForm::Answer> WelcomeForm::answer()
{
    const auto nick = protocol::Nick::from(m_nick->text());
    if (!nick) {
        tell(m_nickTrouble, texts::nickTrouble(nick.error().code));
        blame(Entrance::Blame::Nick);
        return {};
    }
    if (isHosting()) {
        const auto request = m_hostPage->request();
        return request ? std::optional<Answer>(HostAnswer{*nick, *request}) : std::nullopt;
    }
    const auto link = m_joinPage->link();
    if (!link) {
        tell(m_addressTrouble,
             m_joinPage->address().isEmpty()
                 ? tr("Enter the address of the server.")
                 : tr("That is not an address. Enter one like 192.168.1.20:9090."));
        blame(Entrance::Blame::Address);
        return {};
    }
    const auto password = protocol::checkedPassword(m_joinPage->password());
    const auto nickPassword = protocol::checkedPassword(m_nickPassword->text());
    return JoinAnswer{.destination = {.url = link->url,
                                      .nick = *nick,
                                      .room = link->room.value_or(protocol::RoomName::lobby()),
                                      .password = password ? *password : QString(),
                                      .fingerprint = link->fingerprint,
                                      .nickPassword = nickPassword ? *nickPassword : QString(),
                                      .invitation = link->invitation,
                                      .others = m_joinPage->others()},
                      .typedAddress = link->room || link->fingerprint || link->invitation
                          ? texts::place(link->url)
                          : m_joinPage->address()};
}

bool WelcomeForm::isHosting() const
{
    return m_hostCard->isChecked();
}

void WelcomeForm::setJoin(const QString &nick, const QString &address)
{
    m_nick->setText(nick);
    m_joinPage->setAddress(address);
    m_joinCard->setChecked(true);
}

void WelcomeForm::setCanHost(bool canHost)
{
    m_hostCard->setEnabled(canHost);
    m_hostCard->setToolTip(canHost ? QString() : tr("You host a server already."));
    if (!canHost)
        m_joinCard->setChecked(true);
}

void WelcomeForm::blame(Entrance::Blame blame)
{
    if (blame == Entrance::Blame::Nick) {
        m_nick->setFocus();
        m_nick->selectAll();
    } else if (blame == Entrance::Blame::Port) {
        m_hostPage->blamePort();
    } else if (blame == Entrance::Blame::Address && !isHosting()) {
        m_joinPage->blameAddress();
    } else if (blame == Entrance::Blame::Password && !isHosting()) {
        m_joinPage->askForPassword();
        emit resized();
    } else if (blame == Entrance::Blame::NickPassword && !isHosting()) {
        m_nickPasswordRow->show();
        m_nickPassword->setFocus();
        m_nickPassword->selectAll();
        emit resized();
    } else if (blame == Entrance::Blame::NickPassword) {
        this->blame(Entrance::Blame::Nick);
    }
}

void WelcomeForm::onNickEdited()
{
    forgetNickPassword();
    const auto nick = protocol::Nick::from(m_nick->text());
    tell(m_nickTrouble, nick ? QString() : texts::nickTrouble(nick.error().code));
    emit edited();
}

void WelcomeForm::choose()
{
    m_hostPage->setVisible(isHosting());
    m_joinPage->setVisible(!isHosting());
    if (isHosting())
        forgetNickPassword();
    tell(m_addressTrouble, {});
    emit edited();
}

void WelcomeForm::tell(ToneLabel *place, const QString &words)
{
    place->tell(words);
    emit resized();
}

} // namespace charla::ui
