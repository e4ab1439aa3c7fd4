// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/joinlink.h>
#include <client/sessions.h>
#include <ui/welcome/entrance.h>

#include <QObject>
#include <QPointer>

#include <optional>

namespace charla::ui {

class Preferences;
class WelcomeDialog;

//! \brief How a person gets from the outside to a server: by the first dialogue, or straight, and by
//! the dialogue after all when the straight way fails.
class Reception : public QObject
{
    Q_OBJECT

public:
    //! \a window is below the dialogue, and owns this. Nothing is owned; all must outlive this.
    Reception(client::Sessions &sessions, Hosting &hosting, Preferences &preferences,
              QWidget *window);

    //! Opens the first dialogue, or brings it to the front.
    void ask();
    //! The same, filled in.
    void ask(const QString &nick, const QString &address);
    bool isAsking() const { return !m_dialog.isNull(); }
    void stopAsking();
    //! Without a question. Without effect while another way in is being tried.
    void goStraight(const client::Session::Destination &place);

signals:
    //! The dialogue is about to open.
    void asking();
    //! The person closed it without going anywhere.
    void declined();
    //! A session is on its straight way there: either entered() follows, or it ends.
    void onTheWay(charla::client::Session &session);
    void entered(charla::client::Session &session, const charla::protocol::RoomName &room);

private:
    void onEntered(client::Session &session, const protocol::RoomName &room);
    void onDistrusted(const QUrl &server, const client::Breach &breach);
    void onFailed(const texts::Words &words, Entrance::Blame blame);

    Preferences &m_preferences;
    QWidget *m_window;
    Entrance m_entrance;
    QPointer<WelcomeDialog> m_dialog;
    std::optional<client::Session::Destination> m_straight; //!< while the way there is not over
};

} // namespace charla::ui
