// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/servers/serverheader.h>

#include <client/roommodel.h>
#include <ui/look/avatar.h>
#include <ui/look/badge.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/look/theme.h>
#include <ui/rooms/roomwords.h>
#include <ui/texts.h>

#include <QEvent>
#include <QPainter>
#include <QToolButton>

namespace charla::ui {

using client::Session;
using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 14;
constexpr int Gap = 8;
constexpr int DotSide = 10;
constexpr int FoldSide = 20;
constexpr int FrontMark = 3;

protocol::Presence presenceOf(Session::State state)
{
    switch (state) {
    case Session::State::Online:
        return protocol::Presence::Online;
    case Session::State::Connecting:
        return protocol::Presence::Away;
    case Session::State::Waiting:
    case Session::State::Idle:
        break;
    }
    return protocol::Presence::Offline;
}

} // namespace

ServerHeader::ServerHeader(Session &session, QWidget *parent)
    : QAbstractButton(parent), m_session(session),
      m_fold(named(new QToolButton(this), "foldServerButton"_L1, {})),
      m_search(named(new QToolButton(this), "searchEverywhereButton"_L1, tr("Search everywhere")))
{
    setObjectName("serverHeader"_L1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    m_fold->setAutoRaise(true);
    m_fold->hide();
    m_search->setIcon(signIcon(Sign::Search));
    m_search->setToolTip(tr("Search all messages (Ctrl+Shift+F)"));
    m_search->setAutoRaise(true);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_isFolded); });
    connect(m_search, &QToolButton::clicked, this, &ServerHeader::searchWanted);
    connect(&session, &Session::stateChanged, this, &ServerHeader::showState);
    const client::RoomModel *rooms = session.rooms();
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(rooms, changed, this, &ServerHeader::showState);
    connect(rooms, &QAbstractItemModel::dataChanged, this, &ServerHeader::showState);
    connect(rooms, &QAbstractItemModel::modelReset, this, &ServerHeader::showState);
    showState();
}

QString ServerHeader::nameOf(const Session &session)
{
    return session.serverName().isEmpty() ? texts::place(session.url()) : session.serverName();
}

void ServerHeader::setOneOfSeveral(bool isOneOfSeveral)
{
    m_isOneOfSeveral = isOneOfSeveral;
    m_fold->setVisible(isOneOfSeveral);
    if (!isOneOfSeveral)
        setFolded(false);
    update();
}

void ServerHeader::setInFront(bool isInFront)
{
    m_isInFront = isInFront;
    update();
}

void ServerHeader::setFolded(bool isFolded)
{
    if (m_isFolded == isFolded)
        return;
    m_isFolded = isFolded;
    showState();
    emit foldedChanged(isFolded);
}

void ServerHeader::showState()
{
    setText(nameOf(m_session));
    setAccessibleName(words());
    setToolTip(words());
    m_fold->setArrowType(m_isFolded ? Qt::RightArrow : Qt::DownArrow);
    m_fold->setAccessibleName(m_isFolded ? tr("Show the rooms of %1").arg(text())
                                         : tr("Hide the rooms of %1").arg(text()));
    m_fold->setToolTip(m_fold->accessibleName());
    update();
}

QString ServerHeader::words() const
{
    QStringList words{nameOf(m_session)};
    if (m_session.state() != Session::State::Online)
        words.append(tr("not connected"));
    if (const int unread = totalOf(*m_session.rooms()).unread; unread > 0)
        words.append(texts::unread(unread));
    return words.join(u", "_s);
}

QFont ServerHeader::nameFont() const
{
    QFont font = this->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * (m_isOneOfSeveral ? 1.0 : 1.1));
    return font;
}

QSize ServerHeader::sizeHint() const
{
    return {100, qMax(m_search->sizeHint().height(), fontMetrics().height() + Gap) + Gap};
}

void ServerHeader::resizeEvent(QResizeEvent *)
{
    const int top = Gap / 2 + 2;
    const QSize search = m_search->sizeHint();
    m_search->setGeometry(width() - search.width() - Gap, top, search.width(), search.height());
    m_fold->setGeometry(4, top + (search.height() - FoldSide) / 2, FoldSide, FoldSide);
}

void ServerHeader::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void ServerHeader::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isOneOfSeveral && underMouse())
        painter.fillRect(rect(), theme.hover);
    if (m_isOneOfSeveral && m_isInFront)
        painter.fillRect(QRect(0, 4, FrontMark, height() - 6), theme.accent);
    QRect place(m_search->geometry());
    place.setLeft(m_isOneOfSeveral ? m_fold->geometry().right() + 4 : Margin);
    place.setRight(m_search->geometry().left() - Gap);
    if (m_isOneOfSeveral) {
        const QRectF dot(place.left(), place.center().y() - DotSide / 2.0 + 0.5, DotSide, DotSide);
        paintPresence(painter, dot, presenceOf(m_session.state()), theme, theme.side);
        place.setLeft(place.left() + DotSide + Gap);
    }
    if (const Badge badge = totalOf(*m_session.rooms()); m_isFolded && badge.unread > 0) {
        const int width = badgeSize(badge, font()).width();
        paintBadge(painter, QPointF(place.right() - width, place.center().y() + 0.5), badge, font(),
                   theme);
        place.setRight(place.right() - width - Gap);
    }
    painter.setFont(nameFont());
    painter.setPen(hasFocus() ? theme.accent : m_isOneOfSeveral ? theme.text : theme.dim);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
}

} // namespace charla::ui
