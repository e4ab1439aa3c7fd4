// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/settings/appearance.h>

#include <ui/look/palettes.h>
#include <ui/look/theme.h>
#include <ui/settings/wishes.h>

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

//! The only style that takes every colour from the palette, on every platform.
const auto OwnStyle = u"fusion"_s;

void setStyle(const QString &name)
{
    if (!name.isEmpty() && QApplication::style()->name() != name)
        QApplication::setStyle(name);
}

QFont sized(QFont font, double factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qMax(1, qRound(font.pixelSize() * factor)));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

void setFont(const QFont &font)
{
    if (font != QApplication::font())
        QApplication::setFont(font);
}

QFont desktopFont()
{
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont);
}

} // namespace

Appearance::Appearance(const Wishes &wishes)
    : m_wishes(wishes), m_desktopStyle(QApplication::style()->name())
{
    const auto takeDensity = [this] { setDensity(m_wishes.density.value()); };
    connect(&wishes.colours, &WishBase::changed, this, &Appearance::takeColours);
    connect(&m_desktop, &DesktopColours::changed, this, &Appearance::takeColours);
    connect(&wishes.fontPercent, &WishBase::changed, this, &Appearance::takeFont);
    connect(&wishes.density, &WishBase::changed, this, takeDensity);
    takeColours();
    takeFont();
    takeDensity();
}

Appearance::~Appearance()
{
    setStyle(m_desktopStyle);
    QApplication::setPalette({});
    setFont(desktopFont());
    setDensity(Density::Comfortable);
}

void Appearance::takeColours()
{
    const auto wanted = m_wishes.colours.value();
    setStyle(wanted == Wishes::Colours::System ? m_desktopStyle : OwnStyle);
    QApplication::setPalette({}); // the desktop's again
    const bool isLeftLight
        = m_desktop.wantsDark() && !Theme(QApplication::palette()).isDark; // Qt was not told
    if (wanted == Wishes::Colours::Light)
        QApplication::setPalette(lightPalette());
    else if (wanted == Wishes::Colours::Dark)
        QApplication::setPalette(darkPalette());
    else if (isLeftLight) {
        setStyle(OwnStyle);
        QApplication::setPalette(darkPalette());
    }
}

void Appearance::takeFont()
{
    setFont(sized(desktopFont(), m_wishes.fontPercent.value() / 100.0));
}

} // namespace charla::ui
