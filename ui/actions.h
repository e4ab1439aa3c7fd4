// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <array>
#include <vector>

class QAction;
class QMenuBar;
class QWidget;

namespace charla::ui {

//! \brief Everything that a person can do by menu or shortcut, in one table.
class Actions : public QObject
{
    Q_OBJECT

public:
    enum class Act {
        OtherServer,
        Invite,
        KeepNick,
        Logins,
        LogOut,
        HostPanel,
        CopyAddress,
        StopHosting,
        Settings,
        Quit,
        JoinRoom,
        Switch,
        CloseTab,
        NextServer,
        NextTab,
        PreviousTab,
        Write,
        PickEmoji,
        Attach,
        SearchHere,
        SearchEverywhere,
        ChangeTopic,
        RoomTerms,
        Record,
        ShowMembers,
        LargerText,
        SmallerText,
        UsualText,
        DoNotDisturb,
        Shortcuts,
        About,
        Count, //!< none: how many there are
    };

    //! What stands in one menu, under its name without a mnemonic.
    struct Group
    {
        QString title;
        QList<QAction *> actions;
    };

    //! So many conversations can be gone to by their number.
    static constexpr std::size_t NumberedTabs = 9;

    //! The actions work anywhere in \a window.
    explicit Actions(QWidget *window);

    QAction *operator[](Act act) const { return m_actions[std::size_t(act)]; }

    //! Goes to the conversation with that number, from 1. In no menu.
    QAction *goToTab(std::size_t number) const { return m_tabs[number - 1]; }

    void fillMenus(QMenuBar *bar) const;
    //! All of the menus, in their order.
    std::vector<Group> groups() const;

    //! The name of an action, without what a menu adds to it.
    static QString plainText(const QAction &action);

private:
    void makeNumbered(QWidget *window);

    std::array<QAction *, std::size_t(Act::Count)> m_actions{};
    std::array<QAction *, NumberedTabs> m_tabs{};
};

} // namespace charla::ui
