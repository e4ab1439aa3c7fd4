// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/desktop.h>

#include <app/archive.h>
#include <app/hostingservice.h>
#include <app/settings.h>
#include <app/unixsignals.h>
#include <client/session.h>
#include <ui/mainwindow.h>

#include <QApplication>
#include <QLibraryInfo>
#include <QTextStream>
#include <QTranslator>

#include <cstdio>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

//! Charla's own words and those of Qt's dialogues, in the language of the desktop.
class Translations
{
public:
    Translations()
    {
        install(m_qt, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(m_charla, u"charla"_s, u":/i18n"_s);
    }

private:
    static void install(QTranslator &translator, const QString &name, const QString &folder)
    {
        if (translator.load(QLocale(), name, u"_"_s, folder))
            QCoreApplication::installTranslator(&translator);
    }

    QTranslator m_qt;
    QTranslator m_charla;
};

std::optional<client::Session::Destination> destinationOf(const Desktop &desktop)
{
    if (!desktop.url)
        return {};
    return client::Session::Destination{.url = *desktop.url,
                                        .nick = *desktop.nick,
                                        .room = desktop.room.value_or(protocol::RoomName::lobby())};
}

} // namespace

int runDesktop(const Desktop &desktop)
{
    QString trouble;
    const auto settings = openSettings(desktop.keeping.dataDirectory, trouble);
    if (!settings) {
        QTextStream(stderr) << "charla: " << trouble << Qt::endl;
        return 1;
    }
    const server::Options options = serverOptions(*settings, desktop.keeping);
    if (desktop.keeping.damage == Keeping::Damage::Repair)
        trouble = repair(options.history.folder);
    if (!trouble.isEmpty()) {
        QTextStream(stderr) << "charla: " << trouble << Qt::endl;
        return 1;
    }
    const Translations translations;
    HostingService hosting(options);
    client::Session session;
    ui::MainWindow window(session, hosting, *settings);

    const UnixSignals signalsToQuit;
    QObject::connect(&signalsToQuit, &UnixSignals::quitRequested, qApp, &QCoreApplication::quit);
    window.start(destinationOf(desktop));
    return QApplication::exec();
}

} // namespace charla::app
