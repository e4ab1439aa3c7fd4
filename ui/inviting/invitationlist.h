// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/invitation.h>

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace charla::ui {

//! The invitations that still let somebody in, each with a button that takes it back. Hidden while there are none.
class InvitationList : public QWidget
{
    Q_OBJECT

public:
    explicit InvitationList(QWidget *parent = nullptr);

    void list(const std::vector<protocol::InvitationTerms> &invitations);

signals:
    void takenBack(const charla::protocol::InvitationId &invitation);

private:
    QWidget *makeRow(const protocol::InvitationTerms &terms);

    QVBoxLayout *m_rows;
};

} // namespace charla::ui
