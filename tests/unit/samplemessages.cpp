// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplemessages.h"

using namespace charla::protocol;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Nick nick(const QString &text)
{
    return *Nick::from(text);
}

RoomName room(const QString &text)
{
    return *RoomName::from(text);
}

SessionToken token()
{
    return *SessionToken::from(QString(43, u'x'));
}

MessageId messageId()
{
    return MessageId(QUuid(u"7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10"_s));
}

Timestamp moment()
{
    return Timestamp(1790000000000ms);
}

ChatMessage roomMessage()
{
    return {Seq(121),         Seq(120),       messageId(), nick(u"Ana"_s),
            room(u"lobby"_s), u"yesterday"_s, moment(),    u"Hello"_s};
}

ChatMessage privateMessage()
{
    return {Seq(122),       Seq(118), messageId(), nick(u"Ana"_s),
            nick(u"Bob"_s), 17.5,     moment(),    u"Hello\n\"Bob\" 你好 😀"_s};
}

} // namespace

std::vector<ClientMessage> sampleClientMessages()
{
    const Nick ana = nick(u"Ana"_s);
    const Nick bob = nick(u"Bob"_s);
    const RoomName lobby = RoomName::lobby();
    return {
        Login{u"1"_s, ana, lobby, token(), 1},
        Logout{},
        Join{u"2"_s, lobby},
        Leave{u"3"_s, lobby},
        Send{messageId(), ana, lobby, u"Mon Sep 21 2026"_s, u"Hello"_s},
        Send{messageId(), ana, bob, 1790000000000.0, u"Hello\tBob 😀"_s},
        Typing{lobby, Typing::Activity::Writing},
        Typing{bob, Typing::Activity::Stopped},
        SetPresence{Presence::Online},
        SetPresence{Presence::Away},
        HistoryRequest{u"4"_s, lobby, Seq(120), std::nullopt, 50},
        HistoryRequest{u"5"_s, bob, std::nullopt, Seq(100), 100},
        Ping{u"6"_s},
    };
}

std::vector<ServerMessage> sampleServerMessages()
{
    const Nick ana = nick(u"Ana"_s);
    const Nick bob = nick(u"Bob"_s);
    const RoomName lobby = RoomName::lobby();
    const Member away{bob, Presence::Away};
    const Refusal taken{ErrorCode::NickTaken, u"nickname"_s, u"1"_s};
    return {
        Welcome{u"1"_s,
                ana,
                token(),
                Welcome::Session::Resumed,
                u"a server"_s,
                u"Room 12"_s,
                u"0.1.0"_s,
                lobby,
                {{bob, Seq(118)}}},
        Ack{messageId(), Seq(121), Seq(120), moment()},
        roomMessage(),
        privateMessage(),
        RoomList{{{lobby, 3, Seq(120)}}, {room(u"Old room"_s)}},
        MemberList{u"2"_s, lobby, Seq(120), {{ana, Presence::Online}, away}},
        Joined{lobby, away},
        Left{u"3"_s, lobby, bob},
        PresenceChanged{bob, Presence::Offline},
        TypingNotice{bob, lobby, Typing::Activity::Writing},
        TypingNotice{bob, ana, Typing::Activity::Stopped},
        HistoryPage{u"4"_s, lobby, {roomMessage()}, HistoryPage::Rest::More},
        HistoryPage{u"5"_s, bob, {privateMessage()}, HistoryPage::Rest::None},
        Error{taken, {}, errorWords(taken.code)},
        Pong{u"6"_s},
    };
}
