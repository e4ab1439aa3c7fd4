// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/messagefile.h>
#include <protocol/message.h>

#include <QObject>
#include <QPointer>
#include <QUuid>

#include <optional>

class QMenu;
class QModelIndex;

namespace charla::client {
class MemberModel;
class Moderation;
} // namespace charla::client

namespace charla::ui {

//! \brief What a person can do with one message, as a menu. Does nothing by itself.
//!
//! Its rows are those of a client::MessageModel.
class MessageMenu : public QObject
{
    Q_OBJECT

public:
    //! The menus belong to \a parent.
    explicit MessageMenu(QWidget *parent);

    //! Who may do what to the author; none may be null. Not owned, may end before this.
    void setOrder(const client::Moderation *moderation, const protocol::Conversation &conversation,
                  const client::MemberModel *members);

    enum class Standing {
        There,
        Leaving, //!< the person has just deleted it
    };

    //! Without effect while one is shown.
    void show(const QModelIndex &message, Standing standing, const QPoint &globalPlace);

signals:
    void copyWanted();
    //! An address that the message has as a link.
    void linkWanted(const QString &address);
    //! An address, or a block of code.
    void copyTextWanted(const QString &text);
    void replyWanted(charla::protocol::Seq message);
    void quotedWanted(charla::protocol::Seq quoted);
    void editWanted(charla::protocol::Seq message);
    void removeWanted(charla::protocol::Seq message);
    //! A message that is Standing::Leaving.
    void undoWanted(charla::protocol::Seq message);
    //! To be seen or opened; to be kept.
    void fileWanted(const charla::client::MessageFile &file);
    void fileSaveWanted(const charla::client::MessageFile &file);
    //! A message whose files did not get through, or are on their way.
    void sendAgainWanted(const QUuid &message);
    void takeBackWanted(const QUuid &message);
    void markToggled(charla::protocol::Seq message, const QString &mark);
    //! An act of protocol/moderation.h upon the author.
    void actWanted(const charla::protocol::ClientMessage &act);

private:
    void addActs(QMenu *menu, const QModelIndex &message);
    void addLinks(QMenu *menu, const QModelIndex &message);
    void addFiles(QMenu *menu, const QModelIndex &message);
    void addWaysOn(QMenu *menu, const QModelIndex &message);
    void addMarks(QMenu *menu, const QModelIndex &message);
    void addOwnActs(QMenu *menu, const QModelIndex &message);
    void addOrder(QMenu *menu, const QModelIndex &message);
    void addRemoval(QMenu *menu, protocol::Seq message);

    QWidget *m_parent;
    QPointer<QMenu> m_shown;
    QPointer<const client::Moderation> m_moderation;
    QPointer<const client::MemberModel> m_members;
    std::optional<protocol::RoomName> m_room;
};

} // namespace charla::ui
