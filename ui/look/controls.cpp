// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/controls.h>

#include <ui/look/theme.h>

#include <QPushButton>

namespace charla::ui {

namespace {

constexpr int Air = 14; // above and below together, or on either side

} // namespace

void makeRoomy(QWidget *control)
{
    control->setMinimumHeight(control->fontMetrics().height() + Air);
}

void setRoomyText(QPushButton *button, const QString &text)
{
    constexpr int UsualWidth = 80;
    const int width = button->fontMetrics().size(Qt::TextShowMnemonic, text).width();
    button->setText(text);
    button->setMinimumWidth(qMax(UsualWidth, width + 2 * Air));
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
