// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/connection/connectionbanner.h>

#include <ui/connection/trustwarning.h>
#include <ui/look/controls.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/texts.h>
#include <ui/look/theme.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace charla::ui {

using client::Session;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int SignSide = 18;
constexpr int Margin = 14;

} // namespace

ConnectionBanner::ConnectionBanner(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_words(named(new QLabel(this), "bannerWords"_L1, {})),
      m_button(named(new QPushButton(this), "bannerButton"_L1, {})), m_row(new QWidget(this)),
      m_warning(new TrustWarning(this))
{
    setObjectName("connectionBanner"_L1);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(Margin + SignSide + 10, 7, Margin, 7);
    row->addWidget(m_words, 1);
    row->addWidget(m_button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
    column->addWidget(m_warning);
    m_countdown.setInterval(250ms);
    connect(&m_countdown, &QTimer::timeout, this, &ConnectionBanner::showState);
    connect(m_button, &QPushButton::clicked, this, &ConnectionBanner::act);
    connect(&session, &Session::stateChanged, this, &ConnectionBanner::onStateChanged);
    connect(&session, &Session::troubled, this, [this](const client::Trouble &trouble) {
        m_trouble = trouble;
        m_staysAway = false;
    });
    connect(m_warning, &TrustWarning::trusted, this,
            [this] { m_session.trust(*m_trouble->breach); });
    connect(m_warning, &TrustWarning::declined, this, &ConnectionBanner::stayAway);
    onStateChanged(session.state());
}

void ConnectionBanner::onStateChanged(Session::State state)
{
    if (state == Session::State::Online)
        m_trouble.reset();
    if (state == Session::State::Waiting)
        m_countdown.start();
    else
        m_countdown.stop();
    showState();
}

void ConnectionBanner::showState()
{
    const Session::State state = m_session.state();
    m_words->setText(words());
    setAccessibleName(m_words->text());
    m_row->setVisible(!warns());
    if (!warns())
        m_warning->hide();
    else if (m_warning->isHidden())
        m_warning->warn(m_session.url(), *m_trouble->breach);
    setRoomyText(m_button, state == Session::State::Waiting ? tr("Try &now") : tr("&Connect…"));
    m_button->setVisible(state == Session::State::Waiting || state == Session::State::Idle);
    setVisible(state != Session::State::Online);
    update();
}

bool ConnectionBanner::warns() const
{
    return m_session.state() == Session::State::Idle && m_trouble && m_trouble->breach
        && !m_staysAway;
}

void ConnectionBanner::stayAway()
{
    m_staysAway = true;
    showState();
}

QString ConnectionBanner::words() const
{
    switch (m_session.state()) {
    case Session::State::Connecting:
        return m_trouble ? tr("Connecting to %1 again…").arg(texts::place(m_session.url()))
                         : tr("Connecting to %1…").arg(texts::place(m_session.url()));
    case Session::State::Waiting: {
        const QString retry = texts::retry(m_session.untilRetry());
        return m_trouble
            ? texts::Words{texts::trouble(*m_trouble, m_session.url()).what, retry}.together()
            : retry;
    }
    case Session::State::Idle:
        if (m_staysAway)
            return tr("You stay away from %1.").arg(texts::place(m_session.url()));
        return m_trouble ? texts::trouble(*m_trouble, m_session.url()).together()
                         : tr("You are not connected.");
    case Session::State::Online:
        break;
    }
    return {};
}

void ConnectionBanner::act()
{
    if (m_session.state() == Session::State::Waiting)
        m_session.retryNow();
    else
        emit connectWanted();
}

void ConnectionBanner::paintEvent(QPaintEvent *)
{
    if (warns())
        return; // the warning paints itself
    const Theme theme(palette());
    const bool isCalm = m_session.state() == Session::State::Connecting || !m_trouble;
    const QColor colour = isCalm                       ? theme.accent
        : m_session.state() == Session::State::Waiting ? theme.warning
                                                       : theme.danger;
    QPainter painter(this);
    painter.fillRect(rect(), blend(theme.base, colour, theme.isDark ? 0.22 : 0.12));
    painter.fillRect(QRect(0, height() - 1, width(), 1), blend(theme.base, colour, 0.4));
    const QRectF sign(Margin, (height() - SignSide) / 2.0, SignSide, SignSide);
    paintSign(painter, isCalm ? Sign::Retry : Sign::Warning, sign, colour);
}

} // namespace charla::ui
