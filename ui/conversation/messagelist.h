// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/messagelayout.h>
#include <ui/conversation/rowlist.h>
#include <ui/markdown/mentions.h>

#include <client/messagefile.h>
#include <protocol/ids.h>

#include <QUuid>
#include <QVariantAnimation>

namespace charla::ui {

class MessageDelegate;
class MessageWords;
class MovingPicture;
class TalkFiles;

//! \brief The rows of a conversation, and what a person can do with them. Messages are named by their seq.
class MessageList : public RowList
{
    Q_OBJECT

public:
    explicit MessageList(QWidget *parent = nullptr);

    //! \a messages has the roles of client::MessageModel; not owned, may end before this.
    void setMessages(QAbstractItemModel *messages);
    //! What stands there as long as there is nothing.
    void setEmptyWords(const QString &words);

    //! What files need; not owned, must outlive this. Without it they are only named.
    void setFiles(TalkFiles *tools);

    //! Who can be named in a message, and is highlighted then.
    void setPeople(People people);

    //! Own messages that the person has just deleted, each with a way back.
    void setRemovals(const QSet<protocol::Seq> &messages);
    //! From that row of the model of setMessages() on everything is new; an invalid one for nothing.
    void setNews(const QModelIndex &first);

    //! Brings a row of the model of setMessages() into view, and lights it up for a moment.
    void goTo(const QModelIndex &message);

    //! The chosen rows as they were written, a line or more for each.
    QString selectedText() const;
    void copySelected() const;
    //! Does nothing for an address that is not isSafeAddress().
    static void openLink(const QString &address);
    static void copyText(const QString &text);

signals:
    //! The person is about to see the first row: what came before it may be wanted.
    void startReached();
    //! The person sees that messages behind that one are missing.
    void gapReached(charla::protocol::Seq message);
    //! By mouse or key; \a message is a row of the model of setMessages().
    void menuWanted(const QModelIndex &message, const QPoint &globalPlace);
    void quoteClicked(charla::protocol::Seq quoted);
    void undoClicked(charla::protocol::Seq message);
    //! By key: the message that the keyboard is at, if it is the person's own.
    void removeWanted(charla::protocol::Seq message);
    //! By key: what was deleted last is to come back.
    void undoWanted();
    //! The person turned to a file, or wants to keep it, or not to have it after all.
    void fileWanted(const charla::client::MessageFile &file);
    void fileSaveWanted(const charla::client::MessageFile &file);
    void fileStopWanted(const charla::client::MessageFile &file);
    //! A message whose files are on their way, or did not get through.
    void takeBackWanted(const QUuid &message);
    void sendAgainWanted(const QUuid &message);
    //! The keyboard is no longer needed here.
    void dismissed();
    void chipClicked(charla::protocol::Seq message, const QString &mark);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool takesNoPlace(const QModelIndex &row) const override;

private:
    //! A row, and what of it.
    struct Part
    {
        QPersistentModelIndex row;
        MessageLayout::Part what;

        bool isNowhere() const { return what.kind == MessageLayout::Part::Kind::None; }
        bool operator==(const Part &) const = default;
    };

    Part partAt(const QPoint &where) const;
    void act(const Part &part);
    void actOnFile(const Part &part);
    void followPointer(const Part &part);
    void copyCode(const QString &code);
    void tellMenu();
    void tellRemoval();
    void tellFile();
    void onRowsSeen(int first, int last);
    void tellGap(int row);
    void showFlash(const QVariant &strength);

    MessageWords *m_words;
    MessageDelegate *m_delegate;
    MovingPicture *m_moving;
    TalkFiles *m_tools = nullptr;
    QVariantAnimation m_flash;
    QPersistentModelIndex m_flashed;
    Part m_pressed;
    QString m_emptyWords;
};

} // namespace charla::ui
