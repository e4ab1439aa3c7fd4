// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/joinlink.h>

#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace charla::ui {

class Preferences;

//! The fields of the first dialogue for a person who joins.
class JoinPage : public QWidget
{
    Q_OBJECT

public:
    explicit JoinPage(const Preferences &preferences, QWidget *parent = nullptr);

    //! As the person typed it.
    QString address() const;
    void setAddress(const QString &address);
    //! None when what was typed is no address.
    std::optional<client::JoinLink> link() const;
    void blameAddress();

    //! The server wants a password: shows the field for it, and takes the keyboard there.
    void askForPassword();
    //! As typed; empty where it was not asked for.
    QString password() const;

signals:
    void edited();
    //! It is about another server perhaps; comes before edited().
    void addressEdited();

private:
    void forgetPassword();

    QComboBox *m_address;
    QFormLayout *m_form;
    QLineEdit *m_password;
};

} // namespace charla::ui
