// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeuser.h"

#include <protocol/limits.h>
#include <server/files/fileoffice.h>
#include <server/files/filepaths.h>
#include <server/store/sqlite/sqlitestore.h>

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace charla::protocol;
using namespace charla::server;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Upload file(const QString &name, qint64 size, const QString &mime = u"image/png"_s)
{
    return {UploadId::create(), name, size, mime};
}

} // namespace

//! Who may bring files, and what becomes of those that no message takes.
class TestFileOffice : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        openStore();
        m_now = Timestamp(std::chrono::milliseconds(1'790'000'000'000));
        m_received = 0;
        m_expected.clear();
        m_givenUp.clear();
        m_unnamed.clear();
        begin({});
    }

    void cleanup()
    {
        m_office.reset();
        m_user.reset();
        m_store.reset();
        m_folder.reset();
    }

    void anUploadIsExpectedAndAnswered()
    {
        const Upload plan = file(u"plan.png"_s, 700);

        const UploadState state = announced(Ana, plan);

        QCOMPARE(state.id, plan.id);
        QCOMPARE(state.received, 0);
        QVERIFY(!state.isComplete);
        const auto terms = m_office->upload(state.token.text());
        QVERIFY(terms);
        QCOMPARE(terms->key, keyOf(state.token));
        QCOMPARE(terms->size, 700);
        QVERIFY(!terms->content);
        QVERIFY(!m_office->upload(UploadToken::create().text()));
        QVERIFY(!m_office->upload(u"../../etc/passwd"_s));
    }

    void theSameIdIsTheSameUpload()
    {
        const Upload plan = file(u"plan.png"_s, 700);
        const UploadState first = announced(Ana, plan);
        m_received = 300;

        const UploadState again = announced(Ana, plan);

        QCOMPARE(again.token, first.token);
        QCOMPARE(again.received, 300);
        QCOMPARE(m_office->usedBytes(), 700);
        QVERIFY(announced(Bo, plan).token != first.token);
        Upload larger = plan;
        larger.size = 701;
        QCOMPARE(refused(Ana, larger), ErrorCode::BadValue);
    }

    void aCompleteOneIsCompleteToWhoAsksAgain()
    {
        const Upload plan = file(u"plan.png"_s, 4);
        const UploadState state = completed(Ana, plan, "plan");

        const UploadState again = announced(Ana, plan);

        QVERIFY(again.isComplete);
        QCOMPARE(again.received, 4);
        QCOMPARE(m_office->upload(state.token.text())->content, FileHash::of("plan"));
    }

    void whatIsTooLargeIsRefused()
    {
        QCOMPARE(refused(Ana, file(u"x"_s, MaxFile + 1)), ErrorCode::FileTooLarge);
        announced(Ana, file(u"x"_s, MaxFile));
        announced(Ana, file(u"empty"_s, 0));
    }

    void otherTypesAreRefused()
    {
        begin({u"image/*"_s, u"application/pdf"_s});

        QCOMPARE(refused(Ana, file(u"x.html"_s, 1, u"text/html"_s)), ErrorCode::TypeNotAllowed);
        announced(Ana, file(u"x.webp"_s, 1, u"image/webp"_s));
        announced(Ana, file(u"x.pdf"_s, 1, u"application/pdf"_s));
    }

    void aServerMayTakeNone()
    {
        m_office.reset();
        make({.terms = {0, {}}, .maxStorage = MaxStorage, .today = {}});

        QVERIFY(!m_office->takesFiles());
        QCOMPARE(refused(Ana, file(u"x"_s, 0)), ErrorCode::NoFiles);
    }

    void whatIsAnnouncedTakesRoom()
    {
        announced(Ana, file(u"1"_s, MaxFile));
        const Upload second = file(u"2"_s, MaxFile);
        announced(Bo, second);
        QCOMPARE(m_office->usedBytes(), 2 * MaxFile);
        QCOMPARE(refused(Ana, file(u"3"_s, MaxStorage - 2 * MaxFile + 1)), ErrorCode::StorageFull);

        m_office->discard(Bo.id, second.id);

        QCOMPARE(m_office->usedBytes(), MaxFile);
        announced(Ana, file(u"3"_s, MaxFile));
    }

    void theSameContentTakesRoomOnce()
    {
        completed(Ana, file(u"1"_s, 4), "plan");
        QCOMPARE(m_office->usedBytes(), 4);
        completed(Bo, file(u"2"_s, 4), "plan");
        QCOMPARE(m_office->usedBytes(), 4);
        const UploadState picture = announced(Bo, file(u"3"_s, 7));
        m_office->notePreviewed(keyOf(picture.token), FileHash::of("preview"), 7);
        QCOMPARE(m_office->usedBytes(), 4 + 7 + 7);
    }

    void onePersonHasSoManyAndNoMore()
    {
        std::vector<Upload> uploads;
        for (int i = 0; i < limits::MaxUploadsPerPerson; ++i) {
            uploads.push_back(file(u"x"_s, 1));
            announced(Ana, uploads.back());
        }
        QCOMPARE(refused(Ana, file(u"x"_s, 1)), ErrorCode::TooManyUploads);
        announced(Ana, uploads.back()); // is there already
        announced(Bo, file(u"x"_s, 1));

        m_office->discard(Ana.id, uploads.front().id);

        announced(Ana, file(u"x"_s, 1));
    }

    void whatIsDiscardedIsGivenUp()
    {
        const Upload open = file(u"open"_s, 7);
        const FileHash key = keyOf(announced(Ana, open).token);

        m_office->discard(Bo.id, open.id); // not his
        QVERIFY(m_givenUp.isEmpty());
        m_office->discard(Ana.id, open.id);
        m_office->discard(Ana.id, open.id);

        QCOMPARE(m_givenUp, QList({key}));
        QCOMPARE(m_office->usedBytes(), 0);
    }

    void aCompleteOneThatIsDiscardedIsRemoved()
    {
        const Upload plan = file(u"plan"_s, 4);
        const UploadState state = completed(Ana, plan, "plan");

        m_office->discard(Ana.id, plan.id);

        QTRY_COMPARE(m_unnamed, QSet({FileHash::of("plan")}));
        QCOMPARE(m_office->usedBytes(), 0);
        QVERIFY(!m_office->upload(state.token.text()));
        QCOMPARE(m_user->fails(sends(Ana, state)), ErrorCode::NoSuchUpload);
    }

    void aMessageTakesIt()
    {
        const UploadState state = completed(Ana, file(u"plan"_s, 4), "plan");

        const Commit commit = m_user->commits(sends(Ana, state));

        QVERIFY(!m_office->upload(state.token.text()));
        QCOMPARE(m_office->usedBytes(), 4);
        const File &sent = std::get<ChatMessage>(commit.entry).files.front();
        QCOMPARE(served(sent.path)->content, FileHash::of("plan"));
        QCOMPARE(served(sent.path)->name, u"plan"_s);
        QVERIFY(!served(u"/files/"_s + FileCapability::create().text() + u"/x"_s));

        m_user->commits(changes(Ana, seqOf(commit), ChangeKind::Delete));
        QTRY_COMPARE(m_unnamed, QSet({FileHash::of("plan")}));
        QCOMPARE(m_office->usedBytes(), 0);
        QVERIFY(!served(sent.path));
    }

    // The last message that named a content goes while somebody brings the same one.
    void whatAnUploadStillNamesIsNotRemoved()
    {
        const UploadState first = completed(Ana, file(u"1"_s, 4), "plan");
        const Commit commit = m_user->commits(sends(Ana, first));
        const UploadState second = announced(Bo, file(u"2"_s, 4));

        m_user->commits(changes(Ana, seqOf(commit), ChangeKind::Delete));
        QTRY_COMPARE(m_unnamed.size(), 1);
        m_unnamed.clear();
        m_office->noteCompleted(keyOf(second.token), FileHash::of("plan"), 4);
        emit m_store->released({FileHash::of("plan")}); // told before the store knew of it

        QVERIFY(m_unnamed.isEmpty());
        QCOMPARE(filesIn(m_user->commits(sends(Bo, second))), std::size_t(1));
    }

    void whatComesTooLateIsRemoved()
    {
        const Upload plan = file(u"plan"_s, 4);
        const FileHash key = keyOf(announced(Ana, plan).token);
        m_office->discard(Ana.id, plan.id);

        m_office->noteCompleted(key, FileHash::of("plan"), 4);
        m_office->notePreviewed(key, FileHash::of("preview"), 4);

        QCOMPARE(m_unnamed, QSet({FileHash::of("plan"), FileHash::of("preview")}));
    }

    void whatNoMessageTakesExpires()
    {
        const UploadState open = announced(Ana, file(u"open"_s, 7));
        const UploadState complete = completed(Ana, file(u"plan"_s, 4), "plan");
        m_now += 23h;
        const Upload fresh = file(u"fresh"_s, 5);
        announced(Ana, fresh);
        m_now += 2h;

        restart(); // looks at once what is over

        QCOMPARE(m_givenUp, QList({keyOf(open.token)}));
        QTRY_COMPARE(m_unnamed, QSet({FileHash::of("plan")}));
        QVERIFY(!m_office->upload(complete.token.text()));
        QCOMPARE(m_office->usedBytes(), 5);
    }

    void whoGoesOnStaysLonger()
    {
        const Upload open = file(u"open"_s, 7);
        announced(Ana, open);
        m_now += 23h;
        announced(Ana, open);
        m_now += 23h;

        restart();

        QVERIFY(m_givenUp.isEmpty());
    }

    void itExpiresByItself()
    {
        m_office.reset();
        make({.terms = {MaxFile, {}}, .maxStorage = MaxStorage, .keep = 30ms, .today = {}});
        const FileHash key = keyOf(announced(Ana, file(u"open"_s, 7)).token);

        QTRY_COMPARE(m_givenUp, QList({key}));
    }

    void aRestartGoesOn()
    {
        const Upload open = file(u"open"_s, 7);
        const UploadState before = announced(Ana, open);
        const Upload complete = file(u"plan"_s, 4);
        completed(Ana, complete, "plan");
        m_expected.clear();
        m_received = 3;

        restart();

        QCOMPARE(m_known.uploads, std::vector({keyOf(before.token)}));
        QCOMPARE(m_known.contents, std::vector({FileHash::of("plan")}));
        QCOMPARE(m_expected, QList({keyOf(before.token)}));
        QCOMPARE(m_office->usedBytes(), 11);
        QCOMPARE(announced(Ana, open).token, before.token);
        QCOMPARE(announced(Ana, open).received, 3);
        QVERIFY(announced(Ana, complete).isComplete);
    }

private:
    static constexpr qint64 MaxFile = 1000;
    static constexpr qint64 MaxStorage = 2500;

    const Author Ana = Author::called(u"Ana"_s);
    const Author Bo = Author::called(u"Bo"_s);

    void begin(const QStringList &types)
    {
        m_office.reset();
        make({.terms = {MaxFile, types}, .maxStorage = MaxStorage, .today = [this] {
                  return m_now;
              }});
    }

    //! Answers at once, as a depot does a moment later.
    void make(FileOffice::Setup setup)
    {
        m_office = std::make_unique<FileOffice>(std::move(setup), *m_store);
        FileOffice *const office = m_office.get();
        connect(office, &FileOffice::expected, this, [this, office](const UploadTerms &terms) {
            m_expected.append(terms.key);
            office->noteReceived(terms.key, m_received);
        });
        connect(office, &FileOffice::restored, this,
                [this](const KnownFiles &known) { m_known = known; });
        connect(office, &FileOffice::givenUp, this,
                [this](const FileHash &key) { m_givenUp.append(key); });
        connect(office, &FileOffice::unnamed, this, [this](const std::vector<FileHash> &gone) {
            m_unnamed += QSet<FileHash>(gone.begin(), gone.end());
        });
        office->restore(m_snapshot);
    }

    void openStore()
    {
        auto opened = SqliteStore::open(m_folder->path());
        QVERIFY(opened.ok());
        m_store = std::move(opened).value();
        m_user = std::make_unique<StoreUser>(*m_store);
        m_snapshot = m_store->load();
    }

    //! Another office takes up what the first one noted down.
    void restart()
    {
        m_office.reset();
        m_user.reset();
        m_store.reset();
        openStore();
        begin({});
    }

    UploadState announced(const Author &author, const Upload &upload)
    {
        std::optional<FileOffice::Announcement> answer;
        m_office->announce(author.id, upload, this,
                           [&answer](const auto &outcome) { answer = outcome; });
        [&answer] { QVERIFY(answer && answer->ok()); }();
        return answer->value();
    }

    ErrorCode refused(const Author &author, const Upload &upload)
    {
        std::optional<FileOffice::Announcement> answer;
        m_office->announce(author.id, upload, this,
                           [&answer](const auto &outcome) { answer = outcome; });
        [&answer] { QVERIFY(answer && !answer->ok()); }();
        return answer->error();
    }

    UploadState completed(const Author &author, const Upload &upload, const char *content)
    {
        const UploadState state = announced(author, upload);
        m_office->noteCompleted(keyOf(state.token), FileHash::of(content), upload.size);
        return state;
    }

    std::optional<ServedFile> served(const QString &path)
    {
        std::optional<std::optional<ServedFile>> found;
        m_office->file(path.section(u'/', 2, 2), this,
                       [&found](const std::optional<ServedFile> &file) { found = file; });
        [&found] { QTRY_VERIFY(found.has_value()); }();
        return found.value_or(std::nullopt);
    }

    static Draft sends(const Author &author, const UploadState &upload)
    {
        Draft draft = says(author, u"Look"_s);
        std::get<Draft::Text>(draft.content).uploads = {keyOf(upload.token)};
        return draft;
    }

    static std::size_t filesIn(const Commit &commit)
    {
        return std::get<ChatMessage>(commit.entry).files.size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteStore> m_store;
    std::unique_ptr<StoreUser> m_user;
    std::unique_ptr<FileOffice> m_office;
    Snapshot m_snapshot;
    Timestamp m_now;
    qint64 m_received = 0;
    KnownFiles m_known;
    QList<FileHash> m_expected;
    QList<FileHash> m_givenUp;
    QSet<FileHash> m_unnamed;
};

QTEST_GUILESS_MAIN(TestFileOffice)

#include "tst_fileoffice.moc"
