// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace charla::ui {

class TrustWarning;

//! \brief Says why one can't talk just now, what is being done about it, and what the person can do. Hidden while online.
class ConnectionBanner : public QWidget
{
    Q_OBJECT

public:
    //! \a session is not owned and must outlive this.
    explicit ConnectionBanner(client::Session &session, QWidget *parent = nullptr);

signals:
    //! The person wants the first dialogue.
    void connectWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void onStateChanged(client::Session::State state);
    void showState();
    QString words() const;
    void act();
    //! Whether a certificate is the reason, and the person has not decided yet.
    bool warns() const;
    void stayAway();

    client::Session &m_session;
    std::optional<client::Trouble> m_trouble;
    QLabel *m_words;
    QPushButton *m_button;
    QWidget *m_row = nullptr; // of these two
    TrustWarning *m_warning;
    bool m_staysAway = false; // by the person's will
    QTimer m_countdown;
};

} // namespace charla::ui
