// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filehands.h"
#include "pictures.h"
#include "testserver.h"

#include <client/messagemodel.h>
#include <ui/look/palettes.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QLinearGradient>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

//! Hills in the evening.
QString writeView(const QString &folder)
{
    QImage picture(1600, 1000, QImage::Format_RGB32);
    QPainter painter(&picture);
    QLinearGradient sky(0, 0, 0, 700);
    sky.setColorAt(0, QColor(0x2b, 0x3a, 0x67));
    sky.setColorAt(1, QColor(0xf2, 0xa0, 0x65));
    painter.fillRect(picture.rect(), sky);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int hill = 0; hill < 4; ++hill) {
        painter.setBrush(QColor(0x3d, 0x5a, 0x4c).darker(100 + 35 * hill));
        painter.drawEllipse(-500 + hill * 420, 560 + hill * 70, 1700, 900);
    }
    painter.end();
    const QString path = QDir(folder).filePath(u"from the terrace.png"_s);
    if (!picture.save(path))
        qFatal("can't write %s", qUtf8Printable(path));
    return path;
}

void send(const Desk &desk, const QStringList &paths, const QString &text)
{
    drops(desk, paths);
    waitFor([&desk, &paths] { return chips(desk).size() == paths.size(); });
    desk.says(text);
    waitFor([&desk, &paths] {
        return lastFiles(desk).size() == paths.size()
            && lastDelivery(desk) == client::MessageModel::Delivery::Committed;
    });
}

} // namespace

void takeFiles(const Camera &camera)
{
    server::Options options;
    options.name = u"Studio"_s;
    options.files.maxFile = 20 * 1024 * 1024;
    TestServer server(options);
    const QTemporaryDir folder;
    Desk luis;
    luis.joins(u"Luis"_s, server.port());
    Desk ana;
    ana.joins(u"Ana"_s, server.port());
    send(luis, {writeView(folder.path())}, u"This is where we have lunch."_s);
    send(ana,
         {writeFile(folder.path(), u"programme of the second day.pdf"_s, QByteArray(345'678, '%')),
          writeFile(folder.path(), u"people.csv"_s, QByteArray(2'100, ','))},
         u"And this is what comes *before*:"_s);
    waitFor([&luis] { return lastFiles(luis).size() == 2; });
    drops(
        luis,
        {writePicture(folder.path(), u"whiteboard.png"_s, {800, 600}, QColor(0xe8, 0xe4, 0xd8)),
         writeLarge(folder.path(), u"recording of the whole morning.mkv"_s, 700LL * 1024 * 1024)});
    waitFor([&luis] { return chips(luis).size() == 2; });

    const QPalette light = QApplication::palette();
    camera.take(luis.window(), u"window-files"_s);
    QApplication::setPalette(ui::darkPalette());
    camera.take(luis.window(), u"window-files-dark"_s);
    QApplication::setPalette(light);

    auto *list = ana.awaits<QAbstractItemView>("messageList");
    list->setFocus();
    list->setCurrentIndex(lastMessage(ana).siblingAtRow(lastMessage(ana).row() - 1));
    QTest::keyClick(list, Qt::Key_Return);
    ana.awaits<QWidget>("pictureView");
    camera.take(ana.window(), u"window-picture"_s);
}

} // namespace charla::tests
