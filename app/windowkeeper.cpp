// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/windowkeeper.h>

#include <ui/mainwindow.h>
#include <ui/settings/wishes.h>

#include <QApplication>

namespace charla::app {

WindowKeeper::WindowKeeper(client::Sessions &sessions, ui::Hosting &hosting, QSettings &settings,
                           ui::Wishes &wishes)
    : m_sessions(sessions), m_hosting(hosting), m_settings(settings), m_wishes(wishes)
{
    make();
    connect(&wishes, &ui::Wishes::languageChosen, this, &WindowKeeper::renew);
}

WindowKeeper::~WindowKeeper() = default;

void WindowKeeper::make()
{
    m_window = std::make_unique<ui::MainWindow>(m_sessions, m_hosting, m_settings, m_wishes);
}

void WindowKeeper::renew()
{
    // With the last window the program would end, though the next one is about to be there.
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    const ui::MainWindow::Standing standing = m_window->standing();
    m_window->remember();
    m_window.reset();
    make();
    m_window->resume(standing);
    QApplication::setQuitOnLastWindowClosed(quits);
}

} // namespace charla::app
