// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/look/desktopcolours.h>

#include <QObject>

namespace charla::ui {

class Wishes;

//! \brief Makes the whole application look as the person wishes: colours, size of letters, density.
//!
//! There is one as long as there is a QApplication to look at; what it set goes back to what the
//! desktop has when it ends.
class Appearance : public QObject
{
    Q_OBJECT

public:
    //! \a wishes is not owned and must outlive this.
    explicit Appearance(const Wishes &wishes);
    ~Appearance() override;

private:
    void takeColours();
    void takeFont();

    const Wishes &m_wishes;
    DesktopColours m_desktop;
    QString m_desktopStyle;
};

} // namespace charla::ui
