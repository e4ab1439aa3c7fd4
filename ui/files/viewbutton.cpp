// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/files/viewbutton.h>

#include <QPainter>

namespace charla::ui {

namespace {

constexpr int SignMargin = 10;

} // namespace

ViewButton::ViewButton(Sign sign, const QString &words, QWidget *parent)
    : QAbstractButton(parent), m_sign(sign)
{
    setAccessibleName(words);
    setToolTip(words);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    resize(sizeHint());
}

void ViewButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = underMouse() || isDown();
    painter.setBrush(QColor(255, 255, 255, isLit ? 70 : 30));
    painter.setPen(hasFocus() ? QPen(Qt::white, 2) : QPen(Qt::NoPen));
    painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    paintSign(painter, m_sign,
              QRect(rect()).adjusted(SignMargin, SignMargin, -SignMargin, -SignMargin),
              isEnabled() ? Qt::white : QColor(255, 255, 255, 90));
}

} // namespace charla::ui
