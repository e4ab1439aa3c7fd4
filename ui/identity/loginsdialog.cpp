// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/identity/loginsdialog.h>

#include <client/ownnick.h>
#include <client/session.h>
#include <ui/look/controls.h>
#include <ui/look/inlinemessage.h>
#include <ui/look/naming.h>
#include <ui/look/relativefont.h>
#include <ui/look/tonelabel.h>
#include <ui/texts.h>

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace charla::ui {

using namespace Qt::StringLiterals;
using client::OwnNick;
using client::Session;
using protocol::OwnSession;

namespace {

constexpr QSize FirstSize(480, 360);
constexpr int Margin = 20;

QString dateText(protocol::Timestamp at)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
    return QLocale().toString(when, QLocale::ShortFormat);
}

QString whenText(const OwnSession &session)
{
    const QString since = LoginsDialog::tr("Since %1").arg(dateText(session.since));
    if (session.whose == OwnSession::Whose::This)
        return LoginsDialog::tr("%1 · this window").arg(since);
    if (session.line == OwnSession::Line::Connected)
        return LoginsDialog::tr("%1 · connected now").arg(since);
    return LoginsDialog::tr("%1 · last seen %2").arg(since, dateText(session.seen));
}

} // namespace

LoginsDialog::LoginsDialog(Session &session, QWidget *window)
    : QDialog(window), m_session(&session),
      m_message(named(new InlineMessage(this), "loginsMessage"_L1, {}))
{
    setObjectName("loginsDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Where I am logged in"));
    auto *area = named(new QScrollArea(this), "loginsArea"_L1, tr("Where I am logged in"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    m_list = new QWidget(area);
    m_rows = new QVBoxLayout(m_list);
    m_rows->setContentsMargins(0, 0, 8, 0);
    m_rows->setSpacing(10);
    area->setWidget(m_list);
    auto *close = named(new QPushButton(tr("&Close"), this), "loginsClose"_L1, {});
    makeRoomy(close);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, Margin, Margin, Margin);
    column->setSpacing(12);
    column->addWidget(new ToneLabel(ToneLabel::Tone::Dim,
                                    tr("Each of these can talk in your name at %1. End what you "
                                       "don't know or have lost.")
                                        .arg(texts::place(session.url())),
                                    this));
    column->addWidget(area, 1);
    column->addWidget(m_message);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(FirstSize);

    connect(session.ownNick(), &OwnNick::listed, this, &LoginsDialog::show);
    connect(session.ownNick(), &OwnNick::refused, this, &LoginsDialog::onRefused);
    connect(&session, &Session::stateChanged, this, &LoginsDialog::askAnew);
    connect(&session, &QObject::destroyed, this, &QWidget::close);
    askAnew();
}

void LoginsDialog::askAnew()
{
    if (!m_session)
        return;
    const bool isOnline = m_session->state() == Session::State::Online;
    m_list->setEnabled(isOnline);
    if (!isOnline)
        return m_message->tell(InlineMessage::Tone::Trouble, tr("You are not connected."));
    m_message->clear();
    m_session->ownNick()->askSessions();
}

void LoginsDialog::show(const std::vector<OwnSession> &sessions)
{
    while (QLayoutItem *const item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // this may be its button's click
        delete item; // NOLINT(cppcoreguidelines-owning-memory): a layout gives its items away
    }
    for (const OwnSession &session : sessions)
        m_rows->addWidget(makeRow(session));
    m_rows->addStretch();
}

QWidget *LoginsDialog::makeRow(const OwnSession &session)
{
    const QString client
        = session.client.isEmpty() ? tr("A program without a name") : session.client;
    auto *row = named(new QWidget(m_list), "loginRow"_L1, client);
    auto *title = new QLabel(client, row);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    setBoldFont(title, 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(new ToneLabel(ToneLabel::Tone::Dim, whenText(session), row));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addLayout(words, 1);
    if (session.whose == OwnSession::Whose::This)
        return row; // that is what "Log out" is for
    auto *button = named(new QPushButton(tr("End"), row), "endLoginButton"_L1,
                         tr("End the session of %1").arg(client));
    makeRoomy(button);
    connect(button, &QPushButton::clicked, this, [this, id = session.id] { end(id); });
    line->addWidget(button, 0, Qt::AlignVCenter);
    return row;
}

void LoginsDialog::end(const protocol::SessionId &session)
{
    if (!m_session)
        return;
    m_message->clear();
    m_session->ownNick()->end(session);
}

void LoginsDialog::onRefused(const protocol::Refusal &refusal)
{
    m_message->tell(InlineMessage::Tone::Trouble, texts::refusal(refusal));
    if (refusal.code == protocol::ErrorCode::NoSuchSession && m_session)
        m_session->ownNick()->askSessions();
}

} // namespace charla::ui
