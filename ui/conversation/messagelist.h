// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/messagelayout.h>
#include <ui/conversation/rowlist.h>
#include <ui/markdown/mentions.h>

#include <protocol/ids.h>

#include <QVariantAnimation>

namespace charla::ui {

class MessageDelegate;
class MessageWords;

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

    //! Who can be named in a message, and is highlighted then.
    void setPeople(People people);

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
    void chipClicked(charla::protocol::Seq message, const QString &mark);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool takesNoPlace(const QModelIndex &row) const override;

private:
    //! A row, and what of it.
    struct Spot
    {
        QPersistentModelIndex row;
        MessageLayout::Part part;

        bool isNowhere() const { return part.kind == MessageLayout::Part::Kind::None; }
        bool operator==(const Spot &) const = default;
    };

    Spot spotAt(const QPoint &where) const;
    void act(const Spot &spot);
    void copyCode(const QString &code);
    void tellMenu();
    void onRowsSeen(int first, int last);
    void tellGap(int row);
    void showFlash(const QVariant &strength);

    MessageWords *m_words;
    MessageDelegate *m_delegate;
    QVariantAnimation m_flash;
    QPersistentModelIndex m_flashed;
    Spot m_pressed;
    QString m_emptyWords;
};

} // namespace charla::ui
