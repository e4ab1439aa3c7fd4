// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "scriptedclient.h"
#include "testserver.h"

#include <ui/look/side.h>
#include <ui/look/theme.h>

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolButton>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

//! Somebody in a room of a real server, with the settings beside the window.
class Chooser : public Desk
{
public:
    explicit Chooser(quint16 port) { joins(u"Ana"_s, port); }

    void opensSettings()
    {
        window().showNormal();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        presses(Qt::Key_Comma, Qt::ControlModifier);
        awaits<QWidget>("settingsDialog");
    }

    //! Back from the settings to what was written and to where one writes.
    void returns()
    {
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        awaits<QPlainTextEdit>("composerEdit")->setFocus();
    }

    bool isChecked(const char *name) const { return awaits<QAbstractButton>(name)->isChecked(); }

    bool isDark() const { return ui::Theme(awaits<QWidget>("messageList")->palette()).isDark; }

    QListView *list(const char *name) const { return awaits<QListView>(name); }
    int rowHeight(const char *name) const
    {
        const QListView *view = list(name);
        return view->visualRect(view->model()->index(0, 0)).height();
    }
    int messageHeight(const QString &text) const
    {
        list("messageList")->viewport()->grab(); // measured, no guess
        return list("messageList")->visualRect(messageRow(text)).height();
    }

    //! How often a colour is to be seen in a part of the window.
    static qsizetype dots(QWidget *part, const QColor &colour)
    {
        const QImage picture = part->grab().toImage();
        qsizetype dots = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                dots += picture.pixelColor(x, y).rgb() == colour.rgb();
        }
        return dots;
    }
};

//! The sizes of all letters in the window, by what they belong to.
QMap<QString, double> sizes(const QWidget &window)
{
    QMap<QString, double> sizes;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible())
            sizes.insert(QString::fromLatin1(widget->metaObject()->className()) + u' '
                             + widget->objectName(),
                         widget->font().pointSizeF());
    }
    return sizes;
}

} // namespace

//! What a person chooses acts at once, by real clicks and keys, and is there the next time.
class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void everyChoiceIsKept_data()
    {
        QTest::addColumn<QByteArray>("chosen");
        for (const char *name :
             {"lightColours", "darkColours", "compactRows", "sendByCtrlEnter", "notifyAll",
              "notifyNothing", "doNotDisturbSwitch", "startMinimisedSwitch"})
            QTest::newRow(name) << QByteArray(name);
    }

    void everyChoiceIsKept()
    {
        QFETCH(QByteArray, chosen);
        TestServer server;
        Chooser desk(server.port());
        desk.opensSettings();
        QVERIFY(!desk.isChecked(chosen.constData()));

        desk.clicks(chosen.constData());
        QVERIFY(desk.isChecked(chosen.constData()));
        desk.ends();
        desk.starts();

        desk.opensSettings();
        QVERIFY(desk.isChecked(chosen.constData()));
    }

    void everySwitchThatIsOnCanBeTurnedOff_data()
    {
        QTest::addColumn<QByteArray>("chosen");
        for (const char *name : {"showTextSwitch", "soundSwitch"})
            QTest::newRow(name) << QByteArray(name);
    }

    void everySwitchThatIsOnCanBeTurnedOff()
    {
        QFETCH(QByteArray, chosen);
        TestServer server;
        Chooser desk(server.port());
        desk.opensSettings();
        QVERIFY(desk.isChecked(chosen.constData()));

        desk.clicks(chosen.constData());
        desk.ends();
        desk.starts();

        desk.opensSettings();
        QVERIFY(!desk.isChecked(chosen.constData()));
    }

    void theSettingsBlockNothing()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Chooser desk(server.port());
        desk.opensSettings();

        desk.returns();
        desk.says(u"still here"_s);

        QVERIFY(luis.hears(u"Ana"_s, u"still here"_s));
        QVERIFY(desk.shown<QWidget>("settingsDialog"));
        desk.clicks("closeSettingsButton");
        QTRY_VERIFY(!desk.shown<QWidget>("settingsDialog"));
    }

    void whatTheFileSaysWronglyIsAsUsual()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"charla.ini"_s), QSettings::IniFormat);
        settings.setValue(u"look/colours"_s, u"pink"_s);
        settings.setValue(u"look/fontPercent"_s, u"100000"_s);
        settings.setValue(u"notifications/sound"_s, u"perhaps"_s);
        settings.setValue(u"language"_s, u"tlh"_s);

        const ui::Wishes wishes(settings);

        QCOMPARE(wishes.colours.value(), ui::Wishes::Colours::System);
        QCOMPARE(wishes.fontPercent.value(), 100);
        QVERIFY(wishes.sound.value());
        QCOMPARE(wishes.language.value(), QString());
    }

    // ---- look ------------------------------------------------------------------------------

    void coloursChangeAtOnce()
    {
        TestServer server;
        Chooser desk(server.port());
        desk.says(u"hello"_s);
        QTRY_VERIFY(desk.messageRow(u"hello"_s).isValid());
        const QPalette desktop = QApplication::palette();
        QVERIFY(!desk.isDark());
        desk.opensSettings();

        desk.clicks("darkColours");
        QTRY_VERIFY(desk.isDark());
        const ui::Theme dark(QApplication::palette());
        for (const char *part : {"messageList", "composerEdit", "settingsDialog"})
            QTRY_VERIFY2(ui::Theme(desk.awaits<QWidget>(part)->palette()).isDark, part);
        // What is mixed from the colours is mixed again: bubbles, icons.
        QVERIFY(Chooser::dots(desk.awaits<QWidget>("messageList"), dark.ownBubble) > 100);
        const QColor ink = QApplication::palette().color(QPalette::ButtonText);
        QVERIFY(Chooser::dots(desk.awaits<QWidget>("emojiButton"), ink) > 0);

        desk.clicks("lightColours");
        QTRY_VERIFY(!desk.isDark());
        const ui::Theme light(QApplication::palette());
        QVERIFY(Chooser::dots(desk.awaits<QWidget>("messageList"), light.ownBubble) > 100);
        QCOMPARE(Chooser::dots(desk.awaits<QWidget>("emojiButton"), ink), 0);

        desk.clicks("systemColours");
        QCOMPARE(QApplication::palette(), desktop);
    }

    void coloursAreThereFromTheStart()
    {
        TestServer server;
        Chooser desk(server.port());
        desk.opensSettings();
        desk.clicks("darkColours");
        desk.ends();
        QVERIFY(!ui::Theme(QApplication::palette()).isDark); // nothing of it is left behind

        desk.starts();

        QTRY_VERIFY(desk.isDark());
    }

    void bothSetsOfColoursCanBeRead_data()
    {
        QTest::addColumn<QByteArray>("colours");
        QTest::newRow("light") << QByteArray("lightColours");
        QTest::newRow("dark") << QByteArray("darkColours");
    }

    void bothSetsOfColoursCanBeRead()
    {
        QFETCH(QByteArray, colours);
        TestServer server;
        Chooser desk(server.port());
        desk.opensSettings();
        desk.clicks(colours.constData());

        const QPalette palette = QApplication::palette();
        const auto ratio = [&palette](QPalette::ColorRole text, QPalette::ColorRole ground) {
            return ui::contrast(palette.color(text), palette.color(ground));
        };
        QVERIFY(ratio(QPalette::Text, QPalette::Base) >= 7);
        QVERIFY(ratio(QPalette::WindowText, QPalette::Window) >= 7);
        QVERIFY(ratio(QPalette::ButtonText, QPalette::Button) >= 4.5);
        QVERIFY(ratio(QPalette::PlaceholderText, QPalette::Base) >= 4.5);
        QVERIFY(ratio(QPalette::Link, QPalette::Base) >= 4.5);
        QVERIFY(ratio(QPalette::ToolTipText, QPalette::ToolTipBase) >= 7);
        const ui::Theme theme(palette);
        QVERIFY(ui::contrast(theme.onAccent, theme.accent) >= 4.5);
        QVERIFY(ui::contrast(theme.dim, theme.side) >= 4.5);
    }

    void lettersGrowStepByStep()
    {
        TestServer server;
        Chooser desk(server.port());
        desk.says(u"hello"_s);
        QTRY_VERIFY(desk.messageRow(u"hello"_s).isValid());
        const double usual = QApplication::font().pointSizeF();
        const int row = desk.rowHeight("roomList");
        const int message = desk.messageHeight(u"hello"_s);
        const int composer = desk.awaits<QWidget>("composerEdit")->height();

        desk.opensSettings();
        const QSize settings = desk.awaits<QWidget>("settingsDialog")->size();
        while (desk.awaits<QToolButton>("largerText")->isEnabled())
            desk.clicks("largerText");
        QCOMPARE(desk.awaits<QLabel>("textSize")->text(), u"200%"_s);
        QCOMPARE(QApplication::font().pointSizeF(), 2 * usual);
        QTRY_VERIFY(desk.rowHeight("roomList") > row * 1.3);
        QTRY_VERIFY(desk.messageHeight(u"hello"_s) > message * 1.3);
        QTRY_VERIFY(desk.awaits<QWidget>("composerEdit")->height() > composer * 1.4);
        QTRY_VERIFY(desk.awaits<QWidget>("settingsDialog")->width() > settings.width());

        while (desk.awaits<QToolButton>("smallerText")->isEnabled())
            desk.clicks("smallerText");
        QCOMPARE(QApplication::font().pointSizeF(), 0.8 * usual);
        QTRY_VERIFY(desk.messageHeight(u"hello"_s) < message);
    }

    void lettersGrowByKeysAndAreKept()
    {
        TestServer server;
        Chooser desk(server.port());
        const double usual = QApplication::font().pointSizeF();
        const auto before = sizes(desk.window());

        desk.presses(Qt::Key_Plus, Qt::ControlModifier);
        desk.presses(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(QApplication::font().pointSizeF(), 1.25 * usual);
        desk.presses(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(QApplication::font().pointSizeF(), 1.1 * usual);
        QTRY_COMPARE(desk.awaits<QWidget>("roomList")->font().pointSizeF(), 1.1 * usual);
        const auto live = sizes(desk.window());
        for (auto size = before.cbegin(); size != before.cend(); ++size)
            QVERIFY2(std::abs(live.value(size.key()) / *size - 1.1) < 0.01,
                     qPrintable(size.key())); // headings, too
        desk.ends();
        desk.starts();
        QTRY_VERIFY(!desk.tabs().isEmpty());

        QCOMPARE(QApplication::font().pointSizeF(), 1.1 * usual);
        const auto again = sizes(desk.window());
        for (auto size = again.cbegin(); size != again.cend(); ++size)
            QCOMPARE(*size, live.value(size.key(), *size));
        desk.presses(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(QApplication::font().pointSizeF(), usual);
    }

    void thePlaceWhereOneReadsIsKept()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Chooser desk(server.port());
        for (int i = 1; i <= 60; ++i)
            luis.saysIn(u"lobby"_s, u"line %1"_s.arg(i));
        QTRY_VERIFY(desk.seesMessage(u"line 60"_s));
        desk.list("messageList")
            ->verticalScrollBar()
            ->setValue(desk.list("messageList")->verticalScrollBar()->maximum() / 2);
        const auto first = [&desk] {
            QListView *list = desk.list("messageList");
            list->viewport()->grab(); // laid out as it is seen
            return list->indexAt({list->width() / 2, 1}).data().toString().mid(5).toInt();
        };
        const int read = first();
        QVERIFY(read > 1);

        desk.presses(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(first(), read);
        desk.opensSettings();
        desk.clicks("compactRows");
        QVERIFY(std::abs(first() - read) <= 1); // less of it is hidden above the edge
    }

    void compactRowsTakeLessPlace()
    {
        TestServer server;
        Chooser desk(server.port());
        desk.says(u"hello"_s);
        QTRY_VERIFY(desk.messageRow(u"hello"_s).isValid());
        const int message = desk.messageHeight(u"hello"_s);
        const int room = desk.rowHeight("roomList");
        const int member = desk.rowHeight("memberList");

        desk.opensSettings();
        desk.clicks("compactRows");
        QTRY_VERIFY(desk.messageHeight(u"hello"_s) < message);
        QTRY_VERIFY(desk.rowHeight("roomList") < room);
        QTRY_VERIFY(desk.rowHeight("memberList") < member);

        desk.clicks("comfortableRows");
        QTRY_COMPARE(desk.messageHeight(u"hello"_s), message);
        QTRY_COMPARE(desk.rowHeight("roomList"), room);
    }

    // ---- writing ---------------------------------------------------------------------------

    void enterOrCtrlEnterSends()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Chooser desk(server.port());
        auto *edit = desk.awaits<QPlainTextEdit>("composerEdit");
        const auto writes = [&desk, edit](const QString &text, Qt::KeyboardModifiers modifiers) {
            desk.types("composerEdit", text);
            QTest::keyClick(edit, Qt::Key_Return, modifiers);
        };
        writes(u"one"_s, Qt::NoModifier);
        QVERIFY(luis.hears(u"Ana"_s, u"one"_s));
        writes(u"two"_s, Qt::ControlModifier);
        QVERIFY(luis.hears(u"Ana"_s, u"two"_s));

        desk.opensSettings();
        desk.clicks("sendByCtrlEnter");
        desk.returns();
        writes(u"three"_s, Qt::NoModifier);
        QCOMPARE(edit->toPlainText(), u"three\n"_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(edit, u"lines"_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(luis.hears(u"Ana"_s, u"three\n\nlines"_s));
        QVERIFY(desk.awaits<QWidget>("sendButton")->toolTip().contains(u"Ctrl+Enter"_s));
        QVERIFY(desk.shown<QWidget>("settingsDialog"));

        desk.session().join(*protocol::RoomName::from(u"kitchen"_s)); // also in what comes later
        QTRY_VERIFY(desk.tabs().contains(u"kitchen"_s));
        desk.clicksRow("roomList", u"kitchen"_s);
        QTRY_COMPARE(desk.frontTab(), u"kitchen"_s);
        desk.types("composerEdit", u"tea"_s);
        QTest::keyClick(desk.awaits<QPlainTextEdit>("composerEdit"), Qt::Key_Return);
        QCOMPARE(desk.awaits<QPlainTextEdit>("composerEdit")->toPlainText(), u"tea\n"_s);
    }

    // ---- attention -------------------------------------------------------------------------

    void doNotDisturbIsTheSameInTheMenu()
    {
        TestServer server;
        Chooser desk(server.port());
        desk.opensSettings();
        desk.clicks("doNotDisturbSwitch");
        QVERIFY(desk.window().findChild<QAction *>(u"doNotDisturbAction"_s)->isChecked());

        desk.returns();
        desk.presses(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!desk.isChecked("doNotDisturbSwitch"));
    }

    // ---- start -----------------------------------------------------------------------------

    void theWindowKeepsOutOfTheWay()
    {
        TestServer server;
        Chooser desk(server.port());
        desk.opensSettings();
        desk.clicks("startMinimisedSwitch");
        desk.ends();

        desk.starts(); // there is no place beside the clock here
        QTRY_COMPARE(desk.session().state(), client::Session::State::Online);
        QTRY_VERIFY(!desk.window().findChildren<QPlainTextEdit *>().isEmpty());
        QVERIFY(desk.window().isMinimized());
    }

    void whoDoesNotWantToComeBackIsAsked()
    {
        TestServer server;
        Chooser desk(server.port());
        desk.opensSettings();
        QVERIFY(desk.isChecked("comeBackSwitch"));
        desk.clicks("comeBackSwitch");
        desk.ends();

        desk.starts();
        desk.awaits<QWidget>("welcomeDialog");
        QVERIFY(desk.sessions().all().empty()); // nowhere
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
