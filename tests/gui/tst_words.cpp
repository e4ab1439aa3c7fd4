// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/notices.h>
#include <ui/texts.h>

#include <QLocale>
#include <QTest>

using namespace charla;
using namespace charla::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Move = Notice::Move;

Q_DECLARE_METATYPE(std::vector<charla::ui::Notice>)
Q_DECLARE_METATYPE(charla::client::Trouble::Kind)

//! The words for people.
class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void typingNamesThoseWhoWrite_data()
    {
        QTest::addColumn<QStringList>("nicks");
        QTest::addColumn<QString>("words");
        QTest::newRow("nobody") << QStringList() << QString();
        QTest::newRow("one") << QStringList{u"Ana"_s} << u"Ana is writing…"_s;
        QTest::newRow("two") << QStringList{u"Ana"_s, u"Bo"_s} << u"Ana and Bo are writing…"_s;
        QTest::newRow("three") << QStringList{u"Ana"_s, u"Bo"_s, u"Kim"_s}
                               << u"Ana, Bo and Kim are writing…"_s;
        QTest::newRow("five") << QStringList{u"Ana"_s, u"Bo"_s, u"Kim"_s, u"Lu"_s, u"Mo"_s}
                              << u"Ana, Bo and 3 others are writing…"_s;
        QTest::newRow("a name with a place marker")
            << QStringList{u"%1"_s, u"%n"_s} << u"%1 and %n are writing…"_s;
    }

    void typingNamesThoseWhoWrite()
    {
        QFETCH(QStringList, nicks);
        QTEST(texts::typing(nicks), "words");
    }

    void aRunOfNoticesIsOneSentence_data()
    {
        QTest::addColumn<std::vector<Notice>>("run");
        QTest::addColumn<QString>("words");
        using Run = std::vector<Notice>;
        QTest::newRow("one came") << Run{{u"Ana"_s, Move::Came}} << u"Ana joined"_s;
        QTest::newRow("one went") << Run{{u"Ana"_s, Move::Went}} << u"Ana left"_s;
        QTest::newRow("two came") << Run{{u"Ana"_s, Move::Came}, {u"Bo"_s, Move::Came}}
                                  << u"Ana and Bo joined"_s;
        QTest::newRow("came and went")
            << Run{{u"Ana"_s, Move::Came}, {u"Ana"_s, Move::Went}} << u"Ana came and went"_s;
        QTest::newRow("went and came back")
            << Run{{u"Ana"_s, Move::Went}, {u"Ana"_s, Move::Came}} << u"Ana left and came back"_s;
        QTest::newRow("mixed") << Run{{u"Ana"_s, Move::Came},
                                      {u"Bo"_s, Move::Went},
                                      {u"Kim"_s, Move::Came}}
                               << u"Ana and Kim joined · Bo left"_s;
        QTest::newRow("many") << Run{{u"A"_s, Move::Came},
                                     {u"B"_s, Move::Came},
                                     {u"C"_s, Move::Came},
                                     {u"D"_s, Move::Came},
                                     {u"E"_s, Move::Came}}
                              << u"A, B and 3 others joined"_s;
    }

    void aRunOfNoticesIsOneSentence()
    {
        QFETCH(std::vector<Notice>, run);
        QTEST(noticeWords(run), "words");
    }

    void everyTroubleSaysWhatHappenedAndWhatToDo_data()
    {
        using Kind = client::Trouble::Kind;
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("piece");
        QTest::newRow("no such computer") << Kind::HostNotFound << u"called studio"_s;
        QTest::newRow("refused") << Kind::Refused << u"studio:9090"_s;
        QTest::newRow("timed out") << Kind::TimedOut << u"studio:9090"_s;
        QTest::newRow("network lost") << Kind::NetworkLost << u"lost"_s;
        QTest::newRow("not Charla") << Kind::NotCharla << u"not a Charla server"_s;
        QTest::newRow("wrong version") << Kind::WrongVersion << u"another version"_s;
        QTest::newRow("server stopped") << Kind::ServerStopped << u"stopped"_s;
        QTest::newRow("too slow") << Kind::TooSlow << u"too slow"_s;
        QTest::newRow("too fast") << Kind::TooFast << u"too much from here"_s;
        QTest::newRow("server full") << Kind::ServerFull << u"no place for one more"_s;
        QTest::newRow("nick taken") << Kind::NickTaken << u"already has that nick"_s;
        QTest::newRow("nick reserved") << Kind::NickReserved << u"belongs to the server"_s;
        QTest::newRow("bad nick") << Kind::BadNick << u"does not take that nick"_s;
        QTest::newRow("taken over") << Kind::TakenOver << u"another window"_s;
        QTest::newRow("not trusted") << Kind::NotTrusted << u"another certificate"_s;
        QTest::newRow("not encrypted") << Kind::NotEncrypted << u"does not encrypt"_s;
        QTest::newRow("other") << Kind::Other << u"(system words)"_s;
    }

    void everyTroubleSaysWhatHappenedAndWhatToDo()
    {
        QFETCH(client::Trouble::Kind, kind);
        QFETCH(QString, piece);

        const texts::Words words = texts::trouble({.kind = kind, .systemWords = u"system words"_s},
                                                  QUrl(u"ws://studio:9090/charla"_s));

        QVERIFY2(words.what.contains(piece), qPrintable(words.what));
        QVERIFY(words.advice.endsWith(u'.'));
        QCOMPARE(words.together(), words.what + u' ' + words.advice);
    }

    void waitingIsCountedInWholeSeconds()
    {
        QCOMPARE(texts::retry(3100ms), u"Trying again in 4 s."_s);
        QCOMPARE(texts::retry(1ms), u"Trying again in 1 s."_s);
        QCOMPARE(texts::retry(0ms), u"Trying again now."_s);
    }

    void daysNearByHaveNames()
    {
        const QDate today(2026, 3, 2);
        QCOMPARE(texts::day(today, today), u"Today"_s);
        QCOMPARE(texts::day(today.addDays(-1), today), u"Yesterday"_s);
        QVERIFY(texts::day(today.addDays(-2), today).contains(u"2026"_s));
    }

    void oneIsNotMany()
    {
        QCOMPARE(texts::unread(1), u"1 unread message"_s);
        QCOMPARE(texts::unread(2), u"2 unread messages"_s);
        QCOMPARE(texts::people(1), u"1 person"_s);
        QCOMPARE(texts::people(5), u"5 people"_s);
    }

    void largeNumbersAreWrittenAsTheLocaleDoes()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(u"en_GB"_s));
        QCOMPARE(texts::unread(12345), u"12,345 unread messages"_s);
        QLocale::setDefault(QLocale(u"it_IT"_s));
        QCOMPARE(texts::people(12345), u"12.345 people"_s); // the words are not translated here
        QLocale::setDefault(before);
    }
};

QTEST_MAIN(TestWords)
#include "tst_words.moc"
