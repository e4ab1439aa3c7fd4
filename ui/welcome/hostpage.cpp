// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/welcome/hostpage.h>

#include <protocol/limits.h>
#include <protocol/text.h>
#include <ui/look/controls.h>
#include <ui/look/naming.h>
#include <ui/look/tonelabel.h>
#include <ui/preferences.h>
#include <ui/texts.h>

#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace charla::ui {

using namespace Qt::StringLiterals;

HostPage::HostPage(const Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_name(new QLineEdit(this)),
      m_nameTrouble(
          named(new ToneLabel(ToneLabel::Tone::Trouble, {}, this), "serverNameTrouble"_L1, {})),
      m_port(new QSpinBox(this))
{
    named(m_name, "serverNameEdit"_L1, tr("Name of your server"));
    m_name->setText(preferences.serverName());
    m_name->setPlaceholderText(preferences.serverName());
    m_name->setMaxLength(protocol::limits::MaxServerNameCodePoints);
    makeRoomy(m_name);
    connect(m_name, &QLineEdit::textEdited, this, &HostPage::checkName);
    m_nameTrouble->tell({});
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
    form->addRow(m_nameTrouble);
    form->addRow(tr("&Port"), m_port);
    form->addRow(new ToneLabel(ToneLabel::Tone::Dim,
                               tr("Charla then shows you the addresses at which the others can "
                                  "join, with Charla or with a browser."),
                               this));
}

std::optional<Hosting::Request> HostPage::request()
{
    const QString name = checkName();
    if (!name.isEmpty())
        return Hosting::Request{.name = name, .port = quint16(m_port->value())};
    m_name->setFocus();
    m_name->selectAll();
    return {};
}

// The name as it would be taken; nothing when it can't be, and then the page says why.
QString HostPage::checkName()
{
    const bool isBlank = m_name->text().trimmed().isEmpty();
    const auto name
        = protocol::checkedServerName(isBlank ? m_name->placeholderText() : m_name->text());
    m_nameTrouble->tell(name ? QString() : texts::serverNameTrouble(name.error().code));
    emit edited();
    return name ? *name : QString();
}

void HostPage::blamePort()
{
    m_port->setFocus();
    m_port->selectAll();
}

} // namespace charla::ui
