// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes over the wire, once: docs/protocol.md, in the words of protocol/asyncapi.yaml.
// Who keeps order, and how: protocolorder.d.ts.

import type {
    Acted,
    AuditPage,
    BanList,
    Done,
    OwnRights,
    Role,
    RoleChanged,
    RoomTerms,
    TermsChanged,
    ActType,
} from "./protocolorder.js";

export type * from "./protocolorder.js";

export type Presence = "online" | "away" | "offline";
export type Place = { room: string } | { with: string };

export interface Member {
    nick: string;
    role?: Role;
    presence: Presence;
    /** The same as long as it is the same person: eight hexadecimal digits. */
    keyMark?: string;
}

export type ClientMessage =
    | {
          type: "login";
          id: string;
          nickname: string;
          room?: string;
          token?: string;
          version: 1;
          device: string;
          after?: number;
          password?: string;
          nickPassword?: string;
          client?: string;
          invitation?: string;
      }
    | { type: "logout" }
    | { type: "join" | "leave"; id: string; room: string }
    | {
          type: "members";
          id: string;
          room: string;
          after?: Member;
          startsWith?: string;
          limit: number;
      }
    | {
          type: "room" | "private";
          id: string;
          to: string;
          sendAt: string;
          /** Files are named by the tokens of their uploads. */
          message: { text: string; files?: readonly string[] };
          replyTo?: number;
      }
    | {
          type: "upload";
          id: string;
          name: string;
          size: number;
          mime?: string;
          width?: number;
          height?: number;
          keepPlace?: boolean;
      }
    | { type: "discard"; id: string }
    | ({ type: "edit"; id: string; target: number; text: string } & Place)
    | ({ type: "delete"; id: string; target: number } & Place)
    | ({ type: "react" | "unreact"; id: string; target: number; mark: string } & Place)
    | ({ type: "read"; upTo: number } & Place)
    | { type: "topic"; id: string; room: string; topic: string }
    | ({
          type: "search";
          id: string;
          query: string;
          from?: string;
          since?: number;
          until?: number;
          before?: number;
          limit: number;
      } & Partial<Record<"room" | "with", string>>)
    | ({ type: "typing"; active: boolean } & Place)
    | { type: "presence"; state: Presence }
    | ({
          type: "history";
          id: string;
          before?: number;
          after?: number;
          around?: number;
          limit: number;
      } & Place)
    | {
          type: ActType;
          id: string;
          nick: string;
          room?: string;
          seconds?: number;
          withAddress?: boolean;
          reason?: string;
      }
    | { type: "role"; id: string; nick: string; role: "operator" | "guest" }
    | ({ type: "room-terms"; id: string; room: string } & Partial<RoomTerms>)
    | { type: "unban"; id: string; ban: number }
    | { type: "bans" | "audit"; id: string; before?: number; limit: number }
    | { type: "ping"; id: string }
    | { type: "keep-nick"; id: string; password: string; current?: string }
    | { type: "release-nick"; id: string; current: string }
    | { type: "sessions"; id: string }
    | { type: "revoke-session"; id: string; session: string }
    | { type: "invitation-make"; id: string; uses: number; expires: number }
    | { type: "invitations"; id: string }
    | { type: "invitation-revoke"; id: string; invitation: string };

export interface Welcome {
    type: "welcome";
    id?: string;
    nickname: string;
    keyMark?: string;
    role?: Role;
    token: string;
    resumed: boolean;
    server: {
        id: string;
        name: string;
        version: string;
        ephemeral?: boolean;
        /** Without it the server takes none. */
        files?: FileTerms;
        /** New people say one, or come by an invitation. */
        password?: boolean;
    };
    lobby: string;
    conversations: Tip[];
    /** Whether the nick is kept with a password. */
    kept?: boolean;
}

export interface NickKept {
    type: "nick-kept";
    /** None when another device of this person has done it. */
    id?: string;
    kept: boolean;
}

/** One login of this person. */
export interface OwnSession {
    session: string;
    /** What its client calls itself. */
    client?: string;
    since: number;
    seen: number;
    /** Whether it is this one. */
    current: boolean;
    connected: boolean;
}

export interface SessionList {
    type: "sessions";
    id?: string;
    sessions: OwnSession[];
}

/** What becomes of an invitation. */
export interface InvitationTerms {
    invitation: string;
    /** People whom it lets in. */
    uses: number;
    /** Those who have come by it. */
    used?: number;
    expires: number;
}

/** Only here the code is told. */
export interface InvitationMade extends InvitationTerms {
    type: "invitation";
    id?: string;
    code: string;
}

export interface InvitationList {
    type: "invitations";
    id?: string;
    invitations: InvitationTerms[];
}

/** Which files a server takes. */
export interface FileTerms {
    /** Bytes. */
    maxFile: number;
    /** As "image/*" or "application/pdf"; without it all are taken. */
    types?: string[];
}

/** A file of a message. */
export interface SharedFile {
    name: string;
    size: number;
    mime: string;
    width?: number;
    height?: number;
    /** Below the server's address; only who can read the message knows it. */
    path: string;
    /** The same of a small picture of it. */
    preview?: string;
}

/** How much of an upload the server has; the answer to `upload`. */
export interface UploadState {
    type: "upload";
    id: string;
    /** The bytes go to /files/TOKEN. */
    token: string;
    received: number;
    complete: boolean;
}

/** A talk that the server knows this person to be in: its newest entry, and the last one read. */
export interface Tip {
    room?: string;
    with?: string;
    last: number;
    read?: number;
}

export interface Reaction {
    mark: string;
    by: string[];
}

export interface ChatMessage {
    type: "room" | "private";
    id: string;
    seq: number;
    /** The seq of the message before it in the same talk; 0 for the first. */
    prev: number;
    /** By the server's clock, in milliseconds since 1970. */
    at: number;
    from: string;
    keyMark?: string;
    to: string;
    message: { text: string; files?: SharedFile[] };
    /** The seq of the message that it answers. */
    replyTo?: number;
    edited?: boolean;
    deleted?: boolean;
    reactions?: Reaction[];
    /** The seq of the newest change that is worked in. */
    changed?: number;
}

/** What somebody did to a message; it has its own place in the order. */
export interface Change {
    type: "edit" | "delete" | "react" | "unreact";
    id: string;
    seq: number;
    prev: number;
    at: number;
    from: string;
    room?: string;
    /** The one to whom it is addressed. */
    with?: string;
    /** The seq of the message. */
    target: number;
    text?: string;
    mark?: string;
}

export type Entry = ChatMessage | Change;

export interface ReadNotice {
    type: "read";
    room?: string;
    with?: string;
    upTo: number;
}

export interface TopicChanged {
    type: "topic";
    id?: string;
    room: string;
    nick: string;
    topic: string;
}

export interface Hit {
    type: "room" | "private";
    to: string;
    seq: number;
    at: number;
    from: string;
    /** One line of the message. */
    excerpt: string;
    /** Where the words stand in it: start and length in UTF-16 code units. */
    marks: [number, number][];
}

export interface Found {
    type: "found";
    id?: string;
    hits: Hit[];
    more: boolean;
}

export interface Ack {
    type: "ack";
    id: string;
    seq: number;
    prev: number;
    at: number;
    /** As the message has them. */
    files?: SharedFile[];
}

export interface RoomList {
    type: "rooms";
    rooms: {
        room: string;
        members: number;
        last: number;
        topic?: string;
        terms?: RoomTerms;
    }[];
    gone?: string[];
}

export interface MemberList {
    type: "members";
    id?: string;
    room: string;
    last: number;
    /** Whoever is here before whoever is offline, each by name. */
    members: Member[];
    topic?: string;
    /** Of all members; a server that knows no pages leaves it and the following out. */
    count?: number;
    /** There are more behind these. */
    more?: boolean;
    /** As in the request. */
    after?: Member;
    startsWith?: string;
    terms?: RoomTerms;
}

/** What has changed among the many of a large room, gathered for a moment. */
export interface Crowd {
    type: "crowd";
    room: string;
    count: number;
    joined: Member[];
    changed: Member[];
    left: string[];
    /** Nobody is named: what is known of the list must be asked for again. */
    tooMany: boolean;
}

export interface Joined {
    type: "joined";
    room: string;
    nick: string;
    presence: Presence;
    keyMark?: string;
    role?: Role;
}

export interface Left {
    type: "left";
    id?: string;
    room: string;
    nick: string;
}

export interface PresenceChanged {
    type: "presence";
    nick: string;
    state: Presence;
}

export interface TypingNotice {
    type: "typing";
    from: string;
    room?: string;
    with?: string;
    active: boolean;
}

export interface HistoryPage {
    type: "history";
    id?: string;
    room?: string;
    with?: string;
    messages: Entry[];
    more: boolean;
}

export interface Refusal {
    type: "error";
    id?: string;
    code: string;
    field?: string;
    message: string;
    /** Milliseconds, after which the same message with the same id may pass. */
    retryAfter?: number;
    /** Of a ban or a mute: its end; none when that must be taken back. */
    until?: number;
    /** Of a ban: what the operator said. */
    reason?: string;
}

export interface Pong {
    type: "pong";
    id?: string;
}

export type ServerMessage =
    | Welcome
    | ChatMessage
    | Change
    | ReadNotice
    | TopicChanged
    | Found
    | Ack
    | UploadState
    | RoomList
    | MemberList
    | Joined
    | Left
    | Crowd
    | PresenceChanged
    | TypingNotice
    | HistoryPage
    | Refusal
    | Done
    | RoleChanged
    | TermsChanged
    | Acted
    | OwnRights
    | BanList
    | AuditPage
    | NickKept
    | SessionList
    | InvitationMade
    | InvitationList
    | Pong;
