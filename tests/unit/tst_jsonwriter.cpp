// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/jsonwriter.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace charla::protocol;
using namespace Qt::StringLiterals;

namespace {

//! What Qt's reader finds in it; a null document when it is no JSON.
QJsonObject readBack(const JsonObject &object)
{
    return QJsonDocument::fromJson(object.toJson()).object();
}

} // namespace

//! RFC 8259, as far as it is written here.
class TestJsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void fieldsStandInTheirOrder()
    {
        JsonObject inner{{u"z", 1}};
        JsonObject object{{u"type", u"room"_s}, {u"inner", inner}};
        object.insert(u"a", JsonArray{1, u"two"_s, JsonArray()});
        object.insert(u"yes", true);
        object.insert(u"no", false);
        QCOMPARE(object.toJson(),
                 R"({"type":"room","inner":{"z":1},"a":[1,"two",[]],"yes":true,"no":false})"_ba);
    }

    void nothingIsWrittenAsNothing()
    {
        QCOMPARE(JsonObject().toJson(), "{}"_ba);
        QVERIFY(JsonArray().isEmpty());
        QVERIFY(!JsonArray({JsonArray()}).isEmpty());
    }

    void numbersComeBackAsTheyWere_data()
    {
        QTest::addColumn<double>("number");
        for (const double number : {0.0, -1.0, 0.1, 1e21, -2.5e-9, 1'795'336'200'000.0, 5e-324})
            QTest::addRow("%g", number) << number;
    }

    void numbersComeBackAsTheyWere()
    {
        QFETCH(double, number);
        QCOMPARE(readBack({{u"n", number}}).value(u"n"_s).toDouble(), number);
    }

    void aWholeNumberHasNoExponent()
    {
        QCOMPARE(JsonObject({{u"n", 1.79e12}}).toJson(), R"({"n":1790000000000})"_ba);
    }

    void wholeNumbersAreExact()
    {
        for (const qint64 number : {std::numeric_limits<qint64>::min(), qint64(-1), qint64(0),
                                    std::numeric_limits<qint64>::max()})
            QCOMPARE(readBack({{u"n", number}}).value(u"n"_s).toInteger(), number);
    }

    void whatIsNoNumberIsNull()
    {
        QCOMPARE(JsonObject({{u"n", std::numeric_limits<double>::infinity()}}).toJson(),
                 R"({"n":null})"_ba);
    }

    void textsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("quotes") << u"say \"hello\" \\ / "_s;
        QTest::newRow("lines") << u"a\nb\r\nc\td\be\f"_s;
        QTest::newRow("NUL") << QString(QChar(0));
        QTest::newRow("two bytes") << u"\u00e9\u07ff"_s;
        QTest::newRow("three bytes") << u"\u0800\u4e2d\uffee"_s;
        QTest::newRow("four bytes") << u"\U0001f44b\U0010ffff"_s;
        QTest::newRow("separators that JavaScript minds") << u"\u2028\u2029"_s;
    }

    void textsComeBackAsTheyWere()
    {
        QFETCH(QString, text);
        const JsonObject object{{u"text", text}};
        QVERIFY(QUtf8StringView(object.toJson()).isValidUtf8());
        QCOMPARE(readBack(object).value(u"text"_s).toString(), text);
    }

    void halfALetterDoesNotSpoilTheRest()
    {
        const QString text = u"a"_s + QChar(0xd83d) + u"b"_s + QChar(0xdc4b);
        const JsonObject object{{u"text", text}, {u"n", 1}};
        QVERIFY(QUtf8StringView(object.toJson()).isValidUtf8());
        QCOMPARE(readBack(object).value(u"text"_s).toString(), text);
        QCOMPARE(readBack(object).value(u"n"_s).toInt(), 1);
    }

    void anyTextComesBackAsItWas()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 500; ++round) {
            QString text;
            for (int i = random.bounded(60); i > 0; --i) {
                const char32_t letter = random.bounded(4) == 0 ? random.bounded(0x110000) //
                                                               : random.bounded(0x100);
                if (letter < 0xd800 || letter > 0xdfff)
                    text += QChar::fromUcs4(letter);
            }
            QCOMPARE(readBack({{u"text", text}}).value(u"text"_s).toString(), text);
        }
    }
};

QTEST_GUILESS_MAIN(TestJsonWriter)

#include "tst_jsonwriter.moc"
