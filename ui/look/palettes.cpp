// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/palettes.h>

namespace charla::ui {

namespace {

struct Colours
{
    QColor window; //!< Qt makes the edges and shadows of controls from it
    QColor base;
    QColor alternate;
    QColor text;
    QColor quiet; //!< hints in empty fields
    QColor disabled;
    QColor accent;
    QColor link;
    QColor toolTip;
};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette(colours.window);
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.alternate);
    palette.setColor(QPalette::PlaceholderText, colours.quiet);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Link, colours.link);
    palette.setColor(QPalette::LinkVisited, colours.link);
    palette.setColor(QPalette::ToolTipBase, colours.toolTip);
    palette.setColor(QPalette::ToolTipText, colours.text);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(role, colours.text);
        palette.setColor(QPalette::Disabled, role, colours.disabled);
    }
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({.window = QColor(0xef, 0xf0, 0xf2),
                      .base = Qt::white,
                      .alternate = QColor(0xf5, 0xf6, 0xf8),
                      .text = QColor(0x1c, 0x1e, 0x21),
                      .quiet = QColor(0x6b, 0x70, 0x78),
                      .disabled = QColor(0x9a, 0x9e, 0xa6),
                      .accent = QColor(0x2a, 0x6f, 0xc9),
                      .link = QColor(0x1d, 0x5f, 0xb8),
                      .toolTip = Qt::white});
}

QPalette darkPalette()
{
    return paletteOf({.window = QColor(0x2b, 0x2d, 0x31),
                      .base = QColor(0x1f, 0x21, 0x25),
                      .alternate = QColor(0x26, 0x28, 0x2c),
                      .text = QColor(0xe4, 0xe6, 0xea),
                      .quiet = QColor(0x9a, 0x9e, 0xa6),
                      .disabled = QColor(0x70, 0x74, 0x7b),
                      .accent = QColor(0x3d, 0x8b, 0xd8),
                      .link = QColor(0x7a, 0xb4, 0xf0),
                      .toolTip = QColor(0x34, 0x36, 0x3b)});
}

} // namespace charla::ui
