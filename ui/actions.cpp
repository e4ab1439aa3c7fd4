// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/actions.h>

#include <ui/look/icons.h>
#include <ui/look/naming.h>

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

#include <optional>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

enum class Menu { Server, Host, Talk, View, Help };
enum class Kind { Plain, Checkable, BeginsGroup };

struct Entry
{
    Actions::Act act;
    Menu menu;
    Kind kind;
    const char *objectName;
    const char *text;
    const char *shortcuts; //!< as QKeySequence::listFromString() reads them: "; " between two
    std::optional<Sign> sign;
};

using Act = Actions::Act;

// In the order of the menus.
const Entry Table[] = {
    {Act::OtherServer, Menu::Server, Kind::Plain, "otherServerAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "Connect to &another server…"), "Ctrl+O",
     Sign::Server},
    {Act::Invite, Menu::Server, Kind::BeginsGroup, "inviteAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Invite people…"), "", std::nullopt},
    {Act::KeepNick, Menu::Server, Kind::Plain, "keepNickAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Keep this nick…"), "", std::nullopt},
    {Act::Logins, Menu::Server, Kind::Plain, "loginsAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Where I am logged in…"), "", std::nullopt},
    {Act::LogOut, Menu::Server, Kind::Plain, "logOutAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Log out"), "", Sign::Door},
    {Act::Settings, Menu::Server, Kind::BeginsGroup, "settingsAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "S&ettings…"), "Ctrl+,", Sign::Settings},
    {Act::Quit, Menu::Server, Kind::BeginsGroup, "quitAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Quit"), "Ctrl+Q", Sign::Close},
    {Act::HostPanel, Menu::Host, Kind::Plain, "hostPanelAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Hosting: QR code, people, settings…"),
     "Ctrl+Shift+H", Sign::Server},
    {Act::CopyAddress, Menu::Host, Kind::Plain, "copyAddressAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Copy the address for others"), "Ctrl+Shift+C",
     Sign::Copy},
    {Act::StopHosting, Menu::Host, Kind::BeginsGroup, "stopHostingAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Stop hosting"), "", std::nullopt},
    {Act::JoinRoom, Menu::Talk, Kind::Plain, "joinRoomAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Join or create a room…"), "Ctrl+J", Sign::Add},
    {Act::CloseTab, Menu::Talk, Kind::Plain, "closeTabAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Leave the room, or close the private talk"),
     "Ctrl+W", Sign::Door},
    {Act::Switch, Menu::Talk, Kind::BeginsGroup, "switchAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Go to…"), "Ctrl+K", Sign::Search},
    {Act::NextServer, Menu::Talk, Kind::Plain, "nextServerAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "Ne&xt server"), "Alt+PgDown", Sign::Server},
    {Act::NextTab, Menu::Talk, Kind::Plain, "nextTabAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Next conversation"), "Ctrl+Tab; Ctrl+PgDown",
     std::nullopt},
    {Act::PreviousTab, Menu::Talk, Kind::Plain, "previousTabAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Previous conversation"),
     "Ctrl+Shift+Tab; Ctrl+PgUp", std::nullopt},
    {Act::Write, Menu::Talk, Kind::Plain, "writeAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Write a message"), "Ctrl+L", Sign::Send},
    {Act::PickEmoji, Menu::Talk, Kind::Plain, "pickEmojiAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Insert an emoji…"), "Ctrl+E", Sign::Smile},
    {Act::Attach, Menu::Talk, Kind::Plain, "attachAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "Attach f&iles…"), "Ctrl+Shift+A", Sign::Attach},
    {Act::SearchHere, Menu::Talk, Kind::BeginsGroup, "searchHereAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Find in this conversation…"), "Ctrl+F",
     Sign::Search},
    {Act::SearchEverywhere, Menu::Talk, Kind::Plain, "searchEverywhereAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "Find &everywhere…"), "Ctrl+Shift+F", Sign::Search},
    {Act::ChangeTopic, Menu::Talk, Kind::BeginsGroup, "changeTopicAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "Change the &topic of the room…"), "F2", Sign::Edit},
    {Act::RoomTerms, Menu::Talk, Kind::Plain, "roomTermsAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "Room's &settings: who comes in, who writes…"), "",
     Sign::Settings},
    {Act::Record, Menu::Talk, Kind::BeginsGroup, "recordAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "What &operators did, and bans…"), "", Sign::Clock},
    {Act::ShowMembers, Menu::View, Kind::Checkable, "showMembersAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&People in the room"), "Ctrl+Shift+P",
     Sign::Members},
    {Act::DoNotDisturb, Menu::View, Kind::Checkable, "doNotDisturbAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Do not disturb"), "Ctrl+Shift+D", std::nullopt},
    {Act::LargerText, Menu::View, Kind::BeginsGroup, "largerTextAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Larger letters"), "Ctrl++; Ctrl+=", std::nullopt},
    {Act::SmallerText, Menu::View, Kind::Plain, "smallerTextAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Smaller letters"), "Ctrl+-", std::nullopt},
    {Act::UsualText, Menu::View, Kind::Plain, "usualTextAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "Letters of &usual size"), "Ctrl+0", std::nullopt},
    {Act::Shortcuts, Menu::Help, Kind::Plain, "shortcutsAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&Keyboard shortcuts"), "F1", std::nullopt},
    {Act::About, Menu::Help, Kind::Plain, "aboutAction",
     QT_TRANSLATE_NOOP("charla::ui::Actions", "&About Charla"), "", Sign::Info},
};

// In the order of Menu.
const char *const MenuNames[] = {
    QT_TRANSLATE_NOOP("charla::ui::Actions", "&Server"),
    QT_TRANSLATE_NOOP("charla::ui::Actions", "H&ost"),
    QT_TRANSLATE_NOOP("charla::ui::Actions", "&Talk"),
    QT_TRANSLATE_NOOP("charla::ui::Actions", "&View"),
    QT_TRANSLATE_NOOP("charla::ui::Actions", "&Help"),
};

//! Without the "&" of a mnemonic, or the "(&X)" that stands for one in Chinese.
QString withoutMnemonic(QString text)
{
    static const QRegularExpression InBrackets(u"\\(&\\w\\)"_s);
    return text.remove(InBrackets).remove(u'&');
}

QList<QKeySequence> shortcutsOf(const Entry &entry)
{
    return QKeySequence::listFromString(QString::fromLatin1(entry.shortcuts),
                                        QKeySequence::PortableText);
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
    makeNumbered(window);
}

void Actions::makeNumbered(QWidget *window)
{
    for (std::size_t index = 0; index < NumberedTabs; ++index) {
        const int number = int(index) + 1;
        auto *action = new QAction(tr("Conversation %1").arg(number), this);
        action->setObjectName(u"goToTab%1Action"_s.arg(number));
        action->setShortcut(QKeySequence(u"Alt+%1"_s.arg(number), QKeySequence::PortableText));
        window->addAction(action);
        m_tabs[index] = action;
    }
}

void Actions::fillMenus(QMenuBar *bar) const
{
    std::array<QMenu *, std::size(MenuNames)> menus{};
    for (std::size_t menu = 0; menu < menus.size(); ++menu)
        menus[menu] = bar->addMenu(tr(MenuNames[menu]));
    for (const Entry &entry : Table) {
        QMenu *menu = menus[std::size_t(entry.menu)];
        if (entry.kind == Kind::BeginsGroup)
            menu->addSeparator();
        menu->addAction((*this)[entry.act]);
    }
}

std::vector<Actions::Group> Actions::groups() const
{
    std::vector<Group> groups;
    groups.reserve(std::size(MenuNames));
    for (const char *name : MenuNames)
        groups.push_back({.title = withoutMnemonic(tr(name)), .actions = {}});
    for (const Entry &entry : Table)
        groups[std::size_t(entry.menu)].actions.append((*this)[entry.act]);
    return groups;
}

QString Actions::plainText(const QAction &action)
{
    const QString text = withoutMnemonic(action.text());
    return text.endsWith(u'…') ? text.chopped(1) : text;
}

} // namespace charla::ui
