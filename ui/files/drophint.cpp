// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/files/drophint.h>

#include <ui/look/icons.h>
#include <ui/look/theme.h>

#include <QPainter>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 14;
constexpr double Radius = 12;
constexpr int SignSide = 40;

} // namespace

DropHint::DropHint(QWidget *ground) : QWidget(ground)
{
    setObjectName("dropHint"_L1);
    setAttribute(Qt::WA_TransparentForMouseEvents); // what is dragged is for what lies below
    hide();
}

void DropHint::tell(const QString &words)
{
    m_words = words;
    setAccessibleName(words);
    setGeometry(parentWidget()->rect());
    show();
    raise();
}

void DropHint::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = blend(theme.base, theme.accent, 0.10);
    ground.setAlphaF(0.94F);
    painter.setPen(QPen(theme.accent, 2, Qt::DashLine));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(Margin, Margin, -Margin, -Margin), Radius,
                            Radius);
    QRect sign(0, 0, SignSide, SignSide);
    sign.moveCenter(rect().center() - QPoint(0, SignSide));
    paintSign(painter, Sign::Attach, sign, theme.accent);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(rect().adjusted(2 * Margin, height() / 2, -2 * Margin, -2 * Margin),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_words);
}

} // namespace charla::ui
