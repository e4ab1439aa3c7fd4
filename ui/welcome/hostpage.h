// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/hosting.h>

#include <QWidget>

#include <optional>

class QLineEdit;
class QSpinBox;

namespace charla::ui {

class Preferences;
class ToneLabel;

//! The fields of the first dialogue for a person who hosts.
class HostPage : public QWidget
{
    Q_OBJECT

public:
    explicit HostPage(const Preferences &preferences, QWidget *parent = nullptr);

    //! None when the name can't be one: then the page says why, and the keyboard is there.
    std::optional<Hosting::Request> request();
    void blamePort();

signals:
    //! The name was typed, or something was said about it: the height may have changed.
    void edited();

private:
    QString checkName();

    QLineEdit *m_name;
    ToneLabel *m_nameTrouble;
    QSpinBox *m_port;
};

} // namespace charla::ui
