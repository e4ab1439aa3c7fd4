// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesayings.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <server/store/sqlite/sqlconnection.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace charla::server;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! More is said than can be written down: somebody else holds the database's write lock.
class TestFullStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Options options;
        options.history.folder = m_folder->path();
        options.limits.maxQueuedDrafts = 20;
        m_server = std::make_unique<TestServer>(options);
        m_lock = std::make_unique<SqlConnection>(m_folder->filePath(u"charla.db"_s),
                                                 SqlConnection::Access::ReadWrite);
    }

    void cleanup()
    {
        m_lock.reset();
        m_server.reset();
        m_folder.reset();
    }

    void whoWritesWaitsWhoReadsDoesNotAndNothingIsLost()
    {
        const auto senders = someSenders();
        NativeClient listener(port(), u"Lea"_s);
        NativeClient reader(port(), u"Rita"_s);
        reader.takeFrames();

        QVERIFY(m_lock->begin());
        for (const auto &sender : senders)
            sender->talks();
        for (int i = 0; i < 20; ++i) {
            reader.says({{u"type"_s, u"history"_s}, {u"id"_s, u"h"_s}, {u"room"_s, u"lobby"_s}});
            const QJsonObject page = reader.expects({{u"type"_s, u"history"_s}, {u"id"_s, u"h"_s}});
            QVERIFY(page.contains(u"messages"_s) && page.value(u"messages"_s).toArray().isEmpty());
            QVERIFY(reader.heardNothingOf(u"room"_s));
        }
        NativeClient newcomer(port(), u"Nils"_s);
        for (const auto &sender : senders)
            QCOMPARE(sender->answers(), QStringList());

        QVERIFY(m_lock->run(u"ROLLBACK"_s));
        for (const auto &sender : senders)
            QTRY_COMPARE_WITH_TIMEOUT(sender->answers(), sender->expectedAnswers(), PatienceMs);
        for (NativeClient *const client : {&listener, &reader, &newcomer})
            QVERIFY(heardAll(*client, senders));
    }

    void whoCantBeServedForLongIsTold()
    {
        NativeClient ana(port(), u"Ana"_s);
        const QJsonObject message{{u"type"_s, u"room"_s},
                                  {u"id"_s, newId()},
                                  {u"to"_s, u"lobby"_s},
                                  {u"message"_s, QJsonObject{{u"text"_s, u"hello"_s}}}};

        QVERIFY(m_lock->begin());
        ana.says(message);
        const QJsonObject error = ana.expects({{u"type"_s, u"error"_s}, {u"id"_s, idOf(message)}});
        QCOMPARE(error.value(u"code"_s).toString(), u"not-stored"_s);
        QVERIFY(!error.value(u"message"_s).toString().isEmpty());

        QVERIFY(m_lock->run(u"ROLLBACK"_s));
        ana.says(message);
        QVERIFY(!ana.expects({{u"type"_s, u"ack"_s}, {u"id"_s, idOf(message)}}).isEmpty());
        QVERIFY(ana.hears(u"Ana"_s, u"hello"_s));
    }

private:
    static constexpr int PatienceMs
        = int(std::chrono::milliseconds(ScriptedClient::Patience).count());

    static QString idOf(const QJsonObject &frame) { return frame.value(u"id"_s).toString(); }

    static QJsonObject parsed(const QString &frame)
    {
        return QJsonDocument::fromJson(frame.toUtf8()).object();
    }

    //! Says much at once, and then asks for a sign of life.
    class Sender : public NativeClient
    {
    public:
        static constexpr int Messages = 200;

        Sender(quint16 port, const QString &nick) : NativeClient(port, nick), m_nick(nick) { }

        void talks()
        {
            takeFrames();
            for (int i = 0; i < Messages; ++i) {
                m_ids.append(newId());
                says({{u"type"_s, u"room"_s},
                      {u"id"_s, m_ids.back()},
                      {u"to"_s, u"lobby"_s},
                      {u"message"_s, QJsonObject{{u"text"_s, QString::number(i)}}}});
            }
            says({{u"type"_s, u"ping"_s}, {u"id"_s, u"alive"_s}});
        }

        //! The ids that were answered up to now, the ping's at the end.
        QStringList answers()
        {
            for (const QString &text : takeFrames()) {
                const QJsonObject frame = parsed(text);
                const QString type = frame.value(u"type"_s).toString();
                if (type == u"ack"_s)
                    m_acks.append(idOf(frame));
                else if (type == u"pong"_s)
                    m_pongs.append(idOf(frame));
                else if (type == u"error"_s)
                    m_pongs.append(text);
            }
            return m_acks + m_pongs;
        }

        QStringList expectedAnswers() const { return m_ids + QStringList({u"alive"_s}); }
        const QString &nick() const { return m_nick; }

    private:
        QString m_nick;
        QStringList m_ids;
        QStringList m_acks;
        QStringList m_pongs;
    };

    using Senders = std::vector<std::unique_ptr<Sender>>;

    quint16 port() const { return m_server->port(); }

    Senders someSenders() const
    {
        Senders senders;
        for (const QString &nick : {u"S1"_s, u"S2"_s, u"S3"_s, u"S4"_s})
            senders.push_back(std::make_unique<Sender>(port(), nick));
        return senders;
    }

    //! Each sender's words once and in order, and all in one chain.
    static bool heardAll(NativeClient &client, const Senders &senders)
    {
        QHash<QString, int> heard;
        qint64 last = 0;
        for (int i = 0; i < int(senders.size()) * Sender::Messages; ++i) {
            const QJsonObject frame = client.expects({{u"type"_s, u"room"_s}});
            int &next = heard[frame.value(u"from"_s).toString()];
            const QString text = frame.value(u"message"_s).toObject().value(u"text"_s).toString();
            if (text != QString::number(next++) || frame.value(u"prev"_s).toInteger() != last)
                return false;
            last = frame.value(u"seq"_s).toInteger();
        }
        return client.heardNothingOf(u"room"_s) && heard.size() == qsizetype(senders.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<SqlConnection> m_lock;
};

QTEST_GUILESS_MAIN(TestFullStore)
#include "tst_fullstore.moc"
