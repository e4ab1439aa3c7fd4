// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>
#include <ui/actions.h>
#include <ui/hosting.h>
#include <ui/idlewatch.h>
#include <ui/preferences.h>
#include <ui/welcome/entrance.h>

#include <QMainWindow>
#include <QPointer>

#include <optional>

class QSettings;
class QSplitter;

namespace charla::ui {

class AddressesPanel;
class Attendance;
class ChatArea;
class ConversationTabs;
class LogOutQuestion;
class MemberPanel;
class Navigation;
class RoomPanel;
class StopQuestion;
class ToneLabel;
class WelcomeDialog;

//! \brief The window: puts the parts together and knows which of them to show. No chat logic.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! Nothing is owned; all must outlive this.
    MainWindow(client::Session &session, Hosting &hosting, QSettings &settings,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Shows the first dialogue; or, with \a straight, where the person was last or wants to be at once, the window, and the dialogue only if that way in fails.
    void start(const std::optional<client::Session::Destination> &straight);

    //! Leaves the server (see Session::quit()), stops hosting, and ends the program, without a question: for a
    //! signal from the system.
    void leave();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class GoingOut { Leave, LogOut };

    QWidget *makeLeft();
    void restore();
    void remember();
    void rememberPlace();
    void wireActions();
    void wireParts();
    void openWelcome();
    void onEntered();
    void comeToFront();
    void onEntranceFailed(const texts::Words &words, Entrance::Blame blame);
    void onStateChanged(client::Session::State state);
    void onConversationChanged();
    void goOut(GoingOut how);
    void endWhenTold();
    void updateTitle();
    void updateMembers();
    void updateHosting();

    client::Session &m_session;
    Hosting &m_hosting;
    Preferences m_preferences;
    Entrance m_entrance;
    IdleWatch m_idle;
    Actions m_actions;
    QSplitter *m_columns;
    RoomPanel *m_rooms;
    ToneLabel *m_serverName;
    AddressesPanel *m_addresses;
    ChatArea *m_area;
    ConversationTabs *m_tabs;
    MemberPanel *m_members;
    QPointer<WelcomeDialog> m_welcome;
    StopQuestion *m_question;
    LogOutQuestion *m_logOutQuestion;
    Attendance *m_attendance;
    Navigation *m_navigation;
    std::optional<client::Session::Destination> m_straight;
    bool m_isIn = false; // a server, until the person goes out; also while it can't be reached
    bool m_isLeaving = false;
};

} // namespace charla::ui
