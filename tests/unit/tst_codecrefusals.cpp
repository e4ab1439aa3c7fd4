// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/codec.h>
#include <protocol/limits.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace charla::protocol;
using namespace Qt::StringLiterals;

namespace {

QJsonArray corpus()
{
    QFile file(QFINDTESTDATA("../corpora/malformed-native.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                          : QJsonArray();
}

} // namespace

//! Every frame of the corpus is one that a server takes from its socket, and refuses for the reason that stands beside it.
class TestCodecRefusals : public QObject
{
    Q_OBJECT

private slots:
    void theCorpusIsLargeEnough() { QVERIFY(corpus().size() >= 490); }

    void aMalformedFrameGetsItsCode_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QByteArray>("code");
        for (const QJsonValue row : corpus()) {
            QTest::newRow(qPrintable(row[u"name"_s].toString()))
                << row[u"frame"_s].toString().toUtf8() << row[u"code"_s].toString().toUtf8();
        }
    }

    void aMalformedFrameGetsItsCode()
    {
        QFETCH(QByteArray, frame);
        QVERIFY(frame.size() <= limits::MaxFrameBytes);
        const auto message = decodeClientMessage(frame);
        QVERIFY2(!message, "accepted");
        QTEST(errorCodeText(message.error().code).toByteArray(), "code");
    }

    void aRefusalNamesTheFieldAndGivesTheIdBack_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("id");
        QTest::newRow("a field") << R"({"type":"join","id":"a 7"})"_ba << u"room"_s << u"a 7"_s;
        QTest::newRow("the type") << R"({"type":"shout","id":"7"})"_ba << u"type"_s << u"7"_s;
        QTest::newRow("no type") << R"({"id":"7"})"_ba << u"type"_s << u"7"_s;
        QTest::newRow("an inner field")
            << R"({"type":"room","to":"x","message":{}})"_ba << u"message"_s << QString();
        QTest::newRow("a change's target")
            << R"({"type":"edit","room":"x","target":"1","text":"x"})"_ba << u"target"_s
            << QString();
        QTest::newRow("a mark") << R"({"type":"react","room":"x","target":1,"mark":""})"_ba
                                << u"mark"_s << QString();
        QTest::newRow("a search's time")
            << R"({"type":"search","id":"7","query":"x","since":"x"})"_ba << u"since"_s << u"7"_s;
        QTest::newRow("around a place and before one")
            << R"({"type":"history","room":"x","before":1,"around":1})"_ba << u"around"_s
            << QString();
        QTest::newRow("a device") << R"({"type":"login","id":"7","nickname":"x","device":7})"_ba
                                  << u"device"_s << u"7"_s;
        QTest::newRow("the first of several")
            << R"({"type":"history","limit":0,"before":-1,"room":""})"_ba << u"room"_s << QString();
        QTest::newRow("a message's bad id")
            << R"({"type":"room","to":"x","id":"x","message":"x"})"_ba << u"id"_s << u"x"_s;
        QTest::newRow("an id that can't be shown")
            << R"({"type":"ping","id":"\u0007"})"_ba << u"id"_s << QString();
        QTest::newRow("an id that is no string")
            << R"({"type":"ping","id":7})"_ba << u"id"_s << QString();
        QTest::newRow("not JSON") << "ping"_ba << QString() << QString();
    }

    void aRefusalNamesTheFieldAndGivesTheIdBack()
    {
        QFETCH(QByteArray, frame);
        const auto message = decodeClientMessage(frame);
        QVERIFY(!message);
        QTEST(message.error().field, "field");
        QTEST(message.error().id, "id");
    }

    void aFrameAboveItsLimitIsRefusedBeforeItIsRead()
    {
        const QByteArray open = "{\"type\":\"ping\",\"x\":\""_ba;
        const QByteArray fits
            = open + QByteArray(limits::MaxFrameBytes - open.size() - 2, 'x') + "\"}";
        QVERIFY(decodeClientMessage(fits).ok());
        QCOMPARE(decodeClientMessage(QByteArray(fits + " ")).error(),
                 (Refusal{ErrorCode::TooLong, {}, {}}));
    }

    void whatIsNotUtf8IsRefused()
    {
        QCOMPARE(decodeClientMessage("{\"type\":\"ping\",\"x\":\"\xff\"}").error().code,
                 ErrorCode::MalformedJson);
        QCOMPARE(decodeClientMessage("{\"type\":\"ping\",\"x\":\"\xed\xa0\x80\"}").error().code,
                 ErrorCode::MalformedJson);
    }
};

QTEST_GUILESS_MAIN(TestCodecRefusals)

#include "tst_codecrefusals.moc"
