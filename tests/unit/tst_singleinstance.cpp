// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/singleinstance.h>

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace charla;
using app::SingleInstance;
using app::Wish;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What a second start of the program and a window that is open say to each other.
class TestSingleInstance : public QObject
{
    Q_OBJECT

    //! What another process does: it waits while the window's event loop runs.
    static bool handsOver(const QString &folder, const Wish &wish)
    {
        auto answer = std::async(std::launch::async,
                                 [folder, wish] { return SingleInstance(folder).handOver(wish); });
        const bool isOver = QTest::qWaitFor(
            [&answer] { return answer.wait_for(0s) == std::future_status::ready; }, 20'000);
        return isOver && answer.get();
    }

    static Wish wishFor(const QString &link, const QString &nick)
    {
        Wish wish{.link = client::joinLinkOf(link), .nick = {}};
        if (const auto name = protocol::Nick::from(nick))
            wish.nick = *name;
        return wish;
    }

    QString socketName() const
    {
        const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
        const QByteArray digest = QCryptographicHash::hash(
            QDir(m_folder->path()).absolutePath().toUtf8(), QCryptographicHash::Sha256);
        return QDir(runtime).filePath(u"charla-"_s + QString::fromLatin1(digest.toHex().first(16)));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<SingleInstance>(m_folder->path());
        connect(m_window.get(), &SingleInstance::wished, this,
                [this](const Wish &wish) { m_wishes.push_back(wish); });
        m_wishes.clear();
    }

    void aWishComesAsItWasSent_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("nick");

        QTest::newRow("to be seen") << QString() << QString();
        QTest::newRow("a link") << u"charla://[::1]:9090/Maths%2C%20room%2012"_s << QString();
        QTest::newRow("with a nick") << u"charla://lan-pc:81/"_s << u"Łukasz Żółty"_s;
    }

    void aWishComesAsItWasSent()
    {
        QFETCH(QString, link);
        QFETCH(QString, nick);
        m_window->listen();
        const Wish wish = wishFor(link, nick);

        QVERIFY(handsOver(m_folder->path(), wish));
        QCOMPARE(m_wishes.size(), 1U);
        QVERIFY(m_wishes.front() == wish);
    }

    void withoutAWindowNothingTakesIt() { QVERIFY(!handsOver(m_folder->path(), {})); }

    void aWindowWithOtherSettingsIsNotDisturbed()
    {
        m_window->listen();
        const QTemporaryDir other;

        QVERIFY(!handsOver(other.path(), {}));
        QVERIFY(m_wishes.empty());
    }

    void oneThatBrokeDownIsNoObstacle()
    {
        QVERIFY(QFile(socketName()).open(QIODevice::WriteOnly)); // what is left of a socket
        m_window->listen();

        QVERIFY(handsOver(m_folder->path(), {}));
        QCOMPARE(m_wishes.size(), 1U);
    }

    void whatNoCharlaWritesIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("line");

        QTest::newRow("no JSON") << QByteArray("hello\n");
        QTest::newRow("no object") << QByteArray("[]\n");
        QTest::newRow("no link") << QByteArray("{\"link\":\"javascript:alert(1)\"}\n");
        QTest::newRow("no nick") << QByteArray("{\"nick\":\"a\\u0000b\"}\n");
        QTest::newRow("too long") << QByteArray(1'000'000, 'x');
    }

    void whatNoCharlaWritesIsCutOff()
    {
        QFETCH(QByteArray, line);
        m_window->listen();
        QLocalSocket socket;
        socket.connectToServer(socketName());
        QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);

        socket.write(line);

        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QVERIFY(m_wishes.empty());
        QVERIFY(handsOver(m_folder->path(), {})); // and the next one is heard
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SingleInstance> m_window;
    std::vector<Wish> m_wishes;
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
