// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

class QSettings;

namespace charla::client {
class Sessions;
}

namespace charla::ui {
class Hosting;
class MainWindow;
class Wishes;
} // namespace charla::ui

namespace charla::app {

//! \brief Keeps the window of the program, and makes it anew when its person chooses another language.
//!
//! The sessions go on meanwhile. The new window looks like the old one, by what that has written
//! into the settings: see docs/decisions/0016.
class WindowKeeper : public QObject
{
    Q_OBJECT

public:
    //! Nothing is owned; all must outlive this. Whoever switches the translations has to be made
    //! before this, to hear of the choice first.
    WindowKeeper(client::Sessions &sessions, ui::Hosting &hosting, QSettings &settings,
                 ui::Wishes &wishes);
    ~WindowKeeper() override;

    //! The one that there is now.
    ui::MainWindow &window() { return *m_window; }

private:
    void make();
    void renew();

    client::Sessions &m_sessions;
    ui::Hosting &m_hosting;
    QSettings &m_settings;
    ui::Wishes &m_wishes;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace charla::app
