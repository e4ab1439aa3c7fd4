// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagefiles.h>

#include <client/messagemodel.h>
#include <ui/files/filekind.h>
#include <ui/files/filewords.h>
#include <ui/files/paintfiles.h>
#include <ui/files/talkfiles.h>
#include <ui/look/icons.h>
#include <ui/look/theme.h>

#include <QPainter>

namespace charla::ui {

using client::MessageFile;
using client::MessageModel;
using namespace Qt::StringLiterals;

namespace {

constexpr double Radius = 8;
constexpr int SignSide = 26; // of a card
constexpr int EmptySignSide = 32; // of a picture that is not there yet
constexpr int BarHeight = 4;
constexpr int BarMargin = 8;

MessageModel::Delivery deliveryOf(const QModelIndex &row)
{
    return MessageModel::Delivery(row.data(int(MessageModel::Role::Delivery)).toInt());
}

QRect centred(int side, const QRect &where)
{
    QRect square(0, 0, side, side);
    square.moveCenter(where.center());
    return square;
}

//! Round, above a picture.
void paintEndButton(QPainter &painter, const QRect &where)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawEllipse(where);
    paintSign(painter, Sign::Close, where.adjusted(7, 7, -7, -7), Qt::white);
}

//! That it moves when somebody points at it.
void paintMovingMark(QPainter &painter, const QRect &picture, const QString &mime)
{
    const QString words = mime == "image/gif"_L1 ? u"GIF"_s : u"▶"_s;
    QFont font = MessageLayout::smallFont(painter.font());
    font.setBold(true);
    painter.setFont(font);
    QRect mark(QPoint(), QFontMetrics(font).size(0, words) + QSize(10, 4));
    mark.moveBottomLeft(picture.bottomLeft() + QPoint(6, -6));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(mark, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(mark, Qt::AlignCenter, words);
}

void paintPicture(QPainter &painter, const QRect &where, const MessageFile &file,
                  const QImage &picture, const FilePaint &paint, const Theme &theme)
{
    if (!picture.isNull())
        return paintCovering(painter, picture, where, Radius);
    const bool isMissing = !paint.tools || paint.tools->pictures().isMissing(file);
    const QColor ground = blend(paint.ground, theme.text, 0.08);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(where, Radius, Radius);
    paintSign(painter, isMissing ? Sign::Warning : Sign::Picture, centred(EmptySignSide, where),
              readableOn(ground, theme.dim, 3));
}

struct CardPlace
{
    QRect where;
    QRect button;
};

void paintCard(QPainter &painter, const CardPlace &place, const MessageFile &file,
               std::optional<double> progress, const FilePaint &paint, const Theme &theme)
{
    const auto &[where, button] = place;
    const QFont font = painter.font();
    const QColor ground = blend(paint.ground, theme.base, 0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(where, Radius, Radius);
    const QRect sign(where.left() + MessageLayout::CardPadding,
                     where.center().y() - SignSide / 2 + 1, SignSide, SignSide);
    paintSign(painter, fileSign(fileKind(file.mime)), sign, readableOn(ground, theme.accent, 3));

    const int left = sign.right() + 1 + MessageLayout::CardPadding;
    QRect line(left, where.top() + MessageLayout::CardPadding - 1,
               button.left() - MessageLayout::FileGap - left, painter.fontMetrics().height());
    painter.setPen(readableOn(ground, theme.text, 4.5));
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(fileName(file), Qt::ElideMiddle, line.width()));
    painter.setFont(MessageLayout::smallFont(font));
    const QString detail = progress
        ? progressWords(qint64(double(file.size) * *progress), file.size)
        : fileDetail(file);
    line.moveTop(line.bottom() + 1);
    painter.setPen(readableOn(ground, theme.dim, 4.5));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(detail, Qt::ElideRight, line.width()));
    painter.setFont(font);
    if (!file.path.isEmpty() || progress)
        paintSign(painter, progress ? Sign::Close : Sign::Save, centred(18, button),
                  readableOn(ground, theme.dim, 3));
}

} // namespace

QList<MessageFile> filesOf(const QModelIndex &row)
{
    return row.data(int(MessageModel::Role::Files)).value<QList<MessageFile>>();
}

QList<MessageFile> picturesIn(const QAbstractItemModel &model)
{
    QList<MessageFile> pictures;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const MessageFile &file : filesOf(model.index(row, 0))) {
            if (isShownAsPicture(file))
                pictures.append(file);
        }
    }
    return pictures;
}

std::vector<MessageLayout::File> fileLooks(const QModelIndex &row)
{
    std::vector<MessageLayout::File> looks;
    const bool canEnd = deliveryOf(row) == MessageModel::Delivery::Uploading;
    for (const MessageFile &file : filesOf(row)) {
        if (isShownAsPicture(file))
            looks.push_back({.look = MessageLayout::File::Look::Picture,
                             .size = {file.width, file.height},
                             .canEnd = canEnd});
        else
            looks.push_back({.look = MessageLayout::File::Look::Card, .size = {}});
    }
    return looks;
}

std::optional<double> progressOf(const QModelIndex &row, int file, TalkFiles *tools)
{
    const QList<MessageFile> files = filesOf(row);
    if (file >= files.size())
        return {};
    const auto shareOf = [size = files[file].size](qint64 done) {
        return size > 0 ? double(done) / double(size) : 1.0;
    };
    if (deliveryOf(row) == MessageModel::Delivery::Uploading)
        return shareOf(files[file].sent);
    const auto received = tools ? tools->acts().received(files[file]) : std::nullopt;
    return received ? std::optional(shareOf(*received)) : std::nullopt;
}

void paintFiles(QPainter &painter, const MessageLayout &layout, const QModelIndex &row,
                const FilePaint &paint, const Theme &theme)
{
    const QList<MessageFile> files = filesOf(row);
    const std::vector<QRect> &places = layout.files();
    for (int number = 0; number < int(places.size()) && number < files.size(); ++number) {
        painter.save();
        const QRect where = places[std::size_t(number)];
        const MessageFile &file = files[number];
        const QRect button = layout.fileButton(std::size_t(number));
        const auto progress = progressOf(row, number, paint.tools);
        if (isShownAsPicture(file)) {
            const bool isMoving = number == paint.moving && !paint.frame.isNull();
            const QImage still
                = paint.tools && !isMoving ? paint.tools->pictures().picture(file) : QImage();
            paintPicture(painter, where, file, isMoving ? paint.frame : still, paint, theme);
            if (mayMove(file.mime) && !isMoving)
                paintMovingMark(painter, where, file.mime);
            if (!button.isNull())
                paintEndButton(painter, button);
        } else {
            paintCard(painter, {where, button}, file, progress, paint, theme);
        }
        if (progress) {
            const QRect bar(where.left() + BarMargin, where.bottom() - BarHeight - 3,
                            where.width() - 2 * BarMargin, BarHeight);
            paintProgress(painter, bar, *progress, theme);
        }
        painter.restore();
    }
}

} // namespace charla::ui
