// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/mainwindow.h>

#include <client/membermodel.h>
#include <client/naming.h>
#include <client/roommodel.h>
#include <ui/aboutbox.h>
#include <ui/attention/attendance.h>
#include <ui/chatarea.h>
#include <ui/conversation/conversationtabs.h>
#include <ui/host/addressespanel.h>
#include <ui/look/icons.h>
#include <ui/look/naming.h>
#include <ui/people/memberpanel.h>
#include <ui/navigation.h>
#include <ui/rooms/roompanel.h>
#include <ui/connection/logoutquestion.h>
#include <ui/connection/statusline.h>
#include <ui/host/stopquestion.h>
#include <ui/welcome/welcomedialog.h>

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace charla::ui {

using client::RoomModel;
using client::Session;
using protocol::Conversation;
using Act = Actions::Act;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize FirstSize(1000, 660);
constexpr int LeftWidth = 240;
constexpr int MembersWidth = 200;
constexpr int MinWidthWithMembers = 760; // in a narrower window the talk needs the room

} // namespace

MainWindow::MainWindow(Session &session, Hosting &hosting, QSettings &settings, QWidget *parent)
    : QMainWindow(parent), m_session(session), m_hosting(hosting), m_preferences(settings),
      m_entrance(session, hosting), m_idle(IdleWatch::DefaultPatience), m_actions(this),
      m_columns(new QSplitter(this)), m_rooms(new RoomPanel(*session.rooms(), this)),
      m_serverName(sideTitle({}, this)), m_addresses(new AddressesPanel(hosting, this)),
      m_area(new ChatArea(session, this)), m_tabs(m_area->tabs()), m_members(new MemberPanel(this)),
      m_question(new StopQuestion(hosting, *session.rooms(), this)),
      m_logOutQuestion(new LogOutQuestion(session, this)),
      m_attendance(new Attendance(session, m_preferences, *m_actions[Act::DoNotDisturb], *this)),
      m_navigation(new Navigation(session, m_actions, *m_tabs, this))
{
    setObjectName("mainWindow"_L1);
    setWindowIcon(charlaIcon());
    m_columns->addWidget(makeLeft());
    m_columns->addWidget(m_area);
    m_columns->addWidget(m_members);
    m_columns->setStretchFactor(1, 1);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    setCentralWidget(m_columns);
    statusBar()->addWidget(new StatusLine(session, this), 1);
    m_actions.fillMenus(menuBar());
    wireActions();
    wireParts();
    restore();
    updateTitle();
    updateHosting();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeLeft()
{
    auto *left = new SideColumn(this);
    named(m_serverName, "serverTitle"_L1, {});
    QFont font = m_serverName->font();
    font.setPointSizeF(this->font().pointSizeF() * 1.1);
    m_serverName->setFont(font);
    m_serverName->setContentsMargins(14, 4, 4, 2);
    auto *search
        = named(new QToolButton(left), "searchEverywhereButton"_L1, tr("Search everywhere"));
    search->setIcon(signIcon(Sign::Search));
    search->setToolTip(tr("Search all messages (Ctrl+Shift+F)"));
    search->setAutoRaise(true);
    connect(search, &QToolButton::clicked, m_area, &ChatArea::searchEverywhere);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 8, 8, 0);
    head->addWidget(m_serverName, 1);
    head->addWidget(search);
    m_rooms->setMinimumWidth(160);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_rooms, 1);
    column->addWidget(m_addresses);
    return left;
}

void MainWindow::restore()
{
    resize(FirstSize);
    restoreGeometry(m_preferences.windowGeometry());
    m_columns->setSizes({LeftWidth, FirstSize.width() - LeftWidth - MembersWidth, MembersWidth});
    m_columns->restoreState(m_preferences.columns());
    m_tabs->recentEmoji().setAll(m_preferences.recentEmoji());
    m_actions[Act::ShowMembers]->setChecked(m_preferences.members() == Preferences::Members::Shown);
}

void MainWindow::wireActions()
{
    const auto ask = [this] { m_question->ask([this] { goOut(GoingOut::Leave); }); };
    connect(m_actions[Act::OtherServer], &QAction::triggered, this, ask);
    connect(m_actions[Act::LogOut], &QAction::triggered, this, [this] {
        m_question->ask([this] { m_logOutQuestion->ask([this] { goOut(GoingOut::LogOut); }); });
    });
    connect(m_actions[Act::CopyAddress], &QAction::triggered, m_addresses,
            &AddressesPanel::copyFirst);
    connect(m_actions[Act::StopHosting], &QAction::triggered, this, ask);
    connect(m_actions[Act::Quit], &QAction::triggered, this, &QWidget::close);
    connect(m_actions[Act::JoinRoom], &QAction::triggered, m_rooms, &RoomPanel::askForRoom);
    connect(m_actions[Act::CloseTab], &QAction::triggered, m_tabs, &ConversationTabs::closeCurrent);
    connect(m_actions[Act::Write], &QAction::triggered, m_tabs, &ConversationTabs::focusComposer);
    connect(m_actions[Act::ShowMembers], &QAction::toggled, this, &MainWindow::updateMembers);
    connect(m_actions[Act::About], &QAction::triggered, this, [this] { showAbout(this); });
    connect(m_actions[Act::SearchHere], &QAction::triggered, m_area, &ChatArea::searchHere);
    connect(m_actions[Act::SearchEverywhere], &QAction::triggered, m_area,
            &ChatArea::searchEverywhere);
    connect(m_actions[Act::ChangeTopic], &QAction::triggered, m_tabs, &ConversationTabs::editTopic);
}

void MainWindow::wireParts()
{
    connect(&m_entrance, &Entrance::entered, this, &MainWindow::onEntered);
    connect(&m_entrance, &Entrance::failed, this, &MainWindow::onEntranceFailed);
    connect(&m_session, &Session::stateChanged, this, &MainWindow::onStateChanged);
    connect(&m_idle, &IdleWatch::wentAway, this,
            [this] { m_session.setPresence(protocol::Presence::Away); });
    connect(&m_idle, &IdleWatch::cameBack, this,
            [this] { m_session.setPresence(protocol::Presence::Online); });
    connect(&m_hosting, &Hosting::started, this, &MainWindow::updateHosting);
    connect(&m_hosting, &Hosting::stopped, this, &MainWindow::updateHosting);
    connect(&m_hosting, &Hosting::stopped, this, &MainWindow::endWhenTold);
    connect(m_addresses, &AddressesPanel::stopWanted, m_actions[Act::StopHosting],
            &QAction::trigger);
    connect(m_area, &ChatArea::connectWanted, this, &MainWindow::openWelcome);
    connect(m_area, &ChatArea::roomWanted, m_rooms, &RoomPanel::askForRoom);
    connect(m_tabs, &ConversationTabs::conversationChanged, this,
            &MainWindow::onConversationChanged);
    connect(m_rooms, &RoomPanel::goToWanted, m_tabs, &ConversationTabs::goTo);
    connect(m_rooms, &RoomPanel::leaveWanted, m_tabs, &ConversationTabs::leave);
    connect(m_rooms, &RoomPanel::muteWanted, m_attendance, &Attendance::setMuted);
    connect(m_attendance, &Attendance::windowWanted, this, &MainWindow::comeToFront);
    connect(m_attendance, &Attendance::conversationWanted, this,
            [this](const Conversation &conversation) {
                comeToFront();
                m_tabs->goTo(conversation);
            });
    m_attendance->addAction(m_actions[Act::Quit]);
    connect(m_rooms, &RoomPanel::dismissed, m_tabs, &ConversationTabs::focusComposer);
    connect(m_members, &MemberPanel::privateWanted, m_tabs,
            [this](const protocol::Nick &with) { m_tabs->goTo(with); });
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_session.rooms(), changed, this, &MainWindow::updateTitle);
    connect(m_session.rooms(), &QAbstractItemModel::dataChanged, this, &MainWindow::updateTitle);
}

void MainWindow::start(const std::optional<Session::Destination> &straight)
{
    m_straight = straight;
    if (!straight) {
        openWelcome();
        return;
    }
    show();
    m_tabs->bringToFront(straight->room);
    m_entrance.join(*straight);
}

void MainWindow::openWelcome()
{
    if (m_welcome) {
        m_welcome->raise();
        return;
    }
    m_welcome = new WelcomeDialog(m_entrance, m_preferences, this);
    m_welcome->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_welcome, &QDialog::rejected, this, [this] {
        if (!isVisible()) // nothing was begun, so there is nothing to come back to
            leave();
    });
    m_welcome->open();
}

void MainWindow::onEntered()
{
    if (m_straight)
        m_preferences.rememberAddress(texts::place(m_straight->url));
    m_straight.reset();
    m_isIn = true;
    rememberPlace();
    show();
    activateWindow();
    m_tabs->focusComposer();
}

void MainWindow::comeToFront()
{
    if (!m_isIn)
        return; // the first dialogue is what there is to see
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

void MainWindow::onEntranceFailed(const texts::Words &words, Entrance::Blame blame)
{
    if (m_welcome || !m_straight)
        return; // the dialogue that asked tells it itself
    const auto straight = *std::exchange(m_straight, std::nullopt);
    openWelcome();
    m_welcome->setJoin(straight.nick.text(), texts::place(straight.url));
    m_welcome->showTrouble(words, blame);
}

void MainWindow::onStateChanged(Session::State state)
{
    m_rooms->setEnabled(state != Session::State::Idle);
    updateTitle();
    endWhenTold();
}

void MainWindow::onConversationChanged()
{
    m_rooms->setCurrent(m_tabs->current());
    updateMembers();
    updateTitle();
}

void MainWindow::goOut(GoingOut how)
{
    m_isIn = false;
    m_preferences.setLastPlace({});
    if (how == GoingOut::LogOut)
        m_session.logOut();
    else
        m_session.quit();
    m_hosting.stop();
    m_tabs->clear();
    openWelcome();
}

void MainWindow::leave()
{
    m_isLeaving = true;
    remember();
    hide(); // the others are told before the program ends
    m_session.quit();
    m_hosting.stop();
    endWhenTold();
}

void MainWindow::endWhenTold()
{
    if (m_isLeaving && m_session.state() == Session::State::Idle && !m_hosting.isRunning())
        QCoreApplication::quit();
}

//! A host comes back by hosting again.
void MainWindow::rememberPlace()
{
    if (!m_isIn)
        return;
    std::optional<Session::Destination> place;
    if (!m_hosting.isRunning())
        place = {.url = m_session.url(),
                 .nick = *m_session.nick(),
                 .room = m_tabs->currentRoom().value_or(protocol::RoomName::lobby())};
    m_preferences.setLastPlace(place);
}

void MainWindow::remember()
{
    rememberPlace();
    m_preferences.setWindowGeometry(saveGeometry());
    m_preferences.setColumns(m_columns->saveState());
    m_preferences.setRecentEmoji(m_tabs->recentEmoji().all());
    const bool shown = m_actions[Act::ShowMembers]->isChecked();
    m_preferences.setMembers(shown ? Preferences::Members::Shown : Preferences::Members::Hidden);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        m_tabs->updateReading();
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
    const QString server
        = m_session.state() == Session::State::Idle ? QString() : m_session.serverName();
    m_serverName->tell(server);
    QStringList parts;
    if (const auto current = m_tabs->current())
        parts.append(client::nameOf(*current));
    if (!server.isEmpty())
        parts.append(server);
    parts.append(u"Charla"_s);
    const int unread = m_session.rooms()->unreadTotal();
    const QString title = parts.join(u" – "_s);
    setWindowTitle(unread > 0 ? u"(%1) %2"_s.arg(unread).arg(title) : title);
}

void MainWindow::updateMembers()
{
    const auto current = m_tabs->current();
    const auto *room = current ? std::get_if<protocol::RoomName>(&*current) : nullptr;
    m_members->setMembers(room ? m_session.members(*room) : nullptr);
    m_members->setVisible(room && m_actions[Act::ShowMembers]->isChecked()
                          && width() >= MinWidthWithMembers);
}

void MainWindow::updateHosting()
{
    m_actions[Act::CopyAddress]->setEnabled(m_hosting.isRunning());
    m_actions[Act::StopHosting]->setEnabled(m_hosting.isRunning());
}

} // namespace charla::ui
