// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/addressespanel.h>

#include <ui/inviting/copybutton.h>
#include <ui/hosting.h>
#include <ui/look/naming.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 14;

//! An address that can be chosen and read with keyboard, mouse and screen reader, but not changed.
QLineEdit *addressLine(const QString &address, QWidget *parent)
{
    auto *line = named(new QLineEdit(address, parent), "hostAddress"_L1,
                       AddressesPanel::tr("Address for the others"));
    line->setReadOnly(true);
    line->setFrame(false);
    line->setToolTip(address);
    line->setCursorPosition(0);
    QPalette palette = line->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    line->setPalette(palette);
    return line;
}

} // namespace

AddressesPanel::AddressesPanel(Hosting &hosting, QWidget *parent)
    : SideColumn(parent), m_hosting(hosting), m_column(new QVBoxLayout(this))
{
    setObjectName("addressesPanel"_L1);
    auto *panel = named(new QPushButton(tr("QR code and settings…"), this), "hostPanelButton"_L1,
                        tr("QR code and settings of the server"));
    auto *stop = named(new QPushButton(tr("&Stop hosting"), this), "stopHostingButton"_L1,
                       tr("Stop hosting"));
    m_column->setContentsMargins(Margin, 10, Margin, Margin);
    m_column->setSpacing(4);
    m_column->addWidget(sideTitle(tr("Others can join at"), this));
    m_column->addSpacing(4);
    m_column->addWidget(panel);
    m_column->addWidget(stop);
    connect(panel, &QPushButton::clicked, this, &AddressesPanel::panelWanted);
    connect(stop, &QPushButton::clicked, this, &AddressesPanel::stopWanted);
    connect(&hosting, &Hosting::started, this, &AddressesPanel::showAddresses);
    connect(&hosting, &Hosting::stopped, this, &AddressesPanel::showAddresses);
    connect(&hosting, &Hosting::addressesChanged, this, &AddressesPanel::showAddresses);
    showAddresses();
}

void AddressesPanel::copyFirst()
{
    const QStringList addresses = m_hosting.addresses();
    if (!addresses.isEmpty())
        QGuiApplication::clipboard()->setText(addresses.first());
}

void AddressesPanel::showAddresses()
{
    const QStringList addresses = m_hosting.addresses();
    setVisible(m_hosting.isRunning());
    if (m_rows)
        m_rows->deleteLater(); // one of its buttons may be what brought us here
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const qsizetype shown
        = m_extent == Extent::All ? addresses.size() : qMin(FirstAddresses, addresses.size());
    for (const QString &address : addresses.first(shown))
        rows->addWidget(makeRow(address));
    if (shown < addresses.size()) {
        auto *more = named(new QToolButton(m_rows), "moreAddressesButton"_L1, tr("More addresses"));
        more->setText(tr("%n more", nullptr, int(addresses.size() - shown)));
        more->setAutoRaise(true);
        connect(more, &QToolButton::clicked, this, [this] {
            m_extent = Extent::All;
            showAddresses();
        });
        rows->addWidget(more);
    }
    m_column->insertWidget(1, m_rows);
}

QWidget *AddressesPanel::makeRow(const QString &address)
{
    auto *row = new QWidget(m_rows);
    auto *copy = new CopyButton(address, row);
    copy->setObjectName("copyAddressButton"_L1);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(addressLine(address, row), 1);
    layout->addWidget(copy);
    return row;
}

} // namespace charla::ui
