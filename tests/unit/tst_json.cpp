// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/json.h>
#include <protocol/jsontext.h>
#include <protocol/limits.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace charla::protocol;
using namespace Qt::StringLiterals;

//! The gate before the JSON parser: size, UTF-8 and depth are known before anything is built.
class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void levelsAreCounted_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("levels");
        QTest::newRow("nothing") << ""_ba << 0;
        QTest::newRow("a number") << "7"_ba << 0;
        QTest::newRow("an object") << "{}"_ba << 1;
        QTest::newRow("one in another") << "{\"a\":{\"b\":[]}}"_ba << 3;
        QTest::newRow("one behind another") << "[[],[],{}]"_ba << 2;
        QTest::newRow("brackets in a string") << "[\"[[[{{{\"]"_ba << 1;
        QTest::newRow("an escaped quote") << "[\"\\\"[[[\"]"_ba << 1;
        QTest::newRow("an escaped backslash") << "[\"\\\\\",[]]"_ba << 2;
        QTest::newRow("brackets in a name") << "{\"[[\":1}"_ba << 1;
        QTest::newRow("a string left open") << "[\"[[["_ba << 1;
        QTest::newRow("a backslash at the end") << "[\"\\"_ba << 1;
        QTest::newRow("closed too often") << "]]]["_ba << 0;
        QTest::newRow("left open") << QByteArray(50'000, '[') << 50'000;
    }

    void levelsAreCounted()
    {
        QFETCH(QByteArray, json);
        QTEST(jsonLevels(json), "levels");
    }

    void anObjectIsRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << "{}"_ba;
        QTest::newRow("with white space around") << " \r\n\t{ } \n"_ba;
        QTest::newRow("as deep as it may be")
            << QByteArray("{\"a\":" + QByteArray(limits::MaxJsonLevels - 1, '[')
                          + QByteArray(limits::MaxJsonLevels - 1, ']') + "}");
        QTest::newRow("with every script") << "{\"你好\":\"مرحبا 😀\"}"_ba;
        QTest::newRow("as large as it may be") << QByteArray("{}" + QByteArray(98, ' '));
    }

    void anObjectIsRead()
    {
        QFETCH(QByteArray, json);
        QVERIFY(parseObject(json, 100).ok());
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing") << ""_ba << ErrorCode::MalformedJson;
        QTest::newRow("an array") << "[{}]"_ba << ErrorCode::MalformedJson;
        QTest::newRow("left open") << "{"_ba << ErrorCode::MalformedJson;
        QTest::newRow("two objects") << "{}{}"_ba << ErrorCode::MalformedJson;
        QTest::newRow("a broken byte") << "{\"a\":\"\xc3\"}"_ba << ErrorCode::MalformedJson;
        QTest::newRow("an overlong slash") << "{\"a\":\"\xc0\xaf\"}"_ba << ErrorCode::MalformedJson;
        QTest::newRow("a surrogate in UTF-8")
            << "{\"a\":\"\xed\xa0\x80\"}"_ba << ErrorCode::MalformedJson;
        QTest::newRow("above the last code point")
            << "{\"a\":\"\xf4\x90\x80\x80\"}"_ba << ErrorCode::MalformedJson;
        QTest::newRow("UTF-16") << QByteArray("{\0}\0", 4) << ErrorCode::MalformedJson;
        QTest::newRow("too deep") << QByteArray("{\"a\":" + QByteArray(limits::MaxJsonLevels, '[')
                                                + QByteArray(limits::MaxJsonLevels, ']') + "}")
                                  << ErrorCode::TooDeep;
        QTest::newRow("too deep and left open") << QByteArray(90, '[') << ErrorCode::TooDeep;
        QTest::newRow("too large") << QByteArray("{}" + QByteArray(99, ' ')) << ErrorCode::TooLong;
        QTest::newRow("too large and broken") << QByteArray(101, '[') << ErrorCode::TooLong;
    }

    void anythingElseIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto object = parseObject(json, 100);
        QVERIFY(!object);
        QTEST(object.error().code, "code");
    }

    void textsReadAsTheyWereWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("plain") << u"Ana"_s;
        QTest::newRow("quotes") << u"\"Ana\" 'Bob'"_s;
        QTest::newRow("backslashes") << u"\\ \\n \\u0041"_s;
        QTest::newRow("many languages") << u"José 你好 😀 שלום"_s;
        QTest::newRow("control characters") << u"a\tb\nc\u0001d\u001f\u007f\u0085"_s;
    }

    void textsReadAsTheyWereWritten()
    {
        QFETCH(QString, text);
        JsonText json;
        json.beginObject().key("text").value(text);
        json.key("list").beginArray().value(text).value(qint64(-7)).value(true);
        json.beginObject().endObject().beginArray().endArray().endArray();
        const QByteArray bytes = json.key("last").value(false).endObject().take();

        const QJsonArray list{text, -7, true, QJsonObject(), QJsonArray()};
        const QJsonObject expected{{u"text"_s, text}, {u"list"_s, list}, {u"last"_s, false}};
        QCOMPARE(QJsonDocument::fromJson(bytes).object(), expected);
        QVERIFY(!bytes.contains('\n'));
    }
};

QTEST_GUILESS_MAIN(TestJson)

#include "tst_json.moc"
