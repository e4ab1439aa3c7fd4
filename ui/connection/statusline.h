// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>

#include <QWidget>

namespace charla::ui {

//! The connection in a few calm words, always there: a dot, who one is, and where.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    //! \a session is not owned and must outlive this.
    explicit StatusLine(client::Session &session, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showState();
    QString words() const;

    client::Session &m_session;
};

} // namespace charla::ui
