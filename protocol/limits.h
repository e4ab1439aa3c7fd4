// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

//! Every number that both ends of the wire must agree on, with its unit and its reason.
//! Limits that only a server enforces on its sockets stand in server/options.h.
namespace charla::protocol::limits {

using namespace std::chrono_literals;

//! A nick fits into a member list and in front of a message without being cut.
inline constexpr qsizetype MaxNickCodePoints = 32;

//! Four bytes are the most that UTF-8 needs for a code point.
inline constexpr qsizetype MaxNickBytes = 4 * MaxNickCodePoints;

//! A room's name fits into a tab and a title bar.
inline constexpr qsizetype MaxRoomCodePoints = 64;

//! Four bytes are the most that UTF-8 needs for a code point.
inline constexpr qsizetype MaxRoomBytes = 4 * MaxRoomCodePoints;

//! A server's name fits into a window's title and a line of a log.
inline constexpr qsizetype MaxServerNameCodePoints = 64;

//! The password of a server or a nick: a sentence that is easy to tell others, or to remember.
inline constexpr qsizetype MaxPasswordCodePoints = 128;

//! About eight printed pages: more belongs into a file.
inline constexpr qsizetype MaxTextBytes = 16 * 1024;

//! The largest text frame: a text of MaxTextBytes in which every second byte is escaped, and its envelope.
inline constexpr qsizetype MaxFrameBytes = 64 * 1024;

//! The largest frame from a server: a page of MaxHistoryMessages texts of MaxTextBytes, each byte of them escaped.
inline constexpr qsizetype MaxServerFrameBytes = 4 * 1024 * 1024;

//! The deepest message of the protocol, a page with reactions, has six levels; unknown fields may have some more.
inline constexpr int MaxJsonLevels = 8;

//! A request's id: a UUID in text form has 36, hand-written clients use shorter ones.
inline constexpr qsizetype MaxRequestIdChars = 64;

//! A browser's Date() string has about 60; the text is passed on and never read.
inline constexpr qsizetype MaxSendAtChars = 80;

//! A session's or an upload's token is 32 random bytes in base64url without padding.
inline constexpr qsizetype SessionTokenChars = 43;

//! One page of history: some screens of a window, and well under a quarter of a send queue.
inline constexpr int MaxHistoryMessages = 100;

//! What a client asks for when it opens a conversation: more than one screen.
inline constexpr int DefaultHistoryMessages = 50;

//! One page of a room's members: some screens of a list. A room with more of them is a crowd: what
//! changes there is gathered, because telling each change to each member costs the square of them.
inline constexpr int MaxPageMembers = 100;

//! Changes that are named when those of a crowd are told: more than anybody can read at once.
inline constexpr int MaxCrowdChanges = 100;

//! What a room is about, in one line.
inline constexpr qsizetype MaxTopicCodePoints = 250;

//! A mark beside a message: an emoji of a family of four has 7 code points, a flag of a region 14.
inline constexpr qsizetype MaxMarkCodePoints = 16;

//! Different marks beside one message: more are no longer looked at.
inline constexpr int MaxMarksPerMessage = 20;

//! What somebody looks for: a sentence, not a page.
inline constexpr qsizetype MaxQueryCodePoints = 200;

//! One page of what was found.
inline constexpr int MaxSearchHits = 50;

//! About what fits onto a screen.
inline constexpr int DefaultSearchHits = 20;

//! The name of a file: what file systems take.
inline constexpr qsizetype MaxFileNameBytes = 255;

//! A type such as image/png; the longest that are registered have some 80.
inline constexpr qsizetype MaxMimeChars = 127;

//! Of a picture or a video, in pixels: what the usual formats can say.
inline constexpr int MaxPictureSide = 65'535;

//! Files beside one text: more are better packed into one.
inline constexpr int MaxFilesPerMessage = 10;

//! Uploads of one person that are no part of a message yet.
inline constexpr int MaxUploadsPerPerson = 100;

//! The small picture that stands for a large one in the talk.
inline constexpr qsizetype MaxPreviewBytes = 256 * 1024;

//! Of such a picture, in pixels: sharp on a dense screen at the size that it has in the talk.
inline constexpr int MaxPreviewSide = 640;

//! Where a file is fetched: its longest name with each byte as three, a capability, and some more.
inline constexpr qsizetype MaxFilePathChars = 1024;

//! What a client calls itself: a program and a system.
inline constexpr qsizetype MaxClientCodePoints = 64;

//! Logins of one person: beyond it those are forgotten that have not been there for longest.
inline constexpr int MaxSessionsPerPerson = 50;

//! People whom one invitation lets in: a large school.
inline constexpr int MaxInvitationUses = 1000;

//! Invitations of one person that still let somebody in.
inline constexpr int MaxInvitationsPerPerson = 100;

//! The longest that a refusal asks a client to wait before it tries again.
inline constexpr auto MaxRetryInterval = 24h;

//! Who was closed for going too fast stays away so long, and tells the person.
inline constexpr auto TooFastInterval = 30s;

//! Why somebody was put out, in one line.
inline constexpr qsizetype MaxReasonCodePoints = 250;

//! Between two messages of one person in a slow room: more is a read-only one.
inline constexpr auto MaxSlowInterval = 21'600s;

//! The longest ban that ends by itself, ten years: a longer one is for good.
inline constexpr auto MaxBanInterval = 315'360'000s;

//! An address in text form: the longest of IPv6 has 45 characters and perhaps the name of an interface.
inline constexpr qsizetype MaxAddressChars = 64;

//! One page of acts, bans or people: some screens of a list.
inline constexpr int MaxActsCount = 100;

//! A client that writes says so at most this often; who hears no more for TypingExpiry forgets it.
inline constexpr auto TypingInterval = 3s;

//! Two intervals and time for the network.
inline constexpr auto TypingExpiry = 8s;

} // namespace charla::protocol::limits
