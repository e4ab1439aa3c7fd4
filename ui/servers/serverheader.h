// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>

#include <QAbstractButton>

class QToolButton;

namespace charla::ui {

//! \brief The line above the rooms of a server: its name, and a way to search it.
//!
//! Beside other servers it tells how the connection is, and can be folded: then it counts what is
//! unread below it. A click brings the server to the front.
class ServerHeader : public QAbstractButton
{
    Q_OBJECT

public:
    //! \a session is not owned and must outlive this.
    explicit ServerHeader(client::Session &session, QWidget *parent = nullptr);

    //! What a server is called: by its name, or before that is known by its address.
    static QString nameOf(const client::Session &session);

    //! Whether there are other servers, from which this one is to be told apart.
    void setOneOfSeveral(bool isOneOfSeveral);
    //! Whether the window shows a conversation of this server.
    void setInFront(bool isInFront);
    void setFolded(bool isFolded);
    bool isFolded() const { return m_isFolded; }

    QSize sizeHint() const override;

signals:
    void foldedChanged(bool isFolded);
    void searchWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showState();
    QString words() const;
    QFont nameFont() const;

    client::Session &m_session;
    QToolButton *m_fold;
    QToolButton *m_search;
    bool m_isOneOfSeveral = false;
    bool m_isInFront = false;
    bool m_isFolded = false;
};

} // namespace charla::ui
