// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/host/hostingpreferences.h>

#include <QFile>
#include <QSettings>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

// A server without a window reads the same.
const auto PortKey = u"server/port"_s;
const auto PasswordKey = u"server/password"_s;
const auto EphemeralKey = u"server/ephemeral"_s;
const auto KeepDaysKey = u"server/keepDays"_s;

} // namespace

bool HostingPreferences::keep(const Hosting::Terms &before, const Hosting::Terms &now)
{
    if (before.port != now.port)
        m_settings.setValue(PortKey, now.port);
    if (before.history != now.history || before.keepDays != now.keepDays) {
        m_settings.setValue(EphemeralKey, now.history == Hosting::Terms::History::Memory);
        m_settings.setValue(KeepDaysKey, now.keepDays);
    }
    if (before.password == now.password) {
        m_settings.sync();
        return m_settings.status() == QSettings::NoError;
    }
    if (now.password.isEmpty()) {
        m_settings.remove(PasswordKey);
    } else {
        m_settings.sync(); // so that there is a file
        if (!closeToOthers())
            return false;
        m_settings.setValue(PasswordKey, now.password);
    }
    m_settings.sync();
    return m_settings.status() == QSettings::NoError && (now.password.isEmpty() || closeToOthers());
}

bool HostingPreferences::closeToOthers()
{
    QFile file(m_settings.fileName());
    return !file.exists() || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace charla::ui
