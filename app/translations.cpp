// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/translations.h>

#include <ui/settings/wishes.h>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

//! \a code is empty for the desktop's. A country's way of writing times and numbers is kept if it is
//! one of that language.
QLocale localeOf(const QString &code)
{
    const QLocale desktop = QLocale::system();
    const QLocale chosen(code);
    const bool isTheirs
        = chosen.language() == desktop.language() && chosen.script() == desktop.script();
    return code.isEmpty() || isTheirs ? desktop : chosen;
}

} // namespace

Translations::Translations(const ui::Wishes &wishes)
{
    connect(&wishes, &ui::Wishes::languageChosen, this,
            [this, &wishes] { choose(wishes.language.value()); });
    choose(wishes.language.value());
}

Translations::~Translations()
{
    QLocale::setDefault(QLocale::system());
}

void Translations::choose(const QString &code)
{
    QLocale::setDefault(localeOf(code));
    install(m_qt, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(m_charla, u"charla"_s, u":/i18n"_s);
}

//! There is none for English: the words in the code are.
void Translations::install(QTranslator &translator, const QString &name, const QString &folder)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(QLocale(), name, u"_"_s, folder))
        QCoreApplication::installTranslator(&translator);
}

} // namespace charla::app
