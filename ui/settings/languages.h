// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>

namespace charla::ui {

//! A language that the window speaks.
struct Language
{
    QStringView code; //!< as QLocale names it
    QStringView name; //!< in the language itself, for whoever can read no other
};

inline constexpr std::array Languages{
    Language{u"en", u"English"}, Language{u"es", u"Español"},     Language{u"it", u"Italiano"},
    Language{u"ru", u"Русский"}, Language{u"zh_CN", u"简体中文"},
};

} // namespace charla::ui
