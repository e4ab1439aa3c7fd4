// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>

namespace charla::tests {

//! \brief An X server of the test's own (Xvfb) with a window manager (Openbox): a desktop that nobody sees, and
//! that tells what the windows on it ask of it.
class Screen
{
public:
    Screen();
    ~Screen();

    //! For DISPLAY.
    QString name() const { return m_name; }
    //! The window of that title; empty when there is none.
    QString windowOf(const QString &title) const;
    //! What xprop says of a property of a window, or of the root window when \a window is empty.
    QString property(const QString &window, const QString &name) const;

private:
    QString asked(const QString &program, const QStringList &arguments) const;

    QProcess m_server;
    QProcess m_manager;
    QString m_name;
};

} // namespace charla::tests
