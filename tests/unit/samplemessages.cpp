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

UploadToken uploadToken(QChar letter)
{
    return *UploadToken::from(QString(43, letter));
}

UploadId uploadId()
{
    return UploadId(QUuid(u"2b0a4f5e-7c1d-4d0e-8a44-9b1f6c3d2e01"_s));
}

SessionId sessionId()
{
    return SessionId(QUuid(u"2b0a4f5e-7c1d-4d0e-8a44-9b1f6c3d2e02"_s));
}

InvitationId invitationId()
{
    return InvitationId(QUuid(u"2b0a4f5e-7c1d-4d0e-8a44-9b1f6c3d2e04"_s));
}

InvitationCode invitationCode()
{
    return *InvitationCode::from(QString(43, u'i'));
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

ChatMessage withMark(ChatMessage message)
{
    message.keyMark = KeyMark::from(u"9f3a12c4"_s).value();
    return message;
}

ChatMessage privateMessage()
{
    ChatMessage message = roomMessage();
    message.seq = Seq(122);
    message.prev = Seq(118);
    message.to = nick(u"Bob"_s);
    message.sendAt = 17.5;
    message.text = u"Hello\n\"Bob\" 你好 😀"_s;
    return message;
}

std::vector<File> files()
{
    const QString path = u"/files/MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY/"_s;
    return {{u"a cup 😀.jpg"_s, 2'345'678, u"image/jpeg"_s, 4000, 3000,
             path + u"a%20cup%20%F0%9F%98%80.jpg"_s, path + u"preview"_s},
            {u"plan"_s, 0, u"application/octet-stream"_s, 0, 0, path + u"plan"_s}};
}

ChatMessage withFiles(ChatMessage message, const QString &text)
{
    message.text = text;
    message.files = files();
    return message;
}

ChatMessage edited(ChatMessage message)
{
    const Nick bob = nick(u"Bob"_s);
    message.replyTo = Seq(117);
    message.state = ChatMessage::State::Edited;
    message.reactions = {{u"👨‍👩‍👧"_s, {bob, nick(u"Ana"_s)}}, {u"+1"_s, {bob}}};
    message.changed = Seq(130);
    return message;
}

ChatMessage deleted(ChatMessage message)
{
    message.text.clear();
    message.state = ChatMessage::State::Deleted;
    message.changed = Seq(131);
    return message;
}

Change change(ChangeKind kind, const QString &text)
{
    return {Seq(130), Seq(122), messageId(), nick(u"Ana"_s), room(u"lobby"_s), moment(),
            Seq(121), kind,     text};
}

Change inPrivate(Change change)
{
    change.of = nick(u"Bob"_s);
    return change;
}

RoomTerms slow()
{
    return {RoomTerms::Kind::InvitationOnly, true, true, true, 30s};
}

Found found()
{
    const Nick ana = nick(u"Ana"_s);
    const Nick bob = nick(u"Bob"_s);
    return {u"8"_s,
            {{Seq(122), moment(), ana, bob, u"Coffee 😀 cup"_s, {{0, 6}, {10, 3}}},
             {Seq(121), moment(), bob, room(u"lobby"_s), u"no coffee"_s, {{3, 6}}}},
            HistoryPage::Rest::More};
}

} // namespace

std::vector<ClientMessage> sampleClientMessages()
{
    const Nick ana = nick(u"Ana"_s);
    const Nick bob = nick(u"Bob"_s);
    const RoomName lobby = RoomName::lobby();
    return {
        Login{u"1"_s, ana, lobby, token(), 1, u"notebook"_s, Seq(118), u"open sesame"_s,
              u"tr0ub4dor"_s, u"Charla (Linux)"_s, invitationCode(),
              *OwnerKey::from(QString(43, u'k'))},
        Logout{},
        Join{u"2"_s, lobby, Seq(118)},
        Leave{u"3"_s, lobby},
        MembersRequest{u"10"_s, lobby, Member{bob, Presence::Offline}, {}, 100},
        MembersRequest{u"11"_s, lobby, std::nullopt, u"bo"_s, 1},
        Send{messageId(), ana, lobby, u"Mon Sep 21 2026"_s, u"Hello"_s, Seq(120)},
        Send{messageId(), ana, bob, 1790000000000.0, u"Hello\tBob 😀"_s, Seq(118)},
        Send{messageId(), ana, lobby, 1.0, {}, Seq(), {uploadToken(u'a'), uploadToken(u'b')}},
        Send{messageId(), ana, bob, 1.0, u"Two"_s, Seq(), {uploadToken(u'c')}},
        Upload{uploadId(), u"a cup 😀.jpg"_s, 2'345'678, u"image/jpeg"_s, 4000, 3000,
               Upload::Place::Kept},
        Upload{uploadId(), u"plan"_s, 0, u"application/octet-stream"_s},
        Discard{uploadId()},
        ChangeRequest{messageId(), lobby, Seq(121), ChangeKind::Edit, u"Hello\n你好"_s},
        ChangeRequest{messageId(), bob, Seq(122), ChangeKind::Edit, u"Bye"_s},
        ChangeRequest{messageId(), lobby, Seq(121), ChangeKind::Delete, {}},
        ChangeRequest{messageId(), bob, Seq(122), ChangeKind::Delete, {}},
        ChangeRequest{messageId(), lobby, Seq(121), ChangeKind::React, u"👍"_s},
        ChangeRequest{messageId(), bob, Seq(122), ChangeKind::React, u"+1"_s},
        ChangeRequest{messageId(), lobby, Seq(121), ChangeKind::Unreact, u"👍"_s},
        ChangeRequest{messageId(), bob, Seq(122), ChangeKind::Unreact, u"+1"_s},
        ReadRequest{lobby, Seq(121)},
        ReadRequest{bob, Seq()},
        SetTopic{u"7"_s, lobby, u"Bring your own cup ☕"_s},
        SetTopic{u"7"_s, lobby, {}},
        SearchRequest{u"8"_s, u"coffee 咖啡"_s, lobby, ana, moment(), moment() + 24h, Seq(120), 50},
        SearchRequest{u"9"_s, u"x"_s, bob, bob, moment(), std::nullopt, std::nullopt, 1},
        Typing{lobby, Typing::Activity::Writing},
        Typing{bob, Typing::Activity::Stopped},
        SetPresence{Presence::Online},
        SetPresence{Presence::Away},
        HistoryRequest{u"4"_s, lobby, Seq(120), std::nullopt, std::nullopt, 50},
        HistoryRequest{u"5"_s, bob, std::nullopt, Seq(100), std::nullopt, 100},
        HistoryRequest{u"5"_s, lobby, std::nullopt, std::nullopt, Seq(100), 1},
        Ping{u"6"_s},
        KeepNick{u"12"_s, u"correct horse"_s, u"tr0ub4dor"_s},
        KeepNick{u"12"_s, u"tr0ub4dor"_s},
        ReleaseNick{u"13"_s, u"tr0ub4dor"_s},
        SessionsRequest{u"14"_s},
        RevokeSession{u"15"_s, sessionId()},
        MakeInvitation{u"16"_s, 20, moment()},
        InvitationsRequest{u"17"_s},
        RevokeInvitation{u"18"_s, invitationId()},
        PersonAct{u"20"_s, Act::Kick, bob, lobby, {}, {}, u"spam"_s},
        PersonAct{u"20"_s, Act::Ban, bob, {}, 60s, PersonAct::Reach::Address, u"spam"_s},
        PersonAct{u"20"_s, Act::Mute, bob, lobby, 60s, {}, u"spam"_s},
        PersonAct{u"20"_s, Act::Unmute, bob, lobby, {}, {}, u"again"_s},
        PersonAct{u"20"_s, Act::LetIn, bob, lobby, {}, {}, u"a friend"_s},
        PersonAct{u"20"_s, Act::LetOut, bob, lobby, {}, {}, u"no friend"_s},
        PersonAct{u"20"_s, Act::Voice, bob, lobby, {}, {}, u"asked"_s},
        PersonAct{u"20"_s, Act::Unvoice, bob, lobby, {}, {}, u"said"_s},
        AddressBan{u"21"_s, u"192.0.2.7"_s, 3600s, u"spam"_s},
        Unban{u"22"_s, 7, u"sorry"_s},
        SetRole{u"23"_s, bob, Role::Operator, u"helps"_s},
        SetRole{u"23"_s, bob, Role::Guest, {}},
        SetRoomTerms{u"24"_s, lobby, RoomTerms::Kind::Hidden, true, true, true, 30s, u"late"_s},
        BansRequest{u"25"_s, 7, 100},
        AuditRequest{u"26"_s, 8, 50},
        PeopleRequest{u"27"_s, ana, 100},
    };
}

std::vector<ServerMessage> sampleServerMessages()
{
    const Nick ana = nick(u"Ana"_s);
    const Nick bob = nick(u"Bob"_s);
    const RoomName lobby = RoomName::lobby();
    const KeyMark mark = KeyMark::from(u"0c41e8d7"_s).value();
    const Member away{bob, Presence::Away, mark};
    const Refusal taken{ErrorCode::NickTaken, u"nickname"_s, u"1"_s};
    const Refusal tooFast{ErrorCode::RateLimited, {}, u"9"_s, 450ms};
    return {
        Welcome{u"1"_s,
                ana,
                token(),
                Welcome::Session::Resumed,
                u"a server"_s,
                u"Room 12"_s,
                u"0.1.0"_s,
                lobby,
                {{lobby, Seq(120), Seq(117)}, {bob, Seq(118), Seq()}}},
        Welcome{.nickname = ana,
                .token = token(),
                .serverId = u"a server"_s,
                .serverName = u"Room 12"_s,
                .serverVersion = u"0.1.0"_s,
                .lobby = lobby,
                .history = Welcome::History::Ephemeral},
        Welcome{.nickname = ana,
                .token = token(),
                .serverId = u"a server"_s,
                .serverName = u"Room 12"_s,
                .serverVersion = u"0.1.0"_s,
                .lobby = lobby,
                .files = FileTerms{104'857'600, {u"image/*"_s, u"application/pdf"_s}},
                .keyMark = mark,
                .nickState = NickState::Kept,
                .role = Role::Owner,
                .door = Welcome::Door::Password},
        Ack{messageId(), Seq(121), Seq(120), moment()},
        Ack{messageId(), Seq(121), Seq(120), moment(), files()},
        UploadState{uploadId(), uploadToken(u'd'), 12'345, true},
        withFiles(roomMessage(), {}),
        withFiles(edited(privateMessage()), u"Two"_s),
        roomMessage(),
        privateMessage(),
        edited(withMark(roomMessage())),
        edited(withMark(privateMessage())),
        deleted(roomMessage()),
        deleted(privateMessage()),
        change(ChangeKind::Edit, u"Hello\nall"_s),
        inPrivate(change(ChangeKind::Edit, {})),
        change(ChangeKind::Delete, {}),
        inPrivate(change(ChangeKind::Delete, {})),
        change(ChangeKind::React, u"👍"_s),
        inPrivate(change(ChangeKind::React, u"+1"_s)),
        change(ChangeKind::Unreact, u"👍"_s),
        inPrivate(change(ChangeKind::Unreact, u"+1"_s)),
        RoomList{{{lobby, 3, Seq(120), u"Bring your own cup"_s, slow()}}, {room(u"Old room"_s)}},
        MemberList{.id = u"2"_s,
                   .room = lobby,
                   .last = Seq(120),
                   .members = {{ana, Presence::Online}, away},
                   .topic = u"Cups"_s,
                   .count = 2},
        MemberList{u"10"_s,
                   lobby,
                   Seq(120),
                   {away},
                   {},
                   3,
                   MemberList::Rest::More,
                   Member{ana, Presence::Online, {}, Role::Operator},
                   u"bo"_s,
                   slow()},
        TopicChanged{u"7"_s, lobby, bob, u"Bring your own cup ☕"_s},
        ReadNotice{lobby, Seq(121)},
        ReadNotice{bob, Seq(122)},
        Joined{lobby, away},
        Joined{lobby, {bob, Presence::Online, {}, Role::Member}},
        Left{u"3"_s, lobby, bob},
        Crowd{lobby, 5000, {away}, {{ana, Presence::Offline}}, {nick(u"Eve"_s)}},
        Crowd{.room = lobby, .count = 0, .names = Crowd::Names::TooMany},
        PresenceChanged{bob, Presence::Offline},
        TypingNotice{bob, lobby, Typing::Activity::Writing},
        TypingNotice{bob, ana, Typing::Activity::Stopped},
        HistoryPage{u"4"_s,
                    lobby,
                    {edited(roomMessage()), change(ChangeKind::React, u"👍"_s)},
                    HistoryPage::Rest::More},
        HistoryPage{u"5"_s,
                    bob,
                    {deleted(privateMessage()), inPrivate(change(ChangeKind::Delete, {}))},
                    HistoryPage::Rest::None},
        HistoryPage{{}, lobby, {}, HistoryPage::Rest::None},
        found(),
        Error{taken, {}, errorWords(taken.code)},
        Error{tooFast, {}, errorWords(tooFast.code)},
        Error{{ErrorCode::Banned, {}, u"1"_s, {}, moment(), u"spam"_s}, {}, u"Banned"_s},
        Pong{u"6"_s},
        NickKept{u"12"_s, NickState::Kept},
        NickKept{{}, NickState::Guest},
        SessionList{u"14"_s,
                    {{sessionId(), u"Charla (Linux)"_s, moment(), moment() + 1h,
                      OwnSession::Whose::This, OwnSession::Line::Connected},
                     {SessionId(QUuid(u"2b0a4f5e-7c1d-4d0e-8a44-9b1f6c3d2e03"_s)),
                      {},
                      moment(),
                      moment()}}},
        Invitation{u"16"_s, invitationCode(), {invitationId(), 20, 0, moment()}},
        InvitationList{u"17"_s, {{invitationId(), 20, 3, moment()}}},
        Done{u"20"_s},
        RoleChanged{u"23"_s, bob, Role::Operator},
        TermsChanged{u"24"_s, lobby, ana, slow()},
        Acted{Act::Mute, ana, lobby, moment(), u"spam"_s},
        OwnRights{lobby, OwnRights::Keeping::Keeper, OwnRights::Voice::Given, Muting{moment()}},
        OwnRights{},
        BanList{u"25"_s, {{7, bob, u"192.0.2.7"_s, ana, moment(), moment() + 1h, u"spam"_s}}, true},
        AuditPage{u"26"_s,
                  {{8, moment(), ana, Act::Delete, bob, lobby, Seq(121), moment() + 1h,
                    u"slowMode=30"_s, u"spam"_s}},
                  true},
        PeopleList{u"27"_s,
                   {{bob, Presence::Away, Role::Operator, u"192.0.2.7"_s, Muting{moment()}}},
                   true},
    };
}
