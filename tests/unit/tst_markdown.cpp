// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/markdown/addresses.h>
#include <ui/markdown/markdown.h>
#include <ui/markdown/mentions.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace charla::ui;
using namespace Qt::StringLiterals;

//! What messages say with their marks. The rows stand in tests/corpora/markdown.json, for every client.
class TestMarkdown : public QObject
{
    Q_OBJECT

    using Kind = Markup::Block::Kind;

    //! A text, or a part of one as often as is said.
    static QString textOf(const QJsonValue &text)
    {
        if (text.isString())
            return text.toString();
        const QJsonObject parts = text.toObject();
        return parts[u"repeat"_s].toString().repeated(parts[u"times"_s].toInt())
            + parts[u"then"_s].toString();
    }

    static QString lettersOf(Markup::Styles styles)
    {
        using Style = Markup::Style;
        QString letters;
        for (const auto &[style, letter] : {std::pair(Style::Bold, u'b'),
                                            {Style::Italic, u'i'},
                                            {Style::Struck, u's'},
                                            {Style::Code, u'c'}}) {
            if (styles.testFlag(style))
                letters += QChar(letter);
        }
        return letters;
    }

    static QJsonObject objectOf(const Markup::Block &block)
    {
        QJsonObject object{{u"text"_s, block.text}};
        if (block.kind == Kind::Code)
            object.insert(u"code"_s, true);
        if (block.quotes > 0)
            object.insert(u"quotes"_s, block.quotes);
        if (block.lists > 0)
            object.insert(u"lists"_s, block.lists);
        if (!block.mark.isEmpty())
            object.insert(u"mark"_s, block.mark);
        QJsonArray runs;
        for (const Markup::Run &run : block.runs) {
            QJsonArray parts{run.start, run.length, lettersOf(run.styles)};
            if (!run.link.isEmpty())
                parts.append(run.link);
            runs.append(parts);
        }
        if (!runs.isEmpty())
            object.insert(u"runs"_s, runs);
        return object;
    }

    static QByteArray treeOf(const QString &text)
    {
        QJsonArray blocks;
        for (const Markup::Block &block : parseMarkdown(text).blocks)
            blocks.append(objectOf(block));
        return QJsonDocument(blocks).toJson();
    }

private slots:
    void aMessageSaysWhatItsMarksMean_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("tree");
        QFile file(QFINDTESTDATA("../corpora/markdown.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray rows
            = QJsonDocument::fromJson(file.readAll()).object()[u"rows"_s].toArray();
        QVERIFY(rows.size() >= 80);
        for (const QJsonValue &row : rows) {
            QTest::newRow(qUtf8Printable(row[u"name"_s].toString()))
                << textOf(row[u"text"_s]) << QJsonDocument(row[u"blocks"_s].toArray()).toJson();
        }
    }

    void aMessageSaysWhatItsMarksMean()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, tree);

        QCOMPARE(treeOf(text), tree);
    }

    //! Every row of the corpus, and the same cut off anywhere: a place outside of the text would be seen.
    void placesLieWithinTheTextAndLinksAreSafe_data() { aMessageSaysWhatItsMarksMean_data(); }

    void placesLieWithinTheTextAndLinksAreSafe()
    {
        QFETCH(QString, text);
        const qsizetype most = std::min<qsizetype>(text.size(), 60);
        for (qsizetype length = text.size() - most; length <= text.size(); ++length) {
            const Markup markup = parseMarkdown(text.left(length));
            QVERIFY(!markup.blocks.empty());
            for (const Markup::Block &block : markup.blocks) {
                int end = 0;
                for (const Markup::Run &run : block.runs) {
                    QVERIFY(run.start >= end && run.length > 0);
                    end = run.start + run.length;
                    QVERIFY(run.link.isEmpty() || isSafeAddress(run.link));
                }
                QVERIFY(end <= block.text.size());
                QVERIFY(block.quotes <= Markup::MaxDepth && block.lists <= Markup::MaxDepth);
            }
        }
    }

    //! As long as a message can be, of what makes parsers slow. Hangs are caught by the test's limit.
    void whatIsMadeToBeSlowIsNot_data()
    {
        QTest::addColumn<QString>("part");
        for (const char *part : {"*",       "**a ",    "_a*",          "~a~~",
                                 "[",       "![",      "](",           "[]",
                                 "[a](",    "[a](<",   "[x][",         "<",
                                 "<a:",     "`",       "`a``b",        "> ",
                                 "> - ",    ">a\n-",   "- ",           "  - a\n",
                                 "1. ",     "1.\n",    "```\n",        "&",
                                 "\\",      "http://", "http://a.b/(", "http://a.b/*",
                                 "www.",    "a@",      "a.a.",         "a@a.",
                                 "mailto:", "@",       "@Ana ",        "[a]:b\n",
                                 "#\n",     "a\n-\n",  "\n---\n",      "> \n",
                                 "a ",      "(",       "a@b.c)"})
            QTest::newRow(part) << QString::fromLatin1(part);
    }

    void whatIsMadeToBeSlowIsNot()
    {
        QFETCH(QString, part);
        const QString text = part.repeated(16 * 1024 / part.size());

        const Markup markup = parseMarkdown(text);
        QVERIFY(!markup.blocks.empty());
        QVERIFY(!plainWords(text).isEmpty());
        QVERIFY(mentionsIn(text, {.self = u"Kim"_s, .isHere = {}}).empty());
    }

    void onlySomeSchemesAreSafe_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isSafe");
        QTest::newRow("https") << u"https://example.org/a?b#c"_s << true;
        QTest::newRow("capitals") << u"HTTP://EXAMPLE.ORG"_s << true;
        QTest::newRow("mailto") << u"mailto:ana@example.org"_s << true;
        QTest::newRow("charla") << u"charla://192.168.1.20:9090"_s << true;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("no scheme") << u"example.org"_s << false;
        QTest::newRow("no host") << u"https:///etc/passwd"_s << false;
        QTest::newRow("script") << u"javascript:alert(1)"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("data") << u"data:text/html,x"_s << false;
        QTest::newRow("space before") << u" https://example.org"_s << false;
        QTest::newRow("line break") << u"https://example.org/\nx"_s << false;
        QTest::newRow("hidden direction") << u"https://example.org/\u202egpj"_s << false;
        QTest::newRow("mail to nobody") << u"mailto:"_s << false;
    }

    void onlySomeSchemesAreSafe()
    {
        QFETCH(QString, address);
        QTEST(isSafeAddress(address), "isSafe");
    }

    void lettersThatLookLikeOthersAreSeenInTheAddress()
    {
        QCOMPARE(shownAddress(u"https://ex\u0430mple.org/"_s), u"https://xn--exmple-4nf.org/"_s);
    }

    void plainWordsHaveNoMarks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("plain") << u"as it\nis"_s << u"as it\nis"_s;
        QTest::newRow("styles") << u"**a** _b_ ~~c~~ `d`"_s << u"a b c d"_s;
        QTest::newRow("link") << u"see [this](https://example.org)"_s << u"see this"_s;
        QTest::newRow("list") << u"- a\n- b"_s << u"• a\n• b"_s;
        QTest::newRow("quote") << u"> a\nb"_s << u"a\nb"_s;
        QTest::newRow("code") << u"```\na\n```"_s << u"a"_s;
        QTest::newRow("a bad link stays") << u"[x](javascript:y)"_s << u"[x](javascript:y)"_s;
    }

    void plainWordsHaveNoMarks()
    {
        QFETCH(QString, text);
        QTEST(plainWords(text), "words");
    }

    void whoIsHereIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("named"); // oneself with an exclamation mark
        QTest::newRow("nobody") << u"hello"_s << QStringList();
        QTest::newRow("somebody") << u"@Ana hello"_s << QStringList{u"Ana"_s};
        QTest::newRow("before a colon") << u"hello @Ana: look"_s << QStringList{u"Ana"_s};
        QTest::newRow("oneself without case") << u"@kim, look"_s << QStringList{u"Kim!"_s};
        QTest::newRow("two, one twice") << u"@Ana @Bo @Ana"_s << QStringList{u"Ana"_s, u"Bo"_s};
        QTest::newRow("a name of two words")
            << u"@Ana Maria and @Ana"_s << QStringList{u"Ana Maria"_s, u"Ana"_s};
        QTest::newRow("oneself without a sign") << u"ask Kim."_s << QStringList{u"Kim!"_s};
        QTest::newRow("a name among ideographs") << u"看@李雷你好"_s << QStringList{u"李雷"_s};
        QTest::newRow("a stranger") << u"@Anabel"_s << QStringList();
        QTest::newRow("a mail address") << u"x@Ana"_s << QStringList();
        QTest::newRow("a sign alone") << u"@ Ana @"_s << QStringList();
        QTest::newRow("over a line's end") << u"@Ana\nMaria"_s << QStringList{u"Ana"_s};
    }

    void whoIsHereIsNamed()
    {
        QFETCH(QString, text);
        const QStringList here{u"Ana"_s, u"Ana Maria"_s, u"Bo"_s, u"Kim"_s, u"李雷"_s};
        const auto isHere = [&here](const QString &nick) { return here.contains(nick); };
        QStringList named;
        for (const Mention &mention : mentionsIn(text, {.self = u"Kim"_s, .isHere = isHere}))
            named.append(mention.isSelf ? mention.nick + u'!' : mention.nick);

        QTEST(named, "named");
    }

    void theLongestNameIsHighlighted()
    {
        const std::vector<Mention> known{{.nick = u"Ana"_s}, {.nick = u"Ana Maria"_s}};

        const auto spans = mentionSpans(u"to @Ana Maria, @Ana and @Anabel"_s, known);

        QCOMPARE(spans.size(), std::size_t(2));
        QCOMPARE(spans[0].start, 3);
        QCOMPARE(spans[0].length, 10);
        QCOMPARE(spans[1].start, 15);
        QCOMPARE(spans[1].length, 4);
    }
};

QTEST_APPLESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
