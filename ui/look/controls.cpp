// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/controls.h>

#include <ui/look/theme.h>

#include <QPushButton>

namespace charla::ui {

namespace {

constexpr int Air = 14;

} // namespace

void makeRoomy(QWidget *control)
{
    control->setMinimumHeight(control->fontMetrics().height() + Air);
}

void makePrimary(QPushButton *button)
{
    const Theme theme(button->palette());
    QPalette palette = button->palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::Button, theme.accent);
        palette.setColor(group, QPalette::ButtonText, theme.onAccent);
    }
    button->setPalette(palette);
}

} // namespace charla::ui
