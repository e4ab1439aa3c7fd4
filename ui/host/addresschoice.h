// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace charla::ui {

class Hosting;

//! \brief Every address at which others can join, each ready to copy, and which of them goes into the QR code.
class AddressChoice : public QWidget
{
    Q_OBJECT

public:
    //! \a hosting is not owned and must outlive this.
    explicit AddressChoice(Hosting &hosting, QWidget *parent = nullptr);

    //! The one that the person chose, while it is there, or else the best; empty when there is none.
    const QString &chosen() const { return m_chosen; }

signals:
    void chosenChanged(const QString &address);

private:
    void showAddresses();
    QWidget *makeRow(const QString &address, QButtonGroup *group);
    void choose(const QString &address);

    Hosting &m_hosting;
    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
    QString m_chosen;
};

} // namespace charla::ui
