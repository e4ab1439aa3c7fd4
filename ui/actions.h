// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <array>

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
        LogOut,
        CopyAddress,
        StopHosting,
        Quit,
        JoinRoom,
        CloseTab,
        NextTab,
        PreviousTab,
        Write,
        SearchHere,
        SearchEverywhere,
        ChangeTopic,
        ShowMembers,
        DoNotDisturb,
        About,
        Count, //!< none: how many there are
    };

    //! The actions work anywhere in \a window.
    explicit Actions(QWidget *window);

    QAction *operator[](Act act) const { return m_actions[std::size_t(act)]; }

    void fillMenus(QMenuBar *bar) const;

private:
    std::array<QAction *, std::size_t(Act::Count)> m_actions{};
};

} // namespace charla::ui
