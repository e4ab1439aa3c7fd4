// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawpeer.h"
#include "smalldisk.h"
#include "testfiles.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! A disk that is full, done to a real one.
class TestTransferSpace : public QObject
{
    Q_OBJECT

private slots:
    void aFullDiskKeepsWhatCameAndGoesOnLater()
    {
        SmallDisk disk(4 * 1024 * 1024);
        if (!disk.isThere())
            QSKIP("needs a mount namespace of its own");
        TestFiles files({.folder = disk.path() + u"/files"_s});
        const QByteArray content = someBytes(1'000'000);
        const QByteArray token = files.announces(content.size());
        QCOMPARE(asked(files.port(), putHead(token, 0, 100'000) + content.first(100'000)).status,
                 200);
        QVERIFY(disk.fillUp());

        const WireReply refused
            = asked(files.port(), putHead(token, 100'000, 900'000) + content.sliced(100'000));

        QCOMPARE(refused.status, 507);
        const qint64 there = refused.fields.value("upload-offset").toLongLong();
        QVERIFY(there >= 100'000 && there < content.size());
        disk.makeSpace();
        QCOMPARE(asked(files.port(),
                       putHead(token, there, content.size() - there) + content.sliced(there))
                     .status,
                 200);
        QCOMPARE(files.contentOf(token), std::optional(server::FileHash::of(content)));
    }

    void othersAreServedMeanwhile()
    {
        SmallDisk disk(4 * 1024 * 1024);
        if (!disk.isThere())
            QSKIP("needs a mount namespace of its own");
        TestFiles files({.folder = disk.path() + u"/files"_s});
        const QByteArray capability = files.keeps("hello"_ba, u"a"_s, u"text/plain"_s);
        const QByteArray token = files.announces(100'000);
        QVERIFY(disk.fillUp());

        QCOMPARE(asked(files.port(), putHead(token, 0, 100'000) + someBytes(100'000)).status, 507);

        QCOMPARE(asked(files.port(), fileRequest("GET", "/files/" + capability + "/a")).body,
                 "hello"_ba);
    }

    void aDiskThatCanNotBeWrittenRefuses()
    {
        SmallDisk disk(4 * 1024 * 1024);
        if (!disk.isThere())
            QSKIP("needs a mount namespace of its own");
        TestFiles files({.folder = disk.path() + u"/files"_s});
        const QByteArray capability = files.keeps("hello"_ba, u"a"_s, u"text/plain"_s);
        QVERIFY(disk.makeReadOnly());

        const QByteArray token = files.announces(5);
        QCOMPARE(asked(files.port(), putHead(token, 0, 5) + "hello").status, 500);
        QCOMPARE(asked(files.port(), fileRequest("GET", "/files/" + capability + "/a")).body,
                 "hello"_ba);

        QVERIFY(disk.makeWritable());
        QCOMPARE(asked(files.port(), putHead(token, 0, 5) + "hello").status, 200);
    }
};

int main(int argc, char *argv[])
{
    SmallDisk::prepare();
    QCoreApplication app(argc, argv);
    TestTransferSpace test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_transferspace.moc"
