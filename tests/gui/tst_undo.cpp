// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "flakyproxy.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <ui/conversation/conversationtabs.h>
#include <ui/conversation/messagecontent.h>
#include <ui/conversation/messagelist.h>

#include <QMenu>
#include <QPlainTextEdit>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using client::Session;
using ui::MessageList;

//! Whoever deletes a message can change their mind for a moment.
class TestUndo : public QObject
{
    Q_OBJECT

    static constexpr auto Deleted = "Message deleted";
    static constexpr auto Stone = "This message was deleted";

    static MessageList *list(const Desk &desk) { return desk.awaits<MessageList>("messageList"); }

    static bool says(const Desk &desk, const char *text)
    {
        return desk.talk().contains(QLatin1StringView(text));
    }

    static void shortens(Desk &desk)
    {
        desk.window().findChild<ui::ConversationTabs *>()->setUndoSpan(50ms);
    }

    //! On the word behind the text of that row.
    static void clicksUndo(const Desk &desk)
    {
        const QModelIndex row = desk.messageRow(QLatin1StringView(Deleted));
        const ui::MessageLayout layout(
            ui::messageContent(row),
            {.font = list(desk)->font(), .width = list(desk)->viewport()->width()});
        const QPoint end(layout.textArea().right() - 4, layout.textArea().center().y());
        QCOMPARE(layout.partAt(end).kind, ui::MessageLayout::Part::Kind::Undo);
        QTest::mouseClick(list(desk)->viewport(), Qt::LeftButton, {},
                          list(desk)->visualRect(row).topLeft() + end);
    }

private slots:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        server::Options options;
        options.history.folder = m_data->path();
        m_server = std::make_unique<TestServer>(options);
        m_network = std::make_unique<FlakyProxy>(m_server->port());
        m_luis = std::make_unique<NativeClient>(m_server->port(), u"Luis"_s);
        m_desk = std::make_unique<Desk>();
        m_desk->joins(u"Ana"_s, m_network->port());
        m_desk->says(u"a slip"_s);
        QVERIFY(m_luis->hears(u"Ana"_s, u"a slip"_s));
        QTRY_COMPARE(m_desk->session().unacknowledged(), 0);
    }

    void cleanup()
    {
        m_desk.reset();
        m_luis.reset();
        m_network.reset();
        m_server.reset();
        m_data.reset();
    }

    void aClickBringsItBackAndNobodyHasNoticed()
    {
        m_desk->acts("deleteAction", u"a slip"_s);
        QTRY_VERIFY(says(*m_desk, Deleted));
        QVERIFY(!says(*m_desk, "a slip"));

        clicksUndo(*m_desk);

        QTRY_VERIFY(says(*m_desk, "a slip"));
        QVERIFY(!says(*m_desk, Deleted));
        QVERIFY(m_luis->heardNothingOf(u"delete"_s));
    }

    void keysDeleteAndBringBack()
    {
        list(*m_desk)->setFocus();
        list(*m_desk)->setCurrentIndex(m_desk->messageRow(u"a slip"_s));
        QTest::keyClick(list(*m_desk), Qt::Key_Delete);
        QTRY_VERIFY(says(*m_desk, Deleted));
        QVERIFY(m_desk->messageRow(QLatin1StringView(Deleted))
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"Ctrl+Z"_s));

        QTest::keySequence(list(*m_desk), QKeySequence::Undo);
        QTRY_VERIFY(says(*m_desk, "a slip"));

        QTest::keyClick(list(*m_desk), Qt::Key_Delete);
        QTRY_VERIFY(says(*m_desk, Deleted));
        m_desk->acts("undoAction", QLatin1StringView(Deleted));
        QTRY_VERIFY(says(*m_desk, "a slip"));
        QVERIFY(m_luis->heardNothingOf(u"delete"_s));
    }

    void afterTheSpanItIsGoneForEverybody()
    {
        shortens(*m_desk);
        m_desk->acts("deleteAction", u"a slip"_s);

        m_luis->expects({{u"type"_s, u"delete"_s}, {u"from"_s, u"Ana"_s}});
        QTRY_VERIFY(says(*m_desk, Stone));
        QVERIFY(!says(*m_desk, Deleted));
    }

    void offlineItStaysGoneAndGoesOutLater()
    {
        shortens(*m_desk);
        m_network->leadTo(1);
        m_network->cut();
        QTRY_VERIFY(m_desk->session().state() != Session::State::Online);
        m_desk->acts("deleteAction", u"a slip"_s);
        QTRY_COMPARE(m_desk->session().unacknowledged(), 1);
        QTRY_VERIFY(says(*m_desk, Stone));
        m_desk->ends();
        m_desk->starts();
        QTRY_VERIFY(says(*m_desk, Stone));
        QVERIFY(!says(*m_desk, "a slip"));

        m_network->leadTo(m_server->port());
        m_desk->session().retryNow();

        m_luis->expects({{u"type"_s, u"delete"_s}, {u"from"_s, u"Ana"_s}});
        QTRY_COMPARE(m_desk->session().unacknowledged(), 0);
        QVERIFY(says(*m_desk, Stone));
    }

    void whoClosesTheWindowHasDecided()
    {
        m_desk->acts("deleteAction", u"a slip"_s);
        QTRY_VERIFY(says(*m_desk, Deleted));
        m_desk->ends();

        m_desk->starts();

        m_luis->expects({{u"type"_s, u"delete"_s}, {u"from"_s, u"Ana"_s}});
        QTRY_VERIFY(says(*m_desk, Stone));
    }

    void whoClosesTheTabHasDecided()
    {
        m_desk->acts("deleteAction", u"a slip"_s);
        QTRY_VERIFY(says(*m_desk, Deleted));

        m_desk->presses(Qt::Key_W, Qt::ControlModifier);

        m_luis->expects({{u"type"_s, u"delete"_s}, {u"from"_s, u"Ana"_s}});
    }

    void whatIsDeletedIsNotChangedAnyMore()
    {
        auto *field = m_desk->awaits<QPlainTextEdit>("composerEdit");
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(field->toPlainText(), u"a slip"_s);

        m_desk->acts("deleteAction", u"a slip"_s);

        QTRY_VERIFY(!m_desk->shown<QWidget>("intentBar"));
        QVERIFY(field->toPlainText().isEmpty());
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Up); // there is no other
        QVERIFY(field->toPlainText().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<FlakyProxy> m_network;
    std::unique_ptr<NativeClient> m_luis;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestUndo)
#include "tst_undo.moc"
