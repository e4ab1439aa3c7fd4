// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/welcome/hostpage.h>

#include <ui/look/controls.h>
#include <ui/look/naming.h>
#include <ui/preferences.h>
#include <ui/look/tonelabel.h>

#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace charla::ui {

using namespace Qt::StringLiterals;

HostPage::HostPage(const Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_name(new QLineEdit(this)), m_port(new QSpinBox(this))
{
    named(m_name, "serverNameEdit"_L1, tr("Name of your server"));
    m_name->setText(preferences.serverName());
    m_name->setPlaceholderText(preferences.serverName());
    m_name->setMaxLength(64);
    makeRoomy(m_name);
    named(m_port, "portEdit"_L1, tr("Port of your server"));
    m_port->setRange(0, 65535);
    m_port->setValue(preferences.serverPort());
    m_port->setSpecialValueText(tr("0 (any free port)"));
    makeRoomy(m_port);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("&Server name"), m_name);
    form->addRow(tr("&Port"), m_port);
    form->addRow(new ToneLabel(ToneLabel::Tone::Dim,
                               tr("Charla then shows you the addresses at which the others can "
                                  "join, with Charla or with a browser."),
                               this));
}

Hosting::Request HostPage::request() const
{
    const QString name = m_name->text().trimmed();
    return {.name = name.isEmpty() ? m_name->placeholderText() : name,
            .port = quint16(m_port->value())};
}

void HostPage::blamePort()
{
    m_port->setFocus();
    m_port->selectAll();
}

} // namespace charla::ui
