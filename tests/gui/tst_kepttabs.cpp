// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "scriptedclient.h"
#include "testserver.h"

#include <ui/conversation/conversationtabbar.h>
#include <ui/conversation/kepttabs.h>
#include <ui/conversation/messagelist.h>

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Session;
using protocol::Conversation;
using ui::Draft;
using ui::KeptTabs;
using ui::MessageList;

//! Tabs and drafts outlast the program.
class TestKeptTabs : public QObject
{
    Q_OBJECT

    static Conversation room(const QString &name) { return *protocol::RoomName::from(name); }

    static void opensRoom(const Desk &desk, const QString &name)
    {
        desk.presses(Qt::Key_J, Qt::ControlModifier);
        desk.types("newRoomEdit", name);
        QTest::keyClick(desk.awaits<QLineEdit>("newRoomEdit"), Qt::Key_Return);
        QTRY_COMPARE(desk.frontTab(), name);
    }

    static QString written(const Desk &desk)
    {
        return desk.awaits<QPlainTextEdit>("composerEdit")->toPlainText();
    }

    static void turns(const Desk &desk, int tab)
    {
        desk.presses(Qt::Key(Qt::Key_1 + tab), Qt::AltModifier);
        QTRY_COMPARE(desk.frontTab(), desk.tabs().at(tab));
    }

    //! What the file says, as a program would find it that starts after this one was killed.
    KeptTabs onDisk(Desk &desk)
    {
        m_copy = std::make_unique<QSettings>(desk.settings().fileName(), QSettings::IniFormat);
        return {*m_copy, KeptTabs::groupOf(desk.session().url(), *desk.session().nick())};
    }

    std::unique_ptr<TestServer> server(const QString &folder) const
    {
        server::Options options;
        options.history.folder = folder;
        return std::make_unique<TestServer>(options);
    }

private slots:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_server = server(m_data->path());
        m_luis = std::make_unique<NativeClient>(m_server->port(), u"Luis"_s);
        m_ana = std::make_unique<Desk>();
        m_ana->joins(u"Ana"_s, m_server->port());
    }

    void cleanup()
    {
        m_ana.reset();
        m_copy.reset();
        m_luis.reset();
        m_server.reset();
        m_data.reset();
    }

    void tabsComeBackInTheirOrderWithTheOneInFront()
    {
        opensRoom(*m_ana, u"zebra"_s);
        m_luis->saysTo(u"Ana"_s, u"psst"_s);
        QTRY_COMPARE(m_ana->tabs(), (QStringList{u"lobby"_s, u"zebra"_s, u"Luis"_s}));
        opensRoom(*m_ana, u"attic"_s);
        m_ana->awaits<ui::ConversationTabBar>("conversationTabs")->moveTab(2, 0); // Luis
        const QStringList order{u"Luis"_s, u"lobby"_s, u"zebra"_s, u"attic"_s};
        QCOMPARE(m_ana->tabs(), order);
        turns(*m_ana, 2);

        m_ana->ends();
        m_ana->starts();
        QTRY_COMPARE(m_ana->tabs(), order);
        QTRY_COMPARE(m_ana->frontTab(), u"zebra"_s);

        turns(*m_ana, 0);
        m_ana->ends();
        m_ana->starts();
        QTRY_COMPARE(m_ana->tabs(), order);
        QTRY_COMPARE(m_ana->frontTab(), u"Luis"_s);
        QTRY_COMPARE(m_ana->session().state(), Session::State::Online);
        QCOMPARE(m_ana->frontTab(), u"Luis"_s);
    }

    void aPrivateTabInWhichNothingWasSaidComesBack()
    {
        m_ana->clicksRow("memberList", u"Luis"_s, 2);
        QTRY_COMPARE(m_ana->frontTab(), u"Luis"_s);
        m_ana->types("composerEdit", u"shall I?"_s);

        m_ana->ends();
        m_ana->starts();

        QTRY_COMPARE(m_ana->tabs(), (QStringList{u"lobby"_s, u"Luis"_s}));
        QTRY_COMPARE(m_ana->frontTab(), u"Luis"_s);
        QCOMPARE(written(*m_ana), u"shall I?"_s);
    }

    void aClosedTabStaysClosedAndKeepsItsDraft()
    {
        m_ana->clicksRow("memberList", u"Luis"_s, 2);
        QTRY_COMPARE(m_ana->frontTab(), u"Luis"_s);
        m_ana->types("composerEdit", u"half a sentence"_s);
        m_ana->presses(Qt::Key_W, Qt::ControlModifier);
        QTRY_COMPARE(m_ana->tabs(), QStringList{u"lobby"_s});
        m_ana->ends();

        m_ana->starts();
        QTRY_COMPARE(m_ana->session().state(), Session::State::Online);
        QCOMPARE(m_ana->tabs(), QStringList{u"lobby"_s});

        m_ana->clicksRow("memberList", u"Luis"_s, 2);
        QTRY_COMPARE(m_ana->frontTab(), u"Luis"_s);
        QCOMPARE(written(*m_ana), u"half a sentence"_s);
    }

    void eachConversationKeepsItsDraft()
    {
        m_ana->types("composerEdit", u"for everybody"_s);
        opensRoom(*m_ana, u"garden"_s);
        m_ana->types("composerEdit", u"about roses and tulips"_s);

        m_ana->ends();
        m_ana->starts();

        QTRY_COMPARE(m_ana->frontTab(), u"garden"_s);
        QCOMPARE(written(*m_ana), u"about roses and tulips"_s);
        turns(*m_ana, 0);
        QCOMPARE(written(*m_ana), u"for everybody"_s);

        m_ana->presses(Qt::Key_L, Qt::ControlModifier);
        QTest::keyClick(m_ana->awaits<QPlainTextEdit>("composerEdit"), Qt::Key_Return);
        QVERIFY(m_luis->hears(u"Ana"_s, u"for everybody"_s));
        m_ana->ends();
        m_ana->starts();
        QTRY_VERIFY(m_ana->tabs().contains(u"lobby"_s));
        turns(*m_ana, 0);
        QVERIFY(written(*m_ana).isEmpty());
    }

    void anAnswerAndAChangeGoOnWhereTheyWere()
    {
        m_luis->saysIn(u"lobby"_s, u"which address?"_s);
        m_ana->says(u"at elevn"_s);
        QVERIFY(m_luis->hears(u"Ana"_s, u"at elevn"_s));
        m_ana->acts("replyAction", u"which address?"_s);
        m_ana->types("composerEdit", u"the old one"_s);
        m_ana->ends();
        m_ana->starts();
        QTRY_COMPARE(m_ana->session().state(), Session::State::Online);
        QTRY_COMPARE(m_ana->awaits<QLabel>("intentTitle")->text(), u"Reply to Luis"_s);
        QCOMPARE(m_ana->awaits<QLabel>("intentLine")->text(), u"which address?"_s);
        QTest::keyClick(m_ana->awaits<QPlainTextEdit>("composerEdit"), Qt::Key_Return);
        const QJsonObject answer = m_luis->expects({{u"type"_s, u"room"_s}, {u"from"_s, u"Ana"_s}});
        QVERIFY(answer.contains(u"replyTo"_s));

        m_ana->types("composerEdit", u"aside"_s);
        m_ana->acts("editAction", u"at elevn"_s);
        m_ana->types("composerEdit", u"at eleven"_s);
        m_ana->ends();
        m_ana->starts();
        QTRY_COMPARE(m_ana->session().state(), Session::State::Online);
        QTRY_COMPARE(m_ana->awaits<QLabel>("intentTitle")->text(), u"Editing your message"_s);
        QCOMPARE(written(*m_ana), u"at eleven"_s);
        QTest::keyClick(m_ana->awaits<QPlainTextEdit>("composerEdit"), Qt::Key_Return);
        m_luis->expects({{u"type"_s, u"edit"_s}, {u"text"_s, u"at eleven"_s}});
        QCOMPARE(written(*m_ana), u"aside"_s);
    }

    void whoReadInTheMiddleIsThereAgain()
    {
        for (int number = 0; number < 60; ++number)
            m_luis->saysIn(u"lobby"_s, u"number %1"_s.arg(number));
        QTRY_VERIFY(m_ana->seesMessage(u"number 59"_s));
        auto *list = m_ana->awaits<MessageList>("messageList");
        list->scrollTo(m_ana->messageRow(u"number 20"_s), MessageList::PositionAtCenter);
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->value() + 5);
        const int top = list->visualRect(m_ana->messageRow(u"number 20"_s)).top();

        m_ana->ends();
        m_ana->starts();

        QTRY_VERIFY(m_ana->messageRow(u"number 20"_s).isValid());
        list = m_ana->awaits<MessageList>("messageList");
        QTRY_COMPARE(m_ana->session().state(), Session::State::Online);
        QTRY_COMPARE(list->visualRect(m_ana->messageRow(u"number 20"_s)).top(), top);
        QVERIFY(!list->isAtEnd());
    }

    void aDraftIsOnTheDiskSoonAfterTyping()
    {
        m_ana->types("composerEdit", u"before the lights went out"_s);

        QTRY_COMPARE_WITH_TIMEOUT(onDisk(*m_ana).draft(room(u"lobby"_s)).text,
                                  u"before the lights went out"_s, Desk::PatienceMs);
        QCOMPARE(onDisk(*m_ana).front(), room(u"lobby"_s));
    }

    void ofAnEphemeralServerNothingIsKept()
    {
        m_ana->types("composerEdit", u"for now"_s);
        m_ana->ends();
        m_ana->starts();
        QTRY_COMPARE(written(*m_ana), u"for now"_s);
        QVERIFY(!onDisk(*m_ana).tabs().empty());
        TestServer ephemeral;
        Desk desk;
        desk.joins(u"Ana"_s, ephemeral.port());
        QCOMPARE(desk.session().keeping(), Session::Keeping::Ephemeral);

        desk.types("composerEdit", u"leave no trace"_s);
        desk.ends();

        desk.settings().sync();
        QFile file(desk.settings().fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains("[person]"));
        QVERIFY(!kept.contains("leave no trace"));
        QVERIFY(!kept.contains("[conversations]"));
    }

    void whoLogsOutLeavesNothing()
    {
        m_ana->types("composerEdit", u"not meant to stay"_s);
        const QString group = KeptTabs::groupOf(m_ana->session().url(), *m_ana->session().nick());
        QTRY_VERIFY_WITH_TIMEOUT(m_ana->settings().contains(group + u"/drafts"_s),
                                 Desk::PatienceMs);

        m_ana->window().findChild<QAction *>(u"logOutAction"_s)->trigger();

        m_ana->awaits<QWidget>("welcomeDialog");
        QVERIFY(!m_ana->settings().contains(group + u"/drafts"_s));
        QVERIFY(!m_ana->settings().contains(group + u"/tabs"_s));
    }

    void theOldestDraftsAreForgotten()
    {
        QSettings settings(m_data->filePath(u"other.ini"_s), QSettings::IniFormat);
        const QString group = u"conversations/x"_s;
        KeptTabs kept(settings, group);
        const auto name = [](std::size_t number) { return room(u"room %1"_s.arg(number)); };
        for (std::size_t number = 0; number <= KeptTabs::MaxDrafts; ++number)
            kept.setDraft(name(number), {.text = u"x"_s});
        kept.write();

        const KeptTabs again(settings, group);
        QVERIFY(again.draft(name(0)).isEmpty());
        QVERIFY(!again.draft(name(1)).isEmpty());
        QVERIFY(!again.draft(name(KeptTabs::MaxDrafts)).isEmpty());
    }

    void whatPeopleWriteIntoTheFileDoesNoHarm()
    {
        QSettings settings(m_data->filePath(u"other.ini"_s), QSettings::IniFormat);
        settings.setValue(u"conversations/x/tabs"_s,
                          u"[{}, 7, {\"room\": 5}, {\"room\": \"ok\", \"message\": -3},"
                          "{\"with\": \"\", \"front\": true}]"_s);
        settings.setValue(u"conversations/x/drafts"_s,
                          u"[{\"room\": \"ok\", \"text\": \"a\", \"intent\": \"edit\"}]"_s);

        const KeptTabs kept(settings, u"conversations/x"_s);

        QCOMPARE(kept.tabs(), std::vector<KeptTabs::Tab>{{.of = room(u"ok"_s)}});
        QVERIFY(!kept.front());
        QCOMPARE(kept.draft(room(u"ok"_s)), Draft{.text = u"a"_s});

        settings.setValue(u"conversations/x/tabs"_s, u"not JSON"_s);
        QVERIFY(KeptTabs(settings, u"conversations/x"_s).tabs().empty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<NativeClient> m_luis;
    std::unique_ptr<QSettings> m_copy;
    std::unique_ptr<Desk> m_ana;
};

QTEST_MAIN(TestKeptTabs)
#include "tst_kepttabs.moc"
