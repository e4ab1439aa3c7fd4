// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "scriptedclient.h"
#include "testserver.h"

#include <app/translations.h>
#include <ui/conversation/composer.h>
#include <ui/settings/languages.h>

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! The window speaks what the person chose, at once and the next time.
class TestLanguage : public QObject
{
    Q_OBJECT

    //! One word of a window that is made now.
    static QString word()
    {
        const ui::Composer composer;
        return composer.findChild<QWidget *>(u"sendButton"_s)->accessibleName();
    }

    static void choose(const Desk &desk, const QString &name)
    {
        // Each step makes the window anew, and the dialogue with it.
        const auto steps = [&desk](Qt::Key key) {
            const QPointer<QComboBox> box = desk.awaits<QComboBox>("languageBox");
            const int before = box->currentIndex();
            box->setFocus();
            QTest::keyClick(box, key);
            if (box && box->currentIndex() != before
                && !QTest::qWaitFor([&box] { return !box; }, Desk::PatienceMs))
                QTest::qFail("the window was not made anew", __FILE__, __LINE__);
            return desk.awaits<QComboBox>("languageBox");
        };
        const QComboBox *box = steps(Qt::Key_Home);
        for (int left = box->count(); left > 0 && box->currentText() != name; --left)
            box = steps(Qt::Key_Down);
        QCOMPARE(box->currentText(), name);
    }

private slots:
    void everyLanguageIsSpoken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("send");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("number");
        QTest::newRow("English") << u"English"_s << u"Send"_s << u"January"_s << u"12,345.5"_s;
        QTest::newRow("Spanish") << u"Español"_s << u"Enviar"_s << u"enero"_s << u"12.345,5"_s;
        QTest::newRow("Italian") << u"Italiano"_s << u"Invia"_s << u"gennaio"_s << u"12.345,5"_s;
        QTest::newRow("Chinese") << u"简体中文"_s << u"发送"_s << u"1月"_s << u"12,345.5"_s;
        QTest::newRow("Russian") << u"Русский"_s << u"Отправить"_s << u"января"_s
                                 << u"12\u00a0345,5"_s;
    }

    void everyLanguageIsSpoken()
    {
        QFETCH(QString, name);
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        desk.presses(Qt::Key_Comma, Qt::ControlModifier);
        choose(desk, u"Italiano"_s); // not the one that it speaks already
        QTRY_COMPARE(word(), u"Invia"_s);

        choose(desk, name);

        QFETCH(QString, send);
        QTRY_COMPARE(word(), send);
        QTEST(QLocale().toString(12345.5, 'f', 1), "number");
        QFETCH(QString, day);
        const QString date = QLocale().toString(QDate(2026, 1, 31), QLocale::LongFormat);
        QVERIFY2(date.contains(day), qPrintable(date));
    }

    void theWindowSpeaksItAtOnceAndTheTalkGoesOn()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        luis.saysIn(u"lobby"_s, u"hello"_s);
        QTRY_VERIFY(desk.seesMessage(u"hello"_s));
        desk.types("composerEdit", u"half a thou"_s);
        const client::Session *session = &desk.session();
        desk.presses(Qt::Key_Comma, Qt::ControlModifier);

        choose(desk, u"Italiano"_s);

        QTRY_COMPARE(desk.awaits<QWidget>("sendButton")->accessibleName(), u"Invia"_s);
        QCOMPARE(desk.awaits<QWidget>("settingsDialog")->windowTitle(), u"Impostazioni"_s);
        QCOMPARE(&desk.session(), session); // nobody has left
        QCOMPARE(desk.state(), client::Session::State::Online);
        QVERIFY(luis.heardNothingOf(u"left"_s));
        QCOMPARE(desk.frontTab(), u"lobby"_s);
        QTRY_VERIFY(desk.seesMessage(u"hello"_s));
        QTRY_COMPARE(desk.awaits<QPlainTextEdit>("composerEdit")->toPlainText(), u"half a thou"_s);
        desk.says(u"ciao"_s);
        QVERIFY(luis.hears(u"Ana"_s, u"ciao"_s));
    }

    void theLanguageIsToldOnceAndKept()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"charla.ini"_s), QSettings::IniFormat);
        ui::Wishes wishes(settings);
        const QSignalSpy spy(&wishes, &ui::Wishes::languageChosen);
        {
            const app::Translations translations(wishes);
            wishes.language.set(u"ru"_s);
            wishes.language.set(u"ru"_s);
            QTRY_COMPARE(word(), u"Отправить"_s);
            QCOMPARE(spy.size(), 1);
            wishes.language.set(u"tlh"_s); // nobody speaks that here
            QCOMPARE(wishes.language.value(), u"ru"_s);
        }
        QCOMPARE(word(), u"Send"_s); // nothing of it is left behind

        const ui::Wishes again(settings);
        const app::Translations translations(again);
        QCOMPARE(word(), u"Отправить"_s);
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
