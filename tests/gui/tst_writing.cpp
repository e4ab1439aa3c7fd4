// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! What helps while somebody writes: names, emoji, and the way back to what was said.
class TestWriting : public QObject
{
    Q_OBJECT

    static QPlainTextEdit *field(const Desk &desk)
    {
        return desk.awaits<QPlainTextEdit>("composerEdit");
    }

    static QString written(const Desk &desk) { return field(desk)->toPlainText(); }

    static void keys(const Desk &desk, const QString &text) { QTest::keyClicks(field(desk), text); }

    static void key(const Desk &desk, Qt::Key key) { QTest::keyClick(field(desk), key); }

    static QStringList offered(const Desk &desk) { return desk.rows("completionList"); }

private slots:
    void aNameIsCompletedTheLastSpeakerFirst()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        NativeClient lu(server.port(), u"Lu Ming"_s);
        Desk desk;
        desk.joins(u"Luna"_s, server.port());
        luis.saysIn(u"lobby"_s, u"one"_s);
        lu.saysIn(u"lobby"_s, u"two"_s);
        QTRY_VERIFY(desk.messageRow(u"two"_s).isValid());

        keys(desk, u"hi @lu"_s);
        QCOMPARE(offered(desk), QStringList({u"Lu Ming"_s, u"Luis"_s}));
        QCOMPARE(field(desk)->accessibleDescription(), u"Lu Ming"_s);
        key(desk, Qt::Key_Tab);
        QCOMPARE(written(desk), u"hi @Lu Ming "_s);
        QVERIFY(field(desk)->hasFocus());
        QVERIFY(offered(desk).isEmpty());
        QVERIFY(field(desk)->accessibleDescription().isEmpty());

        keys(desk, u"and @L"_s);
        key(desk, Qt::Key_Down);
        key(desk, Qt::Key_Return);
        QCOMPARE(written(desk), u"hi @Lu Ming and @Luis "_s);
        key(desk, Qt::Key_Return);
        QTRY_VERIFY(desk.messageRow(u"hi @Lu Ming and @Luis"_s).isValid()
                    || desk.messageRow(u"hi @Lu Ming and @Luis "_s).isValid());
    }

    void namesInOtherLettersAndWithSpacesAreCompleted()
    {
        TestServer server;
        NativeClient lei(server.port(), u"李雷"_s);
        NativeClient anna(server.port(), u"Анна Ивановна"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        QTRY_COMPARE(desk.rows("memberList").size(), 3);

        desk.types("composerEdit", u"@李"_s);
        QCOMPARE(offered(desk), QStringList{u"李雷"_s});
        key(desk, Qt::Key_Tab);
        QCOMPARE(written(desk), u"@李雷 "_s);

        desk.types("composerEdit", u"@анна и"_s);
        QCOMPARE(offered(desk), QStringList{u"Анна Ивановна"_s});
        key(desk, Qt::Key_Return);
        QCOMPARE(written(desk), u"@Анна Ивановна "_s);
    }

    void escapeClosesTheListAndEnterSendsThen()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        QTRY_COMPARE(desk.rows("memberList").size(), 2);

        keys(desk, u"@Lu"_s);
        QVERIFY(!offered(desk).isEmpty());
        key(desk, Qt::Key_Escape);
        keys(desk, u"i"_s);
        QVERIFY(offered(desk).isEmpty());
        key(desk, Qt::Key_Return);

        QVERIFY(luis.hears(u"Ana"_s, u"@Lui"_s));
    }

    void upAndDownGoAroundInTheList()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        NativeClient lena(server.port(), u"Lena"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        QTRY_COMPARE(desk.rows("memberList").size(), 3);

        keys(desk, u"@L"_s);
        QCOMPARE(offered(desk), QStringList({u"Lena"_s, u"Luis"_s}));
        key(desk, Qt::Key_Up);
        key(desk, Qt::Key_Tab);

        QCOMPARE(written(desk), u"@Luis "_s);
    }

    void anEmojiIsCompletedByItsName()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());

        keys(desk, u"well done :t"_s);
        QVERIFY(offered(desk).isEmpty());
        keys(desk, u"ad"_s);
        QVERIFY(offered(desk).first().startsWith(u"🎉"_s));
        key(desk, Qt::Key_Tab);
        QCOMPARE(written(desk), u"well done 🎉"_s);
        QVERIFY(offered(desk).isEmpty());
        keys(desk, u" at 10:30"_s);
        QVERIFY(offered(desk).isEmpty());
    }

    void anEmojiIsPickedFromTheGridByTheMouse()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        keys(desk, u"so"_s);

        desk.clicks("emojiButton");
        QVERIFY(desk.rows("emojiGrid").size() > 60);
        QVERIFY(!desk.shown<QToolButton>("recentEmoji"));
        desk.clicksRow("emojiGrid", u"😎"_s);

        QVERIFY(!desk.shown<QWidget>("emojiPicker"));
        QCOMPARE(written(desk), u"so😎"_s);
        QVERIFY(field(desk)->hasFocus());
    }

    void anEmojiIsPickedFromTheGridByKeys()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());

        desk.presses(Qt::Key_E, Qt::ControlModifier);
        auto *name = desk.awaits<QLineEdit>("emojiField");
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, u"cat"_s);
        QCOMPARE(desk.rows("emojiGrid").first(), u"🐱"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(written(desk), u"🐱"_s);

        desk.presses(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(desk.shown<QToolButton>("recentEmoji"));
        QCOMPARE(desk.rows("emojiGrid"), QStringList{u"🐱"_s});
        QTest::mouseClick(desk.awaits<QToolButton>("emojiCategory"), Qt::LeftButton);
        QVERIFY(desk.rows("emojiGrid").size() > 60);
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Down);
        auto *grid = desk.awaits<QAbstractItemView>("emojiGrid");
        QVERIFY(grid->hasFocus());
        QTest::keyClick(grid, Qt::Key_Right);
        QCOMPARE(grid->currentIndex().row(), 1);
        QTest::keyClick(grid, Qt::Key_Up);
        QVERIFY(name->hasFocus());
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(!desk.shown<QWidget>("emojiPicker"));
        QVERIFY(field(desk)->hasFocus());
        QCOMPARE(written(desk), u"🐱"_s);
    }

    void whatWasUsedLastIsThereAfterTheNextStart()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        keys(desk, u":tad"_s);
        key(desk, Qt::Key_Tab);

        desk.ends();
        desk.starts();
        QTRY_VERIFY(!desk.tabs().isEmpty());
        desk.clicks("emojiButton");

        QCOMPARE(desk.rows("emojiGrid"), QStringList{u"🎉"_s});
    }

    void theButtonsAreReachedByTab()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        keys(desk, u"so"_s);

        key(desk, Qt::Key_Tab);
        auto *attach = desk.awaits<QToolButton>("attachButton");
        QVERIFY(attach->hasFocus());
        QTest::keyClick(attach, Qt::Key_Tab);
        auto *emoji = desk.awaits<QToolButton>("emojiButton");
        QVERIFY(emoji->hasFocus());
        QTest::keyClick(emoji, Qt::Key_Tab);
        QVERIFY(desk.awaits<QToolButton>("sendButton")->hasFocus());
    }

    void upInAnEmptyFieldChangesWhatOneSaidLast()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        key(desk, Qt::Key_Up); // nothing was said yet
        QVERIFY(written(desk).isEmpty());
        desk.says(u"at elevn"_s);
        luis.saysIn(u"lobby"_s, u"when?"_s);
        QTRY_VERIFY(desk.messageRow(u"when?"_s).isValid());
        QTRY_COMPARE(desk.session().unacknowledged(), 0);

        key(desk, Qt::Key_Up);
        QCOMPARE(written(desk), u"at elevn"_s);
        QVERIFY(desk.shown<QWidget>("intentBar"));
        key(desk, Qt::Key_Backspace);
        keys(desk, u"en"_s);
        key(desk, Qt::Key_Return);

        QTRY_VERIFY(desk.messageRow(u"at eleven"_s).isValid());
        QVERIFY(!desk.messageRow(u"at elevn"_s).isValid());
        QVERIFY(written(desk).isEmpty());
    }
};

QTEST_MAIN(TestWriting)
#include "tst_writing.moc"
