// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/look/theme.h>

#include <QString>

#include <array>
#include <cmath>

namespace charla::ui {

namespace {

constexpr double TextContrast = 4.5; // WCAG 2.1 AA for text
constexpr double ShapeContrast = 3.0; // and for what isn't text

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

//! The same number for the same name on every computer and in every run, which qHash() does not promise (FNV-1a).
quint32 numberOf(const QString &name)
{
    quint32 hash = 2166136261U;
    for (const char byte : name.toCaseFolded().toUtf8())
        hash = (hash ^ quint8(byte)) * 16777619U;
    return hash ^ (hash >> 15);
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor blend(const QColor &bottom, const QColor &top, double share)
{
    const auto mix
        = [share](float below, float above) { return float(below + (above - below) * share); };
    return QColor::fromRgbF(mix(bottom.redF(), top.redF()), mix(bottom.greenF(), top.greenF()),
                            mix(bottom.blueF(), top.blueF()));
}

QColor readableOn(const QColor &background, const QColor &colour, double ratio)
{
    const QColor goal = luminance(background) > 0.18 ? Qt::black : Qt::white;
    for (double share = 0; share < 1; share += 0.05) {
        const QColor candidate = blend(colour, goal, share);
        if (contrast(candidate, background) >= ratio)
            return candidate;
    }
    return goal;
}

Theme::Theme(const QPalette &palette)
{
    base = palette.color(QPalette::Base);
    text = palette.color(QPalette::Text);
    isDark = luminance(base) < 0.18;
    side = blend(base, text, isDark ? 0.05 : 0.035);
    dim = readableOn(side, blend(base, text, 0.6), TextContrast);
    line = blend(base, text, isDark ? 0.18 : 0.13);
    hover = blend(side, text, 0.07);
    accent = readableOn(base, palette.color(QPalette::Highlight), ShapeContrast);
    onAccent
        = readableOn(accent, isDark ? QColor(Qt::white) : palette.color(QPalette::HighlightedText),
                     TextContrast);
    ownBubble = blend(base, accent, isDark ? 0.34 : 0.17);
    otherBubble = blend(base, text, isDark ? 0.10 : 0.06);
    online = readableOn(side, QColor(0x2e, 0xa0, 0x5a), ShapeContrast);
    away = readableOn(side, QColor(0xd9, 0x9a, 0x1c), ShapeContrast);
    offline = readableOn(side, blend(base, text, 0.45), ShapeContrast);
    danger = readableOn(side, QColor(0xc9, 0x32, 0x3a), TextContrast);
    warning = readableOn(side, QColor(0xb8, 0x74, 0x0a), TextContrast);
}

QColor Theme::hue(int number) const
{
    // Hues that stay apart for the eye; the muddy yellows between orange and green are left out.
    static constexpr std::array<int, Hues> Degrees{4,   24,  128, 160, 184, 206,
                                                   228, 258, 284, 312, 338};
    const QColor colour
        = QColor::fromHsl(Degrees[std::size_t(number)], isDark ? 150 : 160, isDark ? 165 : 105);
    return readableOn(otherBubble, colour, TextContrast);
}

QColor Theme::person(const QString &nick) const
{
    return hue(int(numberOf(nick) % Hues));
}

} // namespace charla::ui
