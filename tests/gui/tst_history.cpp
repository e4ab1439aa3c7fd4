// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "scriptedclient.h"
#include "testserver.h"

#include <client/messagemodel.h>
#include <ui/conversation/conversationtabs.h>
#include <ui/conversation/messagecontent.h>
#include <ui/conversation/messagewords.h>
#include <ui/look/tonelabel.h>

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::MessageModel;
using ui::MessageLayout;

//! What becomes of messages after they were sent, as two people see it.
class TestHistory : public QObject
{
    Q_OBJECT

    static QString spoken(const Desk &desk, const QString &text)
    {
        return desk.messageRow(text).data(Qt::AccessibleTextRole).toString();
    }

    static MessageLayout layoutOf(const Desk &desk, const QModelIndex &row)
    {
        const auto *list = desk.awaits<QAbstractItemView>("messageList");
        return {ui::messageContent(row),
                {.font = list->font(), .width = list->viewport()->width()}};
    }

    //! Within the row of that text.
    static void clicksAt(const Desk &desk, const QString &text, const QPoint &where)
    {
        const auto *list = desk.awaits<QAbstractItemView>("messageList");
        const QPoint origin = list->visualRect(desk.messageRow(text)).topLeft();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, origin + where);
    }

    static bool isThere(const Desk &desk, const QString &text)
    {
        const QModelIndex row = desk.messageRow(text);
        return row.isValid() && row.data(int(MessageModel::Role::Seq)).toLongLong() > 0;
    }

    //! The marks beside a message, as chips.
    static QStringList chips(const Desk &desk, const QString &text)
    {
        return ui::chipWords(desk.messageRow(text));
    }

private slots:
    void anEditIsSeenByBoth()
    {
        TestServer server;
        Desk ana;
        ana.joins(u"Ana"_s, server.port());
        Desk luis;
        luis.joins(u"Luis"_s, server.port());
        ana.says(u"at elevn"_s);
        QTRY_VERIFY(isThere(ana, u"at elevn"_s));
        QTRY_VERIFY(isThere(luis, u"at elevn"_s));

        ana.acts("editAction", u"at elevn"_s);
        QCOMPARE(ana.awaits<QLabel>("intentTitle")->text(), u"Editing your message"_s);
        ana.says(u"at eleven"_s);

        for (const Desk *desk : {&ana, &luis}) {
            QTRY_VERIFY(desk->messageRow(u"at eleven"_s).isValid());
            QVERIFY(!desk->messageRow(u"at elevn"_s).isValid());
            QVERIFY(spoken(*desk, u"at eleven"_s).contains(u"edited"_s));
            QVERIFY(
                ui::messageContent(desk->messageRow(u"at eleven"_s)).time.startsWith(u"edited"_s));
        }
        QVERIFY(!ana.shown<QWidget>("intentBar"));
    }

    void whatIsDeletedLeavesAStone()
    {
        TestServer server;
        Desk ana;
        ana.joins(u"Ana"_s, server.port());
        Desk luis;
        luis.joins(u"Luis"_s, server.port());
        ana.says(u"a slip"_s);
        QTRY_VERIFY(isThere(ana, u"a slip"_s));
        QTRY_VERIFY(isThere(luis, u"a slip"_s));

        ana.window().findChild<ui::ConversationTabs *>()->setUndoSpan(std::chrono::milliseconds(1));
        ana.acts("deleteAction", u"a slip"_s);

        for (const Desk *desk : {&ana, &luis}) {
            QTRY_VERIFY(isThere(*desk, u"This message was deleted"_s));
            QVERIFY(!desk->talk().contains(u"a slip"_s));
        }
    }

    void othersMessagesCanBeNeitherEditedNorDeleted()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk ana;
        ana.joins(u"Ana"_s, server.port());
        luis.saysIn(u"lobby"_s, u"mine"_s);
        QTRY_VERIFY(isThere(ana, u"mine"_s));
        auto *list = ana.awaits<QAbstractItemView>("messageList");
        list->setFocus();
        list->setCurrentIndex(ana.messageRow(u"mine"_s));

        QTest::keyClick(list, Qt::Key_Menu);

        auto *menu = ana.awaits<QMenu>("messageMenu");
        QVERIFY(menu->findChild<QAction *>(u"replyAction"_s));
        QVERIFY(!menu->findChild<QAction *>(u"editAction"_s));
        QVERIFY(!menu->findChild<QAction *>(u"deleteAction"_s));
    }

    void aReactionIsMadeByTheMenuAndToggledByItsChip()
    {
        TestServer server;
        Desk ana;
        ana.joins(u"Ana"_s, server.port());
        Desk luis;
        luis.joins(u"Luis"_s, server.port());
        ana.says(u"the build is green"_s);
        const QString text = u"the build is green"_s;
        QTRY_VERIFY(isThere(luis, text));

        luis.acts("markThumbsUp", text);
        QTRY_COMPARE(chips(ana, text), QStringList{u"👍 1"_s});
        const QPoint chip = layoutOf(ana, ana.messageRow(text)).chips().front().center();
        clicksAt(ana, text, chip);
        QTRY_COMPARE(chips(luis, text), QStringList{u"👍 2"_s});
        QCOMPARE(
            ui::partWords({.kind = ui::MessageLayout::Part::Kind::Chip}, luis.messageRow(text)),
            u"👍 Luis, Ana"_s);

        clicksAt(ana, text, chip);
        QTRY_COMPARE(chips(luis, text), QStringList{u"👍 1"_s});
        luis.acts("markThumbsUp", text);
        QTRY_COMPARE(chips(ana, text), QStringList());
    }

    void aReplyQuotesAndItsQuoteLeadsBack()
    {
        TestServer server;
        NativeClient crowd(server.port(), u"Crowd"_s);
        Desk ana;
        ana.joins(u"Ana"_s, server.port());
        crowd.saysIn(u"lobby"_s, u"which address?\nI forgot it"_s);
        for (int number = 0; number < 40; ++number)
            crowd.saysIn(u"lobby"_s, u"number %1"_s.arg(number));
        QTRY_VERIFY(isThere(ana, u"number 39"_s));

        ana.acts("replyAction", u"which address?\nI forgot it"_s);
        QCOMPARE(ana.awaits<QLabel>("intentTitle")->text(), u"Reply to Crowd"_s);
        QCOMPARE(ana.awaits<QLabel>("intentLine")->text(), u"which address?"_s);
        ana.says(u"the old one"_s);

        QTRY_VERIFY(isThere(ana, u"the old one"_s));
        QTRY_VERIFY(ana.seesMessage(u"the old one"_s));
        QVERIFY(!ana.seesMessage(u"which address?\nI forgot it"_s));
        const MessageLayout::Content content = ui::messageContent(ana.messageRow(u"the old one"_s));
        QCOMPARE(content.quotedAuthor, u"Crowd"_s);
        QCOMPARE(content.quotedText, u"which address?"_s);

        clicksAt(ana, u"the old one"_s,
                 layoutOf(ana, ana.messageRow(u"the old one"_s)).quote().center());
        QTRY_VERIFY(ana.seesMessage(u"which address?\nI forgot it"_s));
    }

    void aQuoteLeadsToAMessageThatMustBeLoaded()
    {
        TestServer server;
        NativeClient crowd(server.port(), u"Crowd"_s);
        crowd.saysIn(u"lobby"_s, u"the first"_s);
        const QJsonObject first = crowd.expects({{u"type"_s, u"ack"_s}});
        for (int number = 0; number < 150; ++number)
            crowd.saysIn(u"lobby"_s, u"number %1"_s.arg(number));
        crowd.says(QJsonObject{{u"type"_s, u"room"_s},
                               {u"to"_s, u"lobby"_s},
                               {u"replyTo"_s, first.value(u"seq"_s)},
                               {u"message"_s, QJsonObject{{u"text"_s, u"an answer"_s}}}});
        Desk ana;
        ana.joins(u"Ana"_s, server.port());
        QTRY_VERIFY(isThere(ana, u"an answer"_s));
        QVERIFY(!isThere(ana, u"the first"_s));
        QVERIFY(ui::messageContent(ana.messageRow(u"an answer"_s)).quotedAuthor.isEmpty());

        ana.acts("quotedAction", u"an answer"_s);

        QTRY_VERIFY(ana.seesMessage(u"the first"_s));
        QTRY_COMPARE(ui::messageContent(ana.messageRow(u"an answer"_s)).quotedText, u"the first"_s);
    }

    void theTopicIsChangedByADoubleClick()
    {
        TestServer server;
        Desk ana;
        ana.joins(u"Ana"_s, server.port());
        Desk luis;
        luis.joins(u"Luis"_s, server.port());

        QTest::mouseDClick(ana.awaits<QLabel>("topicLabel"), Qt::LeftButton);
        ana.types("topicEdit", u"Release on Friday"_s);
        QTest::keyClick(ana.awaits<QLineEdit>("topicEdit"), Qt::Key_Return);

        for (const Desk *desk : {&ana, &luis})
            QTRY_COMPARE(desk->awaits<QLabel>("topicLabel")->text(), u"Release on Friday"_s);
        QVERIFY(!ana.shown<QLineEdit>("topicEdit"));
        QCOMPARE(ana.window().focusWidget(), ana.awaits<QPlainTextEdit>("composerEdit"));
    }

    void whoIsOfflineStandsBelow()
    {
        TestServer server;
        NativeClient bo(server.port(), u"Bo"_s);
        Desk ana;
        ana.joins(u"Ana"_s, server.port());
        QTRY_COMPARE(ana.rows("memberList"), (QStringList{u"Ana"_s, u"Bo"_s}));
        NativeClient zoe(server.port(), u"Zoe"_s);
        QTRY_COMPARE(ana.rows("memberList"), (QStringList{u"Ana"_s, u"Bo"_s, u"Zoe"_s}));

        bo.breaksOff();

        QTRY_COMPARE(ana.rows("memberList"), (QStringList{u"Ana"_s, u"Zoe"_s, u"Bo"_s}));
    }
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
