// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/hosting.h>

#include <QWidget>

class QLineEdit;
class QSpinBox;

namespace charla::ui {

class Preferences;

//! The fields of the first dialogue for a person who hosts.
class HostPage : public QWidget
{
    Q_OBJECT

public:
    explicit HostPage(const Preferences &preferences, QWidget *parent = nullptr);

    Hosting::Request request() const;
    void blamePort();

private:
    QLineEdit *m_name;
    QSpinBox *m_port;
};

} // namespace charla::ui
