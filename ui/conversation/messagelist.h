// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/conversation/messagelayout.h>

#include <protocol/ids.h>

#include <QListView>
#include <QPersistentModelIndex>
#include <QVariantAnimation>

namespace charla::ui {

class MessageDelegate;
class MessageWords;

//! \brief The rows of a conversation, and the one owner of where they are scrolled to.
//!
//! Whoever reads the end stays at the end when something comes; whoever reads elsewhere keeps the
//! row under their eyes where it is, also when older messages come in above. Messages are named by
//! their seq.
class MessageList : public QListView
{
    Q_OBJECT

public:
    explicit MessageList(QWidget *parent = nullptr);

    //! \a messages has the roles of client::MessageModel; not owned, may end before this.
    void setMessages(QAbstractItemModel *messages);
    //! What stands there as long as there is nothing.
    void setEmptyWords(const QString &words);

    bool isAtEnd() const { return m_isAtEnd; }
    void goToEnd();
    //! Brings a row of the model of setMessages() into view, and lights it up for a moment.
    void goTo(const QModelIndex &message);

    //! The chosen rows as text, a line or more for each.
    QString selectedText() const;
    void copySelected() const;

    void doItemsLayout() override;

signals:
    //! The person sees the first row: what came before it may be wanted.
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
    void resizeEvent(QResizeEvent *event) override;

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
    void tellMenu();
    void onScrolled();
    void noteAnchor();
    void noteGaps();
    void tellGap(int row);
    void showFlash(const QVariant &strength);
    void hideToldNotices(int first, int last);

    MessageWords *m_words;
    MessageDelegate *m_delegate;
    QVariantAnimation m_flash;
    QPersistentModelIndex m_flashed;
    Spot m_pressed;
    QString m_emptyWords;
    bool m_isAtEnd = true;
    bool m_isLayingOut = false;
    QPersistentModelIndex m_anchor; //!< the first row that is seen …
    int m_anchorTop = 0; //!< … and where its top is in the viewport
};

} // namespace charla::ui
