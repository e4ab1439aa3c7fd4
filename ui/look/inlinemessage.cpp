// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/inlinemessage.h>

#include <ui/look/announcer.h>
#include <ui/look/icons.h>
#include <ui/look/theme.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace charla::ui {

namespace {

constexpr int SignSide = 18;
constexpr int Gap = 10;

} // namespace

InlineMessage::InlineMessage(QWidget *parent) : QFrame(parent), m_label(new QLabel(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Gap + SignSide + Gap, Gap - 2, Gap, Gap - 2);
    row->addWidget(m_label);
    hide();
}

void InlineMessage::tell(Tone tone, const QString &words)
{
    m_tone = tone;
    m_label->setText(words);
    setAccessibleName(words);
    setVisible(!words.isEmpty());
    if (isVisible())
        announce(this, words);
    update();
}

void InlineMessage::clear()
{
    tell(Tone::Notice, {});
}

QString InlineMessage::words() const
{
    return m_label->text();
}

void InlineMessage::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    const QColor colour = m_tone == Tone::Trouble ? theme.danger : theme.accent;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(blend(theme.base, colour, 0.45));
    painter.setBrush(blend(theme.base, colour, theme.isDark ? 0.18 : 0.08));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QRectF sign(Gap, (height() - SignSide) / 2.0, SignSide, SignSide);
    paintSign(painter, m_tone == Tone::Trouble ? Sign::Warning : Sign::Info, sign, colour);
}

} // namespace charla::ui
