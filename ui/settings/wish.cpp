// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/settings/wish.h>

#include <QSettings>

namespace charla::ui {

WishBase::WishBase(QSettings &settings, QString key) : m_settings(settings), m_key(std::move(key))
{
}

QString WishBase::read() const
{
    return m_settings.value(m_key).toString();
}

void WishBase::write(const QString &word)
{
    m_settings.setValue(m_key, word);
}

} // namespace charla::ui
