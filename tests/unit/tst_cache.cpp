// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/cache/cache.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace Qt::StringLiterals;
using client::Cache;
using client::Kept;
using client::Outbox;
using protocol::MessageId;

namespace {

const QUrl Here(u"ws://192.0.2.1:9090/charla"_s);
const QUrl There(u"ws://192.0.2.2:9090/charla"_s);
const auto Ana = protocol::Nick::from(u"Ana"_s).value();
const auto Bob = protocol::Nick::from(u"Bob"_s).value();

Outbox::Entry written(const QString &text)
{
    return {.id = MessageId::create(),
            .to = protocol::RoomName::lobby(),
            .text = text,
            .sendAt = {},
            .replyTo = {}};
}

//! A cache, and what it told.
class Opened
{
public:
    explicit Opened(const QString &folder) : cache(folder)
    {
        QObject::connect(&cache, &Cache::opened, &cache,
                         [this](const Kept &kept) { answers.push_back(kept); });
        QObject::connect(&cache, &Cache::written, &cache,
                         [this](const MessageId &id) { ids.append(id); });
    }

    std::vector<Kept> answers;
    QList<MessageId> ids;
    Cache cache; // before the others go
};

} // namespace

class TestCache : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aServerIsKnownAgainAtItsAddressByItsPerson()
    {
        const auto entry = written(u"one"_s);
        {
            Opened first(folder());
            first.cache.open(Here, Ana);
            QTRY_COMPARE(first.answers.size(), std::size_t(1));
            QVERIFY(first.answers[0].serverId.isEmpty());
            first.cache.open(Here, Ana, u"server"_s);
            first.cache.keep(entry);
            QTRY_COMPARE(first.ids, QList<MessageId>{entry.id});
        }
        Opened again(folder());

        again.cache.open(There, Ana);
        again.cache.open(Here, Bob);
        again.cache.open(Here, Ana);
        QTRY_COMPARE(again.answers.size(), std::size_t(1)); // only the last one is answered

        QCOMPARE(again.answers[0].serverId, u"server"_s);
        QCOMPARE(again.answers[0].outbox.size(), std::size_t(1));
        QCOMPARE(again.answers[0].outbox[0].id, entry.id);
        again.cache.open(Here, Bob, u"server"_s);
        QTRY_COMPARE(again.answers.size(), std::size_t(2));
        QVERIFY(again.answers[1].outbox.empty()); // another person's
    }

    void aServerThatMovesTakesItsCacheAlong()
    {
        Opened opened(folder());
        opened.cache.open(Here, Ana, u"server"_s);
        opened.cache.keep(written(u"one"_s));
        opened.cache.open(There, Ana, u"server"_s);
        QTRY_COMPARE(opened.answers.size(), std::size_t(1));
        QCOMPARE(opened.answers[0].outbox.size(), std::size_t(1));

        opened.cache.remember(There, Bob); // by another nick, too
        opened.cache.open(There, Bob);

        QTRY_COMPARE(opened.answers.size(), std::size_t(2));
        QCOMPARE(opened.answers[1].outbox.size(), std::size_t(1));
    }

    void whatIsNotedIsWrittenAtTheLatestAtTheEnd()
    {
        {
            Opened first(folder());
            first.cache.open(Here, Ana, u"server"_s);
            first.cache.note(client::KnownNote{protocol::Seq(7)});
            first.cache.note(client::KnownNote{protocol::Seq(9)});
        }
        Opened again(folder());
        again.cache.open(Here, Ana);
        QTRY_COMPARE(again.answers.size(), std::size_t(1));
        QCOMPARE(again.answers[0].knownUpTo, std::optional(protocol::Seq(9)));
    }

    void whatIsNotedInARushIsAllThere()
    {
        using protocol::Seq;
        const protocol::Conversation lobby = protocol::RoomName::lobby();
        const auto said = [&lobby](qint64 seq, const protocol::Conversation &to) {
            return client::EntriesNote{to,
                                       {protocol::ChatMessage{.seq = Seq(seq),
                                                              .prev = Seq(seq - 1),
                                                              .id = MessageId::create(),
                                                              .from = Bob,
                                                              .to = to,
                                                              .text = QString::number(seq)}}};
        };
        {
            Opened first(folder());
            first.cache.open(Here, Ana, u"server"_s);
            first.cache.note(
                client::StayNote{protocol::RoomName::lobby(), client::RoomStay::In, {}});
            for (qint64 seq = 1; seq <= 300; ++seq) {
                first.cache.note(said(seq, seq % 100 == 0 ? protocol::Conversation(Bob) : lobby));
                first.cache.note(client::ReadNote{lobby, Seq(seq)});
            }
            first.cache.note(client::ReadNote{Bob, Seq(100)});
        }
        Opened again(folder());
        again.cache.open(Here, Ana);
        QTRY_COMPARE(again.answers.size(), std::size_t(1));
        const auto &talks = again.answers[0].talks;
        QCOMPARE(talks.size(), std::size_t(2));
        QCOMPARE(talks[0].entries.size(), std::size_t(297));
        QCOMPARE(talks[0].read, Seq(300));
        QCOMPARE(talks[1].entries.size(), std::size_t(3));
        QCOMPARE(talks[1].read, Seq(100));
    }

    void whatIsForgottenIsGone()
    {
        Opened opened(folder());
        opened.cache.open(Here, Ana, u"server"_s);
        opened.cache.keep(written(u"one"_s));
        QTRY_COMPARE(opened.ids.size(), 1);
        opened.answers.clear();

        opened.cache.forget();
        opened.cache.note(client::KnownNote{protocol::Seq(9)});
        opened.cache.open(Here, Ana);

        QTRY_COMPARE(opened.answers.size(), std::size_t(1));
        QVERIFY(opened.answers[0].serverId.isEmpty());
        QVERIFY(QDir(folder()).entryList({u"*.sqlite*"_s}).isEmpty());
    }

    void theFolderIsForThisUserAlone()
    {
        Opened opened(folder());
        opened.cache.open(Here, Ana);
        QTRY_COMPARE(opened.answers.size(), std::size_t(1));

        const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(folder()).permissions() & others));
    }

    void aFolderThatCanNotBeIsNoReasonToWait()
    {
        QFile file(folder());
        QVERIFY(file.open(QFile::WriteOnly)); // where the folder should be
        Opened opened(folder());
        opened.cache.open(Here, Ana, u"server"_s);
        const auto entry = written(u"one"_s);
        opened.cache.keep(entry);

        QTRY_COMPARE(opened.answers.size(), std::size_t(1));
        QVERIFY(opened.answers[0].serverId.isEmpty());
        QTRY_COMPARE(opened.ids, QList<MessageId>{entry.id});
    }

    void addressesThatCanNotBeReadAreForgotten_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << "{\"ws://"_ba;
        QTest::newRow("a path that leads out")
            << "{\"ws://192.0.2.1:9090/charla ana\": \"../elsewhere.sqlite\"}"_ba;
        QTest::newRow("no text") << "{\"ws://192.0.2.1:9090/charla ana\": 7}"_ba;
    }

    void addressesThatCanNotBeReadAreForgotten()
    {
        QFETCH(QByteArray, content);
        QDir().mkpath(folder());
        QFile elsewhere(m_folder->filePath(u"elsewhere.sqlite"_s));
        QVERIFY(elsewhere.open(QFile::WriteOnly));
        QFile file(QString(folder() % u"/addresses.json"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(content);
        file.close();
        Opened opened(folder());

        opened.cache.open(Here, Ana);

        QTRY_COMPARE(opened.answers.size(), std::size_t(1));
        QVERIFY(opened.answers[0].serverId.isEmpty());
        QCOMPARE(elsewhere.size(), 0);
    }

private:
    QString folder() const { return m_folder->filePath(u"cache"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCache)
#include "tst_cache.moc"
