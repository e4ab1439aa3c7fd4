// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "scriptedclient.h"
#include "testserver.h"

#include <client/messagemodel.h>
#include <ui/conversation/messagecontent.h>
#include <ui/conversation/messagelist.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! Everything can be done without a mouse.
class TestKeyboard : public QObject
{
    Q_OBJECT

    //! Opens the menu of the row that the keyboard is at, and walks to an act by the arrows.
    void walksTo(const char *list, const char *menuName, Qt::Key key, const QString &words,
                 bool isSubmenu = false)
    {
        auto *view = m_desk->awaits<QAbstractItemView>(list);
        view->setFocus(Qt::TabFocusReason);
        QTest::keyClick(view, key, key == Qt::Key_F10 ? Qt::ShiftModifier : Qt::NoModifier);
        auto *menu = m_desk->awaits<QMenu>(menuName);
        QVERIFY(menu);
        const auto isThere = [&words](const QMenu *in) {
            return in->activeAction() && in->activeAction()->text().remove(u'&') == words;
        };
        for (int step = 0; step < 20 && !isThere(menu); ++step)
            QTest::keyClick(menu, Qt::Key_Down);
        QVERIFY2(isThere(menu), qPrintable(words));
        QTest::keyClick(menu, isSubmenu ? Qt::Key_Right : Qt::Key_Return);
    }

    void walksToRow(const char *list, const QString &text)
    {
        auto *view = m_desk->awaits<QAbstractItemView>(list);
        view->setFocus(Qt::TabFocusReason);
        QTest::keyClick(view, Qt::Key_Home);
        for (int step = 0; step < 50 && view->currentIndex().data().toString() != text; ++step)
            QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->currentIndex().data().toString(), text);
    }

    bool hasKeyboard(const char *name) const { return m_desk->awaits<QWidget>(name)->hasFocus(); }

private slots:
    void init()
    {
        m_server = std::make_unique<TestServer>();
        m_luis = std::make_unique<NativeClient>(m_server->port(), u"Luis"_s);
        m_desk = std::make_unique<Desk>();
        m_desk->joins(u"Ana"_s, m_server->port());
        m_luis->saysIn(u"lobby"_s, u"see https://example.org/x"_s);
        QTRY_VERIFY(m_desk->seesMessage(u"see https://example.org/x"_s));
        m_desk->says(u"mine"_s);
        QVERIFY(m_luis->hears(u"Ana"_s, u"mine"_s));
        QTRY_COMPARE(m_desk->session().unacknowledged(), 0);
    }

    void cleanup()
    {
        m_desk.reset();
        m_luis.reset();
        m_server.reset();
    }

    void aMessageIsAnswered()
    {
        walksToRow("messageList", u"see https://example.org/x"_s);
        walksTo("messageList", "messageMenu", Qt::Key_Menu, u"Reply"_s);
        QTRY_COMPARE(m_desk->awaits<QLabel>("intentTitle")->text(), u"Reply to Luis"_s);
        QTRY_VERIFY(hasKeyboard("composerEdit"));
        m_desk->says(u"seen"_s);
        QTRY_VERIFY(m_desk->messageRow(u"seen"_s).isValid());
        QTRY_COMPARE(m_desk->session().unacknowledged(), 0);

        walksToRow("messageList", u"seen"_s);
        walksTo("messageList", "messageMenu", Qt::Key_F10, u"Show the quoted message"_s);
        QTRY_COMPARE(m_desk->awaits<QAbstractItemView>("messageList")->currentIndex(),
                     m_desk->messageRow(u"see https://example.org/x"_s));
    }

    void aReactionIsMade()
    {
        walksToRow("messageList", u"see https://example.org/x"_s);
        walksTo("messageList", "messageMenu", Qt::Key_F10, u"React"_s, true);
        auto *marks = m_desk->awaits<QMenu>("reactMenu");
        QTRY_VERIFY(marks->activeAction());
        QTest::keyClick(marks, Qt::Key_Return);
        QTRY_COMPARE(ui::chipWords(m_desk->messageRow(u"see https://example.org/x"_s)),
                     QStringList{u"👍 1"_s});
    }

    void anOwnMessageIsChangedOrDeleted()
    {
        walksToRow("messageList", u"mine"_s);
        walksTo("messageList", "messageMenu", Qt::Key_Menu, u"Edit"_s);
        QTRY_COMPARE(m_desk->awaits<QPlainTextEdit>("composerEdit")->toPlainText(), u"mine"_s);
        QTest::keyClick(m_desk->awaits<QPlainTextEdit>("composerEdit"), Qt::Key_Escape);

        walksToRow("messageList", u"mine"_s);
        walksTo("messageList", "messageMenu", Qt::Key_Menu, u"Delete"_s);
        QTRY_VERIFY(m_desk->messageRow(u"Message deleted"_s).isValid());
        walksTo("messageList", "messageMenu", Qt::Key_Menu, u"Bring back"_s);
        QTRY_VERIFY(m_desk->messageRow(u"mine"_s).isValid());
    }

    void aLinkIsCopied()
    {
        walksToRow("messageList", u"see https://example.org/x"_s);
        walksTo("messageList", "messageMenu", Qt::Key_Menu, u"Copy link address"_s);
        QTRY_COMPARE(QApplication::clipboard()->text(), u"https://example.org/x"_s);
    }

    void severalMessagesAreCopiedWithAuthorAndTime()
    {
        walksToRow("messageList", u"see https://example.org/x"_s);
        auto *list = m_desk->awaits<QAbstractItemView>("messageList");
        QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keySequence(list, QKeySequence::Copy);

        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.first().startsWith(u"Luis at "_s));
        QVERIFY(lines.first().endsWith(u": see https://example.org/x"_s));
        QVERIFY(lines.last().startsWith(u"You at "_s));
    }

    void aRoomIsMutedAndLeft()
    {
        m_luis->joins(u"kitchen"_s);
        QTRY_VERIFY(m_desk->rows("roomList").contains(u"kitchen"_s));
        walksToRow("roomList", u"kitchen"_s);
        walksTo("roomList", "roomMenu", Qt::Key_Menu, u"Join"_s);
        QTRY_COMPARE(m_desk->frontTab(), u"kitchen"_s);
        walksToRow("roomList", u"kitchen"_s);
        walksTo("roomList", "roomMenu", Qt::Key_F10, u"Mute"_s);
        QTRY_VERIFY(
            m_desk->rows("roomList", Qt::AccessibleTextRole).join(u'|').contains(u"muted"_s));
        walksToRow("roomList", u"kitchen"_s);
        walksTo("roomList", "roomMenu", Qt::Key_F10, u"Leave"_s);
        QTRY_COMPARE(m_desk->tabs(), QStringList{u"lobby"_s});
    }

    void aPersonIsWrittenTo()
    {
        walksToRow("memberList", u"Luis"_s);
        walksTo("memberList", "memberMenu", Qt::Key_Menu, u"Write privately"_s);
        QTRY_COMPARE(m_desk->frontTab(), u"Luis"_s);
        QTRY_VERIFY(hasKeyboard("composerEdit"));
    }

    void tabLeadsThroughAllPartsAndBack()
    {
        m_desk->types("composerEdit", u"x"_s); // so that it can be sent
        QStringList way;
        for (int step = 0; step < 40; ++step) {
            m_desk->presses(Qt::Key_Tab);
            const QWidget *now = m_desk->window().focusWidget();
            QVERIFY(now && now->hasFocus());
            if (now->objectName() == u"composerEdit"_s)
                break;
            way.append(now->objectName());
        }
        QCOMPARE(m_desk->window().focusWidget(), m_desk->awaits<QWidget>("composerEdit"));
        for (const char *part : {"attachButton", "emojiButton", "sendButton", "roomList",
                                 "addRoomButton", "searchEverywhereButton", "conversationTabs",
                                 "searchHereButton", "messageList", "memberList"})
            QVERIFY2(way.contains(QLatin1StringView(part)), qPrintable(way.join(u' ')));
        QCOMPARE(way.removeDuplicates(), 0);
        QCOMPARE(way.first(), u"attachButton"_s);
        QVERIFY(way.indexOf(u"messageList"_s) == way.size() - 1); // right before where one writes
    }

    void escapeLeadsBackToTheComposer()
    {
        for (const char *part : {"messageList", "roomList", "memberList", "conversationTabs"}) {
            auto *widget = m_desk->awaits<QWidget>(part);
            widget->setFocus(Qt::TabFocusReason);
            QTRY_VERIFY(widget->hasFocus());
            QTest::keyClick(widget, Qt::Key_Escape);
            QVERIFY2(hasKeyboard("composerEdit"), part);
        }
    }

    void whereTheKeyboardIsCanBeSeen()
    {
        m_desk->presses(Qt::Key_Tab); // styles show it to those who use it
        for (const char *part : {"messageList", "roomList", "memberList", "conversationTabs",
                                 "emojiButton", "searchHereButton"}) {
            auto *widget = m_desk->awaits<QWidget>(part);
            m_desk->awaits<QWidget>("composerEdit")->setFocus();
            if (auto *list = qobject_cast<QAbstractItemView *>(widget))
                list->selectionModel()->setCurrentIndex(list->model()->index(1, 0),
                                                        QItemSelectionModel::NoUpdate);
            const QImage before = widget->grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            QTRY_VERIFY(widget->hasFocus());
            QVERIFY2(widget->grab().toImage() != before, part);
        }
    }

private:
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<NativeClient> m_luis;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
