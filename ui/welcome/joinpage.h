// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>
#include <QWidget>

#include <optional>

class QComboBox;

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
    std::optional<QUrl> url() const;
    void blameAddress();

signals:
    void edited();

private:
    QComboBox *m_address;
};

} // namespace charla::ui
