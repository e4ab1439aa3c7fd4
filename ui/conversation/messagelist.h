// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace charla::ui {

class MessageWords;

//! \brief The rows of a conversation, and the one owner of where they are scrolled to.
//!
//! Whoever reads the end stays at the end when something comes; whoever reads elsewhere keeps the
//! row under their eyes where it is, also when older messages come in above.
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

    //! The chosen rows as text, a line or more for each.
    QString selectedText() const;

    void doItemsLayout() override;

signals:
    //! The person sees the first row: what came before it may be wanted.
    void startReached();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void copySelected() const;
    void onScrolled();
    void noteAnchor();
    void hideToldNotices(int first, int last);

    MessageWords *m_words;
    QString m_emptyWords;
    bool m_isAtEnd = true;
    bool m_isLayingOut = false;
    QPersistentModelIndex m_anchor; //!< the first row that is seen …
    int m_anchorTop = 0; //!< … and where its top is in the viewport
};

} // namespace charla::ui
