// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <ui/switcher/switchermodel.h>

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! The ways around the window by the keyboard.
class TestAround : public QObject
{
    Q_OBJECT

    static QLineEdit *opensSwitcher(const Desk &desk)
    {
        desk.presses(Qt::Key_K, Qt::ControlModifier);
        return desk.awaits<QLineEdit>("switcherField");
    }

    static QString chosen(const Desk &desk)
    {
        return desk.awaits<QListView>("switcherList")->currentIndex().data().toString();
    }

    static void opensRoom(const Desk &desk, const QString &name)
    {
        desk.presses(Qt::Key_J, Qt::ControlModifier);
        desk.types("newRoomEdit", name);
        QTest::keyClick(desk.awaits<QLineEdit>("newRoomEdit"), Qt::Key_Return);
        QTRY_COMPARE(desk.frontTab(), name);
    }

private slots:
    void someLettersLeadToARoom()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s, u"garden party"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        QTRY_VERIFY(desk.rows("roomList").contains(u"garden party"_s));

        QLineEdit *field = opensSwitcher(desk);
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"gapa"_s);
        QCOMPARE(chosen(desk), u"garden party"_s);
        QVERIFY(field->accessibleDescription().contains(u"not joined yet"_s));
        QTest::keyClick(field, Qt::Key_Return);

        QTRY_COMPARE(desk.frontTab(), u"garden party"_s);
        QVERIFY(!desk.shown<QWidget>("switcher"));
        QTRY_VERIFY(desk.awaits<QPlainTextEdit>("composerEdit")->hasFocus());
    }

    void someLettersLeadToAPrivateTalk()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Łukasz Żółty"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        QTRY_COMPARE(desk.rows("memberList").size(), 2);

        QLineEdit *field = opensSwitcher(desk);
        QVERIFY(!desk.rows("switcherList").contains(u"Ana"_s));
        QTest::keyClicks(field, u"zo"_s);
        QCOMPARE(chosen(desk), u"Łukasz Żółty"_s);
        QTest::keyClick(field, Qt::Key_Return);

        QTRY_COMPARE(desk.frontTab(), u"Łukasz Żółty"_s);
    }

    void someLettersLeadToAnAct()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        QTRY_VERIFY(desk.shown<QListView>("memberList"));

        QLineEdit *field = opensSwitcher(desk);
        QTest::keyClicks(field, u"people room"_s);
        QCOMPARE(chosen(desk), u"People in the room"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!desk.shown<QListView>("memberList"));

        field = opensSwitcher(desk); // not hosting, so there is nothing to stop
        QTest::keyClicks(field, u"stop hosting"_s);
        QVERIFY(!desk.shown<QListView>("switcherList"));
    }

    void enterAloneGoesBackToWhereOneWas()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        opensRoom(desk, u"design"_s);
        opensRoom(desk, u"kitchen"_s);

        QTest::keyClick(opensSwitcher(desk), Qt::Key_Return);
        QTRY_COMPARE(desk.frontTab(), u"design"_s);
        QTest::keyClick(opensSwitcher(desk), Qt::Key_Return);
        QTRY_COMPARE(desk.frontTab(), u"kitchen"_s);
        opensSwitcher(desk);
        QCOMPARE(desk.rows("switcherList").first(3),
                 QStringList({u"design"_s, u"lobby"_s, u"kitchen"_s}));
    }

    void theArrowsChooseAndEscapeGivesTheKeyboardBack()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        auto *composer = desk.awaits<QPlainTextEdit>("composerEdit");
        desk.types("composerEdit", u"half a"_s);

        QLineEdit *field = opensSwitcher(desk);
        const QStringList rows = desk.rows("switcherList");
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(field, key);
            return int(rows.indexOf(chosen(desk)));
        };
        QCOMPARE(press(Qt::Key_Down), 1);
        QCOMPARE(press(Qt::Key_Up), 0);
        QCOMPARE(press(Qt::Key_Up), int(rows.size()) - 1);
        QCOMPARE(press(Qt::Key_Down), 0);
        QCOMPARE(press(Qt::Key_PageDown), qMin(10, int(rows.size()) - 1));
        QCOMPARE(press(Qt::Key_PageUp), 0);
        QTest::keyClick(field, Qt::Key_Escape);

        QVERIFY(!desk.shown<QWidget>("switcher"));
        QVERIFY(composer->hasFocus());
        QTest::keyClicks(composer, u" word"_s);
        QCOMPARE(composer->toPlainText(), u"half a word"_s);
    }

    void itClosesWhenTheKeyboardGoesElsewhere()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());

        opensSwitcher(desk);
        auto *rooms = desk.awaits<QListView>("roomList");
        QTest::mouseClick(rooms->viewport(), Qt::LeftButton, {},
                          rooms->visualRect(rooms->model()->index(0, 0)).center());

        QTRY_VERIFY(!desk.shown<QWidget>("switcher"));
        QLineEdit *field = opensSwitcher(desk);
        QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(!desk.shown<QWidget>("switcher"));
    }

    void unreadTalksAreMarked()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s, u"design"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        desk.clicksRow("roomList", u"design"_s);
        QTRY_COMPARE(desk.frontTab(), u"design"_s);
        desk.presses(Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE(desk.frontTab(), u"lobby"_s);
        luis.saysIn(u"design"_s, u"one"_s);
        luis.saysIn(u"design"_s, u"two"_s);
        QTRY_VERIFY(desk.window().windowTitle().startsWith(u"(2)"_s));

        QLineEdit *field = opensSwitcher(desk);

        QCOMPARE(chosen(desk), u"design"_s);
        QVERIFY(field->accessibleDescription().contains(u"2 unread messages"_s));
    }

    void altAndANumberGoToThatConversation()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        opensRoom(desk, u"design"_s);
        opensRoom(desk, u"kitchen"_s);

        desk.presses(Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE(desk.frontTab(), u"lobby"_s);
        QVERIFY(desk.awaits<QPlainTextEdit>("composerEdit")->hasFocus());
        desk.presses(Qt::Key_3, Qt::AltModifier);
        QTRY_COMPARE(desk.frontTab(), u"kitchen"_s);
        desk.presses(Qt::Key_9, Qt::AltModifier); // there is none
        QCOMPARE(desk.frontTab(), u"kitchen"_s);
        QVERIFY(desk.awaits<QPlainTextEdit>("composerEdit")->toPlainText().isEmpty());
    }

    void everyActWithKeysIsOnTheSheet()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());

        desk.presses(Qt::Key_F1);
        auto *sheet = desk.awaits<QDialog>("shortcutSheet");
        QVERIFY(!sheet->isModal());
        QStringList words;
        for (const auto *label : sheet->findChildren<QLabel *>())
            words.append(label->text());
        const auto actions = desk.window().findChildren<QAction *>();
        int shown = 0;
        for (const QAction *action : actions) {
            if (action->shortcut().isEmpty() || !action->objectName().endsWith(u"Action"_s)
                || action->objectName().startsWith(u"goToTab"_s))
                continue;
            const QString text = QString(action->text()).remove(u'&').remove(u'…');
            QVERIFY2(words.contains(text), qPrintable(text));
            for (const QKeySequence &key : action->shortcuts())
                QVERIFY2(!words.filter(key.toString(QKeySequence::NativeText)).isEmpty(),
                         qPrintable(text));
            ++shown;
        }
        QVERIFY(shown > 12);
        QVERIFY(words.contains(u"Alt+1 … Alt+9"_s));

        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!desk.shown<QDialog>("shortcutSheet"));
    }

    void theSheetIsOpenedOnce()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());

        desk.presses(Qt::Key_F1);
        desk.presses(Qt::Key_F1);

        QCOMPARE(desk.window().findChildren<QDialog *>(u"shortcutSheet"_s).size(), 1);
    }
};

QTEST_MAIN(TestAround)
#include "tst_around.moc"
