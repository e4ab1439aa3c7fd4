// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "scriptedclient.h"
#include "testfiles.h"
#include "wanted.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <memory>
#include <vector>

using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

//! Somebody who comes back as the same person.
class Comer : public ScriptedClient
{
public:
    Comer(quint16 port, QString &token) : ScriptedClient(port, u"/charla"_s)
    {
        QJsonObject login{
            {u"type"_s, u"login"_s}, {u"nickname"_s, u"Ana"_s}, {u"room"_s, u"lobby"_s}};
        if (!token.isEmpty())
            login.insert(u"token"_s, token);
        says(login);
        token = expects({{u"type"_s, u"welcome"_s}}).value(u"token"_s).toString();
    }
};

//! A file on its way, until it is in a message.
struct Freight
{
    QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QByteArray content;
    QByteArray token;
    qint64 received = 0;
};

} // namespace

//! The host's machine dies while files are on their way, again and again: none is there by half, and
//! each goes on.
//!
//! CHARLA_CRASH_CYCLES says how often (8), CHARLA_SEED repeats a run.
class TestTransferCrash : public QObject
{
    Q_OBJECT

private slots:
    void noHalfFileIsEverSeen()
    {
        const quint32 seed = seedWanted();
        qInfo("CHARLA_SEED=%u", seed);
        QRandomGenerator random(seed);
        QVERIFY(serve(0));
        const quint16 port = m_server->port();
        std::vector<std::pair<QByteArray, QByteArray>> arrived; // path and content
        Freight freight;
        for (int cycle = 0; cycle < cyclesWanted(8); ++cycle) {
            Comer ana(port, m_session);
            if (freight.content.isEmpty())
                freight.content = someBytes(random.bounded(1, 3'000'000), random.generate());
            announce(ana, freight);
            RawPeer peer(port);
            const QByteArray rest = freight.content.sliced(freight.received);
            const QByteArray request = putHead(freight.token, freight.received, rest.size()) + rest;
            const bool isWhole = random.bounded(3) == 0;
            peer.sends(isWhole ? request : request.first(random.bounded(1, int(request.size()))));
            QVERIFY(peer.hasSentAll());
            if (isWhole && random.bounded(2) == 0) {
                QCOMPARE(peer.reply().status, 200);
                arrived.emplace_back(say(ana, freight), freight.content);
                freight = {};
            }
            m_server->dies();
            lookForHalfFiles();
            QVERIFY2(serve(port), qPrintable(m_server->complaint()));
            for (const auto &[path, content] : arrived)
                QVERIFY(asked(port, fileRequest("GET", path)).body == content);
            lookForHalfFiles();
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    bool serve(quint16 port)
    {
        m_server = std::make_unique<HeadlessServer>(
            QStringList{u"--data"_s, m_folder.path(), u"--port"_s, QString::number(port)});
        return m_server->port() != 0;
    }

    static void announce(Comer &client, Freight &freight)
    {
        client.says(QJsonObject{{u"type"_s, u"upload"_s},
                                {u"id"_s, freight.id},
                                {u"name"_s, u"freight.bin"_s},
                                {u"size"_s, freight.content.size()}});
        const QJsonObject answer
            = client.expects({{u"type"_s, u"upload"_s}, {u"id"_s, freight.id}});
        freight.token = answer.value(u"token"_s).toString().toLatin1();
        freight.received = answer.value(u"received"_s).toInteger();
    }

    static QByteArray say(Comer &client, const Freight &freight)
    {
        const QJsonObject message{{u"text"_s, u""_s},
                                  {u"files"_s, QJsonArray{QString::fromLatin1(freight.token)}}};
        client.says(QJsonObject{{u"type"_s, u"room"_s},
                                {u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                {u"to"_s, u"lobby"_s},
                                {u"message"_s, message}});
        const QJsonObject ack = client.expects({{u"type"_s, u"ack"_s}});
        return ack.value(u"files"_s)
            .toArray()
            .at(0)
            .toObject()
            .value(u"path"_s)
            .toString()
            .toLatin1();
    }

    //! Whatever has the name of its content has that content.
    void lookForHalfFiles() const
    {
        const QDir files(m_folder.filePath(u"files"_s));
        const QStringList starts = files.entryList({u"[0-9a-f][0-9a-f]"_s}, QDir::Dirs);
        for (const QString &start : starts) {
            const QStringList names = QDir(files.filePath(start)).entryList(QDir::Files);
            for (const QString &name : names) {
                QFile file(files.filePath(start + u'/' + name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                QCryptographicHash hash(QCryptographicHash::Sha256);
                QVERIFY(hash.addData(&file));
                QCOMPARE(QString::fromLatin1(hash.result().toHex()), start + name);
            }
        }
    }

    QTemporaryDir m_folder;
    QString m_session;
    std::unique_ptr<HeadlessServer> m_server;
};

QTEST_GUILESS_MAIN(TestTransferCrash)
#include "tst_transfercrash.moc"
