// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/conversationtabbar.h>

#include <ui/look/avatar.h>
#include <ui/look/badge.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/texts.h>
#include <ui/look/theme.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Padding = 12;
constexpr int SignSide = 14;
constexpr int DotSide = 9;
constexpr int Gap = 7;
constexpr int CloseSide = 20;
constexpr int MinHeight = 38;
constexpr int Air = 18; // above and below a name together
constexpr int MinNameWidth = 40;
constexpr int MaxNameEms = 11;
constexpr int LineWidth = 3;

} // namespace

ConversationTabBar::ConversationTabBar(QWidget *parent) : QTabBar(parent)
{
    named(this, "conversationTabs"_L1, tr("Open conversations"));
    setDrawBase(false);
    setExpanding(false);
    setDocumentMode(true);
    setElideMode(Qt::ElideRight);
    setMovable(true);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::TabFocus);
}

void ConversationTabBar::setMark(int index, const Mark &mark)
{
    if (tabData(index).isValid() && markOf(index) == mark)
        return;
    setTabData(index, QVariant::fromValue(mark));
    // Drawn from the mark; the text is for the style and must not make a mnemonic of a name's "&".
    setTabText(index, QString(mark.name).replace(u'&', u"&&"_s));
    QString words = mark.name;
    if (mark.presence)
        words += u", "_s + texts::presence(*mark.presence);
    if (mark.badge.unread > 0)
        words += u", "_s + texts::unread(mark.badge.unread);
    if (mark.badge.isNamed)
        words += u", "_s + texts::namesYou();
    setTabToolTip(index, words);
    setAccessibleTabName(index, words);
    tabButton(index, RightSide)->setAccessibleName(tr("Close %1").arg(mark.name));
    tabButton(index, RightSide)->setToolTip(tr("Close %1").arg(mark.name));
}

ConversationTabBar::Mark ConversationTabBar::markOf(int index) const
{
    return tabData(index).value<Mark>();
}

int ConversationTabBar::badgeWidth(int index) const
{
    const Badge badge = markOf(index).badge;
    return badge.unread > 0 ? badgeSize(badge, font()).width() + Gap : 0;
}

QSize ConversationTabBar::tabSizeHint(int index) const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int name
        = qMin(MaxNameEms * metrics.height(), metrics.horizontalAdvance(markOf(index).name) + 2);
    return {Padding + SignSide + Gap + name + badgeWidth(index) + Gap + CloseSide + Gap,
            tabHeight()};
}

QSize ConversationTabBar::minimumTabSizeHint(int index) const
{
    return {Padding + SignSide + Gap + MinNameWidth + badgeWidth(index) + Gap + CloseSide + Gap,
            tabHeight()};
}

int ConversationTabBar::tabHeight() const
{
    return qMax(MinHeight, fontMetrics().height() + Air);
}

void ConversationTabBar::tabInserted(int index)
{
    auto *close = named(new QToolButton(this), "closeTabButton"_L1, {});
    close->setIcon(signIcon(Sign::Close));
    close->setIconSize({12, 12});
    close->setFixedSize(CloseSide, CloseSide);
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus); // the tab itself has the keyboard; Ctrl+W closes
    connect(close, &QToolButton::clicked, this, [this, close] { onCloseClicked(close); });
    setTabButton(index, RightSide, close);
    QTabBar::tabInserted(index);
}

void ConversationTabBar::onCloseClicked(const QWidget *button)
{
    for (int index = 0; index < count(); ++index) {
        if (tabButton(index, RightSide) == button) {
            emit tabCloseRequested(index);
            return;
        }
    }
}

void ConversationTabBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit dismissed();
    else
        QTabBar::keyPressEvent(event);
}

void ConversationTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const int index = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && index >= 0)
        emit tabCloseRequested(index);
    QTabBar::mouseReleaseEvent(event);
}

void ConversationTabBar::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.side);
    for (int index = 0; index < count(); ++index) {
        if (tabRect(index).intersects(rect()))
            paintTab(painter, index);
    }
}

void ConversationTabBar::paintTab(QPainter &painter, int index) const
{
    const Theme theme(palette());
    const QRect tab = tabRect(index);
    const bool isCurrent = index == currentIndex();
    const bool isHovered = tab.contains(mapFromGlobal(QCursor::pos())) && underMouse();
    const QColor ground = isCurrent ? theme.base : isHovered ? theme.hover : theme.side;
    painter.fillRect(tab, ground);
    if (isCurrent)
        painter.fillRect(QRect(tab.left(), tab.top(), tab.width(), LineWidth), theme.accent);
    if (isCurrent && hasFocus()) {
        painter.setPen(QPen(theme.accent, 1, Qt::DotLine));
        painter.drawRect(tab.adjusted(4, 6, -5, -5));
    }

    const Mark mark = markOf(index);
    const double middle = tab.center().y() + 0.5 + LineWidth / 2.0;
    const QColor colour = isCurrent || mark.badge.unread > 0 ? theme.text : theme.dim;
    const QRectF sign(tab.left() + Padding, middle - SignSide / 2.0, SignSide, SignSide);
    if (mark.presence)
        paintPresence(
            painter,
            QRectF(sign.center() - QPointF(DotSide / 2.0, DotSide / 2.0), QSizeF(DotSide, DotSide)),
            *mark.presence, theme, ground);
    else
        paintSign(painter, Sign::Room, sign, colour);

    QFont weight = font();
    weight.setBold(mark.badge.unread > 0);
    painter.setFont(weight);
    painter.setPen(colour);
    const int right = tab.right() - Gap - CloseSide - Gap - badgeWidth(index);
    const QRectF name(QPointF(sign.right() + Gap, tab.top() + LineWidth),
                      QPointF(right, tab.bottom()));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(weight).elidedText(mark.name, Qt::ElideRight, int(name.width())));
    if (mark.badge.unread > 0)
        paintBadge(painter, QPointF(right + Gap, middle), mark.badge, font(), theme);
}

} // namespace charla::ui
