// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace charla::ui {

class Hosting;
class JoinCode;

//! For a host to show: the QR code of one of the server's addresses, and invitations that it carries.
class HostCode : public QWidget
{
    Q_OBJECT

public:
    //! \a hosting is not owned and must outlive this.
    explicit HostCode(Hosting &hosting, QWidget *parent = nullptr);

    //! One of Hosting::addresses(); hidden without one.
    void setAddress(const QString &address);

private:
    void showLink();

    Hosting &m_hosting;
    QString m_address;
    JoinCode *m_code;
};

} // namespace charla::ui
