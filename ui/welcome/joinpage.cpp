// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/welcome/joinpage.h>

#include <protocol/limits.h>
#include <ui/look/controls.h>
#include <ui/look/naming.h>
#include <ui/preferences.h>
#include <ui/look/tonelabel.h>
#include <ui/texts.h>
#include <ui/welcome/entrance.h>
#include <ui/welcome/foundlist.h>

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace charla::ui {

using namespace Qt::StringLiterals;

JoinPage::JoinPage(const Preferences &preferences, const Entrance &entrance, QWidget *parent)
    : QWidget(parent), m_address(new QComboBox(this)), m_form(new QFormLayout(this)),
      m_password(named(new QLineEdit(this), "joinPasswordEdit"_L1, tr("Password of the server")))
{
    named(m_address, "addressEdit"_L1, tr("Address of the server"));
    m_address->setEditable(true);
    makeRoomy(m_address);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->addItems(preferences.recentAddresses());
    m_address->lineEdit()->setPlaceholderText(u"192.168.1.20:9090"_s);
    connect(m_address, &QComboBox::editTextChanged, this, &JoinPage::onAddressEdited);
    connect(m_address, &QComboBox::editTextChanged, this, &JoinPage::addressEdited);
    connect(m_address, &QComboBox::editTextChanged, this, &JoinPage::edited);
    makeRoomy(m_password);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(2 * protocol::limits::MaxPasswordCodePoints); // UTF-16
    connect(m_password, &QLineEdit::textEdited, this, &JoinPage::edited);

    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    if (entrance.discovery())
        addFound(entrance);
    m_form->addRow(tr("&Address"), m_address);
    m_form->addRow(new ToneLabel(
        ToneLabel::Tone::Dim,
        tr("The host's window shows it. Servers where you have been before are in the list."),
        this));
    m_form->addRow(tr("Pass&word"), m_password);
    m_form->setRowVisible(m_password, false);
}

void JoinPage::addFound(const Entrance &entrance)
{
    m_found = new FoundList(*entrance.discovery(), entrance.ownFingerprint(), this);
    connect(m_found, &FoundList::chosen, this, &JoinPage::choose);
    connect(m_found, &FoundList::enterWanted, this, &JoinPage::enterWanted);
    connect(m_found, &FoundList::resized, this, &JoinPage::resized);
    m_form->addRow(tr("In this network"), m_found);
}

// It is shown as an address: so that the person sees where they go, and can change it.
void JoinPage::choose(const client::Neighbour &server)
{
    setAddress(texts::place(server.urls().front()));
    m_chosen = server;
    m_form->setRowVisible(m_password, server.announcement.asksPassword);
    emit edited();
    emit resized();
}

void JoinPage::onAddressEdited()
{
    if (m_found && m_chosen)
        m_found->clearChoice();
    m_chosen.reset();
    forgetPassword();
}

QString JoinPage::address() const
{
    return m_address->currentText().trimmed();
}

void JoinPage::setAddress(const QString &address)
{
    m_address->setEditText(address);
    m_address->lineEdit()->setCursorPosition(0); // the server, and not the end of a long link
}

std::optional<client::JoinLink> JoinPage::link() const
{
    if (m_chosen)
        return client::JoinLink{.url = m_chosen->urls().front(),
                                .room = {},
                                .fingerprint
                                = client::Fingerprint::from(m_chosen->announcement.fingerprint)};
    return client::joinLinkOf(address());
}

std::vector<QUrl> JoinPage::others() const
{
    if (!m_chosen)
        return {};
    std::vector<QUrl> urls = m_chosen->urls();
    urls.erase(urls.begin());
    return urls;
}

void JoinPage::blameAddress()
{
    m_address->setFocus();
    m_address->lineEdit()->selectAll();
}

void JoinPage::askForPassword()
{
    m_form->setRowVisible(m_password, true);
    m_password->setFocus();
    m_password->selectAll();
}

QString JoinPage::password() const
{
    return m_password->text();
}

// It was for the server at the address before.
void JoinPage::forgetPassword()
{
    m_password->clear();
    m_form->setRowVisible(m_password, false);
}

} // namespace charla::ui
