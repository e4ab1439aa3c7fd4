// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/completion/completionquery.h>

#include <QTest>

using namespace charla;
using namespace charla::ui;
using namespace Qt::StringLiterals;

//! What of a line can be completed, and by which names.
class TestCompletion : public QObject
{
    Q_OBJECT

    //! "@2:an" for a person from place 2; empty for nothing.
    static QString words(const std::optional<CompletionQuery> &query)
    {
        if (!query)
            return {};
        const bool isPerson = query->kind == CompletionQuery::Kind::Person;
        return u"%1%2:%3"_s.arg(isPerson ? u"@"_s : u":"_s).arg(query->start).arg(query->typed);
    }

private slots:
    void whatStandsBeforeTheCursorIsCompleted_data()
    {
        QTest::addColumn<QString>("line"); // "|" is the cursor
        QTest::addColumn<QString>("query");
        QTest::newRow("nothing") << u"|"_s << QString();
        QTest::newRow("a word") << u"hello|"_s << QString();
        QTest::newRow("at alone") << u"@|"_s << u"@0:"_s;
        QTest::newRow("a name's beginning") << u"hi @an|"_s << u"@3:an"_s;
        QTest::newRow("in the middle") << u"hi @an|d so on"_s << u"@3:an"_s;
        QTest::newRow("a name with a space") << u"@Ana Ma|"_s << u"@0:Ana Ma"_s;
        QTest::newRow("other letters") << u"@李|"_s << u"@0:李"_s;
        QTest::newRow("behind a bracket") << u"(@an|"_s << u"@1:an"_s;
        QTest::newRow("an address") << u"ana@example|"_s << QString();
        QTest::newRow("a price") << u"three @ 5|"_s << QString();
        QTest::newRow("the last one") << u"@Ana @Lu|"_s << u"@5:Lu"_s;
        QTest::newRow("far behind") << u"@Ana "_s + u"x"_s.repeated(80) + u'|' << QString();
        QTest::newRow("an emoji") << u"so :smi|"_s << u":3:smi"_s;
        QTest::newRow("an emoji's name of two words") << u":thumbs_u|"_s << u":0:thumbs_u"_s;
        QTest::newRow("one letter is too few") << u":s|"_s << QString();
        QTest::newRow("a time") << u"at 10:30|"_s << QString();
        QTest::newRow("an address of the web") << u"http:some|"_s << QString();
        QTest::newRow("two colons") << u"::so|"_s << QString();
        QTest::newRow("a space behind a colon") << u": so|"_s << QString();
        QTest::newRow("an emoji behind a name") << u"@Ana :smi|"_s << u":5:smi"_s;
    }

    void whatStandsBeforeTheCursorIsCompleted()
    {
        QFETCH(QString, line);
        const int cursor = int(line.indexOf(u'|'));

        QTEST(words(completionAt(line.remove(cursor, 1), cursor)), "query");
    }

    void namesAreFoundByTheirBeginnings_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("nothing: as they are")
            << QString()
            << QStringList{u"Zoë"_s, u"Ana María"_s, u"Ana"_s, u"Maria"_s, u"Żaneta"_s};
        QTest::newRow("the order stays") << u"an"_s << QStringList{u"Ana María"_s, u"Ana"_s};
        QTest::newRow("whole names first") << u"mar"_s << QStringList{u"Maria"_s, u"Ana María"_s};
        QTest::newRow("with a space") << u"ana m"_s << QStringList{u"Ana María"_s};
        QTest::newRow("without marks") << u"za"_s << QStringList{u"Żaneta"_s};
        QTest::newRow("not in the middle") << u"na"_s << QStringList();
    }

    void namesAreFoundByTheirBeginnings()
    {
        QFETCH(QString, typed);
        const QStringList people{u"Zoë"_s, u"Ana María"_s, u"Ana"_s, u"Maria"_s, u"Żaneta"_s};

        QTEST(peopleLike(typed, people), "found");
    }
};

QTEST_APPLESS_MAIN(TestCompletion)
#include "tst_completion.moc"
