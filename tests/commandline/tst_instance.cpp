// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! A second start of the program while a window is open: real processes.
class TestInstance : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        keepOffNetwork(m_folder->path());
        m_server = std::make_unique<TestServer>();
        m_bob = std::make_unique<NativeClient>(m_server->port(), u"Bob"_s);
        m_window = std::make_unique<Program>(connecting(*m_server, u"Ana"_s),
                                             Program::Display::Offscreen);
        QVERIFY(joins(*m_bob, u"Ana"_s, u"lobby"_s));
    }

    void cleanup()
    {
        m_window->terminate();
        QCOMPARE(m_window->ended(), 0);
        m_window.reset();
        m_bob.reset();
        m_server.reset();
    }

    void aLinkOpensInTheWindowThatIsThere()
    {
        m_bob->joins(u"Garden"_s);
        Program second(data() + QStringList(link(*m_server, u"Garden"_s)),
                       Program::Display::Offscreen);

        QCOMPARE(second.ended(), 0);
        QVERIFY(joins(*m_bob, u"Ana"_s, u"Garden"_s));
    }

    void anotherServerOpensInTheWindowThatIsThere()
    {
        const TestServer other;
        NativeClient mia(other.port(), u"Mia"_s);
        Program second(connecting(other, u"Ana María"_s), Program::Display::Offscreen);

        QCOMPARE(second.ended(), 0);
        QVERIFY(joins(mia, u"Ana María"_s, u"lobby"_s));
        QVERIFY(m_bob->heardNothingOf(u"left"_s));
    }

    void anInstanceOfItsOwnIsThereIfAskedFor()
    {
        Program second(connecting(*m_server, u"Luis"_s) + QStringList(u"--new-instance"_s),
                       Program::Display::Offscreen);

        QVERIFY(joins(*m_bob, u"Luis"_s, u"lobby"_s));
        second.terminate();
        QCOMPARE(second.ended(), 0);
    }

    void whatIsNoLinkIsAMistake()
    {
        Program second(data() + QStringList(u"charla://"_s), Program::Display::Offscreen);

        QCOMPARE(second.ended(), 2);
        QVERIFY(second.complaint().contains(u"charla://192.168.1.20:9090/lobby"_s));
    }

private:
    QStringList data() const { return {u"--data"_s, m_folder->path()}; }

    QStringList connecting(const TestServer &server, const QString &nick) const
    {
        return data()
            + QStringList{u"--connect"_s, u"127.0.0.1:%1"_s.arg(server.port()), u"--nick"_s, nick};
    }

    static QString link(const TestServer &server, const QString &room)
    {
        return u"charla://127.0.0.1:%1/%2"_s.arg(server.port()).arg(room);
    }

    static bool joins(NativeClient &witness, const QString &nick, const QString &room)
    {
        return !witness.expects({{u"type"_s, u"joined"_s}, {u"nick"_s, nick}, {u"room"_s, room}})
                    .isEmpty();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<NativeClient> m_bob;
    std::unique_ptr<Program> m_window;
};

QTEST_GUILESS_MAIN(TestInstance)
#include "tst_instance.moc"
