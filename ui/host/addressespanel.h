// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/look/side.h>

class QVBoxLayout;

namespace charla::ui {

class Hosting;

//! \brief For a host: at which addresses the others can join, each ready to copy, and the way to stop. Hidden when not hosting.
class AddressesPanel : public SideColumn
{
    Q_OBJECT

public:
    //! Shown at once; the others by a button.
    static constexpr qsizetype FirstAddresses = 2;

    //! \a hosting is not owned and must outlive this.
    explicit AddressesPanel(Hosting &hosting, QWidget *parent = nullptr);

    //! Puts the best address into the clipboard.
    void copyFirst();

signals:
    void stopWanted();
    //! All there is to see and decide about the server.
    void panelWanted();

private:
    enum class Extent { First, All };

    void showAddresses();
    QWidget *makeRow(const QString &address);

    Hosting &m_hosting;
    QWidget *m_rows = nullptr; // until there are addresses
    QVBoxLayout *m_column;
    Extent m_extent = Extent::First;
};

} // namespace charla::ui
