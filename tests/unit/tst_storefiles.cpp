// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeuser.h"

#include <protocol/limits.h>
#include <server/store/memorystore.h>
#include <server/store/sqlite/sqlitestore.h>

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace charla::protocol;
using namespace charla::server;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

FileHash hashOf(const char *what)
{
    return FileHash::of(what);
}

//! The upload of a complete file with that content; a picture has a preview.
UploadRecord upload(const Author &author, const QString &name, const char *content)
{
    UploadRecord record{.key = keyOf(UploadToken::create()),
                        .person = author.id,
                        .id = UploadId::create(),
                        .name = name,
                        .size = qint64(qstrlen(content)),
                        .mime = u"text/plain"_s,
                        .width = 0,
                        .height = 0,
                        .place = UploadTerms::Place::Keep,
                        .announced = Timestamp(std::chrono::milliseconds(1'790'000'000'000))};
    record.content = Content{hashOf(content), record.size};
    return record;
}

UploadRecord picture(const Author &author, const char *content, const char *preview)
{
    UploadRecord record = upload(author, u"a cup.jpg"_s, content);
    record.mime = u"image/jpeg"_s;
    record.width = 4000;
    record.height = 3000;
    record.preview = Content{hashOf(preview), qint64(qstrlen(preview))};
    return record;
}

Draft sends(const Author &author, const QString &text, const std::vector<FileHash> &uploads)
{
    Draft draft = says(author, text);
    std::get<Draft::Text>(draft.content).uploads = uploads;
    return draft;
}

const std::vector<File> &filesOf(const Commit &commit)
{
    return std::get<ChatMessage>(commit.entry).files;
}

FileCapability capabilityOf(const File &file)
{
    return FileCapability::from(file.path.section(u'/', 2, 2)).value();
}

} // namespace

//! What Store promises of files, held against each store that there is. Each test runs once for each.
class TestStoreFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("inMemory");
        QTest::newRow("memory") << true;
        QTest::newRow("sqlite") << false;
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_released.clear();
        openStore();
    }

    void cleanup()
    {
        close();
        m_folder.reset();
    }

    void aMessageTakesItsUploads()
    {
        const UploadRecord cup = picture(Ana, "a picture", "a small one");
        const UploadRecord plan = upload(Ana, u"план.pdf"_s, "a plan");
        m_store->note(cup);
        m_store->note(plan);

        const Commit commit = m_user->commits(sends(Ana, u"Look"_s, {plan.key, cup.key}));

        QCOMPARE(commit.taken, std::vector<FileHash>({plan.key, cup.key}));
        const std::vector<File> files = filesOf(commit);
        QCOMPARE(files.size(), std::size_t(2));
        QCOMPARE(files.at(0).name, u"план.pdf"_s);
        QCOMPARE(files.at(0).size, plan.size);
        QCOMPARE(files.at(0).mime, u"text/plain"_s);
        QVERIFY(files.at(0).path.endsWith(u"/%D0%BF%D0%BB%D0%B0%D0%BD.pdf"_s));
        QCOMPARE(files.at(0).preview, QString());
        QCOMPARE(files.at(1).width, 4000);
        QCOMPARE(files.at(1).height, 3000);
        QCOMPARE(files.at(1).preview, previewPath(capabilityOf(files.at(1))));
        QVERIFY(capabilityOf(files.at(0)) != capabilityOf(files.at(1)));
        QCOMPARE(m_user->message(seqOf(commit)).files, files);
        const Page page = m_user->page({.conversation = lobby(), .limit = 10});
        QCOMPARE(std::get<ChatMessage>(page.entries.back()).files, files);
    }

    void aFileMayStandAlone()
    {
        const UploadRecord plan = noted(upload(Ana, u"plan.pdf"_s, "a plan"));

        const Commit commit = m_user->commits(sends(Ana, {}, {plan.key}));

        QCOMPARE(m_user->message(seqOf(commit)).text, QString());
        QCOMPARE(m_user->message(seqOf(commit)).files.size(), std::size_t(1));
    }

    void aCapabilityLeadsToItsFile()
    {
        const UploadRecord cup = noted(picture(Ana, "a picture", "a small one"));
        const Commit commit = m_user->commits(sends(Ana, {}, {cup.key}));

        const auto found = find(capabilityOf(filesOf(commit).front()));

        QVERIFY(found);
        QCOMPARE(found->name, u"a cup.jpg"_s);
        QCOMPARE(found->mime, u"image/jpeg"_s);
        QCOMPARE(found->content, hashOf("a picture"));
        QCOMPARE(found->preview, std::optional(hashOf("a small one")));
        QVERIFY(!find(FileCapability::create()));
    }

    void whatCantBeTakenFailsTheWholeMessage()
    {
        const UploadRecord own = noted(upload(Ana, u"own"_s, "own"));
        const UploadRecord foreign = noted(upload(Bo, u"foreign"_s, "foreign"));
        UploadRecord open = upload(Ana, u"open"_s, "open");
        open.content.reset();
        m_store->note(open);
        const FileHash unknown = keyOf(UploadToken::create());

        for (const FileHash &bad : {foreign.key, open.key, unknown}) {
            QCOMPARE(m_user->fails(sends(Ana, u"x"_s, {own.key, bad})), ErrorCode::NoSuchUpload);
            QVERIFY(m_user->page({.conversation = lobby(), .limit = 1}).entries.empty());
        }
        QCOMPARE(filesOf(m_user->commits(sends(Ana, u"x"_s, {own.key}))).size(), std::size_t(1));
    }

    void anUploadIsTakenOnce()
    {
        const UploadRecord plan = noted(upload(Ana, u"plan"_s, "plan"));

        const auto answers
            = m_user->hands({sends(Ana, u"1"_s, {plan.key}), sends(Ana, u"2"_s, {plan.key})});

        QVERIFY(std::holds_alternative<Commit>(answers.at(0)));
        QCOMPARE(std::get<ErrorCode>(answers.at(1)), ErrorCode::NoSuchUpload);
        QCOMPARE(m_user->fails(sends(Ana, u"3"_s, {plan.key})), ErrorCode::NoSuchUpload);
    }

    void aResentMessageHasItsFiles()
    {
        const UploadRecord plan = noted(upload(Ana, u"plan"_s, "plan"));
        const Draft draft = sends(Ana, u"1"_s, {plan.key});
        const Commit first = m_user->commits(draft);

        const Commit again = m_user->commits(draft);

        QCOMPARE(again.novelty, Commit::Novelty::Known);
        QCOMPARE(filesOf(again), filesOf(first));
        QVERIFY(again.taken.empty());
    }

    void factsAndDraftsCountInTheirOrder()
    {
        const UploadRecord plan = upload(Ana, u"plan"_s, "plan");

        m_store->note(plan);
        m_store->append(sends(Ana, u"1"_s, {plan.key}));
        m_store->note(UploadForgotten{plan.key});
        const auto page = [this] { return m_user->page({.conversation = lobby(), .limit = 10}); };
        QTRY_COMPARE(page().entries.size(), std::size_t(1));

        QCOMPARE(std::get<ChatMessage>(page().entries.front()).files.size(), std::size_t(1));
        QVERIFY(m_released.isEmpty());
    }

    void anEditLeavesTheFilesAndADeleteTakesThem()
    {
        const UploadRecord cup = noted(picture(Ana, "a picture", "a small one"));
        const Commit commit = m_user->commits(sends(Ana, u"Look"_s, {cup.key}));
        const Seq seq = seqOf(commit);

        m_user->commits(changes(Ana, seq, ChangeKind::Edit, u"Look here"_s));
        QCOMPARE(m_user->message(seq).files, filesOf(commit));
        QVERIFY(m_released.isEmpty());

        m_user->commits(changes(Ana, seq, ChangeKind::Delete));
        QVERIFY(m_user->message(seq).files.empty());
        QVERIFY(!find(capabilityOf(filesOf(commit).front())));
        QTRY_COMPARE(m_released, QSet({hashOf("a picture"), hashOf("a small one")}));
    }

    void whatSomebodyElseNamesIsNotReleased()
    {
        const UploadRecord one = noted(upload(Ana, u"one"_s, "the same"));
        const UploadRecord two = noted(upload(Bo, u"two"_s, "the same"));
        const UploadRecord three = noted(upload(Bo, u"three"_s, "the same"));
        const Seq first = seqOf(m_user->commits(sends(Ana, u"1"_s, {one.key})));
        const Seq second = seqOf(m_user->commits(sends(Bo, u"2"_s, {two.key})));

        m_user->commits(changes(Ana, first, ChangeKind::Delete));
        m_user->commits(changes(Bo, second, ChangeKind::Delete));
        m_user->commits(says(Ana, u"a round trip"_s));
        QVERIFY(m_released.isEmpty()); // the third upload

        m_store->note(UploadForgotten{three.key});
        QTRY_COMPARE(m_released, QSet({hashOf("the same")}));
    }

    void anotherPreviewReleasesTheOneBefore()
    {
        UploadRecord cup = noted(picture(Ana, "a picture", "a small one"));
        cup.preview = Content{hashOf("a better one"), 12};

        m_store->note(cup);

        QTRY_COMPARE(m_released, QSet({hashOf("a small one")}));
    }

    void theNamesOfFilesAreFound()
    {
        const UploadRecord plan = noted(upload(Ana, u"Grundriß Küche.pdf"_s, "a plan"));
        const Seq seq = seqOf(m_user->commits(sends(Ana, u"Have a look"_s, {plan.key})));
        const auto found = [this](const QString &words) {
            return m_user->finds({.among = {lobby()}, .words = words, .limit = 10}).hits;
        };

        QTRY_COMPARE(found(u"kuche look"_s).size(), std::size_t(1));
        QCOMPARE(found(u"kuche look"_s).front().seq, seq);
        QVERIFY(found(u"kuche"_s).front().excerpt.contains(u"Küche.pdf"_s));
        m_user->commits(changes(Ana, seq, ChangeKind::Edit, u"Look again"_s));
        QCOMPARE(found(u"grundriss again"_s).size(), std::size_t(1));
        m_user->commits(changes(Ana, seq, ChangeKind::Delete));
        QVERIFY(found(u"kuche"_s).empty());
    }

    void aRestartKnowsWhatIsNamed()
    {
        QFETCH_GLOBAL(bool, inMemory);
        if (inMemory)
            return; // keeps nothing
        const UploadRecord plan = noted(upload(Ana, u"plan"_s, "plan"));
        UploadRecord open = upload(Ana, u"open"_s, "open");
        open.content.reset();
        m_store->note(open);
        const UploadRecord waiting = noted(picture(Ana, "waiting", "its preview"));
        const Commit commit = m_user->commits(sends(Ana, {}, {plan.key}));
        const QByteArray secret = m_snapshot.uploadSecret;
        QCOMPARE(secret.size(), 43);

        close();
        openStore();

        QCOMPARE(m_snapshot.uploadSecret, secret);
        QCOMPARE(m_snapshot.uploads.size(), std::size_t(2));
        QSet<FileHash> contents;
        qint64 bytes = 0;
        for (const Content &content : m_snapshot.contents) {
            contents.insert(content.hash);
            bytes += content.bytes;
        }
        QCOMPARE(contents, QSet({hashOf("plan"), hashOf("waiting"), hashOf("its preview")}));
        QCOMPARE(bytes, qint64(4 + 7 + 11));
        for (const UploadRecord &kept : m_snapshot.uploads) {
            const UploadRecord &was = kept.content ? waiting : open;
            QCOMPARE(kept.key, was.key);
            QCOMPARE(kept.person, Ana.id);
            QCOMPARE(kept.id, was.id);
            QCOMPARE(kept.name, was.name);
            QCOMPARE(kept.size, was.size);
            QCOMPARE(kept.mime, was.mime);
            QCOMPARE(kept.width, was.width);
            QVERIFY(kept.place == was.place);
            QVERIFY(kept.announced == was.announced);
            QCOMPARE(kept.preview.has_value(), was.preview.has_value());
        }
        QCOMPARE(m_user->message(seqOf(commit)).files, filesOf(commit));
    }

    void whatIsOldTakesItsFilesAlong()
    {
        QFETCH_GLOBAL(bool, inMemory);
        const UploadRecord plan = noted(upload(Ana, u"plan"_s, "plan"));
        m_user->commits(sends(Ana, {}, {plan.key}));
        if (inMemory) {
            auto *memory = qobject_cast<MemoryStore *>(m_store.get());
            QVERIFY(memory);
            for (int i = 0; m_released.isEmpty() && i < 1000; ++i)
                m_user->commits(says(Ana, QString(limits::MaxTextBytes, u'x')));
        } else {
            qobject_cast<SqliteStore *>(m_store.get())->purge(lobby());
        }
        QTRY_COMPARE(m_released, QSet({hashOf("plan")}));
    }

private:
    const Author Ana = Author::called(u"Ana"_s);
    const Author Bo = Author::called(u"Bo"_s);

    void openStore()
    {
        QFETCH_GLOBAL(bool, inMemory);
        if (inMemory) {
            m_store = std::make_unique<MemoryStore>(MemoryBytes);
        } else {
            auto opened = SqliteStore::open(m_folder->path());
            QVERIFY(opened.ok());
            m_store = std::move(opened).value();
        }
        m_snapshot = m_store->load();
        m_user = std::make_unique<StoreUser>(*m_store);
        connect(m_store.get(), &Store::released, this, [this](const std::vector<FileHash> &gone) {
            m_released += QSet<FileHash>(gone.begin(), gone.end());
        });
    }

    void close()
    {
        m_user.reset();
        m_store.reset();
    }

    UploadRecord noted(const UploadRecord &record)
    {
        m_store->note(record);
        return record;
    }

    std::optional<StoredFile> find(const FileCapability &capability)
    {
        std::optional<std::optional<StoredFile>> found;
        m_store->file(capability, this,
                      [&found](const std::optional<StoredFile> &file) { found = file; });
        [&found] { QTRY_VERIFY(found.has_value()); }();
        return found.value_or(std::nullopt);
    }

    static constexpr qsizetype MemoryBytes = 4 * 1024 * 1024;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<StoreUser> m_user;
    Snapshot m_snapshot;
    QSet<FileHash> m_released;
};

QTEST_GUILESS_MAIN(TestStoreFiles)

#include "tst_storefiles.moc"
