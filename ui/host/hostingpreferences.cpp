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
const auto AnnounceKey = u"server/announce"_s;
const auto PasswordKey = u"server/password"_s;
const auto EphemeralKey = u"server/ephemeral"_s;
const auto KeepDaysKey = u"server/keepDays"_s;
const auto MaxFileKey = u"server/maxFile"_s;
const auto MaxStorageKey = u"server/maxStorage"_s;
const auto FileTypesKey = u"server/fileTypes"_s;

// As people write it there, where that says the same.
QString sizeText(qint64 bytes)
{
    constexpr qint64 mebi = 1024 * 1024;
    constexpr qint64 gibi = 1024 * mebi;
    if (bytes > 0 && bytes % gibi == 0)
        return QString::number(bytes / gibi) + u'G';
    if (bytes > 0 && bytes % mebi == 0)
        return QString::number(bytes / mebi) + u'M';
    return QString::number(bytes);
}

} // namespace

bool HostingPreferences::keep(const Hosting::Terms &before, const Hosting::Terms &now)
{
    if (before.port != now.port)
        m_settings.setValue(PortKey, now.port);
    if (before.history != now.history || before.keepDays != now.keepDays) {
        m_settings.setValue(EphemeralKey, now.history == Hosting::Terms::History::Memory);
        m_settings.setValue(KeepDaysKey, now.keepDays);
    }
    if (before.isAnnounced != now.isAnnounced)
        m_settings.setValue(AnnounceKey, now.isAnnounced);
    keepFiles(before.files, now.files);
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

void HostingPreferences::keepFiles(const Hosting::Files &before, const Hosting::Files &now)
{
    if (before.largest != now.largest)
        m_settings.setValue(MaxFileKey, sizeText(now.largest));
    if (before.together != now.together)
        m_settings.setValue(MaxStorageKey, sizeText(now.together));
    if (before.types != now.types && now.types.isEmpty())
        m_settings.remove(FileTypesKey);
    else if (before.types != now.types)
        m_settings.setValue(FileTypesKey, now.types);
}

bool HostingPreferences::closeToOthers()
{
    QFile file(m_settings.fileName());
    return !file.exists() || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace charla::ui
