// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/address.h>
#include <client/trust/pins.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace charla::client;
using namespace Qt::StringLiterals;

namespace {

Pin pinned(char digit)
{
    return {.by = Pin::By::Certificate,
            .certificate = Fingerprint::from(QString(64, QLatin1Char(digit))).value()};
}

QUrl server(const QString &address)
{
    return serverUrl(address).value();
}

} // namespace

class TestPins : public QObject
{
    Q_OBJECT

    //! The only file in the folder.
    static QString onlyFile(const QString &folder)
    {
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
        return files.size() == 1 ? files.first().filePath() : QString();
    }

private slots:
    void aPinOutlivesTheProgram()
    {
        const QTemporaryDir folder;
        Pins(folder.path()).keep(server(u"lan-pc"_s), pinned('a'));

        QCOMPARE(Pins(folder.path()).of(server(u"lan-pc"_s)), pinned('a'));
    }

    void withoutAFolderAPinLivesAsLongAsThis()
    {
        Pins pins;

        pins.keep(server(u"lan-pc"_s), pinned('a'));

        QCOMPARE(pins.of(server(u"lan-pc"_s)), pinned('a'));
        QVERIFY(!Pins().of(server(u"lan-pc"_s)));
    }

    void aServerIsAHostAndAPort()
    {
        const QTemporaryDir folder;
        Pins pins(folder.path());

        pins.keep(server(u"lan-pc:8000"_s), pinned('a'));

        for (const auto &same :
             {u"LAN-PC:8000"_s, u"ws://lan-pc:8000"_s, u"https://lan-pc:8000/"_s})
            QCOMPARE(pins.of(server(same)), pinned('a'));
        for (const auto &other : {u"lan-pc:8001"_s, u"lan-pc"_s, u"other:8000"_s})
            QVERIFY(!pins.of(server(other)));
    }

    void eachServerHasItsOwn()
    {
        const QTemporaryDir folder;
        const auto pins = std::make_unique<Pins>(folder.path());

        pins->keep(server(u"one"_s), pinned('a'));
        pins->keep(server(u"two"_s), {.by = Pin::By::Authorities});
        pins->keep(server(u"one"_s), pinned('b'));

        QCOMPARE(pins->of(server(u"one"_s)), pinned('b'));
        QCOMPARE(pins->of(server(u"two"_s)), Pin{.by = Pin::By::Authorities});
        Pins later(folder.path());
        QTRY_COMPARE(later.of(server(u"one"_s)), pinned('b'));
        QTRY_COMPARE(later.of(server(u"two"_s)), Pin{.by = Pin::By::Authorities});
    }

    void severalProgramsKnowTheSame()
    {
        const QTemporaryDir folder;
        Pins window(folder.path());
        Pins terminal(folder.path());
        window.keep(server(u"lan-pc"_s), pinned('a'));
        QTRY_COMPARE(terminal.of(server(u"lan-pc"_s)), pinned('a'));

        terminal.keep(server(u"lan-pc"_s), pinned('b'));

        QTRY_COMPARE(window.of(server(u"lan-pc"_s)), pinned('b'));
    }

    void whatIsForgottenIsGone()
    {
        const QTemporaryDir folder;
        {
            Pins pins(folder.path());
            pins.keep(server(u"lan-pc"_s), pinned('a'));
            pins.forget(server(u"lan-pc"_s));
            pins.forget(server(u"never-met"_s));

            QVERIFY(!pins.of(server(u"lan-pc"_s)));
        }
        QVERIFY(!Pins(folder.path()).of(server(u"lan-pc"_s)));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void onlyItsOwnerMayReadIt()
    {
        const QTemporaryDir folder;
        const QString inner = folder.filePath(u"servers/pins"_s);
        Pins(inner).keep(server(u"lan-pc"_s), pinned('a'));

        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(inner) & others));
        QVERIFY(!(QFile::permissions(onlyFile(inner)) & others));
    }

    void aDamagedPinIsNoReasonToBeginAnew_data()
    {
        QTest::addColumn<QByteArray>("bytes");

        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << "{\"server\":"_ba;
        QTest::newRow("no fingerprint") << "{\"server\": \"lan-pc:9090\", \"sha256\": \"ab\"}"_ba;
        QTest::newRow("of another server")
            << "{\"server\": \"other:9090\", \"vouchedFor\": true}"_ba;
        QTest::newRow("very long") << QByteArray(100'000, '[');
    }

    void aDamagedPinIsNoReasonToBeginAnew()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        Pins(folder.path()).keep(server(u"lan-pc"_s), pinned('a'));
        QFile file(onlyFile(folder.path()));
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
        file.write(bytes);
        file.close();

        QCOMPARE(Pins(folder.path()).of(server(u"lan-pc"_s)), Pin{.by = Pin::By::Unreadable});
    }

    void whatCannotBeWrittenCountsInThisRun()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"pins"_s));
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        Pins pins(inTheWay.fileName());

        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"can't be written"_s));
        pins.keep(server(u"lan-pc"_s), pinned('a'));

        QCOMPARE(pins.of(server(u"lan-pc"_s)), pinned('a'));
    }

    void acceptingKeepsWhatWasShown()
    {
        Pins pins;
        const QUrl lan = server(u"lan-pc"_s);
        pins.keep(lan, pinned('a'));

        pins.accept(lan, {.expected = pinned('a').certificate, .shown = pinned('b').certificate});
        QCOMPARE(pins.of(lan), pinned('b'));

        pins.accept(lan, {.shown = pinned('c').certificate, .isVouchedFor = true});
        QCOMPARE(pins.of(lan), Pin{.by = Pin::By::Authorities});

        pins.accept(lan, {}); // it showed nothing
        QVERIFY(!pins.of(lan));
    }
};

QTEST_GUILESS_MAIN(TestPins)
#include "tst_pins.moc"
