// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/joinlink.h>
#include <client/sessions.h>
#include <ui/actions.h>
#include <ui/conversation/conversationtabs.h>
#include <ui/hosting.h>
#include <ui/idlewatch.h>
#include <ui/preferences.h>

#include <QMainWindow>
#include <QUrl>

#include <optional>
#include <vector>

class QSettings;
class QSplitter;

namespace charla::ui {

class AddressesPanel;
class Attendance;
class HostOffice;
class IdentityOffice;
class LogOutQuestion;
class MemberPanel;
class Navigation;
class Reception;
class ServerPane;
class ServerPanes;
class StatusLine;
class StopQuestion;
class Wishes;

//! \brief The window: puts the parts together and knows which of them to show. No chat logic.
//!
//! It shows the sessions that there are, so that it can be made anew while they go on.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! Nothing is owned; all must outlive this.
    MainWindow(client::Sessions &sessions, Hosting &hosting, QSettings &settings, Wishes &wishes,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Shows the first dialogue; or, with \a places, where the person was last or wants to be at once,
    //! the window, and the dialogue only if the only way in fails.
    void start(const std::vector<client::Session::Destination> &places);

    //! Comes to the front, and goes where \a link says: at once where the person is already, or
    //! with \a nick; else the dialogue asks them first. Without a link it only comes to the front.
    void open(const std::optional<client::JoinLink> &link,
              const std::optional<protocol::Nick> &nick = {});

    //! For QDesktopServices, when a charla: link in a message is clicked.
    Q_INVOKABLE void openUrl(const QUrl &url);

    //! Leaves the servers (see Session::quit()), stops hosting, and ends the program, without a
    //! question: for a signal from the system.
    void leave();

    //! Writes into the settings what the next window needs to look like this one.
    void remember();

    //! What is open now and would not be after a restart.
    struct Standing
    {
        bool isShown = false;
        bool isAsking = false; //!< the first dialogue
        bool isSetting = false; //!< the settings
        QUrl front; //!< the server in front
        std::vector<std::pair<QUrl, ConversationTabs::Contents>> tabs; //!< by server
    };

    Standing standing() const;
    //! For a window that takes the place of one that stood so.
    void resume(const Standing &standing);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Ending = client::Sessions::Ending;

    QWidget *makeLeft();
    void restore();
    void wireActions();
    void wireSessions();
    void wireParts();
    void wireHosting();
    ServerPane &show(client::Session &session);
    void keepTabs(client::Session &session, ConversationTabs &tabs);
    void ask();
    void appear();
    void onEntered(client::Session &session, const protocol::RoomName &room);
    void onEnded(client::Session *session);
    void comeToFront();
    void onConversationChanged();
    void logOut();
    void stopHosting();
    void end(client::Session &session, Ending ending);
    void endWhenTold();
    void rememberPlaces();
    void updateTitle();
    void updateMembers();
    void updateHosting();

    client::Sessions &m_sessions;
    Hosting &m_hosting;
    QSettings &m_settings;
    Preferences m_preferences;
    Wishes &m_wishes;
    IdleWatch m_idle;
    Actions m_actions;
    QSplitter *m_columns;
    ServerPanes *m_servers;
    AddressesPanel *m_addresses;
    MemberPanel *m_members;
    StatusLine *m_status;
    Reception *m_reception;
    StopQuestion *m_question;
    HostOffice *m_hostOffice;
    LogOutQuestion *m_logOutQuestion;
    Attendance *m_attendance;
    Navigation *m_navigation;
    IdentityOffice *m_identityOffice;
    bool m_isLeaving = false;
    bool m_isOutOfTheWay = false; // from the start, until the person is in or wants to see it
};

} // namespace charla::ui
