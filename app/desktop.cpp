// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/desktop.h>

#include <app/archive.h>
#include <app/hostingservice.h>
#include <app/settings.h>
#include <app/unixsignals.h>
#include <client/session.h>
#include <ui/mainwindow.h>
#include <ui/preferences.h>

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLockFile>
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

//! What this person's window keeps between its runs. A second window at the same time keeps nothing:
//! the two would take one another's place on the server.
class Keepsakes
{
public:
    explicit Keepsakes(const QString &folder)
        : m_folder(folder), m_lock(QDir(folder).filePath(u"lock"_s))
    {
        m_lock.setStaleLockTime(0); // somebody may well work longer than that
        m_isOurs = QDir().mkpath(folder) && m_lock.tryLock();
    }

    bool isOurs() const { return m_isOurs; }
    QString folder() const { return m_isOurs ? m_folder : QString(); }

private:
    QString m_folder;
    QLockFile m_lock;
    bool m_isOurs = false;
};

//! Where the arguments say, or else where the person was last.
std::optional<client::Session::Destination>
destinationOf(const Desktop &desktop, const Keepsakes &keepsakes, QSettings &settings)
{
    if (!desktop.url)
        return keepsakes.isOurs() ? ui::Preferences(settings).lastPlace() : std::nullopt;
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
    const Keepsakes keepsakes(serversFolder(desktop.keeping.dataDirectory));
    client::Session session(keepsakes.folder());
    ui::MainWindow window(session, hosting, *settings);

    const UnixSignals signalsToQuit;
    QObject::connect(&signalsToQuit, &UnixSignals::quitRequested, &window, &ui::MainWindow::leave);
    window.start(destinationOf(desktop, keepsakes, *settings));
    return QApplication::exec();
}

} // namespace charla::app
