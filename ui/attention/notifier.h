// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace charla::ui {

//! What the person is told of while they look elsewhere.
struct Notification
{
    QString key; //!< of what it is about: a later one with the same key takes its place
    QString title;
    QString text;

    enum class Sound { On, Off };
    Sound sound = Sound::On;
};

//! \brief Shows notifications outside the window, by whatever the desktop has for it.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void show(const Notification &notification) = 0;
    //! What it was about has been seen. Without effect when it is gone already.
    virtual void withdraw(const QString &key) = 0;

signals:
    //! The person wants to go there.
    void activated(const QString &key);
    //! They answered in the notification itself, where the desktop can do that.
    void replied(const QString &key, const QString &text);
    //! It is shown, and the desktop makes no sound with it by itself.
    void soundWanted();
    //! It can't be shown that way; comes once for each.
    void failed(const charla::ui::Notification &notification);
};

} // namespace charla::ui
