// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/mainwindow.h>

#include <client/address.h>
#include <client/membermodel.h>
#include <client/naming.h>
#include <client/roommodel.h>
#include <ui/aboutbox.h>
#include <ui/attention/attendance.h>
#include <ui/connection/logoutquestion.h>
#include <ui/connection/statusline.h>
#include <ui/conversation/conversationtabs.h>
#include <ui/host/addressespanel.h>
#include <ui/host/hostoffice.h>
#include <ui/identity/identityoffice.h>
#include <ui/host/stopquestion.h>
#include <ui/look/icons.h>
#include <ui/navigation.h>
#include <ui/people/memberpanel.h>
#include <ui/servers/serverheader.h>
#include <ui/servers/serverpane.h>
#include <ui/servers/serverpanes.h>
#include <ui/settings/settingsdialog.h>
#include <ui/settings/wishes.h>
#include <ui/texts.h>
#include <ui/welcome/reception.h>

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace charla::ui {

using client::Session;
using protocol::Conversation;
using Act = Actions::Act;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize FirstSize(1000, 660);
constexpr int LeftWidth = 240;
constexpr int LeftMinWidth = 160;
constexpr int MembersWidth = 200;
constexpr int MinWidthWithMembers = 760; // in a narrower window the talk needs the room

} // namespace

MainWindow::MainWindow(client::Sessions &sessions, Hosting &hosting, QSettings &settings,
                       Wishes &wishes, QWidget *parent)
    : QMainWindow(parent), m_sessions(sessions), m_hosting(hosting), m_settings(settings),
      m_preferences(settings), m_wishes(wishes), m_idle(IdleWatch::DefaultPatience),
      m_actions(this), m_columns(new QSplitter(this)), m_servers(new ServerPanes(this)),
      m_addresses(new AddressesPanel(hosting, this)), m_members(new MemberPanel(this)),
      m_status(new StatusLine(this)),
      m_reception(new Reception(sessions, hosting, m_preferences, this)),
      m_question(new StopQuestion(hosting, sessions, this)),
      m_hostOffice(new HostOffice(sessions, hosting, settings, *m_question, this)),
      m_logOutQuestion(new LogOutQuestion(this)),
      m_attendance(new Attendance(m_preferences, wishes, *m_actions[Act::DoNotDisturb], *this)),
      m_navigation(new Navigation(m_actions, *m_servers, this)),
      m_identityOffice(new IdentityOffice(m_actions, *m_servers, hosting, this))
{
    setObjectName("mainWindow"_L1);
    setWindowIcon(charlaIcon());
    m_columns->addWidget(makeLeft());
    m_columns->addWidget(m_servers->middle());
    m_columns->addWidget(m_members);
    m_columns->setStretchFactor(1, 1);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    setCentralWidget(m_columns);
    statusBar()->addWidget(m_status, 1);
    m_actions.fillMenus(menuBar());
    wireActions();
    wireSessions();
    wireParts();
    wireHosting();
    restore();
    QDesktopServices::setUrlHandler(u"charla"_s, this, "openUrl");
    for (Session *session : m_sessions.all())
        show(*session);
    onConversationChanged();
    updateHosting();
}

MainWindow::~MainWindow()
{
    QDesktopServices::unsetUrlHandler(u"charla"_s);
}

QWidget *MainWindow::makeLeft()
{
    auto *left = new SideColumn(this);
    left->setMinimumWidth(LeftMinWidth);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_servers, 1);
    column->addWidget(m_addresses);
    return left;
}

void MainWindow::restore()
{
    resize(FirstSize);
    restoreGeometry(m_preferences.windowGeometry());
    m_columns->setSizes({LeftWidth, FirstSize.width() - LeftWidth - MembersWidth, MembersWidth});
    m_columns->restoreState(m_preferences.columns());
    m_servers->recentEmoji().setAll(m_preferences.recentEmoji());
    m_actions[Act::ShowMembers]->setChecked(m_preferences.members() == Preferences::Members::Shown);
}

void MainWindow::wireActions()
{
    connect(m_actions[Act::OtherServer], &QAction::triggered, this, &MainWindow::ask);
    connect(m_actions[Act::LogOut], &QAction::triggered, this, &MainWindow::logOut);
    connect(m_actions[Act::CopyAddress], &QAction::triggered, m_addresses,
            &AddressesPanel::copyFirst);
    connect(m_actions[Act::StopHosting], &QAction::triggered, this, &MainWindow::stopHosting);
    connect(m_actions[Act::HostPanel], &QAction::triggered, m_hostOffice, &HostOffice::open);
    connect(m_actions[Act::Quit], &QAction::triggered, this, &QWidget::close);
    connect(m_actions[Act::ShowMembers], &QAction::toggled, this, &MainWindow::updateMembers);
    connect(m_actions[Act::About], &QAction::triggered, this, [this] { showAbout(this); });
    m_attendance->addAction(m_actions[Act::Quit]);
    wireSettings(this, m_actions, m_wishes);
    const auto takeSendKey = [this] { m_servers->setSendKey(m_wishes.sendKey.value()); };
    connect(&m_wishes.sendKey, &WishBase::changed, this, takeSendKey);
    takeSendKey();
}

void MainWindow::wireSessions()
{
    connect(m_reception, &Reception::asking, m_hostOffice, &HostOffice::close);
    connect(m_reception, &Reception::declined, this, [this] {
        if (!isVisible()) // nothing was begun, so there is nothing to come back to
            leave();
    });
    connect(m_reception, &Reception::onTheWay, this, [this](Session &session) { show(session); });
    connect(m_reception, &Reception::entered, this, &MainWindow::onEntered);
    connect(&m_sessions, &client::Sessions::ended, this, &MainWindow::onEnded);
    connect(&m_sessions, &client::Sessions::becameIdle, this, &MainWindow::endWhenTold);
}

void MainWindow::wireParts()
{
    const auto setPresence = [this](protocol::Presence presence) {
        for (Session *session : m_sessions.all())
            session->setPresence(presence);
    };
    connect(&m_idle, &IdleWatch::wentAway, this,
            [setPresence] { setPresence(protocol::Presence::Away); });
    connect(&m_idle, &IdleWatch::cameBack, this,
            [setPresence] { setPresence(protocol::Presence::Online); });
    connect(m_servers, &ServerPanes::connectWanted, this, &MainWindow::ask);
    connect(m_servers, &ServerPanes::conversationChanged, this, &MainWindow::onConversationChanged);
    connect(m_servers, &ServerPanes::muteWanted, m_attendance, &Attendance::setMuted);
    connect(m_attendance, &Attendance::windowWanted, this, &MainWindow::comeToFront);
    connect(m_attendance, &Attendance::conversationWanted, this,
            [this](Session &session, const Conversation &conversation) {
                comeToFront();
                m_navigation->goTo(session, conversation);
            });
    connect(m_members, &MemberPanel::dismissed, this,
            [this] { m_servers->front()->tabs()->focusComposer(); });
    connect(m_members, &MemberPanel::privateWanted, this, [this](const protocol::Nick &with) {
        m_navigation->goTo(m_servers->front()->session(), with);
    });
    connect(m_members, &MemberPanel::actWanted, m_navigation, &Navigation::act);
}

void MainWindow::wireHosting()
{
    connect(&m_hosting, &Hosting::started, this, &MainWindow::updateHosting);
    connect(&m_hosting, &Hosting::stopped, this, &MainWindow::updateHosting);
    connect(&m_hosting, &Hosting::stopped, this, &MainWindow::endWhenTold);
    connect(m_addresses, &AddressesPanel::stopWanted, this, &MainWindow::stopHosting);
    connect(m_addresses, &AddressesPanel::panelWanted, m_hostOffice, &HostOffice::open);
}

//! In front, in its old place if it has been shown.
ServerPane &MainWindow::show(Session &session)
{
    if (ServerPane *there = m_servers->of(session)) {
        m_servers->setFront(there);
        return *there;
    }
    m_attendance->add(session);
    connect(&session, &Session::stateChanged, this, &MainWindow::updateTitle);
    const client::RoomModel *rooms = session.rooms();
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(rooms, changed, this, &MainWindow::updateTitle);
    connect(rooms, &QAbstractItemModel::dataChanged, this, &MainWindow::updateTitle);
    ServerPane &server = m_servers->add(session);
    keepTabs(session, *server.tabs());
    return server;
}

//! As soon as it is known of which server and person they are.
void MainWindow::keepTabs(Session &session, ConversationTabs &tabs)
{
    const auto keep = [this, &session, &tabs] {
        if (session.state() != Session::State::Idle)
            tabs.keepIn(m_settings, KeptTabs::groupOf(session.url(), *session.nick()));
    };
    connect(&session, &Session::stateChanged, &tabs, keep);
    keep();
}

void MainWindow::start(const std::vector<Session::Destination> &places)
{
    if (places.empty())
        return ask();
    appear();
    if (places.size() == 1)
        return m_reception->goStraight(places.front());
    for (const Session::Destination &place : places) {
        Session &session = m_sessions.make();
        session.connectTo(place);
        show(session).tabs()->bringToFront(place.room);
    }
    m_servers->setFront(m_servers->all().front());
}

void MainWindow::open(const std::optional<client::JoinLink> &link,
                      const std::optional<protocol::Nick> &nick)
{
    comeToFront();
    if (!link)
        return;
    const auto lobby = protocol::RoomName::lobby();
    Session *there = m_sessions.at(link->url);
    const bool isAsNamed
        = there && (!link->fingerprint || there->reached().certificate == *link->fingerprint);
    if (isAsNamed && m_servers->of(*there) && there->state() != Session::State::Idle) {
        m_reception->stopAsking();
        return m_navigation->goTo(*there, link->room.value_or(lobby));
    }
    if (nick)
        m_reception->goStraight({.url = link->url,
                                 .nick = *nick,
                                 .room = link->room.value_or(lobby),
                                 .fingerprint = link->fingerprint,
                                 .invitation = link->invitation});
    else
        m_reception->ask(m_preferences.nick(), client::textOf(*link));
}

void MainWindow::openUrl(const QUrl &url)
{
    if (const auto link = client::joinLinkOf(url.toString(QUrl::FullyEncoded)))
        open(link);
}

//! Out of the way, if the person wishes that: the icon beside the clock or the bar of windows opens it.
void MainWindow::appear()
{
    m_isOutOfTheWay = m_wishes.startsMinimised.value();
    if (!m_isOutOfTheWay)
        QMainWindow::show();
    else if (!m_attendance->hasIcon())
        showMinimized();
}

//! One that is shown, but was thrown out, is where the person most likely wants to go.
void MainWindow::ask()
{
    const ServerPane *front = m_servers->front();
    if (front && front->session().state() == Session::State::Idle)
        m_reception->ask(front->session().nick()->text(), texts::place(front->session().url()));
    else
        m_reception->ask();
}

void MainWindow::onEntered(Session &session, const protocol::RoomName &room)
{
    ServerPane &server = show(session);
    server.tabs()->bringToFront(room);
    rememberPlaces();
    server.tabs()->focusComposer();
    if (std::exchange(m_isOutOfTheWay, false))
        return;
    QMainWindow::show();
    activateWindow();
}

void MainWindow::onEnded(Session *session)
{
    session->disconnect(this);
    session->rooms()->disconnect(this);
    m_attendance->remove(*session);
    m_servers->remove(*session);
}

void MainWindow::comeToFront()
{
    if (!isVisible() && m_reception->isAsking())
        return m_reception->ask(); // the first dialogue is what there is to see
    if (isMinimized())
        showNormal();
    QMainWindow::show();
    raise();
    activateWindow();
}

void MainWindow::onConversationChanged()
{
    ServerPane *front = m_servers->front();
    m_status->setSession(front ? &front->session() : nullptr);
    m_actions[Act::LogOut]->setEnabled(front);
    updateMembers();
    updateTitle();
}

void MainWindow::logOut()
{
    ServerPane *front = m_servers->front();
    if (!front)
        return;
    const auto askBoth = [this, session = &front->session()] {
        m_logOutQuestion->ask(*session, [this, session] { end(*session, Ending::LogOut); });
    };
    if (client::isSamePlace(front->session().url(), m_hosting.ownUrl()))
        m_question->ask(askBoth);
    else
        askBoth();
}

void MainWindow::stopHosting()
{
    m_question->ask([this] {
        if (Session *own = m_sessions.at(m_hosting.ownUrl()))
            end(*own, Ending::Quit);
        else
            m_hosting.stop();
    });
}

void MainWindow::end(Session &session, Ending ending)
{
    if (ServerPane *server = m_servers->of(session)) {
        server->tabs()->settle();
        if (ending == Ending::LogOut)
            server->tabs()->forgetKept();
    }
    if (client::isSamePlace(session.url(), m_hosting.ownUrl()))
        m_hosting.stop();
    m_sessions.end(session, ending);
    rememberPlaces();
    if (m_sessions.all().empty())
        ask();
}

void MainWindow::leave()
{
    m_isLeaving = true;
    remember();
    hide(); // the others are told before the program ends
    m_hosting.stop();
    m_sessions.quit();
    endWhenTold();
}

void MainWindow::endWhenTold()
{
    if (m_isLeaving && m_sessions.areIdle() && !m_hosting.isRunning())
        QCoreApplication::quit();
}

//! A host comes back by hosting again; who doesn't want to come back is nowhere.
void MainWindow::rememberPlaces()
{
    std::vector<Session::Destination> places;
    const auto note = [&](const ServerPane *server) {
        const Session &session = server->session();
        if (client::isSamePlace(session.url(), m_hosting.ownUrl()) || !session.nick()
            || !m_wishes.comesBack.value())
            return;
        const auto room = server->tabs()->currentRoom();
        places.push_back({.url = session.url(),
                          .nick = *session.nick(),
                          .room = room.value_or(protocol::RoomName::lobby())});
    };
    for (const ServerPane *server : m_servers->all())
        note(server);
    m_preferences.setLastPlaces(places);
}

void MainWindow::remember()
{
    for (const ServerPane *server : m_servers->all())
        server->tabs()->settle();
    rememberPlaces();
    m_preferences.setWindowGeometry(saveGeometry());
    m_preferences.setColumns(m_columns->saveState());
    m_preferences.setRecentEmoji(m_servers->recentEmoji().all());
    const bool shown = m_actions[Act::ShowMembers]->isChecked();
    m_preferences.setMembers(shown ? Preferences::Members::Shown : Preferences::Members::Hidden);
}

MainWindow::Standing MainWindow::standing() const
{
    const auto *settings = findChild<SettingsDialog *>();
    const ServerPane *front = m_servers->front();
    Standing standing{.isShown = isVisible(),
                      .isAsking = m_reception->isAsking(),
                      .isSetting = settings && settings->isVisible(),
                      .front = front ? front->session().url() : QUrl(),
                      .tabs = {}};
    for (const ServerPane *server : m_servers->all())
        standing.tabs.emplace_back(server->session().url(), server->tabs()->contents());
    return standing;
}

void MainWindow::resume(const Standing &standing)
{
    for (const auto &[url, contents] : standing.tabs) {
        if (const Session *session = m_sessions.at(url); session && m_servers->of(*session))
            m_servers->of(*session)->tabs()->resume(contents);
    }
    if (const Session *front = m_sessions.at(standing.front); front && m_servers->of(*front))
        m_servers->setFront(m_servers->of(*front));
    if (standing.isShown)
        comeToFront();
    if (standing.isAsking)
        ask();
    if (!standing.isSetting)
        return;
    showSettings(this, m_wishes, *m_actions[Act::DoNotDisturb]);
    if (auto *languages = findChild<QWidget *>(u"languageBox"_s))
        languages->setFocus(); // whoever goes through them by the arrow keys goes on there
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::ActivationChange)
        return;
    for (const ServerPane *server : m_servers->all())
        server->tabs()->updateReading();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_isLeaving)
        return;
    event->ignore();
    m_question->ask([this] { leave(); });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    updateMembers();
}

void MainWindow::updateTitle()
{
    QStringList parts;
    if (const ServerPane *front = m_servers->front()) {
        if (const auto current = front->tabs()->current())
            parts.append(client::nameOf(*current));
        if (front->session().state() != Session::State::Idle)
            parts.append(front->session().serverName());
    }
    parts.append(u"Charla"_s);
    parts.removeAll(QString());
    int unread = 0;
    for (const ServerPane *server : m_servers->all())
        unread += server->session().rooms()->unreadTotal();
    const QString title = parts.join(u" – "_s);
    setWindowTitle(unread > 0 ? u"(%L1) %2"_s.arg(unread).arg(title) : title);
}

void MainWindow::updateMembers()
{
    const ServerPane *front = m_servers->front();
    const auto current = front ? front->tabs()->current() : std::nullopt;
    const auto *room = current ? std::get_if<protocol::RoomName>(&*current) : nullptr;
    m_members->setRoom(front ? &front->session() : nullptr, room);
    m_members->setVisible(room && m_actions[Act::ShowMembers]->isChecked()
                          && width() >= MinWidthWithMembers);
}

void MainWindow::updateHosting()
{
    m_actions[Act::CopyAddress]->setEnabled(m_hosting.isRunning());
    m_actions[Act::StopHosting]->setEnabled(m_hosting.isRunning());
}

} // namespace charla::ui
