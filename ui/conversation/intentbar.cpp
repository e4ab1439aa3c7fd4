// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/intentbar.h>

#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/look/theme.h>
#include <ui/look/tonelabel.h>

#include <QGridLayout>
#include <QPainter>
#include <QToolButton>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Bar = 3;

} // namespace

IntentBar::IntentBar(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)),
      m_line(new ToneLabel(ToneLabel::Tone::Dim, {}, this))
{
    named(m_title, "intentTitle"_L1, {});
    named(m_line, "intentLine"_L1, {});
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(false);
    for (QLabel *label : {m_title, m_line})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *close = named(new QToolButton(this), "intentClose"_L1, tr("Cancel"));
    close->setIcon(signIcon(Sign::Close));
    close->setToolTip(tr("Cancel (Esc)"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &IntentBar::dismissed);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(Bar + 10, 4, 4, 4);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_line, 1, 0);
    grid->addWidget(close, 0, 1, 2, 1, Qt::AlignVCenter);
    hide();
}

void IntentBar::tell(const QString &title, const QString &line)
{
    m_title->setText(title);
    m_line->setText(line);
    setAccessibleName(title);
    setAccessibleDescription(line);
    show();
}

void IntentBar::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.side);
    painter.drawRoundedRect(rect(), 4, 4);
    painter.fillRect(QRect(0, 0, Bar, height()), theme.accent);
}

} // namespace charla::ui
