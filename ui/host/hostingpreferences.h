// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ui/hosting.h>

class QSettings;

namespace charla::ui {

//! \brief Writes what a host decides into the settings, where any server of this person finds it.
//!
//! Does not own the settings. Reading them is the program's: the command line may say otherwise.
class HostingPreferences
{
public:
    explicit HostingPreferences(QSettings &settings) : m_settings(settings) { }

    //! Writes what is another in \a now than it was \a before: what the command line says for this
    //! run alone stays out. With a password in it only its owner can read the file.
    //! \return whether it was written, and so.
    [[nodiscard]] bool keep(const Hosting::Terms &before, const Hosting::Terms &now);

private:
    void keepFiles(const Hosting::Files &before, const Hosting::Files &now);
    bool closeToOthers();

    QSettings &m_settings;
};

} // namespace charla::ui
