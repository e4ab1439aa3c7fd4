// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/messagefile.h>
#include <ui/conversation/messagelayout.h>

#include <QColor>
#include <QImage>
#include <QList>
#include <QModelIndex>

#include <optional>
#include <vector>

class QPainter;

//! The files of a row of a conversation.
namespace charla::ui {

class TalkFiles;
struct Theme;

QList<client::MessageFile> filesOf(const QModelIndex &row);

//! Those among the files of all messages of \a model, in their order.
QList<client::MessageFile> picturesIn(const QAbstractItemModel &model);

//! How each stands in the talk.
std::vector<MessageLayout::File> fileLooks(const QModelIndex &row);

//! How much of a file is where it goes, 0 to 1; none when it isn't on its way. \a tools may be null.
std::optional<double> progressOf(const QModelIndex &row, int file, TalkFiles *tools);

//! What is painted with.
struct FilePaint
{
    TalkFiles *tools = nullptr; //!< may be null: then there are no pictures
    QColor ground; //!< of the bubble
    int moving = -1; //!< the file that moves …
    QImage frame = {}; //!< … and how it looks now
};

void paintFiles(QPainter &painter, const MessageLayout &layout, const QModelIndex &row,
                const FilePaint &paint, const Theme &theme);

} // namespace charla::ui
