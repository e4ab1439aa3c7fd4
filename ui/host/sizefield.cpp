// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/sizefield.h>

#include <ui/look/controls.h>
#include <ui/look/naming.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

#include <algorithm>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Mebi = 1024 * 1024;
constexpr qint64 Gibi = 1024 * Mebi;
constexpr int MostUnits = 1024 * 1024; // a pebibyte is enough

} // namespace

SizeField::SizeField(QLatin1StringView name, const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_number(named(new QSpinBox(this), name, accessibleName)),
      m_unit(new QComboBox(this))
{
    m_unit->setObjectName(name + "Unit"_L1);
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->addItem(tr("MB"), Mebi);
    m_unit->addItem(tr("GB"), Gibi);
    m_number->setRange(1, MostUnits);
    makeRoomy(m_number);
    makeRoomy(m_unit);
    setFocusProxy(m_number);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_number, 1);
    line->addWidget(m_unit);
    connect(m_number, &QSpinBox::valueChanged, this, &SizeField::changed);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &SizeField::changed);
}

void SizeField::setBytes(qint64 bytes)
{
    const qint64 unit = bytes % Gibi == 0 ? Gibi : Mebi;
    m_unit->setCurrentIndex(m_unit->findData(unit));
    m_number->setValue(int(std::clamp<qint64>((bytes + unit / 2) / unit, 1, MostUnits)));
    m_set = bytes;
    m_shownWhenSet = shown();
}

qint64 SizeField::bytes() const
{
    return shown() == m_shownWhenSet ? m_set : shown();
}

qint64 SizeField::shown() const
{
    return m_number->value() * m_unit->currentData().toLongLong();
}

} // namespace charla::ui
