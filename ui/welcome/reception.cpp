// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/welcome/reception.h>

#include <ui/preferences.h>
#include <ui/texts.h>
#include <ui/welcome/welcomedialog.h>

namespace charla::ui {

using client::Session;

Reception::Reception(client::Sessions &sessions, Hosting &hosting, Preferences &preferences,
                     QWidget *window)
    : QObject(window), m_preferences(preferences), m_window(window), m_entrance(sessions, hosting)
{
    connect(&m_entrance, &Entrance::sessionMade, this, [this](Session &session) {
        if (m_straight) // else the dialogue shows how it goes
            emit onTheWay(session);
    });
    connect(&m_entrance, &Entrance::entered, this, &Reception::onEntered);
    connect(&m_entrance, &Entrance::failed, this, &Reception::onFailed);
    connect(&m_entrance, &Entrance::distrusted, this, &Reception::onDistrusted);
}

void Reception::ask()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    emit asking();
    m_dialog = new WelcomeDialog(m_entrance, m_preferences, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::rejected, this, &Reception::declined);
    m_dialog->open();
}

void Reception::ask(const QString &nick, const QString &address)
{
    ask();
    m_dialog->setJoin(nick, address);
}

void Reception::stopAsking()
{
    if (m_dialog)
        m_dialog->reject();
}

void Reception::goStraight(const Session::Destination &place)
{
    if (m_entrance.isBusy())
        return;
    m_straight = place;
    m_entrance.join(place);
}

void Reception::onEntered(Session &session, const protocol::RoomName &room)
{
    if (m_straight)
        m_preferences.rememberAddress(texts::place(m_straight->url));
    m_straight.reset();
    emit entered(session, room);
}

void Reception::onFailed(const texts::Words &words, Entrance::Blame blame)
{
    if (m_dialog || !m_straight)
        return; // the dialogue that asked tells it itself
    const auto straight = *std::exchange(m_straight, std::nullopt);
    ask(straight.nick.text(), texts::place(straight.url));
    m_dialog->showTrouble(words, blame);
}

void Reception::onDistrusted(const QUrl &server, const client::Breach &breach)
{
    if (m_dialog || !m_straight)
        return; // the dialogue that asked tells it itself
    const auto straight = *std::exchange(m_straight, std::nullopt);
    ask(straight.nick.text(), texts::place(straight.url));
    m_dialog->warn(server, breach);
}

} // namespace charla::ui
