// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/look/tonelabel.h>

namespace charla::ui {

class Hosting;

//! For a host: whether others can get here, as far as that can be known, and what to do when they can't. Empty
//! when not hosting.
class ReachLine : public ToneLabel
{
    Q_OBJECT

public:
    //! \a hosting is not owned and must outlive this.
    explicit ReachLine(Hosting &hosting, QWidget *parent = nullptr);

private:
    void showReach();
    QString words() const;

    Hosting &m_hosting;
};

} // namespace charla::ui
