// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "filehands.h"
#include "flakyproxy.h"
#include "testserver.h"

#include <ui/conversation/movingpicture.h>
#include <ui/conversation/rowlist.h>
#include <ui/files/pictureview.h>

#include <client/transfers/downloads.h>

#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using Delivery = client::MessageModel::Delivery;

//! Takes what would be opened by other programs.
class Opener : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public slots:
    void open(const QUrl &url) { opened.append(url); }
};

//! Files that others sent: seen, made large, opened, saved, and gone when their message is.
class TestFileReading : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString folder() const { return m_folder->path(); }

    static void sends(const Desk &desk, const QStringList &paths, const QString &text = {})
    {
        QVERIFY(drops(desk, paths));
        QTRY_COMPARE(chips(desk).size(), paths.size());
        if (!text.isEmpty())
            desk.types("composerEdit", text);
        QTest::keyClick(desk.awaits<QPlainTextEdit>("composerEdit"), Qt::Key_Return);
        const QString last = QFileInfo(paths.last()).fileName();
        QTRY_VERIFY(!lastFiles(desk).isEmpty() && lastFiles(desk).last().name == last);
        QTRY_VERIFY(lastDelivery(desk) == Delivery::Committed);
    }

    static ui::RowList *listOf(const Desk &desk) { return desk.awaits<ui::RowList>("messageList"); }

    //! Colours of photos are not exact.
    static bool isAbout(const QColor &one, const QColor &other)
    {
        return qAbs(one.red() - other.red()) < 40 && qAbs(one.green() - other.green()) < 40
            && qAbs(one.blue() - other.blue()) < 40;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aPictureHasItsPlaceBeforeItIsThere()
    {
        Desk ana;
        FlakyProxy network(ana.hosts(u"Ana"_s));
        Desk bo;
        bo.joins(u"Bo"_s, network.port());
        sends(ana, {writePicture(folder(), u"red.png"_s, {1200, 800}, Qt::red)}, u"look"_s);
        QTRY_COMPARE(lastFiles(bo).size(), 1);
        const QRect row = listOf(bo)->visualRect(lastMessage(bo));
        const QRect picture = filePlace(bo, 0);
        QVERIFY(picture.width() > 200);
        QVERIFY(row.contains(picture));

        QTRY_VERIFY(isAbout(colourOfFile(bo, 0), Qt::red));
        QCOMPARE(listOf(bo)->visualRect(lastMessage(bo)), row);
        QCOMPARE(filePlace(bo, 0), picture);
    }

    void aPictureIsFetchedOnlyWhenSomebodySeesIt()
    {
        Desk ana;
        const quint16 port = ana.hosts(u"Ana"_s);
        sends(ana, {writePicture(folder(), u"red.png"_s, {1200, 800}, Qt::red)});
        for (int line = 0; line < 40; ++line)
            ana.says(u"line %1"_s.arg(line));
        FlakyProxy network(port);
        Desk bo;
        bo.joins(u"Bo"_s, network.port());
        QTRY_VERIFY(bo.talk().contains(u"line 39"_s));
        QTRY_VERIFY(bo.talk().contains(u"line 0"_s));
        QCOMPARE(network.connectionCount(), 1); // that of the talk

        listOf(bo)->setFocus();
        QTest::keyClick(listOf(bo), Qt::Key_Home);
        QTRY_COMPARE(network.connectionCount(), 2);
    }

    void whatMovesStandsStillUntilSomebodyPointsAtIt_data()
    {
        QTest::addColumn<bool>("isWebP");
        QTest::newRow("GIF") << false;
        QTest::newRow("WebP") << true;
    }

    void whatMovesStandsStillUntilSomebodyPointsAtIt()
    {
        QFETCH(bool, isWebP);
        // Red and blue in turn, 40 by 30, without a loss.
        const QByteArray webp
            = QByteArray::fromBase64("UklGRoQAAABXRUJQVlA4WAoAAAACAAAAJwAAHQAAQU5JTQYAAAD/////"
                                     "AABBTk1GKAAAAAAAAAAAACcAAB0AAGQA"
                                     "AAJWUDhMDwAAAC8nQAcABxD9j/4HIqL/"
                                     "AQBBTk1GKAAAAAAAAAAAACcAAB0AAGQAAABWUDhMDwAAAC8nQAcABxDR"
                                     "//4HIqL/AQA=");
        Desk ana;
        const quint16 port = ana.hosts(u"Ana"_s);
        Desk bo;
        bo.joins(u"Bo"_s, port);
        sends(ana,
              {isWebP ? writeFile(folder(), u"blink.webp"_s, webp)
                      : writeMoving(folder(), u"blink.gif"_s, {120, 90})});
        QTRY_VERIFY(!lastFiles(bo).isEmpty());
        QTRY_VERIFY(isAbout(colourOfFile(bo, 0), Qt::red));

        pointsAt(bo, filePlace(bo, 0).center());
        QTRY_VERIFY(isAbout(colourOfFile(bo, 0), Qt::blue)); // its second picture
        QTRY_VERIFY(isAbout(colourOfFile(bo, 0), Qt::red)); // and on

        const auto *moving = listOf(bo)->findChild<ui::MovingPicture *>();
        QVERIFY(moving && !moving->frame().isNull());
        pointsAt(bo, QPoint(2, 2));
        QTRY_VERIFY(moving->frame().isNull());
        QVERIFY(isAbout(colourOfFile(bo, 0), Qt::red));
        QVERIFY(!moving->row().isValid());
    }

    void aPictureBecomesLargeAndKeysLeadOn()
    {
        Desk ana;
        const quint16 port = ana.hosts(u"Ana"_s);
        Desk bo;
        bo.joins(u"Bo"_s, port);
        sends(ana, {writePicture(folder(), u"red.png"_s, {1200, 800}, Qt::red)});
        sends(ana, {writeFile(folder(), u"between.txt"_s, "text")});
        sends(ana, {writePicture(folder(), u"blue.png"_s, {600, 800}, Qt::blue)});
        QTRY_COMPARE(lastFiles(bo).value(0).name, u"blue.png"_s);

        listOf(bo)->setFocus();
        listOf(bo)->setCurrentIndex(lastMessage(bo));
        QTest::keyClick(listOf(bo), Qt::Key_Return);
        auto *view = bo.awaits<ui::PictureView>("pictureView");
        QVERIFY(view);
        QCOMPARE(view->geometry(), bo.window().rect());
        QCOMPARE(bo.window().focusWidget(), view);
        QTRY_VERIFY(view->isWhole());
        const auto middle = [view] {
            return view->grab().toImage().pixelColor(view->width() / 2, view->height() / 2 + 20);
        };
        QTRY_VERIFY(isAbout(middle(), Qt::blue));

        QTest::keyClick(view, Qt::Key_Left);
        QCOMPARE(view->shown().name, u"red.png"_s);
        QTRY_VERIFY(view->isWhole());
        QTRY_VERIFY(isAbout(middle(), Qt::red));
        QTest::keyClick(view, Qt::Key_Left); // there is none before it
        QCOMPARE(view->shown().name, u"red.png"_s);

        QTest::keySequence(view, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(1200, 800));

        QTest::keyClick(view, Qt::Key_Tab);
        QVERIFY(view->isAncestorOf(bo.window().focusWidget()));
        QTest::keyClick(bo.window().focusWidget(), Qt::Key_Right);
        QCOMPARE(view->shown().name, u"blue.png"_s);
        QTest::keyClick(bo.window().focusWidget(), Qt::Key_Escape);
        QVERIFY(!view->isVisible());
        QCOMPARE(bo.window().focusWidget(), listOf(bo));
    }

    void aClickMakesAPictureLarge()
    {
        Desk ana;
        ana.hosts(u"Ana"_s);
        sends(ana, {writePicture(folder(), u"red.png"_s, {400, 300}, Qt::red)});
        QTest::mouseClick(listOf(ana)->viewport(), Qt::LeftButton, {}, filePlace(ana, 0).center());
        auto *view = ana.awaits<ui::PictureView>("pictureView");
        QTRY_VERIFY(view->isWhole());
        QTest::mouseClick(view, Qt::LeftButton, {}, QPoint(2, view->height() / 2));
        QVERIFY(!view->isVisible());
    }

    void aFileIsSaved()
    {
        Desk ana;
        const quint16 port = ana.hosts(u"Ana"_s);
        Desk bo;
        bo.joins(u"Bo"_s, port);
        const QByteArray bytes = QByteArray("at eleven\n").repeated(100'000);
        sends(ana, {writeFile(folder(), u"plan.dat"_s, bytes)});
        QTRY_VERIFY(!lastFiles(bo).isEmpty());

        actsOnLast(bo, "saveFileAction");
        auto *dialog = bo.awaits<QFileDialog>("saveDialog");
        QVERIFY(dialog);
        QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"plan.dat"_s);
        const QString target = folder() + u"/saved.dat"_s;
        dialog->setDirectory(folder());
        dialog->selectFile(target);
        QMetaObject::invokeMethod(dialog, "accept");

        QTRY_VERIFY(QFile::exists(target));
        QFile saved(target);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), bytes);
        QTRY_VERIFY(bo.shown<QWidget>("refusalNotice"));
        QVERIFY(bo.shown<QWidget>("refusalNotice")->accessibleName().contains(u"saved.dat"_s));
        const QStringList left = QDir(folder()).entryList({u"*.part"_s});
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    }

    void aDownloadGoesOnWhereTheConnectionBroke()
    {
        Desk ana;
        FlakyProxy network(ana.hosts(u"Ana"_s));
        Desk bo;
        bo.joins(u"Bo"_s, network.port());
        QByteArray bytes;
        for (int line = 0; bytes.size() < 8'000'000; ++line)
            bytes += QByteArray::number(line) + '\n';
        sends(ana, {writeFile(folder(), u"lines.dat"_s, bytes)});
        QTRY_VERIFY(!lastFiles(bo).isEmpty());
        const QString target = folder() + u"/saved.dat"_s;
        auto *downloads = bo.session().downloads();
        int cuts = 0;
        connect(downloads, &client::Downloads::progressed, &network,
                [&](const QString &, qint64 received) {
                    if (received > 1'000'000 && received < bytes.size() && cuts == 0) {
                        ++cuts;
                        network.cut();
                    }
                });
        downloads->save(lastFiles(bo)[0].path, target, bytes.size());

        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(target), Desk::PatienceMs);
        QCOMPARE(cuts, 1);
        QFile saved(target);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(saved.readAll() == bytes);
    }

    void whatIsSafeIsOpenedAndTheRestIsSaved()
    {
        Opener opener;
        QDesktopServices::setUrlHandler(u"file"_s, &opener, "open");
        Desk ana;
        const quint16 port = ana.hosts(u"Ana"_s);
        Desk bo;
        bo.joins(u"Bo"_s, port);
        sends(ana, {writeFile(folder(), u"plan.txt"_s, "at eleven")});
        QTRY_COMPARE(lastFiles(bo).value(0).name, u"plan.txt"_s);
        QTest::mouseClick(listOf(bo)->viewport(), Qt::LeftButton, {},
                          filePlace(bo, 0).topLeft() + QPoint(20, 10));
        QTRY_COMPARE(opener.opened.size(), 1);
        QFile opened(opener.opened[0].toLocalFile());
        QVERIFY(opened.open(QIODevice::ReadOnly));
        QCOMPARE(opened.readAll(), "at eleven");
        QCOMPARE(QFileInfo(opened).fileName(), u"plan.txt"_s);

        sends(ana, {writeFile(folder(), u"plan.desktop"_s, "[Desktop Entry]")});
        QTRY_COMPARE(lastFiles(bo).value(0).name, u"plan.desktop"_s);
        QTest::mouseClick(listOf(bo)->viewport(), Qt::LeftButton, {},
                          filePlace(bo, 0).topLeft() + QPoint(20, 10));
        QVERIFY(bo.awaits<QFileDialog>("saveDialog"));
        QCOMPARE(opener.opened.size(), 1);
        QDesktopServices::unsetUrlHandler(u"file"_s);
    }

    void filesGoWithTheirMessage()
    {
        Desk ana;
        const quint16 port = ana.hosts(u"Ana"_s);
        Desk bo;
        bo.joins(u"Bo"_s, port);
        sends(ana, {writePicture(folder(), u"red.png"_s, {1200, 800}, Qt::red)}, u"look"_s);
        QTRY_VERIFY(!lastFiles(bo).isEmpty());

        ana.session().remove(
            protocol::RoomName::lobby(),
            protocol::Seq(
                lastMessage(ana).data(int(client::MessageModel::Role::Seq)).toLongLong()));
        QTRY_VERIFY(lastFiles(bo).isEmpty());
        QTRY_VERIFY(lastFiles(ana).isEmpty());
        QVERIFY(listOf(bo)->visualRect(lastMessage(bo)).height() < 100);
    }

    void filesAreThereAgainAfterARestart()
    {
        server::Options options;
        options.history.folder = folder() + u"/server"_s;
        TestServer server(options);
        Desk bo;
        bo.joins(u"Bo"_s, server.port());
        sends(bo, {writePicture(folder(), u"red.png"_s, {1200, 800}, Qt::red)}, u"look"_s);
        sends(bo, {writeFile(folder(), u"plan.txt"_s, "at eleven")}, u"own"_s);
        const auto before = lastFiles(bo);

        bo.ends();
        bo.starts();

        QTRY_VERIFY(bo.talk().contains(u"own"_s));
        QCOMPARE(lastFiles(bo).value(0).name, u"plan.txt"_s);
        QCOMPARE(lastFiles(bo).value(0).path, before[0].path);
    }

    void anAnswerQuotesWhatHasNoText()
    {
        Desk ana;
        ana.hosts(u"Ana"_s);
        sends(ana, {writeFile(folder(), u"plan.txt"_s, "at eleven")});
        actsOnLast(ana, "replyAction");
        ana.types("composerEdit", u"good"_s);
        QTest::keyClick(ana.awaits<QPlainTextEdit>("composerEdit"), Qt::Key_Return);
        QTRY_COMPARE(lastMessage(ana).data().toString(), u"good"_s);
        QCOMPARE(lastMessage(ana).data(int(client::MessageModel::Role::QuotedText)).toString(),
                 u"plan.txt"_s);
    }
};

QTEST_MAIN(TestFileReading)
#include "tst_filereading.moc"
