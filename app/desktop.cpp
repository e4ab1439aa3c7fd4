// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/desktop.h>

#include <app/archive.h>
#include <app/hostingservice.h>
#include <app/passwordfile.h>
#include <app/settings.h>
#include <app/singleinstance.h>
#include <app/translations.h>
#include <app/trusting.h>
#include <app/unixsignals.h>
#include <app/windowkeeper.h>
#include <client/discovery/discovery.h>
#include <client/secrets/keychain.h>
#include <client/sessions.h>
#include <ui/mainwindow.h>
#include <ui/preferences.h>
#include <ui/settings/appearance.h>
#include <ui/settings/wishes.h>

#include <QApplication>
#include <QDir>
#include <QLockFile>
#include <QTextStream>

#include <cstdio>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

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
std::vector<client::Session::Destination> destinationsOf(const Desktop &desktop,
                                                         const QString &password,
                                                         const Keepsakes &keepsakes,
                                                         QSettings &settings)
{
    if (desktop.url)
        return {{.url = *desktop.url,
                 .nick = *desktop.nick,
                 .room = desktop.room.value_or(protocol::RoomName::lobby()),
                 .password = password,
                 .fingerprint = desktop.trusted}};
    if (!keepsakes.isOurs())
        return {};
    return ui::Preferences(settings).lastPlaces();
}

//! The same for a window that is open already.
Wish wishOf(const Desktop &desktop)
{
    if (!desktop.url)
        return {.link = desktop.link, .nick = {}};
    return {.link = client::JoinLink{.url = *desktop.url,
                                     .room = desktop.room,
                                     .fingerprint = desktop.trusted},
            .nick = desktop.nick};
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
    const auto password = passwordIn(desktop.passwordFile, trouble);
    if (password && desktop.keeping.damage == Keeping::Damage::Repair)
        trouble = repair(options.history.folder);
    if (!trouble.isEmpty()) {
        QTextStream(stderr) << "charla: " << trouble << Qt::endl;
        return 1;
    }
    const Keepsakes keepsakes(serversFolder(desktop.keeping.dataDirectory));
    SingleInstance instance(serversFolder(desktop.keeping.dataDirectory));
    const bool mayHandOver = desktop.instance == Desktop::Instance::Single && !keepsakes.isOurs();
    if (mayHandOver && instance.handOver(wishOf(desktop)))
        return 0;

    ui::Wishes wishes(*settings);
    const ui::Appearance appearance(wishes);
    const Translations translations(wishes);
    HostingService hosting(options, historyFolder(desktop.keeping.dataDirectory));
    client::Keychain keychain;
    client::Sessions sessions(keepsakes.folder(), pinsFolder(desktop.keeping.dataDirectory));
    sessions.keepSecretsIn(keychain);
    std::optional<client::Discovery> discovery;
    const auto look = [&wishes, &sessions, &discovery] {
        if (!wishes.looksForServers.value())
            discovery.reset();
        else if (!discovery)
            sessions.follow(discovery.emplace());
    };
    look();
    QObject::connect(&wishes.looksForServers, &ui::WishBase::changed, &sessions, look);
    if (desktop.url)
        trust(sessions.pins(), *desktop.url, desktop.trusted);
    WindowKeeper keeper(sessions, hosting, *settings, wishes);
    const UnixSignals signalsToQuit;
    QObject::connect(&signalsToQuit, &UnixSignals::quitRequested, &keeper,
                     [&keeper] { keeper.window().leave(); });
    QObject::connect(&instance, &SingleInstance::wished, &keeper,
                     [&keeper](const Wish &wish) { keeper.window().open(wish.link, wish.nick); });
    if (keepsakes.isOurs())
        instance.listen();
    keeper.window().start(destinationsOf(desktop, *password, keepsakes, *settings));
    if (desktop.link)
        keeper.window().open(desktop.link);
    return QApplication::exec();
}

} // namespace charla::app
