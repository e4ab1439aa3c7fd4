// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/moderation.h>

#include <client/link.h>

#include <algorithm>
#include <type_traits>

namespace charla::client {

using namespace protocol;
using namespace std::chrono_literals;

namespace {

constexpr auto TickInterval = 1s;

Timestamp now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

bool endsBefore(const Muting &one, const Muting &other)
{
    return one.until && (!other.until || *one.until < *other.until);
}

bool holds(const std::optional<Muting> &muting)
{
    return muting && (!muting->until || *muting->until > now());
}

} // namespace

Moderation::Moderation(Link &link, QObject *parent) : QObject(parent), m_link(link)
{
    m_ticks.setInterval(TickInterval);
    connect(&m_ticks, &QTimer::timeout, this, &Moderation::tick);
}

// ---- questions ----------------------------------------------------------------------------

bool Moderation::keepsOrderIn(const RoomName &room) const
{
    return keepsOrder() || rightsIn(room.text()).keeping == OwnRights::Keeping::Keeper;
}

bool Moderation::mayActOn(Role other, const std::optional<RoomName> &room) const
{
    const Role rank = room && keepsOrderIn(*room) ? std::max(m_role, Role::Operator) : m_role;
    return rank >= Role::Operator && other < rank;
}

bool Moderation::maySetTopic(const RoomName &room) const
{
    if (keepsOrderIn(room))
        return true;
    const auto silent = silence(room);
    const bool isSilenced = silent && silent->why != Silence::Why::TooSoon;
    return !terms(room).isTopicLocked && !isSilenced;
}

RoomTerms Moderation::terms(const RoomName &room) const
{
    return m_terms.value(room.text());
}

std::optional<Moderation::Silence> Moderation::mutedIn(const QString &room) const
{
    std::optional<Muting> muting = rightsIn({}).muting;
    if (!holds(muting))
        muting.reset();
    if (const auto here = rightsIn(room).muting; !room.isEmpty() && holds(here)) {
        if (!muting || endsBefore(*muting, *here))
            muting = here;
    }
    return muting ? std::optional(Silence{Silence::Why::Muted, muting->until}) : std::nullopt;
}

std::optional<Moderation::Silence> Moderation::silence(const Conversation &in) const
{
    const auto *room = std::get_if<RoomName>(&in);
    if (auto muted = mutedIn(room ? room->text() : QString()))
        return muted;
    if (!room || keepsOrderIn(*room))
        return {};
    const RoomTerms itsTerms = terms(*room);
    if (itsTerms.isReadOnly)
        return Silence{Silence::Why::ReadOnly};
    if (itsTerms.isModerated && rightsIn(room->text()).voice == OwnRights::Voice::None)
        return Silence{Silence::Why::NoVoice};
    if (const auto wait = untilNext(*room); wait > 0ms)
        return Silence{Silence::Why::TooSoon, {}, wait};
    return {};
}

std::chrono::milliseconds Moderation::untilNext(const RoomName &room) const
{
    const auto said = m_said.constFind(room.text());
    if (said == m_said.constEnd())
        return 0ms;
    const auto wait = *said + terms(room).slowMode - std::chrono::steady_clock::now();
    return std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(wait));
}

// ---- acts ---------------------------------------------------------------------------------

RequestId Moderation::ask(ClientMessage request)
{
    if (!m_link.isOpen())
        return {};
    RequestId id = m_link.newRequestId();
    std::visit(
        [&id](auto &alternative) {
            if constexpr (requires { alternative.id; }) {
                if constexpr (std::is_same_v<decltype(alternative.id), RequestId>)
                    alternative.id = id;
            }
        },
        request);
    m_requests.insert(id);
    m_link.send(request);
    return id;
}

// ---- what the server says -----------------------------------------------------------------

void Moderation::comeOnline(const Welcome &welcome)
{
    m_role = welcome.role;
    m_rights.clear();
    m_requests.clear();
    emit changed();
}

// Those who wait for an answer won't get one; what goes in the rooms is told anew.
void Moderation::goOffline()
{
    m_requests.clear();
    m_ticks.stop();
}

void Moderation::noteSaid(const Conversation &in)
{
    const auto *room = std::get_if<RoomName>(&in);
    if (!room || terms(*room).slowMode == 0s || keepsOrderIn(*room))
        return;
    m_said.insert(room->text(), std::chrono::steady_clock::now());
    m_ticks.start();
    emit changed();
}

void Moderation::setTerms(const RoomName &room, const RoomTerms &terms)
{
    if (m_terms.value(room.text()) == terms)
        return;
    if (terms == RoomTerms())
        m_terms.remove(room.text());
    else
        m_terms.insert(room.text(), terms);
    emit changed();
}

void Moderation::take(const RoomList &list)
{
    for (const RoomEntry &entry : list.rooms)
        setTerms(entry.room, entry.terms);
}

void Moderation::take(const MemberList &list)
{
    setTerms(list.room, list.terms);
}

void Moderation::take(const TermsChanged &news)
{
    setTerms(news.room, news.terms);
    if (m_requests.remove(news.id))
        emit done(news.id);
}

void Moderation::take(const RoleChanged &news, bool isSelf)
{
    if (isSelf && std::exchange(m_role, news.role) != news.role)
        emit changed();
    if (m_requests.remove(news.id))
        emit done(news.id);
}

void Moderation::take(const OwnRights &rights)
{
    m_rights.insert(rights.room ? rights.room->text() : QString(), rights);
    if (rights.muting && rights.muting->until)
        m_ticks.start();
    emit changed();
}

void Moderation::take(const Done &answer)
{
    if (m_requests.remove(answer.id))
        emit done(answer.id);
}

void Moderation::take(const BanList &list)
{
    if (m_requests.remove(list.id))
        emit bansListed(list);
}

void Moderation::take(const AuditPage &page)
{
    if (m_requests.remove(page.id))
        emit actsListed(page);
}

bool Moderation::take(const Refusal &refusal)
{
    if (!m_requests.remove(refusal.id))
        return false;
    emit refused(refusal.id, refusal);
    return true;
}

// Stops with the last thing that ends by itself.
void Moderation::tick()
{
    const auto isRunning = [this](const QString &room) {
        const auto slow = m_terms.value(room).slowMode;
        return m_said.value(room) + slow > std::chrono::steady_clock::now();
    };
    m_said.removeIf([&isRunning](const auto &said) { return !isRunning(said.key()); });
    const bool isMuteEnding = std::ranges::any_of(m_rights, [](const OwnRights &rights) {
        return rights.muting && rights.muting->until && *rights.muting->until > now();
    });
    if (m_said.isEmpty() && !isMuteEnding)
        m_ticks.stop();
    emit changed();
}

} // namespace charla::client
