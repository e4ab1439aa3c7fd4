// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>
#include <ui/look/side.h>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace charla::ui {

//! \brief Asks in place, before somebody is put out, muted or banned: for how long, and why.
//!
//! Stands above the conversations and hinders nobody; Esc gives it up.
class ActQuestion : public SideColumn
{
    Q_OBJECT

public:
    explicit ActQuestion(QWidget *parent = nullptr);

    //! Kick, Mute or Ban.
    void ask(const protocol::PersonAct &act);

signals:
    void decided(const charla::protocol::PersonAct &act);
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void decide();
    void dismiss();

    std::optional<protocol::PersonAct> m_act;
    ToneLabel *m_title;
    QComboBox *m_span;
    QLineEdit *m_reason;
    QCheckBox *m_address;
    QPushButton *m_do;
};

} // namespace charla::ui
