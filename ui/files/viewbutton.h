// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/look/icons.h>

#include <QAbstractButton>

namespace charla::ui {

//! A round button above a picture: light on dark, whatever the window's colours are.
class ViewButton : public QAbstractButton
{
    Q_OBJECT

public:
    ViewButton(Sign sign, const QString &words, QWidget *parent);

    QSize sizeHint() const override { return {Side, Side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int Side = 40;

    Sign m_sign;
};

} // namespace charla::ui
