// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/ownnick.h>

#include <client/link.h>

#include <utility>

namespace charla::client {

using namespace protocol;

OwnNick::OwnNick(Link &link, QObject *parent) : QObject(parent), m_link(link) { }

template<typename Request>
void OwnNick::ask(Asking what, Request request)
{
    if (!m_isOnline)
        return;
    m_asking = what;
    m_question = m_link.newRequestId();
    request.id = m_question;
    m_link.send(std::move(request));
}

void OwnNick::keep(const QString &password, const QString &current)
{
    ask(Asking::Keep, KeepNick{{}, password, current});
}

void OwnNick::release(const QString &current)
{
    ask(Asking::Release, ReleaseNick{{}, current});
}

void OwnNick::askSessions()
{
    ask(Asking::Sessions, SessionsRequest{});
}

void OwnNick::end(const SessionId &session)
{
    ask(Asking::Sessions, RevokeSession{{}, session});
}

void OwnNick::comeOnline(NickState state)
{
    m_isOnline = true;
    setState(state);
}

void OwnNick::goOffline()
{
    m_isOnline = false;
    m_asking = Asking::Nothing;
    m_question.clear();
}

void OwnNick::take(const NickKept &answer)
{
    setState(answer.state);
    if (m_question.isEmpty() || answer.id != m_question)
        return;
    m_asking = Asking::Nothing;
    m_question.clear();
    emit kept(answer.state);
}

void OwnNick::take(const SessionList &list)
{
    if (m_question.isEmpty() || list.id != m_question)
        return; // an older question's: there is a newer one
    m_asking = Asking::Nothing;
    m_question.clear();
    emit listed(list.sessions);
}

bool OwnNick::take(const Refusal &refusal)
{
    if (m_question.isEmpty() || refusal.id != m_question)
        return false;
    m_asking = Asking::Nothing;
    m_question.clear();
    emit refused(refusal);
    return true;
}

void OwnNick::setState(NickState state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

} // namespace charla::client
