// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>

#include <QPointer>
#include <QWidget>

namespace charla::ui {

//! The connection in a few calm words, always there: a dot, who one is, and where.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    //! Whose connection it is; not owned, none at first. It may end before this.
    void setSession(client::Session *session);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showState();
    QString words() const;

    QPointer<client::Session> m_session;
};

} // namespace charla::ui
