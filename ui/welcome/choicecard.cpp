// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/welcome/choicecard.h>

#include <ui/look/theme.h>

#include <QPainter>

namespace charla::ui {

namespace {

constexpr int Padding = 14;
constexpr int SignSide = 24;
constexpr int MinTextWidth = 180;
constexpr int LineGap = 2; // between title and explanation

} // namespace

ChoiceCard::ChoiceCard(Sign sign, const QString &title, const QString &explanation, QWidget *parent)
    : QRadioButton(title, parent), m_sign(sign), m_explanation(explanation)
{
    setAccessibleDescription(explanation);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // as high as its neighbour
    setAttribute(Qt::WA_Hover);
}

QFont ChoiceCard::titleFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QSize ChoiceCard::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int width = qMax(MinTextWidth, QFontMetrics(titleFont()).horizontalAdvance(text()));
    const QRect words
        = metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, m_explanation);
    return {width + 2 * Padding,
            SignSide + Padding / 2 + metrics.height() + LineGap + words.height() + 2 * Padding};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return sizeHint();
}

bool ChoiceCard::hitButton(const QPoint &point) const
{
    return rect().contains(point);
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = isChecked() && isEnabled();
    const QColor border = isLit || hasFocus() ? theme.accent : theme.line;
    painter.setPen(QPen(border, isLit ? 2 : 1));
    painter.setBrush(isLit ? blend(theme.base, theme.accent, theme.isDark ? 0.22 : 0.10)
                         : underMouse() && isEnabled() ? theme.hover
                                                       : theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 5, 5);
    }
    paintSign(painter, m_sign, QRectF(Padding, Padding, SignSide, SignSide),
              isLit ? theme.accent : theme.dim);
    paintWords(painter, isEnabled() ? theme.text : theme.dim, theme.dim);
}

void ChoiceCard::paintWords(QPainter &painter, const QColor &text, const QColor &dim) const
{
    QRect words
        = rect().adjusted(Padding, Padding + SignSide + Padding / 2, -Padding, -Padding / 2);
    painter.setFont(titleFont());
    painter.setPen(text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextShowMnemonic, this->text());
    words.setTop(words.top() + QFontMetrics(font()).height() + LineGap);
    painter.setFont(font());
    painter.setPen(dim);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_explanation);
}

} // namespace charla::ui
