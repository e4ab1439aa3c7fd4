// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>

#include <QWidget>

#include <chrono>
#include <optional>

namespace charla::ui {

class Hosting;
class InvitationList;
class ToneLabel;

//! \brief For a host whose server has a password: makes invitations, by which so many people come in
//! without it for so long, and takes them back.
//!
//! Hidden while everybody may come in, or nobody. Shows no code: whoever shows links is told of it.
class InvitationMaker : public QWidget
{
    Q_OBJECT

public:
    //! \a hosting is not owned and must outlive this.
    explicit InvitationMaker(Hosting &hosting, QWidget *parent = nullptr);

signals:
    //! Links carry this one from now on; none: they carry none.
    void chosen(const std::optional<charla::protocol::InvitationCode> &invitation);

private:
    void make(int uses, std::chrono::milliseconds lifetime);
    void takeBack(const protocol::InvitationId &invitation);
    void showState();
    void showList();

    Hosting &m_hosting;
    InvitationList *m_list;
    ToneLabel *m_words = nullptr;
};

} // namespace charla::ui
