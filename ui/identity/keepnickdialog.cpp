// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/identity/keepnickdialog.h>

#include <client/ownnick.h>
#include <client/session.h>
#include <protocol/limits.h>
#include <protocol/text.h>
#include <ui/look/controls.h>
#include <ui/look/inlinemessage.h>
#include <ui/look/naming.h>
#include <ui/look/tonelabel.h>
#include <ui/texts.h>

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;
using client::OwnNick;
using client::Session;
using protocol::NickState;

namespace {

constexpr int Width = 460;
constexpr int Margin = 20;

} // namespace

KeepNickDialog::KeepNickDialog(Session &session, QWidget *window)
    : QDialog(window), m_session(&session),
      m_words(named(new ToneLabel(ToneLabel::Tone::Dim, {}, this), "keepNickWords"_L1, {})),
      m_form(new QFormLayout), m_message(named(new InlineMessage(this), "keepNickMessage"_L1, {}))
{
    setObjectName("keepNickDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_current = makeField("currentNickPasswordEdit"_L1, tr("&Password that it has now"));
    m_password = makeField("nickPasswordEdit"_L1, tr("&New password"));
    m_again = makeField("nickPasswordAgainEdit"_L1, tr("New password &again"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, Margin, Margin, Margin);
    column->setSpacing(12);
    column->addWidget(m_words);
    column->addLayout(m_form);
    column->addWidget(m_message);
    column->addStretch();
    column->addWidget(makeButtons());

    const OwnNick *const nick = session.ownNick();
    connect(nick, &OwnNick::kept, this, &KeepNickDialog::onKept);
    connect(nick, &OwnNick::refused, this, &KeepNickDialog::onRefused);
    connect(nick, &OwnNick::stateChanged, this, &KeepNickDialog::showState);
    connect(&session, &Session::stateChanged, this, &KeepNickDialog::showState);
    connect(&session, &QObject::destroyed, this, &QWidget::close);
    showState();
}

QLineEdit *KeepNickDialog::makeField(QLatin1StringView objectName, const QString &label)
{
    QString name = label;
    auto *field = named(new QLineEdit(this), objectName, name.remove(u'&'));
    field->setEchoMode(QLineEdit::Password);
    field->setMaxLength(2 * protocol::limits::MaxPasswordCodePoints); // UTF-16
    makeRoomy(field);
    connect(field, &QLineEdit::textEdited, this, [this] { m_message->clear(); });
    m_form->addRow(label, field);
    return field;
}

QWidget *KeepNickDialog::makeButtons()
{
    auto *buttons = new QWidget(this);
    m_giveUp = named(new QPushButton(tr("&Give the nick up"), buttons), "giveNickUpButton"_L1, {});
    auto *close = named(new QPushButton(tr("&Close"), buttons), "keepNickClose"_L1, {});
    m_keep = named(new QPushButton(buttons), "keepNickButton"_L1, {});
    m_giveUp->setAutoDefault(false);
    close->setAutoDefault(false);
    m_keep->setDefault(true);
    makePrimary(m_keep);
    for (QPushButton *const button : {m_giveUp, close, m_keep})
        makeRoomy(button);
    connect(m_giveUp, &QPushButton::clicked, this, &KeepNickDialog::giveUp);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_keep, &QPushButton::clicked, this, &KeepNickDialog::keep);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_giveUp);
    row->addStretch();
    row->addWidget(close);
    row->addWidget(m_keep);
    return buttons;
}

bool KeepNickDialog::isKept() const
{
    return m_session && m_session->ownNick()->state() == NickState::Kept;
}

bool KeepNickDialog::isOnline() const
{
    return m_session && m_session->state() == Session::State::Online;
}

bool KeepNickDialog::isBusy() const
{
    return isOnline()
        && (m_session->ownNick()->asking() == OwnNick::Asking::Keep
            || m_session->ownNick()->asking() == OwnNick::Asking::Release);
}

void KeepNickDialog::keep()
{
    const auto password = protocol::checkedPassword(m_password->text());
    const auto current = protocol::checkedPassword(m_current->text());
    QString trouble;
    if (isKept() && m_current->text().isEmpty())
        trouble = tr("Enter the password that the nick has now.");
    else if (m_password->text().isEmpty())
        trouble = tr("Enter a new password.");
    else if (m_password->text() != m_again->text())
        trouble = tr("The two passwords differ. Enter the same one twice.");
    else if (!password || !current)
        trouble = tr("This password can't be used. Use at most %n characters.", nullptr,
                     int(protocol::limits::MaxPasswordCodePoints));
    if (!trouble.isEmpty())
        return m_message->tell(InlineMessage::Tone::Trouble, trouble);
    m_session->ownNick()->keep(*password, isKept() ? *current : QString());
    wait();
}

void KeepNickDialog::giveUp()
{
    const auto current = protocol::checkedPassword(m_current->text());
    if (!current || current->isEmpty()) {
        m_message->tell(InlineMessage::Tone::Trouble,
                        tr("Enter the password that the nick has now."));
        m_current->setFocus();
        return;
    }
    m_session->ownNick()->release(*current);
    wait();
}

void KeepNickDialog::wait()
{
    clearFields();
    m_message->tell(InlineMessage::Tone::Notice, tr("The server looks at the password…"));
    showState();
}

void KeepNickDialog::onKept(NickState state)
{
    m_message->tell(InlineMessage::Tone::Notice,
                    state == NickState::Kept
                        ? tr("The nick is yours. On another device, enter it with this password.")
                        : tr("The nick is not kept any more."));
    showState();
}

void KeepNickDialog::onRefused(const protocol::Refusal &refusal)
{
    m_message->tell(InlineMessage::Tone::Trouble, texts::refusal(refusal));
    showState();
    (isKept() ? m_current : m_password)->setFocus();
}

void KeepNickDialog::clearFields()
{
    for (QLineEdit *const field : {m_current, m_password, m_again})
        field->clear();
}

void KeepNickDialog::showState()
{
    if (!m_session)
        return;
    const QString nick = m_session->nick() ? m_session->nick()->text() : QString();
    setWindowTitle(isKept() ? tr("%1 is yours").arg(nick) : tr("Keep the nick %1").arg(nick));
    m_words->tell(
        isKept()
            ? tr("You keep this nick here with a password. You can change that, or give the nick "
                 "up: then anybody may have it once you have been away for long.")
            : tr("With a password only you can use this nick here, on all your devices, and you "
                 "don't lose it when you are away. If you forget the password, nobody can bring "
                 "the nick back."));
    m_form->setRowVisible(m_current, isKept());
    m_giveUp->setVisible(isKept());
    setRoomyText(m_keep, isKept() ? tr("C&hange the password") : tr("&Keep the nick"));
    const bool canAsk = isOnline() && !isBusy();
    for (QLineEdit *const field : {m_current, m_password, m_again})
        field->setEnabled(canAsk);
    m_keep->setEnabled(canAsk);
    m_giveUp->setEnabled(canAsk);
    if (!isOnline())
        m_message->tell(InlineMessage::Tone::Trouble, tr("You are not connected."));
    layout()->activate();
    setMinimumWidth(Width);
    resize(Width, layout()->totalHeightForWidth(Width));
}

} // namespace charla::ui
