// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filehands.h"

#include "desk.h"

#include <ui/conversation/messagecontent.h>
#include <ui/conversation/messagefiles.h>
#include <ui/files/attachmentchip.h>

#include <QAbstractItemView>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QWindow>

namespace charla::tests {

using namespace Qt::StringLiterals;
using client::MessageModel;

namespace {

//! Bits as a GIF's pictures have them: the first in the lowest place.
class BitWriter
{
public:
    void put(int code, int bits)
    {
        m_rest |= code << m_count;
        for (m_count += bits; m_count >= 8; m_count -= 8) {
            m_bytes.append(char(m_rest & 0xff));
            m_rest >>= 8;
        }
    }

    QByteArray finish()
    {
        if (m_count > 0)
            m_bytes.append(char(m_rest & 0xff));
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    int m_rest = 0;
    int m_count = 0;
};

//! Of one colour of the table; its codes never grow, because they begin anew all the time.
QByteArray gifPicture(const QSize &size, int colour)
{
    constexpr int bits = 3;
    constexpr int clear = 4;
    constexpr int end = 5;
    BitWriter writer;
    for (int pixel = 0; pixel < size.width() * size.height(); ++pixel) {
        if (pixel % 2 == 0)
            writer.put(clear, bits);
        writer.put(colour, bits);
    }
    writer.put(end, bits);
    const QByteArray codes = writer.finish();
    QByteArray blocks;
    for (qsizetype at = 0; at < codes.size(); at += 255) {
        const QByteArray block = codes.mid(at, 255);
        blocks.append(char(block.size())).append(block);
    }
    return blocks.append('\0');
}

QByteArray number(int value)
{
    return QByteArray().append(char(value & 0xff)).append(char(value >> 8));
}

QAbstractItemView *listOf(const Desk &desk)
{
    return desk.awaits<QAbstractItemView>("messageList");
}

ui::MessageLayout layoutOf(const QAbstractItemView &list, const QModelIndex &row)
{
    return ui::MessageLayout(
        ui::messageContent(row),
        {.font = list.font(), .width = list.viewport()->width(), .density = ui::density()});
}

} // namespace

// ---- files ---------------------------------------------------------------------------------

QString writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qUtf8Printable(file.fileName()));
    return file.fileName();
}

QString writeLarge(const QString &folder, const QString &name, qint64 size)
{
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || !file.resize(size))
        qFatal("can't write %s", qUtf8Printable(file.fileName()));
    return file.fileName();
}

QString writePicture(const QString &folder, const QString &name, const QSize &size,
                     const QColor &colour)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(colour);
    const QString path = QDir(folder).filePath(name);
    if (!picture.save(path))
        qFatal("can't write %s", qUtf8Printable(path));
    return path;
}

QString writeMoving(const QString &folder, const QString &name, const QSize &size)
{
    QByteArray gif("GIF89a");
    gif += number(size.width()) + number(size.height());
    gif += QByteArray("\x91\0\0", 3); // a table of four colours
    gif += QByteArray("\xff\0\0"
                      "\0\0\xff"
                      "\0\xff\0"
                      "\0\0\0",
                      12);
    gif += QByteArray("\x21\xff\x0b"
                      "NETSCAPE2.0"
                      "\x03\x01\0\0\0",
                      19); // for ever
    for (const int colour : {0, 1}) {
        gif += QByteArray("\x21\xf9\x04\0", 4) + number(10) + QByteArray("\0\0", 2); // 0.1 s
        gif += QByteArray("\x2c\0\0\0\0", 5) + number(size.width()) + number(size.height());
        gif += QByteArray("\0\x02", 2) + gifPicture(size, colour);
    }
    return writeFile(folder, name, gif + ';');
}

// ---- hands ---------------------------------------------------------------------------------

bool dragsIn(const Desk &desk, const QMimeData &data)
{
    const QWidget *list = listOf(desk);
    const QPoint at = list->mapTo(&desk.window(), list->rect().center());
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window().windowHandle(), &enter);
    if (!enter.isAccepted())
        return false;
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    move.setDropAction(enter.dropAction());
    move.accept(); // as it was before, until somebody says otherwise
    QCoreApplication::sendEvent(desk.window().windowHandle(), &move);
    return move.isAccepted();
}

void letsGo(const Desk &desk, const QMimeData &data)
{
    const QWidget *list = listOf(desk);
    const QPoint at = list->mapTo(&desk.window(), list->rect().center());
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window().windowHandle(), &drop);
}

bool drops(const Desk &desk, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    const bool isWelcome = dragsIn(desk, data);
    if (isWelcome)
        letsGo(desk, data);
    return isWelcome;
}

QStringList chips(const Desk &desk)
{
    QStringList names;
    for (const auto *chip : desk.window().findChildren<ui::AttachmentChip *>()) {
        if (chip->isVisible())
            names.append(chip->accessibleName());
    }
    return names;
}

QStringList chipDetails(const Desk &desk)
{
    QStringList details;
    for (const auto *chip : desk.window().findChildren<ui::AttachmentChip *>()) {
        if (chip->isVisible())
            details.append(chip->accessibleDescription());
    }
    return details;
}

QModelIndex lastMessage(const Desk &desk)
{
    const auto *list = desk.shown<QAbstractItemView>("messageList");
    for (int row = list ? list->model()->rowCount() - 1 : -1; row >= 0; --row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data(int(MessageModel::Role::Kind)).toInt() == int(MessageModel::Kind::Message))
            return index;
    }
    return {};
}

QList<client::MessageFile> lastFiles(const Desk &desk)
{
    return ui::filesOf(lastMessage(desk));
}

MessageModel::Delivery lastDelivery(const Desk &desk)
{
    return MessageModel::Delivery(
        lastMessage(desk).data(int(MessageModel::Role::Delivery)).toInt());
}

void actsOnLast(const Desk &desk, const char *action)
{
    QAbstractItemView *list = listOf(desk);
    list->setFocus();
    list->setCurrentIndex(lastMessage(desk));
    QTest::keyClick(list, Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = desk.awaits<QMenu>("messageMenu");
    auto *act = menu ? menu->findChild<QAction *>(QLatin1String(action)) : nullptr;
    if (!act) {
        QTest::qFail(qPrintable(u"no such act: "_s + QLatin1String(action)), __FILE__, __LINE__);
        return;
    }
    act->trigger();
    menu->close();
}

QRect filePlace(const Desk &desk, int file)
{
    const QAbstractItemView *list = listOf(desk);
    const QModelIndex row = lastMessage(desk);
    const auto layout = layoutOf(*list, row);
    return layout.files().at(std::size_t(file)).translated(list->visualRect(row).topLeft());
}

QRect fileButtonPlace(const Desk &desk, int file)
{
    const QAbstractItemView *list = listOf(desk);
    const QModelIndex row = lastMessage(desk);
    const auto layout = layoutOf(*list, row);
    return layout.fileButton(std::size_t(file)).translated(list->visualRect(row).topLeft());
}

//! Not by QTest::mouseMove(), which tells the window that lies on top of all.
void pointsAt(const Desk &desk, const QPoint &where)
{
    QWidget *viewport = listOf(desk)->viewport();
    QMouseEvent move(QEvent::MouseMove, where, viewport->mapToGlobal(where), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &move);
}

QColor colourOfFile(const Desk &desk, int file)
{
    const QPoint middle = filePlace(desk, file).center();
    return listOf(desk)->viewport()->grab().toImage().pixelColor(middle);
}

} // namespace charla::tests
