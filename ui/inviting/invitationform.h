// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <chrono>

class QComboBox;
class QSpinBox;

namespace charla::ui {

//! For whom a new invitation is good, and how long. Makes none: tells that one is wanted.
class InvitationForm : public QWidget
{
    Q_OBJECT

public:
    explicit InvitationForm(QWidget *parent = nullptr);

signals:
    void wanted(int uses, std::chrono::milliseconds lifetime);

private:
    QSpinBox *m_uses;
    QComboBox *m_lifetime;
};

} // namespace charla::ui
