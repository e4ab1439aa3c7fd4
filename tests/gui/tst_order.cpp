// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "orderclients.h"

#include <client/moderation.h>
#include <ui/look/inlinemessage.h>

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using protocol::Role;
using protocol::RoomName;

namespace {

bool reads(const Desk &desk, const char *message, const QString &words)
{
    return QTest::qWaitFor(
        [&] {
            const auto *const shown = desk.shown<ui::InlineMessage>(message);
            return shown && shown->words().contains(words);
        },
        Desk::PatienceMs);
}

//! The menu of a person in the list of people; null, and a failure noted, when there is none.
QMenu *menuOf(const Desk &desk, const QString &nick)
{
    auto *const list = desk.awaits<QListView>("memberList");
    if (!QTest::qWaitFor([&] { return desk.rows("memberList").contains(nick); }, Desk::PatienceMs))
        return nullptr;
    const QModelIndex row = list->model()->index(int(desk.rows("memberList").indexOf(nick)), 0);
    const QPoint where = list->visualRect(row).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, where, list->viewport()->mapToGlobal(where));
    QCoreApplication::sendEvent(list->viewport(), &asked);
    return desk.awaits<QMenu>("memberMenu");
}

QStringList actsOn(const Desk &desk, const QString &nick)
{
    QStringList names;
    QMenu *const menu = menuOf(desk, nick);
    for (const QAction *action : menu ? menu->actions() : QList<QAction *>()) {
        if (!action->objectName().isEmpty())
            names.append(action->objectName());
    }
    if (menu)
        menu->close();
    return names;
}

void acts(const Desk &desk, const QString &nick, const QString &action)
{
    QMenu *const menu = menuOf(desk, nick);
    auto *const found = menu ? menu->findChild<QAction *>(action) : nullptr;
    if (found)
        found->trigger();
    else
        QTest::qFail(qPrintable(u"no such act: "_s + action), __FILE__, __LINE__);
    if (menu)
        menu->close();
}

void triggers(const Desk &desk, const QString &action)
{
    auto *const found = desk.window().findChild<QAction *>(action);
    QVERIFY(found && found->isEnabled());
    found->trigger();
}

void chooses(const Desk &desk, const char *choice, int index)
{
    if (auto *const box = desk.awaits<QComboBox>(choice)) {
        box->setCurrentIndex(index);
        emit box->activated(index);
    }
}

bool sets(NativeClient &client, QJsonObject terms)
{
    terms.insert(u"type"_s, u"room-terms"_s);
    terms.insert(u"room"_s, u"lobby"_s);
    terms.insert(u"id"_s, u"terms"_s);
    client.says(terms);
    return !client.expects({{u"type"_s, u"room-terms"_s}, {u"id"_s, u"terms"_s}}).isEmpty();
}

QString labelOf(const Desk &desk, const char *name)
{
    const auto *const label = desk.awaits<QLabel>(name);
    return label ? label->text() : QString();
}

} // namespace

//! In the window: those who keep order act on people, messages and rooms; the others see why they
//! can't write.
class TestOrder : public QObject
{
    Q_OBJECT

private slots:
    void theHostIsTheOwnerAndMakesOperators()
    {
        Desk desk;
        const quint16 port = desk.hosts(u"Ana"_s);
        QTRY_COMPARE(desk.session().moderation()->role(), Role::Owner);
        NativeClient luis(port, u"Luis"_s);
        QTRY_COMPARE(desk.rows("memberList", Qt::AccessibleTextRole).size(), 2);

        acts(desk, u"Luis"_s, u"roleAction"_s);
        QVERIFY(!luis.expects({{u"type"_s, u"role"_s}, {u"role"_s, u"operator"_s}}).isEmpty());
        QTRY_COMPARE(desk.rows("memberList", Qt::AccessibleTextRole),
                     (QStringList{u"Ana (you), online, owner"_s, u"Luis, online, operator"_s}));

        acts(desk, u"Luis"_s, u"roleAction"_s);
        QVERIFY(!luis.expects({{u"type"_s, u"role"_s}, {u"nick"_s, u"Luis"_s}}).isEmpty());
        QTRY_COMPARE(desk.rows("memberList", Qt::AccessibleTextRole).last(), u"Luis, online"_s);
    }

    void aGuestIsOfferedNoActs()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());

        QCOMPARE(actsOn(desk, u"Luis"_s), QStringList());
        triggers(desk, u"recordAction"_s);
        QVERIFY(reads(desk, "refusalNotice", u"Only operators"_s));
        QVERIFY(!desk.shown<QWidget>("recordPanel"));
        triggers(desk, u"roomTermsAction"_s);
        QVERIFY(reads(desk, "refusalNotice", u"Only operators, and"_s));
        QVERIFY(!desk.shown<QWidget>("termsSheet"));
    }

    void whatHurtsIsAskedInPlace()
    {
        Desk desk;
        NativeClient luis(desk.hosts(u"Ana"_s), u"Luis"_s);
        acts(desk, u"Luis"_s, u"muteAction"_s);
        QVERIFY(desk.awaits<QWidget>("actQuestion"));
        QCOMPARE(labelOf(desk, "actTitle"), u"Mute Luis everywhere?"_s);
        QVERIFY(!desk.shown<QWidget>("actAddress"));
        QVERIFY(desk.shown<QLineEdit>("actReason")->hasFocus());
        QTest::keyClick(desk.shown<QLineEdit>("actReason"), Qt::Key_Escape);
        QTRY_VERIFY(!desk.shown<QWidget>("actQuestion"));
        QVERIFY(luis.heardNothingOf(u"acted"_s));

        acts(desk, u"Luis"_s, u"muteAction"_s);
        chooses(desk, "actSpan", 1);
        desk.types("actReason", u"shouting"_s);
        desk.clicks("actButton");
        const QJsonObject muted = luis.expects({{u"type"_s, u"acted"_s}, {u"act"_s, u"mute"_s}});
        QCOMPARE(muted.value(u"reason"_s), u"shouting"_s);
        QVERIFY(muted.contains(u"until"_s));
        QTRY_VERIFY(!desk.shown<QWidget>("actQuestion"));

        acts(desk, u"Luis"_s, u"unmuteAction"_s); // asks nothing
        QVERIFY(!luis.expects({{u"type"_s, u"acted"_s}, {u"act"_s, u"unmute"_s}}).isEmpty());
        acts(desk, u"Luis"_s, u"kickHereAction"_s);
        QCOMPARE(labelOf(desk, "actTitle"), u"Put Luis out of lobby?"_s);
        QVERIFY(!desk.shown<QWidget>("actSpan"));
        desk.clicks("actButton");
        QVERIFY(!luis.expects({{u"type"_s, u"left"_s}, {u"room"_s, u"lobby"_s}}).isEmpty());
        QTRY_COMPARE(desk.rows("memberList"), QStringList{u"Ana"_s});
    }

    void aBanIsMadeReadAndLifted()
    {
        Desk desk;
        const quint16 port = desk.hosts(u"Ana"_s);
        NativeClient luis(port, u"Luis"_s);
        acts(desk, u"Luis"_s, u"banAction"_s);
        QVERIFY(desk.awaits<QCheckBox>("actAddress")->isChecked());
        desk.types("actReason", u"spam"_s);
        desk.clicks("actButton");
        QVERIFY(luis.expectsClose(4007));

        triggers(desk, u"recordAction"_s);
        QTRY_COMPARE(desk.rows("recordList").size(), 1);
        QVERIFY(desk.rows("recordList").first().contains(u"Ana banned Luis"_s));
        QVERIFY(desk.rows("recordList").first().endsWith(u": spam"_s));
        QVERIFY(!desk.shown<QWidget>("liftBan"));

        chooses(desk, "recordWhat", 1);
        QTRY_VERIFY(desk.rows("recordList").value(0).startsWith(u"Luis"_s));
        QVERIFY(!desk.awaits<QPushButton>("liftBan")->isEnabled());
        desk.clicksRow("recordList", desk.rows("recordList").first());
        desk.clicks("liftBan");
        QTRY_COMPARE(desk.rows("recordList"), QStringList());
        QTRY_COMPARE(labelOf(desk, "recordState"), u"Nobody is banned."_s);
        chooses(desk, "recordWhat", 0);
        QTRY_COMPARE(desk.rows("recordList").size(), 2);
        QVERIFY(desk.rows("recordList").first().contains(u"Ana lifted the ban of Luis"_s));
        NativeClient again(port, u"Luis II"_s); // the nick waits for its person yet
        QVERIFY(!again.welcome().isEmpty());
        desk.clicks("recordClose");
        QTRY_VERIFY(!desk.shown<QWidget>("recordPanel"));
    }

    void messagesOfOthersAreDeleted()
    {
        Desk desk;
        NativeClient luis(desk.hosts(u"Ana"_s), u"Luis"_s);
        luis.saysIn(u"lobby"_s, u"buy my book"_s);
        desk.acts("deleteAction", u"buy my book"_s);
        desk.presses(Qt::Key_W, Qt::ControlModifier); // decides it now
        QVERIFY(!luis.expects({{u"type"_s, u"delete"_s}, {u"from"_s, u"Ana"_s}}).isEmpty());
    }

    void theSettingsOfARoomAreSet()
    {
        Desk desk;
        NativeClient luis(desk.hosts(u"Ana"_s), u"Luis"_s);
        triggers(desk, u"roomTermsAction"_s);
        QVERIFY(!desk.awaits<QComboBox>("termsKind")->isEnabled()); // of the lobby
        QCOMPARE(labelOf(desk, "termsTitle"), u"Settings of lobby"_s);
        QVERIFY(!desk.shown<QWidget>("guestEdit"));
        desk.awaits<QCheckBox>("termsReadOnly")->click();
        chooses(desk, "termsSlow", 2);
        desk.clicks("termsSave");
        const QJsonObject terms
            = luis.expects({{u"type"_s, u"room-terms"_s}}).value(u"terms"_s).toObject();
        QCOMPARE(terms.value(u"readOnly"_s), true);
        QCOMPARE(terms.value(u"slowMode"_s), 30);
        QTRY_VERIFY(!desk.shown<QWidget>("termsSheet"));

        triggers(desk, u"roomTermsAction"_s); // shows what holds
        QTRY_VERIFY(desk.awaits<QCheckBox>("termsReadOnly")->isChecked());
        QCOMPARE(desk.awaits<QComboBox>("termsSlow")->currentData().toInt(), 30);
        desk.clicks("termsCancel");
        QVERIFY(luis.heardNothingOf(u"room-terms"_s));
    }

    void aKeeperLetsPeopleIn()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        desk.presses(Qt::Key_J, Qt::ControlModifier);
        desk.types("newRoomEdit", u"Workshop"_s);
        QTest::keyClick(desk.awaits<QLineEdit>("newRoomEdit"), Qt::Key_Return);
        QTRY_COMPARE(desk.frontTab(), u"Workshop"_s);
        QTRY_VERIFY(desk.session().moderation()->keepsOrderIn(*RoomName::from(u"Workshop"_s)));

        triggers(desk, u"roomTermsAction"_s);
        chooses(desk, "termsKind", 2);
        QVERIFY(desk.awaits<QLineEdit>("guestEdit"));
        desk.clicks("termsSave");
        QTRY_COMPARE(desk.session().moderation()->terms(*RoomName::from(u"Workshop"_s)).kind,
                     protocol::RoomTerms::Kind::InvitationOnly);
        triggers(desk, u"roomTermsAction"_s);
        desk.types("guestEdit", u"Luis"_s);
        desk.clicks("letInButton");
        QVERIFY(!luis.expects({{u"type"_s, u"acted"_s}, {u"act"_s, u"let-in"_s}}).isEmpty());
        luis.joins(u"Workshop"_s);
        QTRY_COMPARE(desk.rows("memberList"), (QStringList{u"Ana"_s, u"Luis"_s}));
    }

    void whoCantWriteSeesWhy()
    {
        TestServer server;
        OwnerClient olga(server);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        auto *const field = desk.awaits<QPlainTextEdit>("composerEdit");
        desk.types("composerEdit", u"half a thou"_s);

        QVERIFY(olga.does(u"mute"_s, {{u"nick"_s, u"Ana"_s}, {u"reason"_s, u"shouting"_s}}));
        QVERIFY(reads(desk, "silenceNotice", u"You are muted here"_s));
        QVERIFY(reads(desk, "refusalNotice", u"Olga has muted you. Reason: shouting"_s));
        QVERIFY(!field->isEnabled());
        QCOMPARE(field->toPlainText(), u"half a thou"_s);
        QVERIFY(olga.does(u"unmute"_s, {{u"nick"_s, u"Ana"_s}}));
        QTRY_VERIFY(!desk.shown<QWidget>("silenceNotice"));
        QVERIFY(field->isEnabled());

        QVERIFY(sets(olga, {{u"readOnly"_s, true}}));
        QVERIFY(reads(desk, "silenceNotice", u"only operators write"_s));
        QVERIFY(sets(olga, {{u"readOnly"_s, false}, {u"moderated"_s, true}}));
        QVERIFY(reads(desk, "silenceNotice", u"has been given voice"_s));
        QVERIFY(olga.does(u"voice"_s, {{u"nick"_s, u"Ana"_s}, {u"room"_s, u"lobby"_s}}));
        QTRY_VERIFY(!desk.shown<QWidget>("silenceNotice"));
    }

    void aSlowRoomCountsDown()
    {
        TestServer server;
        OwnerClient olga(server);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        QVERIFY(sets(olga, {{u"slowMode"_s, 2}}));
        QTRY_COMPARE(desk.session().moderation()->terms(RoomName::lobby()).slowMode,
                     std::chrono::seconds(2));
        desk.says(u"one"_s);
        QVERIFY(olga.hears(u"Ana"_s, u"one"_s));
        QVERIFY(reads(desk, "silenceNotice", u"This room is slow"_s));
        desk.says(u"two"_s);
        QCOMPARE(desk.awaits<QPlainTextEdit>("composerEdit")->toPlainText(), u"two"_s); // stays
        QTRY_VERIFY(!desk.shown<QWidget>("silenceNotice"));
        QTest::keyClick(desk.awaits<QPlainTextEdit>("composerEdit"), Qt::Key_Return);
        QVERIFY(olga.hears(u"Ana"_s, u"two"_s));
    }

    void whoIsPutOffReadsWhyAndDoesNotComeBackByItself()
    {
        TestServer server;
        OwnerClient olga(server);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        QVERIFY(olga.does(u"ban"_s, {{u"nick"_s, u"Ana"_s}, {u"reason"_s, u"spam"_s}}));
        QTRY_COMPARE(desk.state(), client::Session::State::Idle);
        QVERIFY(olga.heardNothingOf(u"joined"_s));
    }
};

QTEST_MAIN(TestOrder)
#include "tst_order.moc"
