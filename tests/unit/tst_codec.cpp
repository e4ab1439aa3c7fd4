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

//! docs/protocol.md, in both directions. What is refused stands in tst_codecrefusals and tst_codecserver.
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
        QVERIFY(login.device.isEmpty() && !login.after && login.password.isEmpty());
        QCOMPARE(login.version, ProtocolVersion);
        const auto send
            = read<Send>(decodeClientMessage(R"({"type":"room","to":"x","message":"hi"})"));
        QVERIFY(send.id.isNull() && !send.from
                && std::holds_alternative<std::monostate>(send.sendAt) && send.replyTo.isNull());
        QCOMPARE(send.text, u"hi"_s);
        const auto history
            = read<HistoryRequest>(decodeClientMessage(R"({"type":"history","with":"Bob"})"));
        QVERIFY(!history.before && !history.after && !history.around);
        QCOMPARE(history.limit, limits::DefaultHistoryMessages);
        const auto typing = read<Typing>(decodeClientMessage(R"({"type":"typing","room":"x"})"));
        QCOMPARE(typing.activity, Typing::Activity::Writing);
        const auto search
            = read<SearchRequest>(decodeClientMessage(R"({"type":"search","query":"x"})"));
        QVERIFY(!search.in && !search.from && !search.since && !search.until && !search.before);
        QCOMPARE(search.limit, limits::DefaultSearchHits);
    }

    void nullIsAbsent()
    {
        const auto login = read<Login>(decodeClientMessage(
            R"({"type":"login","nickname":"Ana","id":null,"room":null,"token":null,"version":null})"));
        QVERIFY(login.id.isEmpty() && !login.room && !login.token);
        const auto search = read<SearchRequest>(decodeClientMessage(
            R"({"type":"search","query":"x","room":null,"with":null,"from":null,"since":null})"));
        QVERIFY(!search.in && !search.from && !search.since);
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

    void linesAreTrimmed()
    {
        const auto topic = read<SetTopic>(
            decodeClientMessage(R"({"type":"topic","room":"x","topic":"  Cups  "})"));
        QCOMPARE(topic.topic, u"Cups"_s);
        const auto search
            = read<SearchRequest>(decodeClientMessage(R"({"type":"search","query":" a b "})"));
        QCOMPARE(search.query, u"a b"_s);
        const auto mark = read<ChangeRequest>(
            decodeClientMessage(R"({"type":"react","room":"x","target":1,"mark":" +1 "})"));
        QCOMPARE(mark.text, u"+1"_s);
    }

    void theLongestOfEachLineFits_data()
    {
        QTest::addColumn<QString>("frame");
        const QString emoji = u"😀"_s;
        QTest::newRow("mark") << QString(
            uR"({"type":"react","room":"x","target":1,"mark":"%1"})"_s.arg(
                emoji.repeated(limits::MaxMarkCodePoints)));
        QTest::newRow("topic") << QString(uR"({"type":"topic","room":"x","topic":"%1"})"_s.arg(
            emoji.repeated(limits::MaxTopicCodePoints)));
        QTest::newRow("query") << QString(
            uR"({"type":"search","query":"%1"})"_s.arg(emoji.repeated(limits::MaxQueryCodePoints)));
        QTest::newRow("device") << QString(
            uR"({"type":"login","nickname":"x","device":"%1"})"_s.arg(
                QString(limits::MaxRequestIdChars, u'~')));
        QTest::newRow("hits") << QString(
            uR"({"type":"search","query":"x","limit":%1})"_s.arg(limits::MaxSearchHits));
    }

    void theLongestOfEachLineFits()
    {
        QFETCH(QString, frame);
        QVERIFY(decodeClientMessage(frame.toUtf8()).ok());
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

    void filesMayStandAlone()
    {
        const QString token(limits::SessionTokenChars, u'A');
        for (const QString &text : {QString(), uR"("text":"",)"_s, uR"("text":" \n",)"_s}) {
            const QString frame
                = uR"({"type":"room","to":"x","message":{%1"files":["%2"]}})"_s.arg(text, token);
            const auto send = read<Send>(decodeClientMessage(frame.toUtf8()));
            QCOMPARE(send.text, QString());
            QCOMPARE(send.files.size(), std::size_t(1));
            QCOMPARE(send.files.front().text(), token);
        }
    }

    void theNameOfAFileIsCleanedWhereverItComesIn()
    {
        const QByteArray odd = R"("name":"..\\..\/\u202epla\u0000n.pdf ","size":7)"_ba;
        const QByteArray id = R"("id":"7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10")"_ba;
        const auto upload = read<Upload>(
            decodeClientMessage(QByteArray(R"({"type":"upload",)" + id + ',' + odd + '}')));
        QCOMPARE(upload.name, u"plan.pdf"_s);
        QCOMPARE(upload.mime, u"application/octet-stream"_s);
        QCOMPARE(upload.width, 0);
        QVERIFY(upload.place == Upload::Place::TakenOut);
        const auto ack = decodeServerMessage(QByteArray(R"({"type":"ack","seq":1,"prev":0,"at":1,)"
                                                        + id + R"(,"files":[{)" + odd
                                                        + R"(,"path":"/files/a/b"}]})"));
        QCOMPARE(std::get<Ack>(*ack).files.at(0).name, u"plan.pdf"_s);
    }

    void theLargestFilesFit()
    {
        const auto nick = Nick::from(u"😀"_s.repeated(limits::MaxNickCodePoints));
        const QString text(limits::MaxTextBytes, u'"');
        Send send{MessageId::create(), *nick, *nick, QString(80, u'"'), text};
        const File file{u"é"_s.repeated(limits::MaxFileNameBytes / 2),
                        (qint64(1) << 53) - 1,
                        u"image/"_s + QString(limits::MaxMimeChars - 6, u'x'),
                        limits::MaxPictureSide,
                        limits::MaxPictureSide,
                        u"/files/"_s + QString(limits::MaxFilePathChars - 7, u'x'),
                        u"/files/"_s + QString(limits::MaxFilePathChars - 7, u'y')};
        ChatMessage message{Seq(9), Seq(8), send.id, *nick, *nick, send.sendAt, {}, text};
        for (int i = 0; i < limits::MaxFilesPerMessage; ++i) {
            send.files.push_back(UploadToken::create());
            message.files.push_back(file);
        }
        const QByteArray sent = encode(ClientMessage(send));
        QVERIFY(sent.size() <= limits::MaxFrameBytes);
        QCOMPARE(encode(*decodeClientMessage(sent)), sent);
        const QByteArray said = encode(ServerMessage(message));
        QCOMPARE(encode(*decodeServerMessage(said)), said);
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
        const std::vector<Entry> page(limits::MaxHistoryMessages, message);
        const QByteArray history
            = encode(ServerMessage(HistoryPage{{}, *room, page, HistoryPage::Rest::More}));
        QVERIFY(history.size() <= limits::MaxServerFrameBytes);
        QVERIFY(decodeServerMessage(history).ok());
    }
};

QTEST_GUILESS_MAIN(TestCodec)

#include "tst_codec.moc"
