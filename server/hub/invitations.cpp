// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/invitations.h>

#include <QCryptographicHash>

#include <algorithm>

namespace charla::server {

using namespace protocol;

namespace {

// What is kept of a code: who reads it can't come in with it.
QByteArray hashOf(const InvitationCode &code)
{
    return QCryptographicHash::hash(code.text().toLatin1(), QCryptographicHash::Sha256);
}

InvitationTerms termsOf(const InvitationRecord &record)
{
    return {record.id, record.uses, record.used, record.expires};
}

} // namespace

Invitation Invitations::make(const PersonId &maker, int uses, Timestamp expires)
{
    forgetExpired();
    const InvitationCode code = InvitationCode::create();
    const InvitationRecord record{.id = InvitationId::create(),
                                  .codeHash = hashOf(code),
                                  .maker = maker,
                                  .made = m_today(),
                                  .expires = expires,
                                  .uses = uses,
                                  .used = 0};
    m_byCode.insert(record.codeHash, record);
    m_store.note(record);
    return {{}, code, termsOf(record)};
}

const InvitationRecord *Invitations::find(const InvitationCode &code) const
{
    const auto found = m_byCode.constFind(hashOf(code));
    return found != m_byCode.cend() && m_today() < found->expires ? &*found : nullptr;
}

void Invitations::count(const InvitationCode &code)
{
    const InvitationRecord *const found = find(code);
    if (!found)
        return;
    InvitationRecord record = *found;
    if (++record.used < record.uses) {
        m_byCode.insert(record.codeHash, record);
        m_store.note(record);
    } else {
        m_byCode.remove(record.codeHash);
        m_store.note(InvitationForgotten{record.id});
    }
}

std::vector<InvitationTerms> Invitations::of(const PersonId &maker) const
{
    std::vector<InvitationRecord> records;
    for (const InvitationRecord &record : m_byCode) {
        if (record.maker == maker && m_today() < record.expires)
            records.push_back(record);
    }
    std::ranges::sort(records, std::ranges::greater(), &InvitationRecord::made);
    std::vector<InvitationTerms> terms;
    std::ranges::transform(records, std::back_inserter(terms), termsOf);
    return terms;
}

bool Invitations::revoke(const PersonId &maker, const InvitationId &invitation)
{
    const auto isIt
        = [&](const auto &it) { return it.value().id == invitation && it.value().maker == maker; };
    if (m_byCode.removeIf(isIt) == 0)
        return false;
    m_store.note(InvitationForgotten{invitation});
    return true;
}

void Invitations::forgetExpired()
{
    m_byCode.removeIf([this](const auto &it) {
        if (m_today() < it.value().expires)
            return false;
        m_store.note(InvitationForgotten{it.value().id});
        return true;
    });
}

} // namespace charla::server
