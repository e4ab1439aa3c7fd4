// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/codec.h>
#include <protocol/limits.h>

#include <QTest>

using namespace charla::protocol;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Uuid = "7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10"_L1;

} // namespace

//! A server is a stranger, too: what a client takes from it, and what it doesn't.
class TestCodecServer : public QObject
{
    Q_OBJECT

private slots:
    void anErrorOfANewerServerKeepsItsCode()
    {
        const auto message
            = decodeServerMessage(R"({"type":"error","code":"too-loud","message":"Sh!"})");
        QVERIFY(message.ok());
        const auto error = std::get<Error>(*message);
        QCOMPARE(error.unknownCode, u"too-loud"_s);
        QCOMPARE(error.message, u"Sh!"_s);
        QVERIFY(encode(*message).contains("too-loud"));
    }

    void aRefusalSaysHowLongToWait()
    {
        const auto waitOf = [](const QByteArray &frame) {
            const auto message = decodeServerMessage(frame);
            return message ? std::get<Error>(*message).refusal.retryAfter : std::nullopt;
        };
        const Refusal tooFast{ErrorCode::RateLimited, {}, {}, 450ms};
        const QByteArray frame = encode(ServerMessage(Error{tooFast, {}, {}}));
        QVERIFY2(frame.contains(R"("retryAfter":450)"), frame.constData());
        QCOMPARE(waitOf(frame), std::optional(450ms));
        QVERIFY(!waitOf(R"({"type":"error","code":"rate-limited"})"));
    }

    void noRefusalAsksForALongerWaitThanClientsTake()
    {
        const Refusal week{ErrorCode::RateLimited, {}, {}, 24h * 7};
        const auto message = decodeServerMessage(encode(ServerMessage(Error{week, {}, {}})));
        QVERIFY(message.ok());
        QVERIFY(std::get<Error>(*message).refusal.retryAfter == limits::MaxRetryInterval);
    }

    void aListOfMembersWithoutPagesIsAllOfThem()
    {
        const auto message = decodeServerMessage(
            R"({"type":"members","room":"x","last":0,"members":[{"nick":"Ana","presence":"away"}]})");
        QVERIFY(message.ok());
        const auto list = std::get<MemberList>(*message);
        QCOMPARE(list.count, 1);
        QVERIFY(list.rest == MemberList::Rest::None);
        QVERIFY(!list.after);
        QVERIFY(list.startsWith.isEmpty());
    }

    void aServerIsAStrangerToo_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &frame, const char *code) {
            QTest::newRow(name) << QString(frame)
                                       .replace(u"UUID"_s, Uuid)
                                       .replace(u"TOKEN"_s, QString(43, u'x'))
                                       .toUtf8()
                                << QString::fromLatin1(code);
        };
        row("not JSON", u"welcome"_s, "malformed-json");
        row("a client's type", uR"({"type":"login","nickname":"Ana"})"_s, "unknown-type");
        row("an ack without id", uR"({"type":"ack","seq":1,"prev":0,"at":1})"_s, "missing-field");
        row("a negative seq", uR"({"type":"ack","id":"UUID","seq":-1,"prev":0,"at":1})"_s,
            "bad-value");
        row("a seq that a double can't hold",
            uR"({"type":"ack","id":"UUID","seq":9007199254740992,"prev":0,"at":1})"_s, "bad-value");
        row("a message without id",
            uR"({"type":"room","to":"x","seq":1,"prev":0,"at":1,"from":"Ana","message":"x"})"_s,
            "missing-field");
        row("a nick with a bidi control",
            uR"({"type":"presence","nick":"a\u202e","state":"away"})"_s, "bad-characters");
        row("an unknown presence", uR"({"type":"presence","nick":"Ana","state":"busy"})"_s,
            "bad-value");
        row("a crowd without count", uR"({"type":"crowd","room":"x"})"_s, "missing-field");
        row("a crowd in which somebody is nowhere",
            uR"({"type":"crowd","room":"x","count":1,"changed":[{"nick":"Ana"}]})"_s,
            "missing-field");
        row("a crowd that somebody left who has no name",
            uR"({"type":"crowd","room":"x","count":1,"left":[7]})"_s, "wrong-type");
        row("a page behind nobody",
            uR"({"type":"members","room":"x","last":0,"members":[],"after":"Ana"})"_s,
            "wrong-type");
        row("a room that is no object", uR"({"type":"rooms","rooms":["lobby"]})"_s, "wrong-type");
        row("a gone room that is no name", uR"({"type":"rooms","gone":[7]})"_s, "wrong-type");
        row("rooms that are no list", uR"({"type":"rooms","rooms":{}})"_s, "wrong-type");
        row("a member without presence",
            uR"({"type":"members","room":"x","last":0,"members":[{"nick":"Ana"}]})"_s,
            "missing-field");
        row("a bad message in a page",
            uR"({"type":"history","room":"x","messages":[{"type":"room"}]})"_s, "missing-field");
        row("a negative read position",
            uR"({"type":"welcome","nickname":"A","token":"TOKEN","server":{"id":"","name":"S","version":""},"lobby":"x","conversations":[{"room":"x","last":1,"read":-1}]})"_s,
            "bad-value");
        row("a conversation in two places",
            uR"({"type":"welcome","nickname":"A","token":"TOKEN","server":{"id":"","name":"S","version":""},"lobby":"x","conversations":[{"room":"x","with":"B","last":1}]})"_s,
            "bad-value");
        row("a topic of two lines", uR"({"type":"topic","room":"x","nick":"A","topic":"a\nb"})"_s,
            "bad-characters");
        row("a topic by nobody", uR"({"type":"topic","room":"x","topic":"a"})"_s, "missing-field");
        row("read without a place", uR"({"type":"read","upTo":1})"_s, "missing-field");
        row("typing in two places", uR"({"type":"typing","from":"Bob","room":"x","with":"Ana"})"_s,
            "bad-value");
        const auto welcome = [&row](const char *name, const QString &serverName, const char *code) {
            row(name,
                uR"({"type":"welcome","nickname":"Ana","lobby":"x","token":"%1","server":)"
                uR"({"id":"UUID","name":"%2","version":"1"}})"_s.arg(
                    QString(limits::SessionTokenChars, u'A'), serverName),
                code);
        };
        welcome("a server's name with a control character", u"Room\\u0007"_s, "bad-characters");
        welcome("a server's name of two lines", u"Room\\u2028 12"_s, "bad-characters");
        welcome("a blank server's name", u"  "_s, "empty-value");
        welcome("a server's name too long", QString(65, u'x'), "too-long");
        const QString ack
            = uR"({"type":"ack","id":"7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10","seq":1,"prev":0,"at":1,"files":[{"name":"a","size":1%1}]})"_s;
        const auto with = [&ack](const QString &path, const QString &more = {}) {
            return ack.arg(u",\"path\":\"%1\"%2"_s.arg(path, more));
        };
        row("a file without a path", ack.arg(QString()), "missing-field");
        row("a file of another server", with(u"//evil.example/files/a"_s), "bad-value");
        row("a file elsewhere", with(u"/index.html"_s), "bad-value");
        row("a file by way of above", with(u"/files/../secret"_s), "bad-value");
        row("a file by way of an empty part", with(u"/files//evil.example"_s), "bad-value");
        row("a file with a query", with(u"/files/a?b"_s), "bad-value");
        row("a file nowhere", with(u"/files/"_s), "bad-value");
        row("a preview elsewhere", with(u"/files/a/b"_s, u",\"preview\":\"https://x/\""_s),
            "bad-value");
        row("a path too long", with(u"/files/"_s + QString(limits::MaxFilePathChars, u'x')),
            "too-long");
        row("a wide picture of no height", with(u"/files/a/b"_s, u",\"width\":7"_s),
            "missing-field");
        row("an upload's state without a token",
            uR"({"type":"upload","id":"7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10","received":0})"_s,
            "missing-field");
        row("an error without code", uR"({"type":"error"})"_s, "missing-field");
        const QString error = uR"({"type":"error","code":"rate-limited","retryAfter":%1})"_s;
        row("a wait below nothing", error.arg(u"-1"_s), "bad-value");
        row("a wait of more than a day", error.arg(86'400'001), "bad-value");
        row("a wait of half a millisecond", error.arg(u"0.5"_s), "bad-value");
        row("a wait in words", error.arg(uR"("soon")"_s), "wrong-type");
    }

    void anEntryThatCantBeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &fields, const char *code) {
            const QString frame = uR"({"id":"%1","seq":2,"prev":1,"at":1,"from":"A",%2})"_s;
            QTest::newRow(name) << frame.arg(Uuid, fields).toUtf8() << QString::fromLatin1(code);
        };
        row("an edit without text", uR"("type":"edit","room":"x","target":1)"_s, "missing-field");
        row("a blank edit", uR"("type":"edit","room":"x","target":1,"text":" ")"_s, "empty-value");
        row("a change without target", uR"("type":"delete","room":"x")"_s, "missing-field");
        row("a change of nowhere", uR"("type":"delete","target":1)"_s, "missing-field");
        row("a mark that is none", uR"("type":"react","room":"x","target":1,"mark":"")"_s,
            "empty-value");
        row("a mark that is too long",
            uR"("type":"unreact","room":"x","target":1,"mark":"12345678901234567")"_s, "too-long");
        row("nothing said", uR"("type":"room","to":"x","message":{"text":""})"_s, "empty-value");
        row("edited to nothing", uR"("type":"room","to":"x","message":{"text":""},"edited":true)"_s,
            "empty-value");
        row("deleted in words", uR"("type":"room","to":"x","message":"x","deleted":"yes")"_s,
            "wrong-type");
        row("reactions that are no list",
            uR"("type":"room","to":"x","message":"x","reactions":{})"_s, "wrong-type");
        row("a reaction without mark",
            uR"("type":"room","to":"x","message":"x","reactions":[{"by":["A"]}])"_s,
            "missing-field");
        row("a reaction by a number",
            uR"("type":"room","to":"x","message":"x","reactions":[{"mark":"+1","by":[7]}])"_s,
            "wrong-type");
        row("a reaction by no name",
            uR"("type":"room","to":"x","message":"x","reactions":[{"mark":"+1","by":[""]}])"_s,
            "empty-value");
        row("an answer to a negative one",
            uR"("type":"room","to":"x","message":"x","replyTo":-1)"_s, "bad-value");
    }

    void anEntryThatCantBeIsRefused() { aServerIsAStrangerToo(); }

    void marksLieInTheirExcerptAndRise_data()
    {
        QTest::addColumn<QString>("marks");
        QTest::addColumn<bool>("fits");
        QTest::newRow("none") << u"[]"_s << true;
        QTest::newRow("all of it") << u"[[0,6]]"_s << true;
        QTest::newRow("side by side") << u"[[0,2],[2,2]]"_s << true;
        QTest::newRow("past the end") << u"[[0,7]]"_s << false;
        QTest::newRow("at the end") << u"[[6,1]]"_s << false;
        QTest::newRow("far past the end") << u"[[2147483647,2147483647]]"_s << false;
        QTest::newRow("over each other") << u"[[0,3],[2,2]]"_s << false;
        QTest::newRow("falling") << u"[[3,1],[0,1]]"_s << false;
        QTest::newRow("empty") << u"[[0,0]]"_s << false;
        QTest::newRow("negative") << u"[[-1,2]]"_s << false;
        QTest::newRow("a fraction") << u"[[0.5,1]]"_s << false;
        QTest::newRow("of one number") << u"[[1]]"_s << false;
        QTest::newRow("of three") << u"[[0,1,2]]"_s << false;
        QTest::newRow("no pairs") << u"[0,1]"_s << false;
        QTest::newRow("no list") << u"{}"_s << false;
    }

    void marksLieInTheirExcerptAndRise()
    {
        QFETCH(QString, marks);
        const QString frame
            = uR"({"type":"found","hits":[{"type":"room","to":"x","seq":1,"at":1,"from":"A","excerpt":"coffee","marks":%1}]})"_s;
        QTEST(decodeServerMessage(frame.arg(marks).toUtf8()).ok(), "fits");
    }

    void whatIsDeletedMayHaveLostItsText()
    {
        const QByteArray open
            = R"({"type":"room","to":"x","id":"7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10","seq":1,"prev":0,"at":1,"from":"A")";
        for (const QByteArray &rest :
             {R"(,"deleted":true})"_ba, R"(,"deleted":true,"message":"secret"})"_ba}) {
            const auto message = decodeServerMessage(QByteArray(open + rest));
            QVERIFY(message.ok());
            QCOMPARE(std::get<ChatMessage>(*message).state, ChatMessage::State::Deleted);
            QVERIFY(std::get<ChatMessage>(*message).text.isEmpty());
        }
        const auto edit = decodeServerMessage(
            R"({"type":"edit","room":"x","id":"7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10","seq":1,"prev":0,"at":1,"from":"A","target":1,"text":""})");
        QVERIFY(edit.ok() && std::get<Change>(*edit).text.isEmpty());
    }

    void aServerIsAStrangerToo()
    {
        QFETCH(QByteArray, frame);
        const auto message = decodeServerMessage(frame);
        QVERIFY(!message);
        QTEST(QString::fromLatin1(errorCodeText(message.error().code)), "code");
    }

    void aPageHoldsOnlyMessages()
    {
        const auto page = decodeServerMessage(R"({"type":"history","room":"x","messages":[
            {"type":"joined","to":"x","id":"7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10","seq":1,"prev":0,"at":1,"from":"A","message":"x"}]})");
        QVERIFY(!page);
    }
};

QTEST_GUILESS_MAIN(TestCodecServer)

#include "tst_codecserver.moc"
