// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace charla::app {

//! \brief Whether a firewall is on at this machine that a person can set: ufw or firewalld.
//!
//! Looks only, at what everybody may read: ufw's own settings, and whether firewalld is on the system's
//! bus. What it lets in nobody tells without the right to change it. Nothing blocks.
class Firewall : public QObject
{
    Q_OBJECT

public:
    //! \a ufwSettings is the file in which ufw says whether it is on.
    explicit Firewall(QString ufwSettings = defaultUfwSettings(), QObject *parent = nullptr);

    static QString defaultUfwSettings();

    //! Anew; found() tells if there is one.
    void look();

    //! "ufw" or "firewalld"; empty for none, and before look().
    const QString &name() const { return m_name; }

signals:
    void found();

private:
    void take(const QString &name);

    QString m_ufwSettings;
    QString m_name;
};

} // namespace charla::app
