// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>

#include <ui/look/icons.h>
#include <ui/look/naming.h>

#include <QAction>
#include <QMenu>
#include <QMenuBar>

#include <optional>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

enum class Menu { Server, Talk, View, Help };
enum class Kind { Plain, Checkable, BeginsGroup };

struct Entry
{
    Actions::Act act;
    Menu menu;
    Kind kind;
    const char *objectName;
    const char *text;
    const char *shortcuts; //!< in Qt's portable form, separated by semicolons
    std::optional<Sign> sign;
};

using Act = Actions::Act;

#define TEXT(words) QT_TRANSLATE_NOOP("charla::ui::Actions", words)

// In the order of the menus.
const Entry Table[] = {
    {Act::OtherServer, Menu::Server, Kind::Plain, "otherServerAction", TEXT("Connect to &another server…"), "Ctrl+O",
     Sign::Server},
    {Act::CopyAddress, Menu::Server, Kind::BeginsGroup, "copyAddressAction", TEXT("&Copy the address for others"),
     "Ctrl+Shift+C", Sign::Copy},
    {Act::StopHosting, Menu::Server, Kind::Plain, "stopHostingAction", TEXT("&Stop hosting"), "", {}},
    {Act::Quit, Menu::Server, Kind::BeginsGroup, "quitAction", TEXT("&Quit"), "Ctrl+Q", Sign::Close},
    {Act::JoinRoom, Menu::Talk, Kind::Plain, "joinRoomAction", TEXT("&Join or create a room…"), "Ctrl+J", Sign::Add},
    {Act::CloseTab, Menu::Talk, Kind::Plain, "closeTabAction", TEXT("&Leave the room, or close the private talk"),
     "Ctrl+W", Sign::Door},
    {Act::NextTab,
     Menu::Talk,
     Kind::BeginsGroup,
     "nextTabAction",
     TEXT("&Next conversation"),
     "Ctrl+Tab;Ctrl+PgDown",
     {}},
    {Act::PreviousTab,
     Menu::Talk,
     Kind::Plain,
     "previousTabAction",
     TEXT("&Previous conversation"),
     "Ctrl+Shift+Tab;Ctrl+PgUp",
     {}},
    {Act::Write, Menu::Talk, Kind::Plain, "writeAction", TEXT("&Write a message"), "Ctrl+L", Sign::Send},
    {Act::ShowMembers, Menu::View, Kind::Checkable, "showMembersAction", TEXT("&People in the room"), "Ctrl+Shift+P",
     Sign::Members},
    {Act::About, Menu::Help, Kind::Plain, "aboutAction", TEXT("&About Charla"), "", Sign::Info},
};

#undef TEXT

QList<QKeySequence> shortcutsOf(const Entry &entry)
{
    return QKeySequence::listFromString(QString::fromLatin1(entry.shortcuts), QKeySequence::PortableText);
}

} // namespace

Actions::Actions(QWidget *window) : QObject(window)
{
    for (const Entry &entry : Table) {
        auto *action = new QAction(tr(entry.text), this);
        action->setObjectName(QLatin1StringView(entry.objectName));
        action->setShortcuts(shortcutsOf(entry));
        action->setCheckable(entry.kind == Kind::Checkable);
        if (entry.sign)
            action->setIcon(signIcon(*entry.sign));
        window->addAction(action);
        m_actions[std::size_t(entry.act)] = action;
    }
}

void Actions::fillMenus(QMenuBar *bar) const
{
    const std::array menus{bar->addMenu(tr("&Server")), bar->addMenu(tr("&Talk")), bar->addMenu(tr("&View")),
                           bar->addMenu(tr("&Help"))};
    for (const Entry &entry : Table) {
        QMenu *menu = menus[std::size_t(entry.menu)];
        if (entry.kind == Kind::BeginsGroup)
            menu->addSeparator();
        menu->addAction((*this)[entry.act]);
    }
}

} // namespace charla::ui
