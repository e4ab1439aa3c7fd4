// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QRadioButton;

namespace charla::ui {

class Hosting;
class QrView;

//! \brief For a host to show: the QR code of one address, for browsers or for Charla itself, and the
//! fingerprint that visitors compare.
//!
//! The link for Charla carries the fingerprint, so that who scans it is sure of the server from the
//! first time on. A browser could not check it: for it the code is the page's plain address.
class JoinCode : public QWidget
{
    Q_OBJECT

public:
    //! \a hosting is not owned and must outlive this.
    explicit JoinCode(Hosting &hosting, QWidget *parent = nullptr);

    //! One of Hosting::addresses(); hidden without one.
    void setAddress(const QString &address);
    //! That links carry; none for none.
    void setInvitation(const std::optional<protocol::InvitationCode> &invitation);

private:
    QWidget *makeChoice();
    QWidget *makeFingerprint();
    void showLink();
    QString link() const;

    Hosting &m_hosting;
    QString m_address;
    std::optional<protocol::InvitationCode> m_invitation;
    QWidget *m_choice = nullptr;
    QRadioButton *m_forCharla = nullptr;
    QrView *m_code;
    QLineEdit *m_link;
    QWidget *m_fingerprint = nullptr;
    QLabel *m_groups = nullptr;
};

} // namespace charla::ui
