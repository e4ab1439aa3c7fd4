// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagelayout.h>

#include <QFontMetrics>

#include <algorithm>

// Where the files of a message lie.
namespace charla::ui {

namespace {

constexpr int MostTilesInALine = 3;

//! As large as the picture, within bounds, and never so narrow that nobody can hit it.
QSize pictureSize(const QSize &size, int maxWidth)
{
    const QSize most(qMin(MessageLayout::MaxPictureWidth, maxWidth),
                     MessageLayout::MaxPictureHeight);
    const QSize fitted = size.width() > most.width() || size.height() > most.height()
        ? size.scaled(most, Qt::KeepAspectRatio)
        : size;
    const QSize least(qMin(MessageLayout::MinPictureSide, most.width()),
                      MessageLayout::MinPictureSide);
    return fitted.expandedTo(least);
}

QSize cardSize(const QFont &font, int maxWidth)
{
    const int lines
        = QFontMetrics(font).height() + QFontMetrics(MessageLayout::smallFont(font)).height();
    return {qMin(MessageLayout::CardWidth, maxWidth), lines + 2 * MessageLayout::CardPadding};
}

} // namespace

//! The only picture by itself, several as tiles in lines; in the order of the content's, cards left out.
QSize MessageLayout::layPictures(const Content &content, int maxWidth)
{
    const auto isPicture = [](const File &file) { return file.look == File::Look::Picture; };
    const auto count = std::ranges::count_if(content.files, isPicture);
    const int fitting = (maxWidth + FileGap) / (TileSide + FileGap);
    const int columns = std::clamp(fitting, 1, MostTilesInALine);
    const int side = qMin(TileSide, maxWidth);
    QSize all(0, 0);
    int number = 0;
    for (std::size_t file = 0; file < content.files.size(); ++file) {
        if (!isPicture(content.files[file]))
            continue;
        const QSize size
            = count == 1 ? pictureSize(content.files[file].size, maxWidth) : QSize(side, side);
        const QPoint place((number % columns) * (side + FileGap),
                           (number / columns) * (side + FileGap));
        m_files[file] = QRect(place, size);
        all = all.expandedTo({m_files[file].right() + 1, m_files[file].bottom() + 1});
        ++number;
    }
    return count > 0 ? all + QSize(0, FileGap) : all;
}

QSize MessageLayout::layFiles(const Content &content, const Canvas &canvas, int maxWidth)
{
    m_fileLooks = content.files;
    m_files.resize(content.files.size());
    QSize all = layPictures(content, maxWidth);
    const QSize card = cardSize(canvas.font, maxWidth);
    for (std::size_t file = 0; file < content.files.size(); ++file) {
        if (content.files[file].look != File::Look::Card)
            continue;
        m_files[file] = QRect(QPoint(0, all.height()), card);
        all = QSize(qMax(all.width(), card.width()), m_files[file].bottom() + 1 + FileGap);
    }
    return all;
}

QSize MessageLayout::layTrouble(const Content &content, const Canvas &canvas, int maxWidth)
{
    if (content.trouble.isEmpty())
        return {0, 0};
    Markup::Block block{.text = content.trouble};
    for (const QString &way : content.ways) {
        block.text += QStringLiteral(" · ");
        block.runs.push_back(
            {.start = int(block.text.size()), .length = int(way.size()), .link = way});
        block.text += way;
    }
    m_firstWay = content.ways.value(0);
    m_troubleLines = MessageText(
        Markup{{block}}, {.font = smallFont(canvas.font), .width = maxWidth, .inks = canvas.inks});
    return m_troubleLines.size() + QSize(0, FileGap);
}

QRect MessageLayout::fileButton(std::size_t file) const
{
    const QRect &place = m_files[file];
    const QSize size(FileButtonSide, FileButtonSide);
    if (m_fileLooks[file].look == File::Look::Card)
        return {QPoint(place.right() + 1 - CardPadding / 2 - FileButtonSide,
                       place.center().y() - FileButtonSide / 2),
                size};
    return m_fileLooks[file].canEnd
        ? QRect(QPoint(place.right() + 1 - FileGap - FileButtonSide, place.top() + FileGap), size)
        : QRect();
}

MessageLayout::Part MessageLayout::filePartAt(const QPoint &where) const
{
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        if (fileButton(file).contains(where))
            return {.kind = Part::Kind::FileButton, .chip = int(file)};
        if (m_files[file].contains(where))
            return {.kind = Part::Kind::File, .chip = int(file)};
    }
    const MessageText::Target way = m_troubleLines.targetAt(where - m_trouble.topLeft());
    if (m_trouble.contains(where) && way.kind == MessageText::Target::Kind::Link)
        return {.kind = way.what == m_firstWay ? Part::Kind::SendAgain : Part::Kind::TakeBack};
    return {};
}

} // namespace charla::ui
