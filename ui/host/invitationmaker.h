// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/ids.h>

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace charla::ui {

class Hosting;
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
    QWidget *makeTerms();
    QWidget *makeButtons();
    void make();
    void takeBack();
    void showState();

    Hosting &m_hosting;
    QSpinBox *m_uses = nullptr;
    QComboBox *m_lifetime = nullptr;
    QPushButton *m_takeBack = nullptr;
    ToneLabel *m_words = nullptr;
};

} // namespace charla::ui
