// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/names.h>

#include <QHash>

#include <utility>

namespace charla::server {

//! \brief Values by name, where names that look alike are the same name.
//!
//! Finds by the exact text first, which is what nearly every message carries, and asks for what
//! the letters look like only after that. Name is Nick or RoomName; Value is cheap to copy.
template<typename Name, typename Value>
class NameIndex
{
public:
    //! \return the value of \a name or of the name that it looks like; a default Value for none.
    Value find(const Name &name) const
    {
        if (const auto exact = m_byText.constFind(name.text()); exact != m_byText.constEnd())
            return *exact;
        const protocol::NameKeys keys = name.keys();
        if (const auto alike = m_byFolded.constFind(keys.folded); alike != m_byFolded.constEnd())
            return *alike;
        return m_byShown.value(keys.shown);
    }

    //! \a name must not be found yet.
    void insert(const Name &name, Value value)
    {
        const protocol::NameKeys keys = name.keys();
        m_byText.insert(name.text(), value);
        m_byFolded.insert(keys.folded, value);
        m_byShown.insert(keys.shown, value);
    }

    void remove(const Name &name)
    {
        const protocol::NameKeys keys = name.keys();
        m_byText.remove(name.text());
        m_byFolded.remove(keys.folded);
        m_byShown.remove(keys.shown);
    }

    qsizetype size() const { return m_byText.size(); }

private:
    QHash<QString, Value> m_byText;
    QHash<QString, Value> m_byFolded;
    QHash<QString, Value> m_byShown;
};

} // namespace charla::server
