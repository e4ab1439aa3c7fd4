// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! The program with its window, started and ended as a desktop does: real processes.
class TestComeback : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        keepOffNetwork(m_folder->path());
        m_history = std::make_unique<QTemporaryDir>();
        server::Options options;
        options.history.folder = m_history->path();
        m_server = std::make_unique<TestServer>(options);
        m_bob = std::make_unique<NativeClient>(m_server->port(), u"Bob"_s, u"Garden"_s);
    }

    void cleanup()
    {
        m_bob.reset();
        m_server.reset();
    }

    void aWindowThatIsOpenedAgainIsWhereItWas()
    {
        auto window = std::make_unique<Program>(arguments(u"Ana"_s), Program::Display::Offscreen);
        QVERIFY(hears(u"joined"_s, u"Ana"_s));
        QTRY_VERIFY(isRemembered()); // so she has heard of it, too
        window->terminate();
        QCOMPARE(window->ended(), 0);
        QVERIFY(isToldOf(u"offline"_s));

        window = std::make_unique<Program>(data(), Program::Display::Offscreen);

        QVERIFY(isToldOf(u"online"_s));
        QVERIFY(m_bob->heardNothingOf(u"left"_s)); // nobody has ever left
        window->terminate();
        QCOMPARE(window->ended(), 0);
    }

    void aSecondWindowKeepsNothing()
    {
        Program first(arguments(u"Ana"_s), Program::Display::Offscreen);
        QVERIFY(hears(u"joined"_s, u"Ana"_s));

        Program second(arguments(u"Luis"_s) + QStringList(u"--new-instance"_s),
                       Program::Display::Offscreen);
        QVERIFY(hears(u"joined"_s, u"Luis"_s));
        second.terminate();
        QCOMPARE(second.ended(), 0);

        QVERIFY(hears(u"left"_s, u"Luis"_s));
        first.terminate();
        QCOMPARE(first.ended(), 0);
        QVERIFY(isToldOf(u"offline"_s));
    }

private:
    QStringList data() const { return {u"--data"_s, m_folder->path()}; }

    QStringList arguments(const QString &nick) const
    {
        return data() + QStringList{u"--connect"_s, u"127.0.0.1:%1"_s.arg(m_server->port()),
                                    u"--nick"_s,    nick,
                                    u"--room"_s,    u"Garden"_s};
    }

    bool isRemembered() const
    {
        const QSettings settings(m_folder->filePath(u"charla.ini"_s), QSettings::IniFormat);
        return settings.contains(u"last/1/url"_s);
    }

    bool hears(const QString &type, const QString &nick)
    {
        return !m_bob->expects({{u"type"_s, type}, {u"nick"_s, nick}}).isEmpty();
    }

    bool isToldOf(const QString &presence)
    {
        return !m_bob
                    ->expects(
                        {{u"type"_s, u"presence"_s}, {u"nick"_s, u"Ana"_s}, {u"state"_s, presence}})
                    .isEmpty();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_history;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<NativeClient> m_bob;
};

QTEST_GUILESS_MAIN(TestComeback)
#include "tst_comeback.moc"
