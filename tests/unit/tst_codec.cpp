// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplemessages.h"

#include <protocol/codec.h>
#include <protocol/limits.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

using namespace charla::protocol;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Uuid = "7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10"_L1;

template<typename M>
M read(const Result<ClientMessage, Refusal> &message)
{
    return std::get<M>(message.value());
}

template<typename M>
std::set<std::size_t> alternatives(const std::vector<M> &messages)
{
    std::set<std::size_t> indexes;
    for (const M &message : messages)
        indexes.insert(message.index());
    return indexes;
}

QString typeOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object().value(u"type"_s).toString();
}

// The rows of both round trips: what was encoded, as text.
template<typename M>
void addSampleRows(const std::vector<M> &messages)
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qsizetype>("alternative");
    for (const M &message : messages) {
        const QByteArray json = encode(message);
        QTest::addRow("%d %s", int(message.index()), qPrintable(typeOf(json)))
            << json << qsizetype(message.index());
    }
}

} // namespace

//! docs/protocol.md, in both directions. What is refused stands in tst_codecrefusals.
class TestCodec : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeHasASample()
    {
        QCOMPARE(alternatives(sampleClientMessages()).size(), std::variant_size_v<ClientMessage>);
        QCOMPARE(alternatives(sampleServerMessages()).size(), std::variant_size_v<ServerMessage>);
    }

    void whatAClientSaysComesBackTheSame_data() { addSampleRows(sampleClientMessages()); }

    void whatAClientSaysComesBackTheSame()
    {
        QFETCH(QByteArray, json);
        const auto message = decodeClientMessage(json);
        QVERIFY(message.ok());
        QCOMPARE(encode(*message), json);
        QTEST(qsizetype(message->index()), "alternative");
    }

    void whatAServerSaysComesBackTheSame_data() { addSampleRows(sampleServerMessages()); }

    void whatAServerSaysComesBackTheSame()
    {
        QFETCH(QByteArray, json);
        const auto message = decodeServerMessage(json);
        QVERIFY(message.ok());
        QCOMPARE(encode(*message), json);
        QTEST(qsizetype(message->index()), "alternative");
    }

    void aFrameIsOneLine()
    {
        for (const ClientMessage &message : sampleClientMessages())
            QVERIFY(!encode(message).contains('\n'));
        for (const ServerMessage &message : sampleServerMessages())
            QVERIFY(!encode(message).contains('\n'));
    }

    void whatIsAbsentHasItsDefault()
    {
        const auto login = read<Login>(decodeClientMessage(R"({"type":"login","nickname":"Ana"})"));
        QVERIFY(login.id.isEmpty() && !login.room && !login.token);
        QCOMPARE(login.version, ProtocolVersion);
        const auto send
            = read<Send>(decodeClientMessage(R"({"type":"room","to":"x","message":"hi"})"));
        QVERIFY(send.id.isNull() && !send.from
                && std::holds_alternative<std::monostate>(send.sendAt));
        QCOMPARE(send.text, u"hi"_s);
        const auto history
            = read<HistoryRequest>(decodeClientMessage(R"({"type":"history","with":"Bob"})"));
        QVERIFY(!history.before && !history.after);
        QCOMPARE(history.limit, limits::DefaultHistoryMessages);
        const auto typing = read<Typing>(decodeClientMessage(R"({"type":"typing","room":"x"})"));
        QCOMPARE(typing.activity, Typing::Activity::Writing);
    }

    void nullIsAbsent()
    {
        const auto login = read<Login>(decodeClientMessage(
            R"({"type":"login","nickname":"Ana","id":null,"room":null,"token":null,"version":null})"));
        QVERIFY(login.id.isEmpty() && !login.room && !login.token);
        const auto typing = read<Typing>(
            decodeClientMessage(R"({"type":"typing","room":null,"with":"Bob","active":null})"));
        QVERIFY(std::holds_alternative<Nick>(typing.to));
    }

    void unknownFieldsAreSkipped()
    {
        QVERIFY(decodeClientMessage(R"({"type":"ping","colour":"red","x":[[[[[[{}]]]]]]})").ok());
        QVERIFY(decodeServerMessage(R"({"type":"pong","colour":"red"})").ok());
    }

    void namesAndTextsAreNormalised()
    {
        const auto send = read<Send>(decodeClientMessage(
            R"({"type":"private","to":"  Ｂｏｂ   B ","message":"a\r\nb\rc"})"));
        QCOMPARE(std::get<Nick>(send.to).text(), u"Bob B"_s);
        QCOMPARE(send.text, u"a\nb\nc"_s);
    }

    void sendAtIsPassedOnAsItCame_data()
    {
        QTest::addColumn<QByteArray>("sendAt");
        QTest::newRow("a browser's text") << "\"Mon Sep 21 2026 12:00:00 GMT+0200 (CEST)\""_ba;
        QTest::newRow("milliseconds") << "1790000000000"_ba;
        QTest::newRow("a fraction") << "0.125"_ba;
        QTest::newRow("negative") << "-5"_ba;
        QTest::newRow("empty") << "\"\""_ba;
        QTest::newRow("80 characters")
            << QByteArray("\"" + QByteArray(limits::MaxSendAtChars, 'x') + "\"");
    }

    void sendAtIsPassedOnAsItCame()
    {
        QFETCH(QByteArray, sendAt);
        const QByteArray field = "\"sendAt\":" + sendAt;
        const auto message = decodeClientMessage(
            QByteArray("{\"type\":\"room\",\"to\":\"x\",\"message\":\"y\"," + field + "}"));
        QVERIFY(message.ok());
        QVERIFY2(encode(*message).contains(field), encode(*message).constData());
    }

    void theLargestOfEverythingFits()
    {
        const auto nick = Nick::from(u"😀"_s.repeated(limits::MaxNickCodePoints));
        const auto room = RoomName::from(u"😀"_s.repeated(limits::MaxRoomCodePoints));
        QVERIFY(nick.ok() && room.ok());
        // Each byte is escaped, which is the largest that a text can become.
        const QString text(limits::MaxTextBytes, u'"');
        const QByteArray sent = encode(
            ClientMessage(Send{MessageId::create(), *nick, *room, QString(80, u'"'), text}));
        QVERIFY(sent.size() <= limits::MaxFrameBytes);
        QVERIFY(decodeClientMessage(sent).ok());

        const ChatMessage message{
            Seq(9), Seq(8), MessageId::create(), *nick, *room, QString(80, u'"'), {}, text};
        const std::vector page(limits::MaxHistoryMessages, message);
        const QByteArray history
            = encode(ServerMessage(HistoryPage{{}, *room, page, HistoryPage::Rest::More}));
        QVERIFY(history.size() <= limits::MaxServerFrameBytes);
        QVERIFY(decodeServerMessage(history).ok());
    }

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

    void aServerIsAStrangerToo_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &frame, const char *code) {
            QTest::newRow(name) << QString(frame).replace(u"UUID"_s, Uuid).toUtf8()
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
        row("a room that is no object", uR"({"type":"rooms","rooms":["lobby"]})"_s, "wrong-type");
        row("a gone room that is no name", uR"({"type":"rooms","gone":[7]})"_s, "wrong-type");
        row("rooms that are no list", uR"({"type":"rooms","rooms":{}})"_s, "wrong-type");
        row("a member without presence",
            uR"({"type":"members","room":"x","last":0,"members":[{"nick":"Ana"}]})"_s,
            "missing-field");
        row("a bad message in a page",
            uR"({"type":"history","room":"x","messages":[{"type":"room"}]})"_s, "missing-field");
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
        row("an error without code", uR"({"type":"error"})"_s, "missing-field");
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

QTEST_GUILESS_MAIN(TestCodec)

#include "tst_codec.moc"
