// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "filehands.h"
#include "flakyproxy.h"
#include "testfiles.h"
#include "testserver.h"

#include <protocol/photoplace.h>
#include <server/options.h>
#include <ui/files/attachmentchip.h>

#include <QAbstractItemView>
#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using Delivery = client::MessageModel::Delivery;

namespace {

constexpr qint64 MiB = 1024 * 1024;
constexpr qint64 LargeSize = 48 * MiB; // more than networks hold on the way

//! A photo that tells where it was taken, as programs for photos write it.
QByteArray photoWithPlace()
{
    QImage picture(400, 300, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    picture.save(&buffer, "jpeg");
    const QByteArray xmp = QByteArray("http://ns.adobe.com/xap/1.0/\0", 29)
        + "<rdf:Description exif:GPSLatitude='48.85,1N'/>";
    const auto length = char(xmp.size() + 2);
    return jpeg.insert(2, QByteArray("\xff\xe1\0", 3) + length + xmp);
}

} // namespace

//! Files on their way out: chosen, dropped, pasted; refused, broken off, taken back, sent again.
class TestFileSending : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString folder() const { return m_folder->path(); }

    static void pressesEnter(const Desk &desk)
    {
        QTest::keyClick(desk.awaits<QPlainTextEdit>("composerEdit"), Qt::Key_Return);
    }

    static double shareSent(const Desk &desk)
    {
        const auto files = lastFiles(desk);
        return files.isEmpty() ? -1 : double(files[0].sent) / double(files[0].size);
    }

    static QStringList names(const Desk &desk)
    {
        QStringList names;
        for (const client::MessageFile &file : lastFiles(desk))
            names.append(file.name);
        return names;
    }

    static server::Options withFiles(qint64 maxFile, const QStringList &types = {})
    {
        server::Options options;
        options.files.maxFile = maxFile;
        options.files.types = types;
        return options;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsDroppedGoesWithTheText()
    {
        Desk ana;
        const quint16 port = ana.hosts(u"Ana"_s);
        Desk bo;
        bo.joins(u"Bo"_s, port);
        const QString picture = writePicture(folder(), u"red.png"_s, {900, 600}, Qt::red);
        const QString text = writeFile(folder(), u"plan.txt"_s, "at eleven");

        QVERIFY(drops(bo, {picture, text}));
        QTRY_COMPARE(chips(bo), (QStringList{u"red.png"_s, u"plan.txt"_s}));
        bo.types("composerEdit", u"look"_s);
        pressesEnter(bo);

        QTRY_COMPARE(names(ana), (QStringList{u"red.png"_s, u"plan.txt"_s}));
        QCOMPARE(lastMessage(ana).data().toString(), u"look"_s);
        const auto files = lastFiles(ana);
        QCOMPARE(QSize(files[0].width, files[0].height), QSize(900, 600));
        QVERIFY(!files[0].preview.isEmpty());
        QCOMPARE(files[1].size, qint64(9));
        QTRY_VERIFY(lastDelivery(bo) == Delivery::Committed);
        QVERIFY(!lastFiles(bo)[0].path.isEmpty());
        QVERIFY(chips(bo).isEmpty());
    }

    void whatIsDraggedAboveIsToldWhereItGoes()
    {
        Desk ana;
        ana.hosts(u"Ana"_s);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(writeFile(folder(), u"a.txt"_s, "a"))});

        QVERIFY(dragsIn(ana, data));
        const auto *hint = ana.awaits<QWidget>("dropHint");
        QVERIFY(hint && hint->accessibleName().contains(u"lobby"_s));
        letsGo(ana, data);
        QVERIFY(!ana.shown<QWidget>("dropHint"));
        QTRY_COMPARE(chips(ana), QStringList{u"a.txt"_s});
        QVERIFY(ana.talk().filter(u"a.txt"_s).isEmpty()); // nothing is sent by a slip of the hand
    }

    void textThatIsDraggedIsNoFile()
    {
        Desk ana;
        ana.hosts(u"Ana"_s);
        QMimeData data;
        data.setText(u"just words"_s);
        QVERIFY(!dragsIn(ana, data));
        QVERIFY(!ana.shown<QWidget>("dropHint"));
    }

    void thePlaceOfAPhotoStaysOnlyWhenItsSenderWantsIt_data()
    {
        QTest::addColumn<bool>("isWanted");
        QTest::newRow("unless one says so") << false;
        QTest::newRow("said so") << true;
    }

    void thePlaceOfAPhotoStaysOnlyWhenItsSenderWantsIt()
    {
        QFETCH(bool, isWanted);
        Desk ana;
        const quint16 port = ana.hosts(u"Ana"_s);
        QVERIFY(drops(ana, {writePicture(folder(), u"a.png"_s, {60, 40}, Qt::red)}));
        QTRY_COMPARE(chips(ana).size(), 1);
        QVERIFY(!ana.shown<QWidget>("keepPlace")); // nothing to decide
        const QByteArray photo = photoWithPlace();
        QVERIFY(protocol::tellsPlace(photo));
        QVERIFY(drops(ana, {writeFile(folder(), u"tower.jpg"_s, photo)}));

        auto *keep = ana.awaits<QCheckBox>("keepPlace");
        QVERIFY(keep && !keep->isChecked());
        if (isWanted)
            QTest::keyClick(keep, Qt::Key_Space);
        ana.says(u"the tower"_s);

        QTRY_COMPARE(lastFiles(ana).size(), 2);
        QTRY_VERIFY(lastDelivery(ana) == Delivery::Committed);
        const QByteArray path = lastFiles(ana)[1].path.toLatin1();
        const QByteArray kept = asked(port, fileRequest("GET", path)).body;
        QCOMPARE(kept.size(), photo.size());
        QCOMPARE(protocol::tellsPlace(kept), isWanted);
        QVERIFY(!QImage::fromData(kept).isNull());
    }

    void aPictureIsPasted()
    {
        Desk ana;
        ana.hosts(u"Ana"_s);
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::blue);
        QGuiApplication::clipboard()->setImage(picture);

        auto *edit = ana.awaits<QPlainTextEdit>("composerEdit");
        edit->setFocus();
        QTest::keySequence(edit, QKeySequence::Paste);
        pressesEnter(ana); // at once: it goes as soon as it has been looked at

        QTRY_COMPARE(lastFiles(ana).size(), 1);
        QTRY_VERIFY(lastDelivery(ana) == Delivery::Committed);
        const auto file = lastFiles(ana).first();
        QVERIFY(file.name.endsWith(u".png"_s));
        QCOMPARE(file.mime, u"image/png"_s);
        QCOMPARE(QSize(file.width, file.height), QSize(300, 200));
        QVERIFY(edit->toPlainText().isEmpty());
    }

    void filesArePastedAndTextStaysText()
    {
        Desk ana;
        ana.hosts(u"Ana"_s);
        auto *data = std::make_unique<QMimeData>().release(); // the clipboard takes it
        data->setUrls({QUrl::fromLocalFile(writeFile(folder(), u"a.txt"_s, "a"))});
        QGuiApplication::clipboard()->setMimeData(data);
        auto *edit = ana.awaits<QPlainTextEdit>("composerEdit");
        edit->setFocus();
        QTest::keySequence(edit, QKeySequence::Paste);
        QTRY_COMPARE(chips(ana), QStringList{u"a.txt"_s});
        QVERIFY(edit->toPlainText().isEmpty());

        QGuiApplication::clipboard()->setText(u"words"_s);
        QTest::keySequence(edit, QKeySequence::Paste);
        QCOMPARE(edit->toPlainText(), u"words"_s);
        QCOMPARE(chips(ana).size(), 1);
    }

    void filesAreChosenByTheKeyboard()
    {
        Desk ana;
        ana.hosts(u"Ana"_s);
        const QString path = writeFile(folder(), u"chosen.txt"_s, "a");
        ana.presses(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = ana.awaits<QFileDialog>("attachDialog");
        QVERIFY(dialog);
        dialog->setDirectory(folder());
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_COMPARE(chips(ana), QStringList{u"chosen.txt"_s});
    }

    void whatTheServerWouldRefuseIsToldBeforeAnythingIsSent()
    {
        Desk ana(withFiles(1000, {u"image/*"_s}));
        ana.hosts(u"Ana"_s);
        const QString large = writeLarge(folder(), u"large.png"_s, 5000);
        const QString text = writeFile(folder(), u"plan.txt"_s, "at eleven");
        QVERIFY(drops(ana, {large, text}));

        QTRY_VERIFY(chipDetails(ana).value(0).startsWith(u"Too large"_s));
        QTRY_VERIFY(chipDetails(ana).value(1).contains(u"type"_s));
        QVERIFY(!ana.awaits<QToolButton>("sendButton")->isEnabled());
        const qsizetype before = ana.talk().size();
        ana.types("composerEdit", u"look"_s);
        pressesEnter(ana);
        QCOMPARE(ana.talk().size(), before);

        // Both are left out by the keyboard, and the text can go.
        for (int left = 2; left > 0; --left) {
            auto *button = ana.shown<QToolButton>("removeAttachment");
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
            QTRY_COMPARE(chips(ana).size(), left - 1);
        }
        QCOMPARE(ana.window().focusWidget()->objectName(), u"composerEdit"_s);
        pressesEnter(ana);
        QTRY_VERIFY(ana.talk().contains(u"look"_s));
    }

    void aServerThatTakesNoFilesIsOfferedNone()
    {
        Desk ana(withFiles(0));
        ana.hosts(u"Ana"_s);
        QTRY_VERIFY(!ana.awaits<QToolButton>("attachButton")->isEnabled());
        QVERIFY(!drops(ana, {writeFile(folder(), u"a.txt"_s, "a")}));
        QVERIFY(chips(ana).isEmpty());
    }

    void aFolderCantBeSent()
    {
        Desk ana;
        ana.hosts(u"Ana"_s);
        QVERIFY(drops(ana, {folder()}));
        QTRY_VERIFY(chipDetails(ana).value(0).contains(u"folder"_s));
        QVERIFY(!ana.awaits<QToolButton>("sendButton")->isEnabled());
    }

    void tenFilesAreTheMostOfAMessage()
    {
        Desk ana;
        ana.hosts(u"Ana"_s);
        QStringList paths;
        for (int number = 0; number < 11; ++number)
            paths.append(writeFile(folder(), u"%1.txt"_s.arg(number), "a"));
        QVERIFY(drops(ana, paths));
        QTRY_VERIFY(chipDetails(ana).value(10).startsWith(u"At most"_s));
        QVERIFY(!chipDetails(ana).value(9).startsWith(u"At most"_s));
    }

    void whatIsOnItsWayIsSeenAndCanBeTakenBack()
    {
        Desk ana;
        FlakyProxy network(ana.hosts(u"Ana"_s));
        Desk bo;
        bo.joins(u"Bo"_s, network.port());
        const QString path = writeLarge(folder(), u"film.bin"_s, LargeSize);
        QVERIFY(drops(bo, {path}));
        QTRY_COMPARE(chips(bo).size(), 1);
        bo.types("composerEdit", u"a film"_s);
        QTRY_VERIFY(!chipDetails(bo).value(0).contains(u"moment"_s));
        network.letThrough(4 * MiB);
        pressesEnter(bo);

        QTRY_VERIFY(shareSent(bo) > 0.01);
        QVERIFY(lastDelivery(bo) == Delivery::Uploading);
        QVERIFY(shareSent(bo) < 1);
        const auto *list = bo.awaits<QAbstractItemView>("messageList");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, fileButtonPlace(bo, 0).center());

        QTRY_VERIFY(!bo.messageRow(u"a film"_s).isValid());
        QCOMPARE(chips(bo), QStringList{u"film.bin"_s});
        QCOMPARE(bo.awaits<QPlainTextEdit>("composerEdit")->toPlainText(), u"a film"_s);
        network.flow();
        ana.says(u"the next one"_s); // behind which the film would have come
        QTRY_VERIFY(bo.talk().contains(u"the next one"_s));
        QVERIFY(!ana.talk().contains(u"a film"_s));
    }

    void aFileGoesOnWhereTheConnectionBroke()
    {
        constexpr qint64 size = 16 * MiB;
        Desk ana;
        FlakyProxy network(ana.hosts(u"Ana"_s));
        Desk bo;
        bo.joins(u"Bo"_s, network.port());
        QVERIFY(drops(bo, {writeLarge(folder(), u"film.bin"_s, size)}));
        QTRY_COMPARE(chipDetails(bo).value(0), u"16 MB"_s);
        const qint64 before = network.bytesFromClients();
        network.letThrough(size * 3 / 4);
        pressesEnter(bo);
        QTRY_VERIFY_WITH_TIMEOUT(network.bytesFromClients() - before >= size * 3 / 4,
                                 Desk::PatienceMs);

        network.cut();

        QTRY_COMPARE_WITH_TIMEOUT(names(ana), QStringList{u"film.bin"_s}, Desk::PatienceMs);
        QTRY_VERIFY(lastDelivery(bo) == Delivery::Committed);
        QCOMPARE(lastFiles(ana)[0].size, size);
        QVERIFY(network.bytesFromClients() - before < size * 3 / 2); // and not all of it again
    }

    void textsGoAheadOfWhatIsStillOnItsWay()
    {
        Desk ana;
        FlakyProxy network(ana.hosts(u"Ana"_s));
        Desk bo;
        bo.joins(u"Bo"_s, network.port());
        const QString gone = writeFile(folder(), u"gone.txt"_s, "at eleven");
        QVERIFY(drops(bo, {gone}));
        QTRY_COMPARE(chipDetails(bo).value(0), u"9 bytes"_s);
        QVERIFY(QFile::remove(gone));
        pressesEnter(bo);
        QTRY_VERIFY(lastDelivery(bo) == Delivery::Unsent);

        bo.says(u"meanwhile"_s);
        QTRY_VERIFY(ana.talk().contains(u"meanwhile"_s));
        QTRY_VERIFY(lastDelivery(bo) == Delivery::Unsent); // it stays below
    }

    void whatFailedSaysWhyAndGoesAgain()
    {
        Desk ana;
        const quint16 port = ana.hosts(u"Ana"_s);
        Desk bo;
        bo.joins(u"Bo"_s, port);
        const QString path = writeFile(folder(), u"plan.txt"_s, "at eleven");
        const QDateTime modified = QFileInfo(path).lastModified();
        QVERIFY(drops(bo, {path}));
        QTRY_COMPARE(chipDetails(bo).value(0), u"9 bytes"_s);
        QVERIFY(QFile::rename(path, path + u".away"_s));
        pressesEnter(bo);

        QTRY_VERIFY(lastDelivery(bo) == Delivery::Unsent);
        QVERIFY(
            lastMessage(bo).data(Qt::AccessibleTextRole).toString().contains(u"can't be read"_s));
        QVERIFY(QFile::rename(path + u".away"_s, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite)
                && file.setFileTime(modified, QFileDevice::FileModificationTime));
        file.close();
        actsOnLast(bo, "sendAgainAction");

        QTRY_COMPARE(names(ana), QStringList{u"plan.txt"_s});
        QTRY_VERIFY(lastDelivery(bo) == Delivery::Committed);
    }

    void aFileThatChangedMeanwhileIsNotSent()
    {
        Desk ana;
        ana.hosts(u"Ana"_s);
        const QString path = writeFile(folder(), u"plan.txt"_s, "at eleven");
        QVERIFY(drops(ana, {path}));
        QTRY_COMPARE(chipDetails(ana).value(0), u"9 bytes"_s);
        writeFile(folder(), u"plan.txt"_s, "at twelve, not before");
        pressesEnter(ana);

        QTRY_VERIFY(lastDelivery(ana) == Delivery::Unsent);
        QVERIFY(lastMessage(ana).data(Qt::AccessibleTextRole).toString().contains(u"changed"_s));
        actsOnLast(ana, "takeBackAction");
        QTRY_COMPARE(chips(ana), QStringList{u"plan.txt"_s});
    }

    void whatTheProgramsEndCutOffIsToldNextTime()
    {
        server::Options options;
        options.history.folder = folder() + u"/server"_s;
        TestServer server(options);
        Desk ana;
        ana.joins(u"Ana"_s, server.port());
        FlakyProxy network(server.port());
        Desk bo;
        bo.joins(u"Bo"_s, network.port());
        QVERIFY(drops(bo, {writeLarge(folder(), u"film.bin"_s, LargeSize)}));
        QTRY_COMPARE(chipDetails(bo).value(0), u"48 MB"_s);
        bo.types("composerEdit", u"a film"_s);
        network.letThrough(4 * MiB);
        pressesEnter(bo);
        QTRY_VERIFY(shareSent(bo) > 0.01);

        bo.ends();
        network.flow();
        bo.starts();

        QTRY_VERIFY(bo.shown<QWidget>("lostFiles"));
        QVERIFY(bo.shown<QWidget>("lostFiles")->accessibleName().contains(u"film.bin"_s));
        QCOMPARE(bo.awaits<QPlainTextEdit>("composerEdit")->toPlainText(), u"a film"_s);
        QTRY_VERIFY(bo.state() == client::Session::State::Online);
        pressesEnter(bo);
        QTRY_VERIFY(ana.talk().contains(u"a film"_s));
        QVERIFY(!bo.shown<QWidget>("lostFiles"));
    }

    void whoOnlyHearsKnowsWhatIsThere()
    {
        Desk ana;
        ana.hosts(u"Ana"_s);
        QVERIFY(drops(ana, {writePicture(folder(), u"red.png"_s, {40, 30}, Qt::red)}));
        QTRY_COMPARE(chips(ana), QStringList{u"red.png"_s});
        const auto *button
            = ana.window().findChild<ui::AttachmentChip *>()->findChild<QToolButton *>();
        QCOMPARE(button->accessibleName(), u"Don't send red.png"_s);
        QVERIFY(!ana.awaits<QToolButton>("attachButton")->accessibleName().isEmpty());
        ana.types("composerEdit", u"look"_s);
        pressesEnter(ana);

        QTRY_VERIFY(lastDelivery(ana) == Delivery::Committed && !lastFiles(ana).isEmpty());
        const QString spoken = lastMessage(ana).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"Picture red.png"_s), qPrintable(spoken));
        QVERIFY2(spoken.contains(u"look"_s), qPrintable(spoken));
    }
};

QTEST_MAIN(TestFileSending)
#include "tst_filesending.moc"
