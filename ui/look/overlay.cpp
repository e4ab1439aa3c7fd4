// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/overlay.h>

#include <ui/look/theme.h>

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace charla::ui {

namespace {

constexpr int ShadowWidth = 8; // around the box, within the widget
constexpr double Radius = 10;

} // namespace

void makeFloating(QWidget *box)
{
    box->setContentsMargins(ShadowWidth, ShadowWidth, ShadowWidth, ShadowWidth);
}

void paintFloating(QWidget *box)
{
    const Theme theme(box->palette());
    QPainter painter(box);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF inner = QRectF(box->contentsRect());
    painter.setBrush(QColor(0, 0, 0, theme.isDark ? 12 : 4)); // each ring darkens those within it
    for (int ring = ShadowWidth; ring > 0; --ring)
        painter.drawRoundedRect(inner.adjusted(-ring, -ring, ring, ring), Radius + ring,
                                Radius + ring);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.side);
    painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
}

Overlay::Overlay(QWidget *ground) : QFrame(ground)
{
    makeFloating(this);
    hide();
    ground->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { onFocusChanged(now); });
}

Overlay::~Overlay()
{
    disconnect(qApp, nullptr, this,
               nullptr); // a widget that goes with the keyboard tells it, too late for this
}

void Overlay::present(QWidget *field)
{
    QWidget *before = window()->focusWidget();
    if (!isVisible() && before && !isAncestorOf(before))
        m_before = before;
    place();
    show();
    raise();
    field->setFocus(Qt::PopupFocusReason);
}

void Overlay::dismiss()
{
    // Before it hides, or the keyboard would go to the next field of the window.
    if (m_before && isAncestorOf(window()->focusWidget()))
        m_before->setFocus(Qt::PopupFocusReason);
    hide();
}

void Overlay::onFocusChanged(const QWidget *now)
{
    if (isVisible() && (!now || !isAncestorOf(now)))
        dismiss();
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        event->accept(); // what it has no use for is not for what lies below either
}

void Overlay::paintEvent(QPaintEvent *)
{
    paintFloating(this);
}

} // namespace charla::ui
