// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/invitations.h>

#include <QCryptographicHash>

#include <algorithm>

namespace charla::server {

using namespace protocol;

QByteArray Invitations::hashOf(const InvitationCode &code)
{
    return QCryptographicHash::hash(code.text().toLatin1(), QCryptographicHash::Sha256);
}

void Invitations::add(const InvitationRecord &record)
{
    m_byCode.insert(record.codeHash, record);
}

const InvitationRecord *Invitations::find(const InvitationCode &code, Timestamp now) const
{
    const auto found = m_byCode.constFind(hashOf(code));
    return found != m_byCode.cend() && now < found->expires ? &*found : nullptr;
}

InvitationRecord Invitations::use(const InvitationRecord &record)
{
    InvitationRecord used = record; // it may be the one in the table
    ++used.used;
    if (used.used < used.uses)
        m_byCode.insert(used.codeHash, used);
    else
        m_byCode.remove(used.codeHash);
    return used;
}

std::vector<InvitationRecord> Invitations::of(const PersonId &maker, Timestamp now) const
{
    std::vector<InvitationRecord> records;
    for (const InvitationRecord &record : m_byCode) {
        if (record.maker == maker && now < record.expires)
            records.push_back(record);
    }
    std::ranges::sort(records, std::ranges::greater(), &InvitationRecord::made);
    return records;
}

bool Invitations::remove(const PersonId &maker, const InvitationId &id)
{
    return m_byCode.removeIf([&](const auto &it) {
        return it.value().id == id && it.value().maker == maker;
    }) > 0;
}

std::vector<InvitationId> Invitations::takeExpired(Timestamp now)
{
    std::vector<InvitationId> expired;
    m_byCode.removeIf([&](const auto &it) {
        if (now < it.value().expires)
            return false;
        expired.push_back(it.value().id);
        return true;
    });
    return expired;
}

} // namespace charla::server
