// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/endbutton.h>

#include <ui/look/icons.h>
#include <ui/look/theme.h>

#include <QAbstractScrollArea>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Side = 36;
constexpr int SignSide = 18;
constexpr int Margin = 14; // to the edges of the list
constexpr int Padding = 12; // left and right when a number stands in it
constexpr int Gap = 6;

} // namespace

EndButton::EndButton(QAbstractScrollArea *list)
    : QAbstractButton(list->parentWidget()), m_list(list)
{
    setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it is
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    list->installEventFilter(this);
    setCount(0);
    hide();
}

void EndButton::setCount(int news)
{
    m_count = news;
    const auto wordsOf = [news] {
        if (news == 0)
            return tr("Go to the newest message");
        return news == 1 ? tr("Go to 1 new message") : tr("Go to %n new messages", nullptr, news);
    };
    const QString words = wordsOf();
    setAccessibleName(words);
    setToolTip(words);
    place();
    update();
}

QString EndButton::number() const
{
    const QLocale locale;
    return m_count < MostCounted ? locale.toString(m_count)
                                 : locale.toString(MostCounted - 1) + u'+';
}

QSize EndButton::sizeHint() const
{
    if (m_count == 0)
        return {Side, Side};
    QFont bold = font();
    bold.setBold(true);
    return {2 * Padding + SignSide + Gap + QFontMetrics(bold).horizontalAdvance(number()), Side};
}

//! In the corner; above the scroll bar it would be in the way.
void EndButton::place()
{
    resize(sizeHint());
    const int bar = m_list->verticalScrollBar()->sizeHint().width();
    const QPoint corner = m_list->geometry().bottomRight() + QPoint(1, 1);
    move(corner - QPoint(bar + Margin + width(), Margin + height()));
}

bool EndButton::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        place();
    return QAbstractButton::event(event);
}

bool EndButton::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        place();
    return QAbstractButton::eventFilter(watched, event);
}

void EndButton::showEvent(QShowEvent *event)
{
    raise();
    place();
    QAbstractButton::showEvent(event);
}

void EndButton::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    const bool hasNews = m_count > 0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = hasNews ? theme.accent : theme.side;
    if (underMouse())
        ground = hasNews ? blend(ground, theme.base, 0.12) : theme.hover;
    const QColor ink = hasNews ? theme.onAccent : theme.text;
    const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(theme.text, 2) : QPen(hasNews ? ground : theme.line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const double left = hasNews ? Padding : (width() - SignSide) / 2.0;
    const QRectF sign(left, (height() - SignSide) / 2.0, SignSide, SignSide);
    paintSign(painter, Sign::Down, sign, ink);
    if (!hasNews)
        return;
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(ink);
    painter.drawText(QRectF(sign.right() + Gap, 0, width() - sign.right() - Gap, height()),
                     Qt::AlignLeft | Qt::AlignVCenter, number());
}

} // namespace charla::ui
