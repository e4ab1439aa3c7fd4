// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/cache/cachefile.h>

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace charla;
using namespace Qt::StringLiterals;
using client::CacheFile;
using client::CacheNote;
using client::EntriesNote;
using client::Kept;
using client::KeptTalk;
using client::Outbox;
using client::RoomStay;
using protocol::Change;
using protocol::ChangeKind;
using protocol::ChatMessage;
using protocol::Entry;
using protocol::MessageId;
using protocol::Seq;

namespace {

const auto Lobby = protocol::RoomName::lobby();
const auto Garden = protocol::RoomName::from(u"Garden"_s).value();
const auto Ana = protocol::Nick::from(u"Ana"_s).value();
const auto Bob = protocol::Nick::from(u"Bob"_s).value();

ChatMessage said(qint64 seq, const QString &text, const protocol::Conversation &in = Lobby)
{
    return {.seq = Seq(seq),
            .prev = Seq(seq - 1),
            .id = MessageId::create(),
            .from = Bob,
            .to = in,
            .sendAt = u"2026-03-01T12:00:00.000Z"_s,
            .at = protocol::Timestamp(std::chrono::milliseconds(seq)),
            .text = text};
}

Change changed(qint64 seq, qint64 target, ChangeKind kind, const QString &text)
{
    return {.seq = Seq(seq),
            .prev = Seq(seq - 1),
            .id = MessageId::create(),
            .from = Bob,
            .of = Lobby,
            .at = protocol::Timestamp(std::chrono::milliseconds(seq)),
            .target = Seq(target),
            .kind = kind,
            .text = text};
}

Outbox::Entry written(const QString &text, const protocol::Conversation &to = Lobby)
{
    return {.id = MessageId::create(),
            .to = to,
            .text = text,
            .sendAt = u"2026-03-01T12:00:00.000Z"_s,
            .replyTo = Seq(3)};
}

QStringList texts(const std::vector<Entry> &entries)
{
    QStringList texts;
    for (const Entry &entry : entries)
        texts.append(std::visit([](const auto &one) { return one.text; }, entry));
    return texts;
}

QStringList texts(const std::vector<Outbox::Entry> &entries)
{
    QStringList texts;
    for (const Outbox::Entry &entry : entries)
        texts.append(entry.text);
    return texts;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCacheFile : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsWrittenIsThereAfterwards()
    {
        const auto token = protocol::SessionToken::create();
        ChatMessage rich = said(5, u"rich"_s);
        rich.reactions = {{u"\U0001F44D"_s, {Ana, Bob}}};
        rich.replyTo = Seq(2);
        rich.changed = Seq(9);
        rich.state = ChatMessage::State::Edited;
        QVERIFY(open()->write({client::StandingNote{u"The Server"_s, token},
                               client::StayNote{Lobby, RoomStay::In, u"tea"_s},
                               client::StayNote{Garden, RoomStay::LeftInSilence, {}},
                               EntriesNote{Lobby, {rich, changed(6, 5, ChangeKind::React, u"!"_s)}},
                               EntriesNote{Ana, {said(7, u"psst"_s, Ana)}},
                               client::ReadNote{Ana, Seq(7)}, client::KnownNote{Seq(7)}}));

        const Kept kept = open()->load();

        QCOMPARE(kept.serverId, u"server"_s);
        QCOMPARE(kept.serverName, u"The Server"_s);
        QCOMPARE(kept.token, std::optional(token));
        QCOMPARE(kept.knownUpTo, std::optional(Seq(7)));
        QCOMPARE(kept.talks.size(), std::size_t(3));
        QCOMPARE(kept.talks[0].of, protocol::Conversation(Lobby));
        QCOMPARE(kept.talks[0].stay, RoomStay::In);
        QCOMPARE(kept.talks[0].topic, u"tea"_s);
        QCOMPARE(kept.talks[1].stay, RoomStay::LeftInSilence);
        QCOMPARE(kept.talks[2].of, protocol::Conversation(Ana));
        QCOMPARE(kept.talks[2].read, Seq(7));
        QCOMPARE(texts(kept.talks[0].entries), QStringList({u"rich"_s, u"!"_s}));
        const auto &message = std::get<ChatMessage>(kept.talks[0].entries[0]);
        QCOMPARE(message.id, rich.id);
        QCOMPARE(message.reactions, rich.reactions);
        QCOMPARE(message.replyTo, Seq(2));
        QCOMPARE(message.changed, Seq(9));
        QCOMPARE(std::get<Change>(kept.talks[0].entries[1]).target, Seq(5));
    }

    void whatIsTypedStaysInItsOrderUntilItIsSettled()
    {
        const auto one = written(u"one"_s);
        Outbox::Entry two = written(u"two"_s, Bob);
        two.change = ChangeKind::Edit;
        two.target = Seq(4);
        const auto three = written(u"three"_s, Garden);
        QVERIFY(open()->write({one, two, three, one}));

        std::vector<Outbox::Entry> kept = open()->load().outbox;
        QCOMPARE(texts(kept), QStringList({u"one"_s, u"two"_s, u"three"_s}));
        QCOMPARE(kept[0].id, one.id);
        QCOMPARE(kept[0].sendAt, one.sendAt);
        QCOMPARE(kept[0].replyTo, Seq(3));
        QCOMPARE(kept[1].to, protocol::Conversation(Bob));
        QCOMPARE(kept[1].change, std::optional(ChangeKind::Edit));
        QCOMPARE(kept[1].target, Seq(4));

        QVERIFY(open()->write({client::SettledNote{one.id}}));
        QCOMPARE(texts(open()->load().outbox), QStringList({u"two"_s, u"three"_s}));
    }

    void onlyTheNewestOfAConversationAreKept()
    {
        std::vector<Entry> entries;
        for (int seq = 1; seq <= CacheFile::MaxEntries + 50; ++seq)
            entries.emplace_back(said(seq, QString::number(seq)));
        QVERIFY(open()->write(
            {EntriesNote{Lobby, entries}, EntriesNote{Garden, {said(9'000, u"other"_s, Garden)}}}));

        const auto kept = open()->load().talks;

        QCOMPARE(kept[0].entries.size(), std::size_t(CacheFile::MaxEntries));
        QCOMPARE(texts(kept[0].entries).first(), u"51"_s);
        QCOMPARE(kept[1].entries.size(), std::size_t(1));
    }

    void nothingOfADeletedMessageStaysReadable()
    {
        QVERIFY(open()->write({EntriesNote{Lobby,
                                           {said(1, u"secret one"_s), said(2, u"kept"_s),
                                            changed(3, 1, ChangeKind::Edit, u"secret two"_s),
                                            changed(4, 2, ChangeKind::Edit, u"kept, too"_s)}}}));

        QVERIFY(
            open()->write({EntriesNote{Lobby, {changed(5, 1, ChangeKind::Delete, QString())}}}));

        const auto entries = open()->load().talks[0].entries;
        QCOMPARE(texts(entries),
                 QStringList({QString(), u"kept"_s, QString(), u"kept, too"_s, QString()}));
        QCOMPARE(std::get<ChatMessage>(entries[0]).state, ChatMessage::State::Deleted);
        QVERIFY(!contentOf(path()).contains("secret"));
    }

    void onlyThisUserCanReadIt()
    {
        const auto file = open();
        QVERIFY(file->write({written(u"one"_s)}));

        for (const QString &part : {path(), QString(path() % u"-wal"_s)}) {
            QVERIFY(QFile::exists(part));
            const auto others
                = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY(!(QFile::permissions(part) & others));
        }
    }

    void aFileThatIsNoDatabaseIsBegunAnew()
    {
        QFile file(path());
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray(10'000, 'x'));
        file.close();
        QVERIFY(!CacheFile::open(path())); // nobody knows whose it was

        const auto anew = open();

        QVERIFY(anew);
        QVERIFY(anew->load().outbox.empty());
        QVERIFY(anew->write({written(u"one"_s)}));
    }

    void ofABrokenOneWhatWasTypedIsSaved()
    {
        std::vector<Entry> entries;
        for (int seq = 1; seq <= 500; ++seq)
            entries.emplace_back(said(seq, QString(200, u'e')));
        const auto token = protocol::SessionToken::create();
        QVERIFY(open()->write({client::StandingNote{u"The Server"_s, token}, written(u"one"_s),
                               written(u"two"_s), EntriesNote{Lobby, entries},
                               client::KnownNote{Seq(500)}}));
        breakTheEnd();

        const Kept kept = CacheFile::open(path())->load();

        QCOMPARE(texts(kept.outbox), QStringList({u"one"_s, u"two"_s}));
        QCOMPARE(kept.serverId, u"server"_s);
        QCOMPARE(kept.token, std::optional(token));
        QVERIFY(kept.talks.empty());
        QVERIFY(!kept.knownUpTo);
    }

    void oneOfAnotherVersionIsBegunAnewButForWhatWasTyped()
    {
        QVERIFY(open()->write({written(u"one"_s), EntriesNote{Lobby, {said(1, u"old"_s)}}}));
        onTheFile(u"PRAGMA user_version = 99"_s);

        const Kept kept = open()->load();

        QCOMPARE(texts(kept.outbox), QStringList(u"one"_s));
        QVERIFY(kept.talks.empty());
    }

    void whatCanNotBeReadIsLeftOut()
    {
        QVERIFY(open()->write({written(u"one"_s), EntriesNote{Lobby, {said(1, u"whole"_s)}}}));
        onTheFile(u"INSERT INTO entries VALUES (1, 2, 0, CAST('{\"type\":\"odd\"}' AS BLOB))"_s);
        onTheFile(u"INSERT INTO outbox (id, frame) VALUES (x'00', x'00')"_s);
        onTheFile(u"INSERT INTO talks (kind, name) VALUES (1, '')"_s);

        const Kept kept = open()->load();

        QCOMPARE(kept.talks.size(), std::size_t(1));
        QCOMPARE(texts(kept.talks[0].entries), QStringList(u"whole"_s));
        QCOMPARE(texts(kept.outbox), QStringList(u"one"_s));
    }

    void whereNoFileCanBeThereIsNone()
    {
        QVERIFY(!CacheFile::open(m_folder->filePath(u"no/such/folder.sqlite"_s), u"server"_s));
        QVERIFY(!CacheFile::open(m_folder->filePath(u"new.sqlite"_s)));
    }

private:
    QString path() const { return m_folder->filePath(u"cache.sqlite"_s); }
    std::unique_ptr<CacheFile> open() const { return CacheFile::open(path(), u"server"_s); }

    void onTheFile(const QString &statement) const
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            database.setDatabaseName(path());
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(statement));
        }
        QSqlDatabase::removeDatabase(u"test"_s);
    }

    //! The entries stand there, which were written last.
    void breakTheEnd() const
    {
        QFile file(path());
        QVERIFY(file.open(QFile::ReadWrite));
        QVERIFY(file.size() > 50'000);
        file.seek(file.size() - 30'000);
        file.write(QByteArray(30'000, '\xab'));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCacheFile)
#include "tst_cachefile.moc"
