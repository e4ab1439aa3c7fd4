// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/connection/statusline.h>

#include <ui/look/avatar.h>
#include <ui/look/naming.h>
#include <ui/texts.h>
#include <ui/look/theme.h>

#include <QPainter>

namespace charla::ui {

using client::Session;
using namespace Qt::StringLiterals;

namespace {

constexpr int DotSide = 9;
constexpr int Margin = 10;
constexpr int Gap = 8;

//! A name that is read from right to left would else turn the brackets behind it around (UAX #9).
QString isolated(const QString &name)
{
    return name.isRightToLeft() ? QChar(0x2068) + name + QChar(0x2069) : name;
}

} // namespace

StatusLine::StatusLine(QWidget *parent) : QWidget(parent)
{
    named(this, "statusLine"_L1, words());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StatusLine::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &Session::stateChanged, this, &StatusLine::showState);
    showState();
}

QSize StatusLine::sizeHint() const
{
    return {100, fontMetrics().height() + 6};
}

void StatusLine::showState()
{
    setAccessibleName(words());
    setToolTip(words());
    update();
}

QString StatusLine::words() const
{
    switch (m_session ? m_session->state() : Session::State::Idle) {
    case Session::State::Online: {
        const QString nick = m_session->nick() ? m_session->nick()->text() : QString();
        return m_session->serverName().isEmpty()
            ? tr("Online as %1 at %2", "nick, address").arg(nick, texts::place(m_session->url()))
            : tr("Online as %1 at %2 (%3)", "nick, server, address")
                  .arg(nick, isolated(m_session->serverName()), texts::place(m_session->url()));
    }
    case Session::State::Connecting:
        return tr("Connecting…");
    case Session::State::Waiting:
        return tr("Offline, waiting to connect again");
    case Session::State::Idle:
        break;
    }
    return tr("Not connected");
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Theme theme(palette());
    const Session::State state = m_session ? m_session->state() : Session::State::Idle;
    const auto presence = state == Session::State::Online ? protocol::Presence::Online
                                                          : protocol::Presence::Offline;
    QPainter painter(this);
    paintPresence(painter, QRectF(Margin, (height() - DotSide) / 2.0, DotSide, DotSide), presence,
                  theme, palette().color(QPalette::Window));
    const QRect place = rect().adjusted(Margin + DotSide + Gap, 0, -Margin, 0);
    painter.setPen(readableOn(palette().color(QPalette::Window), theme.dim, 4.5));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(words(), Qt::ElideRight, place.width()));
}

} // namespace charla::ui
