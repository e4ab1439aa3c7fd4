// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/outgoing.h>
#include <server/hub/hub.h>
#include <server/hub/peer.h>

#include <algorithm>
#include <utility>

//! The part of the hub that knows whose a nick is for good.
namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// When too many passwords wait to be looked at, this is the time of some of them.
constexpr std::chrono::milliseconds BusyInterval = std::chrono::seconds(2);

} // namespace

Hub::Verdict Hub::ask(const Caller &caller, const Nick &nick, Prover::Question question,
                      Proved done)
{
    const QString key = nick.keys().shown;
    const auto now = m_setup.now();
    const auto wait = std::max(m_tries.waitFor(key, now), guessWait(caller));
    if (wait.count() > 0)
        return Refusal{ErrorCode::RateLimited, {}, {}, wait};
    const auto tell = [this, peer = caller.peer, number = caller.number,
                       done = std::move(done)](const Prover::Finding &finding) {
        Peer *const here = stillHere(peer, number);
        if (!here)
            return;
        here->resume();
        m_heardAt = m_setup.now();
        done(m_callers.at(here), finding);
    };
    if (!m_prover.ask(std::move(question), tell))
        return Refusal{ErrorCode::RateLimited, {}, {}, BusyInterval};
    m_tries.note(key, now);
    caller.peer->pause();
    return {};
}

// Whether anybody keeps the nick is asked only when the work is done: who says a wrong password
// learns nothing, neither by the answer nor by its time.
Hub::Verdict Hub::prove(Caller &caller, const Login &login)
{
    const Person *const holder = m_sessions.find(login.nickname);
    const QByteArray kept = holder ? holder->nickPassword : QByteArray();
    return ask(caller, holder ? holder->nick : login.nickname,
               {.kept = kept, .said = login.nickPassword},
               [this, login, kept](Caller &asker, const Prover::Finding &finding) {
                   onProved(asker, login, kept, finding);
               });
}

void Hub::onProved(Caller &caller, const Login &login, const QByteArray &kept,
                   const Prover::Finding &finding)
{
    Person *const holder = m_sessions.find(login.nickname);
    if (!finding.isRight || !holder || holder->nickPassword != kept) {
        noteWrongGuess(caller);
        const Refusal wrong{ErrorCode::WrongNickPassword, u"nickPassword"_s, login.id};
        refuse(*caller.peer, wrong);
        return endRefused(caller, wrong);
    }
    m_tries.forgive(holder->nick.keys().shown);
    if (!caller.isOwners) {
        if (Verdict banned = m_moderation.objectionToLogin(holder, login)) {
            banned->id = login.id;
            refuse(*caller.peer, *banned);
            return endRefused(caller, *banned);
        }
    }
    if (!finding.kept.isEmpty()) {
        holder->nickPassword = finding.kept;
        keep(*holder);
    }
    resume(caller, *holder, newTicket(*holder, login), login);
}

Hub::Verdict Hub::on(Caller &caller, const KeepNick &keep)
{
    const Person &person = *caller.person;
    if (person.isKept() && keep.current.isEmpty())
        return Refusal{ErrorCode::WrongNickPassword, u"current"_s, {}};
    const auto check
        = person.isKept() ? Prover::Question::Check::Said : Prover::Question::Check::Nothing;
    return ask(
        caller, person.nick,
        {.check = check, .kept = person.nickPassword, .said = keep.current, .next = keep.password},
        [this, id = keep.id, before = person.nickPassword](Caller &asker,
                                                           const Prover::Finding &finding) {
            if (!finding.isRight || asker.person->nickPassword != before)
                refuse(*asker.peer, {ErrorCode::WrongNickPassword, u"current"_s, id});
            else if (finding.kept.isEmpty())
                refuse(*asker.peer, {ErrorCode::NotStored, {}, id});
            else
                setNickPassword(asker, finding.kept, id);
        });
}

Hub::Verdict Hub::on(Caller &caller, const ReleaseNick &release)
{
    const Person &person = *caller.person;
    if (!person.isKept())
        return Refusal{ErrorCode::NickNotKept, {}, {}};
    return ask(caller, person.nick, {.kept = person.nickPassword, .said = release.current},
               [this, id = release.id,
                before = person.nickPassword](Caller &asker, const Prover::Finding &finding) {
                   if (!finding.isRight || asker.person->nickPassword != before)
                       refuse(*asker.peer, {ErrorCode::WrongNickPassword, u"current"_s, id});
                   else
                       setNickPassword(asker, {}, id);
               });
}

void Hub::setNickPassword(const Caller &caller, const QByteArray &kept, const RequestId &answering)
{
    Person &person = *caller.person;
    const Role before = person.role();
    person.nickPassword = kept;
    keep(person);
    if (person.role() != before)
        tellRole(person, nullptr);
    const auto state = person.isKept() ? NickState::Kept : NickState::Guest;
    for (const Device &device : person.devices) {
        const bool isAsker = device.peer == caller.peer;
        device.peer->deliver(Outgoing(NickKept{isAsker ? answering : RequestId(), state}));
    }
}

} // namespace charla::server
