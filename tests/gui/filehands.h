// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/messagefile.h>
#include <client/messagemodel.h>

#include <QColor>
#include <QModelIndex>
#include <QSize>
#include <QString>
#include <QStringList>

class QMimeData;

//! What a person does with files at a desk, and files to do it with.
namespace charla::tests {

class Desk;

//! All in \a folder. \return the path.
QString writeFile(const QString &folder, const QString &name, const QByteArray &bytes);
//! As large as that, but it takes no room on the disk.
QString writeLarge(const QString &folder, const QString &name, qint64 size);
QString writePicture(const QString &folder, const QString &name, const QSize &size,
                     const QColor &colour);
//! Each picture of another colour, in turn.
QString writeMoving(const QString &folder, const QString &name, const QSize &size);

//! Lets files go above the talk, as a desktop does. \return whether they were welcome.
bool drops(const Desk &desk, const QStringList &paths);
//! The same in two steps; \a data must live until the second.
bool dragsIn(const Desk &desk, const QMimeData &data);
void letsGo(const Desk &desk, const QMimeData &data);

//! The names of what is above the text field, and what stands below them.
QStringList chips(const Desk &desk);
QStringList chipDetails(const Desk &desk);

//! The newest message of the conversation in front; invalid when there is none.
QModelIndex lastMessage(const Desk &desk);
QList<client::MessageFile> lastFiles(const Desk &desk);
client::MessageModel::Delivery lastDelivery(const Desk &desk);
//! Chooses an act in the menu of the newest message, by the keyboard.
void actsOnLast(const Desk &desk, const char *action);
//! In the viewport of the list: a file of the newest message, and its button.
QRect filePlace(const Desk &desk, int file);
QRect fileButtonPlace(const Desk &desk, int file);
//! Moves the pointer there, in that viewport.
void pointsAt(const Desk &desk, const QPoint &where);
//! What is seen in the middle of a file of the newest message.
QColor colourOfFile(const Desk &desk, int file);

} // namespace charla::tests
