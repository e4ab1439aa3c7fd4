// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/welcome/joinpage.h>

#include <client/address.h>
#include <ui/look/controls.h>
#include <ui/look/naming.h>
#include <ui/preferences.h>
#include <ui/look/tonelabel.h>

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace charla::ui {

using namespace Qt::StringLiterals;

JoinPage::JoinPage(const Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_address(new QComboBox(this))
{
    named(m_address, "addressEdit"_L1, tr("Address of the server"));
    m_address->setEditable(true);
    makeRoomy(m_address);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->addItems(preferences.recentAddresses());
    m_address->lineEdit()->setPlaceholderText(u"192.168.1.20:9090"_s);
    connect(m_address, &QComboBox::editTextChanged, this, &JoinPage::edited);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("&Address"), m_address);
    form->addRow(new ToneLabel(
        ToneLabel::Tone::Dim,
        tr("The host's window shows it. Servers where you have been before are in the list."),
        this));
}

QString JoinPage::address() const
{
    return m_address->currentText().trimmed();
}

void JoinPage::setAddress(const QString &address)
{
    m_address->setEditText(address);
}

std::optional<QUrl> JoinPage::url() const
{
    return client::serverUrl(address());
}

void JoinPage::blameAddress()
{
    m_address->setFocus();
    m_address->lineEdit()->selectAll();
}

} // namespace charla::ui
