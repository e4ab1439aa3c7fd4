// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/addresschoice.h>

#include <ui/inviting/copybutton.h>
#include <ui/hosting.h>
#include <ui/look/controls.h>
#include <ui/look/naming.h>
#include <ui/look/tonelabel.h>

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRadioButton>

#include <utility>

namespace charla::ui {

using namespace Qt::StringLiterals;

AddressChoice::AddressChoice(Hosting &hosting, QWidget *parent)
    : QWidget(parent), m_hosting(hosting), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    connect(&hosting, &Hosting::started, this, &AddressChoice::showAddresses);
    connect(&hosting, &Hosting::stopped, this, &AddressChoice::showAddresses);
    connect(&hosting, &Hosting::addressesChanged, this, &AddressChoice::showAddresses);
    showAddresses();
}

void AddressChoice::showAddresses()
{
    const QStringList addresses = m_hosting.addresses();
    if (m_rows)
        m_rows->deleteLater(); // one of its buttons may be what brought us here
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *group = new QButtonGroup(m_rows);
    choose(addresses.contains(m_chosen) ? m_chosen : addresses.value(0));
    for (const QString &address : addresses)
        rows->addWidget(makeRow(address, group));
    if (addresses.isEmpty())
        rows->addWidget(new ToneLabel(ToneLabel::Tone::Dim,
                                      tr("Nowhere, as long as the server is stopped."), m_rows));
    m_column->addWidget(m_rows);
}

QWidget *AddressChoice::makeRow(const QString &address, QButtonGroup *group)
{
    auto *row = new QWidget(m_rows);
    auto *radio = named(new QRadioButton(address, row), "panelAddress"_L1,
                        tr("Show the QR code of %1").arg(address));
    makeMarkSeen(radio);
    radio->setChecked(address == m_chosen);
    radio->setToolTip(tr("Show the QR code of this address"));
    group->addButton(radio);
    connect(radio, &QRadioButton::toggled, this, [this, address](bool isOn) {
        if (isOn)
            choose(address);
    });
    auto *copy = new CopyButton(address, row);
    copy->setObjectName("panelCopyButton"_L1);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(radio, 1);
    layout->addWidget(copy);
    return row;
}

void AddressChoice::choose(const QString &address)
{
    if (std::exchange(m_chosen, address) != address)
        emit chosenChanged(address);
}

} // namespace charla::ui
