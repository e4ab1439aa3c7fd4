// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesayings.h"
#include "rawpeer.h"
#include "scriptedclient.h"
#include "testfiles.h"
#include "testserver.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

int filesIn(const QString &folder)
{
    int count = 0;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        if (!all.next().endsWith(u"/boot"_s))
            ++count;
    }
    return count;
}

} // namespace

//! The whole way of a file: announced, brought, said, fetched, and gone with its message.
class TestFilesStory : public QObject
{
    Q_OBJECT

private slots:
    void aFileGoesFromOnePersonToAnother()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);
        const QByteArray content = someBytes(200'000);
        const QByteArray token
            = announced(ana, newId(), u"../größe plan.pdf"_s, content.size(), u"application/pdf"_s);

        QCOMPARE(asked(server.port(), putHead(token, 0, content.size()) + content).status, 200);
        saysWithFile(ana, u"room"_s, u"lobby"_s, token);

        const QJsonObject file = heardFile(bob);
        QCOMPARE(file.value(u"name"_s), u"größe plan.pdf"_s);
        QCOMPARE(file.value(u"size"_s).toInteger(), content.size());
        const WireReply fetched = asked(server.port(), fileRequest("GET", pathOf(file)));
        QCOMPARE(fetched.status, 200);
        QVERIFY(fetched.body == content);
        QCOMPARE(fetched.fields.value("content-type"), "application/pdf"_ba);
        QVERIFY(fetched.fields.value("content-disposition")
                    .contains("filename*=UTF-8''gr%C3%B6%C3%9Fe%20plan.pdf"));
    }

    void aPreviewGoesAlong()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        const QByteArray content = someBytes(5000);
        const QByteArray png = "\x89PNG\r\n\x1a\n small"_ba;
        const QByteArray token
            = announced(ana, newId(), u"a.png"_s, content.size(), u"image/png"_s);
        QVERIFY(bringsPreview(server.port(), token, png, "image/png"));
        QCOMPARE(asked(server.port(), putHead(token, 0, content.size()) + content).status, 200);
        saysWithFile(ana, u"room"_s, u"lobby"_s, token);

        const QJsonObject file = heardFile(ana);

        const QByteArray preview = file.value(u"preview"_s).toString().toLatin1();
        QCOMPARE(asked(server.port(), fileRequest("GET", preview)).body, png);
        QVERIFY(asked(server.port(), fileRequest("GET", pathOf(file))).body == content);
    }

    void aFileThatIsNotWholeIsInNoMessage()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        const QByteArray token = announced(ana, newId(), u"a"_s, 1000);
        QCOMPARE(asked(server.port(), putHead(token, 0, 300) + someBytes(300)).status, 200);

        saysWithFile(ana, u"room"_s, u"lobby"_s, token);

        QVERIFY(
            !ana.expects({{u"type"_s, u"error"_s}, {u"code"_s, u"no-such-upload"_s}}).isEmpty());
    }

    void anotherPersonsTokenIsInNoMessageOfMine()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        NativeClient bob(server.port(), u"Bob"_s);
        const QByteArray token = announced(ana, newId(), u"a"_s, 5);
        QCOMPARE(asked(server.port(), putHead(token, 0, 5) + "hello").status, 200);

        saysWithFile(bob, u"room"_s, u"lobby"_s, token);

        QVERIFY(
            !bob.expects({{u"type"_s, u"error"_s}, {u"code"_s, u"no-such-upload"_s}}).isEmpty());
    }

    void theSameAnnouncementGoesOnWhereItWas()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        const QString id = newId();
        const QByteArray token = announced(ana, id, u"a"_s, 1000);
        QCOMPARE(asked(server.port(), putHead(token, 0, 300) + someBytes(300)).status, 200);

        ana.says(QJsonObject{
            {u"type"_s, u"upload"_s}, {u"id"_s, id}, {u"name"_s, u"a"_s}, {u"size"_s, 1000}});

        const QJsonObject again = ana.expects({{u"type"_s, u"upload"_s}, {u"id"_s, id}});
        QCOMPARE(again.value(u"token"_s).toString().toLatin1(), token);
        QCOMPARE(again.value(u"received"_s).toInt(), 300);
    }

    void whatIsGivenUpIsGone()
    {
        QTemporaryDir folder;
        TestServer server(inFolder(folder));
        NativeClient ana(server.port(), u"Ana"_s);
        const QString id = newId();
        const QByteArray token = announced(ana, id, u"a"_s, 1000);
        QCOMPARE(asked(server.port(), putHead(token, 0, 300) + someBytes(300)).status, 200);
        QCOMPARE(filesIn(folder.filePath(u"files"_s)), 1);

        ana.says(QJsonObject{{u"type"_s, u"discard"_s}, {u"id"_s, id}});

        QTRY_COMPARE(filesIn(folder.filePath(u"files"_s)), 0);
        QCOMPARE(asked(server.port(), putHead(token, 300, 700) + someBytes(700)).status, 404);
    }

    void aDeletedMessageTakesItsFileAlong()
    {
        QTemporaryDir folder;
        TestServer server(inFolder(folder));
        NativeClient ana(server.port(), u"Ana"_s);
        const QByteArray content = someBytes(1000);
        const QByteArray token = announced(ana, newId(), u"a"_s, content.size());
        QCOMPARE(asked(server.port(), putHead(token, 0, content.size()) + content).status, 200);
        saysWithFile(ana, u"room"_s, u"lobby"_s, token);
        const QJsonObject frame = ana.expects({{u"type"_s, u"room"_s}});
        const QByteArray path = pathOf(
            frame.value(u"message"_s).toObject().value(u"files"_s).toArray().at(0).toObject());
        QCOMPARE(asked(server.port(), fileRequest("GET", path)).status, 200);

        ana.says(QJsonObject{{u"type"_s, u"delete"_s},
                             {u"id"_s, newId()},
                             {u"room"_s, u"lobby"_s},
                             {u"target"_s, frame.value(u"seq"_s)}});

        QTRY_COMPARE(asked(server.port(), fileRequest("GET", path)).status, 404);
        QTRY_COMPARE(filesIn(folder.filePath(u"files"_s)), 0);
    }

    void aContentThatAnotherMessageNamesStays()
    {
        QTemporaryDir folder;
        TestServer server(inFolder(folder));
        NativeClient ana(server.port(), u"Ana"_s);
        const QByteArray content = someBytes(1000);
        const QJsonObject first = sent(ana, server.port(), content, u"a"_s);
        const QJsonObject second = sent(ana, server.port(), content, u"b"_s);
        QVERIFY(pathOf(first) != pathOf(second)); // each its own secret
        QCOMPARE(filesIn(folder.filePath(u"files"_s)), 1);
        QVERIFY(asked(server.port(), fileRequest("GET", pathOf(first))).body == content);
        QVERIFY(asked(server.port(), fileRequest("GET", pathOf(second))).body == content);
    }

    void aRestartKeepsFilesAndUnfinishedUploads()
    {
        QTemporaryDir folder;
        auto server = std::make_unique<TestServer>(inFolder(folder));
        auto ana = std::make_unique<NativeClient>(server->port(), u"Ana"_s);
        const QByteArray content = someBytes(100'000);
        const QByteArray path = pathOf(sent(*ana, server->port(), content, u"a"_s));
        const QString id = newId();
        const QByteArray token = announced(*ana, id, u"b"_s, content.size());
        QCOMPARE(asked(server->port(), putHead(token, 0, 30'000) + content.first(30'000)).status,
                 200);
        ana.reset();

        server.reset();
        server = std::make_unique<TestServer>(inFolder(folder));

        QVERIFY(asked(server->port(), fileRequest("GET", path)).body == content);
        const WireReply asks = asked(server->port(), fileRequest("HEAD", "/files/" + token));
        QCOMPARE(asks.fields.value("upload-offset"), "30000"_ba);
        QCOMPARE(
            asked(server->port(), putHead(token, 30'000, 70'000) + content.sliced(30'000)).status,
            200);
    }

    void aServerInMemoryLeavesNothing()
    {
        QByteArray path;
        {
            TestServer server;
            NativeClient ana(server.port(), u"Ana"_s);
            path = pathOf(sent(ana, server.port(), someBytes(1000), u"a"_s));
            QCOMPARE(asked(server.port(), fileRequest("GET", path)).status, 200);
        }
        TestServer next;
        QCOMPARE(asked(next.port(), fileRequest("GET", path)).status, 404);
    }

private:
    static server::Options inFolder(const QTemporaryDir &folder)
    {
        server::Options options;
        options.history.folder = folder.path();
        return options;
    }
};

QTEST_GUILESS_MAIN(TestFilesStory)
#include "tst_files.moc"
