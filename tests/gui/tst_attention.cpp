// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "notificationservice.h"

#include "scriptedclient.h"
#include "testserver.h"

#include <ui/attention/attendance.h>
#include <ui/conversation/conversationtabbar.h>

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QListView>
#include <QSignalSpy>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using ui::Badge;

namespace {

//! A person who looks at another window than Charla's.
class Elsewhere : public Desk
{
public:
    explicit Elsewhere(quint16 port)
    {
        joins(u"Ana"_s, port);
        looksAway();
    }

    void looksAway()
    {
        m_other.show();
        m_other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_other));
    }
    void looksBack()
    {
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    Badge badge(const QString &tab) const
    {
        const auto *bar = awaits<ui::ConversationTabBar>("conversationTabs");
        const auto data = bar->tabData(int(tabs().indexOf(tab)));
        return data.value<ui::ConversationTabBar::Mark>().badge;
    }

    //! In the settings, beside the window that is looked at.
    void chooses(const char *name)
    {
        window().findChild<QAction *>(u"settingsAction"_s)->trigger();
        clicks(name);
        clicks("closeSettingsButton");
        QVERIFY(QTest::qWaitFor([this] { return !shown<QWidget>("settingsDialog"); }, PatienceMs));
        looksAway();
    }

    ui::Attendance *attendance() { return window().findChild<ui::Attendance *>(); }

    //! By the menu of the list.
    void mutes(const char *list, const QString &name)
    {
        auto *view = awaits<QListView>(list);
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (index.data().toString() != name)
                continue;
            emit view->customContextMenuRequested(view->visualRect(index).center());
            auto *menu = awaits<QMenu>("roomMenu");
            for (QAction *action : menu->actions()) {
                if (action->isCheckable())
                    QTest::mouseClick(menu, Qt::LeftButton, {},
                                      menu->actionGeometry(action).center());
            }
            return;
        }
        QFAIL("no such row");
    }

private:
    QWidget m_other;
};

} // namespace

//! What a person is told of who looks elsewhere, by a real notification service on a real bus.
class TestAttention : public QObject
{
    Q_OBJECT

public:
    explicit TestAttention(QString bus) : m_bus(std::move(bus)) { }

private slots:
    void aPrivateMessageIsTold()
    {
        NotificationService service(m_bus, {u"actions"_s, u"body-markup"_s});
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Elsewhere desk(server.port());

        luis.saysTo(u"Ana"_s, u"is 1 < 2?"_s);
        QTRY_COMPARE(service.texts(), QStringList(u"Luis: is 1 &lt; 2?"_s)); // this one reads HTML
        luis.saysTo(u"Ana"_s, u"well?"_s);
        QTRY_COMPARE(service.texts(), QStringList(u"Luis: well?"_s)); // one for a conversation
        QCOMPARE(service.shown().front().hints.value(u"desktop-entry"_s).toString(), u"charla"_s);
        QVERIFY(!service.shown().front().actions.contains(u"inline-reply"_s));
        QCOMPARE(desk.badge(u"Luis"_s).weight, Badge::Weight::Personal);

        service.click(service.shown().front().id);
        QTRY_COMPARE(desk.frontTab(), u"Luis"_s);
        QTRY_VERIFY(desk.window().isActiveWindow());
        QTRY_VERIFY(service.shown().isEmpty()); // read
        QTRY_COMPARE(desk.badge(u"Luis"_s).unread, 0);
    }

    void onlyWhoIsNamedIsToldOfARoom()
    {
        NotificationService service(m_bus, {u"actions"_s});
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Elsewhere desk(server.port());

        luis.saysIn(u"lobby"_s, u"hello all"_s);
        QTRY_COMPARE(desk.badge(u"lobby"_s).unread, 1);
        QCOMPARE(desk.badge(u"lobby"_s).weight, Badge::Weight::Usual);
        luis.saysIn(u"lobby"_s, u"and @ana, <b>look</b>"_s);

        QTRY_COMPARE(service.texts(), QStringList(u"Luis in lobby: and @ana, <b>look</b>"_s));
        QTRY_COMPARE(desk.badge(u"lobby"_s).unread, 2);
        QVERIFY(desk.badge(u"lobby"_s).isNamed);
        QCOMPARE(desk.badge(u"lobby"_s).weight, Badge::Weight::Personal);
        QVERIFY(desk.rows("roomList", Qt::AccessibleTextRole).join(u' ').contains(u"names you"_s));

        desk.looksBack();
        QTRY_VERIFY(service.shown().isEmpty());
        QTRY_VERIFY(!desk.badge(u"lobby"_s).isNamed);
    }

    void anAnswerInTheNotificationIsSent()
    {
        NotificationService service(m_bus, {u"actions"_s, u"inline-reply"_s});
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Elsewhere desk(server.port());
        luis.saysTo(u"Ana"_s, u"lunch?"_s);
        QTRY_COMPARE(service.shown().size(), 1);
        QVERIFY(service.shown().front().actions.contains(u"inline-reply"_s));

        service.answer(service.shown().front().id, u"in a minute"_s);

        QVERIFY(luis.hears(u"Ana"_s, u"in a minute"_s, u"private"_s));
        QVERIFY(!desk.window().isActiveWindow());
    }

    void whatIsMutedIsNotTold()
    {
        NotificationService service(m_bus, {u"actions"_s});
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        NativeClient eve(server.port(), u"Eve"_s);
        Elsewhere desk(server.port());
        desk.looksBack();
        desk.mutes("roomList", u"lobby"_s);
        desk.clicksRow("memberList", u"Luis"_s, 2);
        QTRY_COMPARE(desk.frontTab(), u"Luis"_s);
        desk.looksAway();

        luis.saysIn(u"lobby"_s, u"@Ana, come on"_s);
        QTRY_COMPARE(desk.badge(u"lobby"_s).unread, 1);
        QCOMPARE(desk.badge(u"lobby"_s).weight, Badge::Weight::Faint);
        eve.saysTo(u"Ana"_s, u"only this"_s);
        QTRY_COMPARE(service.texts(), QStringList(u"Eve: only this"_s));

        desk.ends();
        desk.starts(); // it is remembered
        QTRY_COMPARE(desk.badge(u"lobby"_s).weight, Badge::Weight::Faint);
    }

    void whoIsNotToBeDisturbedIsNot()
    {
        NotificationService service(m_bus, {u"actions"_s});
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Elsewhere desk(server.port());
        luis.saysTo(u"Ana"_s, u"one"_s);
        QTRY_COMPARE(service.shown().size(), 1);
        desk.looksBack();
        desk.presses(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(service.shown().isEmpty());
        desk.looksAway();

        luis.saysTo(u"Ana"_s, u"two"_s);
        QTRY_COMPARE(desk.badge(u"Luis"_s).unread, 2);
        QVERIFY(service.shown().isEmpty());

        desk.looksBack();
        desk.presses(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        desk.looksAway();
        luis.saysTo(u"Ana"_s, u"three"_s);
        QTRY_COMPARE(service.texts(), QStringList(u"Luis: three"_s));
    }

    void ofWhatOneIsToldIsAWish()
    {
        NotificationService service(m_bus, {u"actions"_s});
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Elsewhere desk(server.port());

        desk.chooses("notifyAll");
        luis.saysIn(u"lobby"_s, u"hello all"_s);
        QTRY_COMPARE(service.texts(), QStringList(u"Luis in lobby: hello all"_s));

        desk.chooses("notifyNothing");
        QTRY_VERIFY(service.shown().isEmpty());
        luis.saysTo(u"Ana"_s, u"and you?"_s);
        QTRY_COMPARE(desk.badge(u"Luis"_s).unread, 1);
        QVERIFY(service.shown().isEmpty());

        desk.chooses("notifyPersonal");
        luis.saysTo(u"Ana"_s, u"now?"_s);
        QTRY_COMPARE(service.texts(), QStringList(u"Luis: now?"_s));
    }

    void whatWasWrittenNeedNotBeShown()
    {
        NotificationService service(m_bus, {u"actions"_s});
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Elsewhere desk(server.port());
        desk.chooses("showTextSwitch");

        luis.saysTo(u"Ana"_s, u"the secret"_s);

        QTRY_COMPARE(service.texts(), QStringList(u"Luis: New message"_s));
    }

    void theDesktopMakesTheSound()
    {
        NotificationService service(m_bus, {u"actions"_s, u"sound"_s});
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Elsewhere desk(server.port());
        const QSignalSpy beeps(desk.attendance(), &ui::Attendance::soundWanted);
        const auto hint = [&service](const QString &name) {
            return service.shown().value(0).hints.value(name);
        };

        luis.saysTo(u"Ana"_s, u"one"_s);
        QTRY_COMPARE(hint(u"sound-name"_s).toString(), u"message-new-instant"_s);
        QVERIFY(!hint(u"suppress-sound"_s).isValid());

        desk.chooses("soundSwitch");
        luis.saysTo(u"Ana"_s, u"two"_s);
        QTRY_COMPARE(service.texts(), QStringList(u"Luis: two"_s));
        QVERIFY(hint(u"suppress-sound"_s).toBool());
        QVERIFY(!hint(u"sound-name"_s).isValid());
        QVERIFY(beeps.isEmpty()); // never two sounds
    }

    void elseTheProgramMakesIt()
    {
        NotificationService service(m_bus, {u"actions"_s});
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Elsewhere desk(server.port());
        const QSignalSpy beeps(desk.attendance(), &ui::Attendance::soundWanted);

        luis.saysTo(u"Ana"_s, u"one"_s);
        QTRY_COMPARE(beeps.size(), 1);
        QVERIFY(!service.shown().front().hints.contains(u"sound-name"_s));

        desk.chooses("soundSwitch");
        luis.saysTo(u"Ana"_s, u"two"_s);
        QTRY_COMPARE(service.texts(), QStringList(u"Luis: two"_s));
        desk.chooses("soundSwitch");
        desk.looksBack();
        desk.presses(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        desk.looksAway();
        luis.saysTo(u"Ana"_s, u"three"_s);
        QTRY_COMPARE(desk.badge(u"Luis"_s).unread, 3);
        QCOMPARE(beeps.size(), 1);
    }

    void withoutAServiceNothingIsLost()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Elsewhere desk(server.port());

        const QSignalSpy beeps(desk.attendance(), &ui::Attendance::soundWanted);
        luis.saysTo(u"Ana"_s, u"anybody?"_s);
        QTRY_COMPARE(desk.badge(u"Luis"_s).unread, 1);
        QTRY_COMPARE(beeps.size(), 1); // heard, if not seen

        NotificationService service(m_bus, {u"actions"_s});
        luis.saysTo(u"Ana"_s, u"now?"_s);
        QTRY_COMPARE(service.texts(), QStringList(u"Luis: now?"_s));
    }

private:
    QString m_bus;
};

int main(int argc, char **argv)
{
    const SessionBus bus; // before anybody asks for one
    const QApplication application(argc, argv);
    TestAttention test(bus.address());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_attention.moc"
