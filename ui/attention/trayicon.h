// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/attention/notifier.h>

#include <QMenu>
#include <QSystemTrayIcon>

namespace charla::ui {

//! \brief Charla beside the clock, on desktops that have such a place: what is unread, and the window by a click.
//!
//! Shows notifications, too, where the desktop has no service for them. Everything that it offers is
//! in the window as well.
class TrayIcon final : public Notifier
{
    Q_OBJECT

public:
    enum class State { Calm, Unread, Personal };

    explicit TrayIcon(QObject *parent = nullptr);

    //! What its menu offers; not owned.
    void setActions(const QList<QAction *> &actions);
    void setState(State state, const QString &words);
    //! Not on a desktop without such a place.
    bool isShown() const { return m_icon.isVisible(); }

    void show(const Notification &notification) override;
    void withdraw(const QString &key) override;

signals:
    void windowWanted();

private:
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    State m_state = State::Calm;
    QString m_key; // of what was shown last: a click is for that
};

} // namespace charla::ui
