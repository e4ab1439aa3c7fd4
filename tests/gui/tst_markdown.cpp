// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include <client/messagemodel.h>
#include <ui/conversation/messagelist.h>
#include <ui/conversation/messageparts.h>
#include <ui/look/theme.h>

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::MessageModel;
using ui::MessageList;

//! Stands for the programs of the desktop that open addresses.
class Desktop : public QObject
{
    Q_OBJECT

public:
    Desktop()
    {
        for (const auto &scheme : {u"https"_s, u"mailto"_s, u"javascript"_s, u"file"_s})
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Desktop() override
    {
        for (const auto &scheme : {u"https"_s, u"mailto"_s, u"javascript"_s, u"file"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }

    QStringList opened;

public slots:
    void open(const QUrl &url) { opened.append(url.toString()); }
};

//! What a person sees of Markdown in messages, and can do with it.
class TestMarkdownInMessages : public QObject
{
    Q_OBJECT

    static MessageModel::Row message(const QString &text)
    {
        return {.author = u"Ana"_s,
                .text = text,
                .at = protocol::Timestamp(std::chrono::milliseconds(1'772'000'000'000)),
                .id = protocol::MessageId::create(),
                .place = {.seq = protocol::Seq(1)}};
    }

    //! A list with one message, shown.
    struct Shown
    {
        explicit Shown(const QString &text)
        {
            model.insert({message(text)});
            list.setMessages(&model);
            list.resize(500, 300);
            list.show();
            if (!QTest::qWaitForWindowExposed(&list))
                QTest::qFail("not shown", __FILE__, __LINE__);
        }

        //! The first place at which the mouse becomes a hand; none where nothing can be clicked on.
        std::optional<QPoint> hand()
        {
            const QRect row = list.visualRect(list.model()->index(0, 0));
            for (int y = row.top() + 2; y < row.bottom(); y += 5) {
                for (int x = 0; x < row.right(); x += 4) {
                    QTest::mouseMove(list.viewport(), {x, y});
                    if (list.viewport()->cursor().shape() == Qt::PointingHandCursor)
                        return QPoint(x, y) + QPoint(2, 2);
                }
            }
            return std::nullopt;
        }

        QString toolTipAt(const QPoint &where)
        {
            QHelpEvent event(QEvent::ToolTip, where, list.viewport()->mapToGlobal(where));
            QCoreApplication::sendEvent(list.viewport(), &event);
            return QToolTip::text();
        }

        QImage picture() { return list.viewport()->grab().toImage(); }

        bool hasColour(const QColor &colour)
        {
            const QImage image = picture();
            const auto isNear = [](int one, int other) { return std::abs(one - other) <= 1; };
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (isNear(pixel.red(), colour.red()) && isNear(pixel.green(), colour.green())
                        && isNear(pixel.blue(), colour.blue()))
                        return true;
                }
            }
            return false;
        }

        MessageModel model;
        MessageList list;
    };

    static ui::MessageText::Inks inks(const QWidget &widget)
    {
        const ui::Theme theme(widget.palette());
        return ui::inksOn(theme.otherBubble, theme);
    }

private slots:
    void cleanup() { QToolTip::hideText(); }

    void aLinkTellsWhereItLeadsAndOpensByAClick()
    {
        Desktop desktop;
        Shown shown(u"please **read** [the notes](https://example.org/notes?a=1)"_s);
        const auto hand = shown.hand();
        QVERIFY(hand);

        QVERIFY(shown.toolTipAt(*hand).contains(u"https://example.org/notes?a=1"_s));
        QVERIFY(desktop.opened.isEmpty());
        QTest::mouseClick(shown.list.viewport(), Qt::LeftButton, {}, *hand);

        QCOMPARE(desktop.opened, QStringList{u"https://example.org/notes?a=1"_s});
    }

    void anAddressAmongWordsOpensByAClick()
    {
        Desktop desktop;
        Shown shown(u"or write to ana@example.org."_s);
        const auto hand = shown.hand();
        QVERIFY(hand);

        QTest::mouseClick(shown.list.viewport(), Qt::LeftButton, {}, *hand);

        QCOMPARE(desktop.opened, QStringList{u"mailto:ana@example.org"_s});
    }

    void whatIsNotSafeCannotBeClickedOn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("script") << u"[click here](javascript:alert(1))"_s;
        QTest::newRow("file") << u"[click here](file:///etc/passwd) file:///etc/passwd"_s;
        QTest::newRow("HTML") << u"<a href=x>click</a> <img src=x onerror=y>"_s;
        QTest::newRow("words") << u"**click** here"_s;
    }

    void whatIsNotSafeCannotBeClickedOn()
    {
        QFETCH(QString, text);
        Desktop desktop;
        Shown shown(text);

        QVERIFY(!shown.hand());
        MessageList::openLink(u"javascript:alert(1)"_s); // and if it came from elsewhere
        MessageList::openLink(u"file:///etc/passwd"_s);
        QVERIFY(desktop.opened.isEmpty());
    }

    void codeIsCopiedByTheSignInItsCorner()
    {
        Shown shown(u"try\n```\nint x;\n  y();\n```"_s);
        const auto hand = shown.hand();
        QVERIFY(hand);

        QTest::mouseClick(shown.list.viewport(), Qt::LeftButton, {}, *hand);

        QCOMPARE(QGuiApplication::clipboard()->text(), u"int x;\n  y();"_s);
    }

    void aMessageIsCopiedAsItWasWrittenAndReadOutWithoutItsMarks()
    {
        const QString text = u"**now** [there](https://example.org)"_s;
        Shown shown(text);
        shown.model.insert({message(u"`x`"_s)});
        shown.list.setCurrentIndex(shown.list.model()->index(0, 0));

        QTest::keySequence(&shown.list, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);

        shown.list.selectAll();
        QTest::keySequence(&shown.list, QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().contains(text));
        const QString spoken
            = shown.list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.endsWith(u": now there"_s), qPrintable(spoken));
    }

    void whoIsNamedIsHighlighted()
    {
        Shown shown(u"@Bo and @Kim, look!"_s);
        const QColor ground = inks(shown.list).selfGround;
        const QImage nobody = shown.picture();
        QVERIFY(!shown.hasColour(ground));

        shown.list.setPeople(
            {.self = u"Eva"_s, .isHere = [](const QString &nick) { return nick == u"Bo"_s; }});
        QVERIFY(shown.picture() != nobody);
        QVERIFY(!shown.hasColour(ground));

        shown.list.setPeople({.self = u"Kim"_s, .isHere = {}});
        QVERIFY(shown.hasColour(ground));
    }

    void linksAndCodeAreReachedByTheKeyboard()
    {
        Desktop desktop;
        Desk ana;
        QVERIFY(ana.hosts(u"Ana"_s) > 0);
        const QString link = u"see [it](https://example.org/a&b)"_s;
        ana.says(link);
        QTRY_VERIFY(ana.seesMessage(link));

        ana.acts("openLinkAction", link);
        QTRY_COMPARE(desktop.opened, QStringList{u"https://example.org/a&b"_s});
        ana.acts("copyLinkAction", link);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"https://example.org/a&b"_s);

        const QString code = u"```code of one line\n```"_s;
        ana.session().send(protocol::RoomName::lobby(), code);
        QTRY_VERIFY(ana.seesMessage(code));
        ana.acts("copyCodeAction", code);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"code of one line"_s);
    }
};

QTEST_MAIN(TestMarkdownInMessages)
#include "tst_markdown.moc"
