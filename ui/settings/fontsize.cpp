// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/settings/fontsize.h>

#include <ui/look/naming.h>
#include <ui/settings/wishes.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace charla::ui {

using namespace Qt::StringLiterals;

FontSize::FontSize(Wishes &wishes, QWidget *parent)
    : QWidget(parent), m_wishes(wishes),
      m_smaller(makeStep("smallerText"_L1, u"−"_s, tr("Smaller letters"), -1)),
      m_size(named(new QLabel(this), "textSize"_L1, {})),
      m_larger(makeStep("largerText"_L1, u"+"_s, tr("Larger letters"), 1))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_smaller);
    row->addWidget(m_size);
    row->addWidget(m_larger);
    row->addStretch(1);
    connect(&wishes.fontPercent, &WishBase::changed, this, &FontSize::showSize);
    showSize();
}

QToolButton *FontSize::makeStep(QLatin1StringView objectName, const QString &sign,
                                const QString &words, int steps)
{
    auto *button = named(new QToolButton(this), objectName, words);
    button->setText(sign);
    button->setToolTip(words);
    connect(button, &QToolButton::clicked, this, [this, steps] { m_wishes.stepFont(steps); });
    return button;
}

void FontSize::showSize()
{
    const int percent = m_wishes.fontPercent.value();
    m_size->setText(tr("%1%", "per cent").arg(QLocale().toString(percent)));
    m_smaller->setEnabled(m_wishes.canStepFont(-1));
    m_larger->setEnabled(m_wishes.canStepFont(1));
}

} // namespace charla::ui
