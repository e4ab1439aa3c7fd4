// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/joinlink.h>

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QRadioButton;

namespace charla::ui {

class CopyButton;
class QrView;

//! \brief The way to a server, to be passed on: its link as a QR code and as text, for browsers or for
//! Charla itself, and the fingerprint that visitors compare.
//!
//! The link for Charla carries the fingerprint, so that who scans it is sure of the server from the
//! first time on. A browser could not check it: its link leaves that out.
class JoinCode : public QWidget
{
    Q_OBJECT

public:
    explicit JoinCode(QWidget *parent = nullptr);

    //! Hidden without one. The invitation stays the one of setInvitation().
    void setLink(const std::optional<client::JoinLink> &link);
    //! That links carry; none for none.
    void setInvitation(const std::optional<protocol::InvitationCode> &invitation);

private:
    QWidget *makeChoice();
    QWidget *makeLine();
    QWidget *makeFingerprint();
    void showLink();
    QString text() const;

    std::optional<client::JoinLink> m_link;
    std::optional<protocol::InvitationCode> m_invitation;
    QRadioButton *m_forCharla = nullptr;
    QrView *m_code;
    QLineEdit *m_line = nullptr;
    CopyButton *m_copy = nullptr;
    QWidget *m_fingerprint = nullptr;
    QLabel *m_groups = nullptr;
};

} // namespace charla::ui
