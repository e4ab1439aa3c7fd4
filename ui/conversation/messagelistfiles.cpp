// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagelist.h>

#include <client/messagemodel.h>
#include <ui/conversation/messagedelegate.h>
#include <ui/conversation/messagefiles.h>
#include <ui/conversation/messagewords.h>
#include <ui/conversation/movingpicture.h>
#include <ui/files/talkfiles.h>

#include <QEvent>

// What a person does with the files of messages, and what files need to be seen.
namespace charla::ui {

using client::MessageModel;

void MessageList::setFiles(TalkFiles *tools)
{
    m_tools = tools;
    m_delegate->setFiles(tools);
    connect(m_moving, &MovingPicture::moved, this, [this] {
        m_delegate->setMoving(m_moving->row(), m_moving->file(), m_moving->frame());
        viewport()->update();
    });
    m_moving->setPictures(&tools->pictures());
    connect(&tools->pictures(), &Pictures::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&tools->acts(), &FileActs::changed, viewport(), qOverload<>(&QWidget::update));
}

void MessageList::actOnFile(const Part &part)
{
    using Kind = MessageLayout::Part::Kind;
    const QUuid message = part.row.data(int(MessageModel::Role::Id)).toUuid();
    if (part.what.kind == Kind::SendAgain)
        emit sendAgainWanted(message);
    if (part.what.kind == Kind::TakeBack)
        emit takeBackWanted(message);
    const auto files = filesOf(part.row);
    const bool isFile = part.what.kind == Kind::File || part.what.kind == Kind::FileButton;
    if (!isFile || part.what.chip >= files.size())
        return;
    const client::MessageFile &file = files[part.what.chip];
    const bool isUploading = part.row.data(int(MessageModel::Role::Delivery)).toInt()
        == int(MessageModel::Delivery::Uploading);
    if (part.what.kind == Kind::File)
        emit fileWanted(file);
    else if (isUploading)
        emit takeBackWanted(message);
    else if (m_tools && m_tools->acts().received(file))
        emit fileStopWanted(file);
    else
        emit fileSaveWanted(file);
}

//! What moves does so under the pointer.
void MessageList::followPointer(const Part &part)
{
    const bool isFile = part.what.kind == MessageLayout::Part::Kind::File;
    m_moving->show(isFile ? QModelIndex(part.row) : QModelIndex(), part.what.chip);
}

//! And where the keyboard is.
void MessageList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    RowList::currentChanged(current, previous);
    m_moving->show(hasFocus() ? current : QModelIndex(), 0);
}

bool MessageList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        m_moving->show({}, 0);
    return RowList::viewportEvent(event);
}

//! Of the row that the keyboard is at: its first file, if it has any.
void MessageList::tellFile()
{
    const auto files = filesOf(currentIndex());
    if (!files.isEmpty() && !currentIndex().data(int(MessageWords::Role::IsGone)).toBool())
        emit fileWanted(files.first());
}

} // namespace charla::ui
