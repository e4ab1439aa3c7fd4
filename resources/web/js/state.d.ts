// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page knows, and what its views get to see. Nothing of it is changed in place.

import type {
    Acted,
    AuditEntry,
    Ban,
    FileTerms,
    Hit,
    Member,
    Presence,
    Reaction,
    Role,
    RoomTerms,
} from "./protocol.js";

export type TalkKind = "room" | "private";

/** Where a line stands. Lines of an earlier life of the server stay above those of a later one. */
export interface Place {
    life: number;
    seq: number;
    /** 0 for a message; notices stand behind the message of their seq, in the order of this number. */
    notice: number;
}

/** A file of a message. */
export interface RowFile {
    name: string;
    /** Bytes. */
    size: number;
    mime: string;
    /** Of a picture or film, in px; 0 when nobody told. */
    width: number;
    height: number;
    /** Where it is to be had; "" until the server has the message. */
    path: string;
    /** The same of a small picture of it; "" for none. */
    preview: string;
    /** The id of the upload, of an own one that was sent from this page; else "". */
    upload: string;
}

export interface Row {
    kind: "message" | "joined" | "left";
    /** Its id; the same line has the same key, whatever becomes of it. */
    key: string;
    /** The nick of who wrote it, or whom a notice is about. */
    author: string;
    text: string;
    files: readonly RowFile[];
    /** Milliseconds since 1970: by the server's clock, and by our own while pending and for notices. */
    at: number;
    isOwn: boolean;
    /** Of its author; "" when it is not known. */
    keyMark: string;
    delivery: "pending" | "committed" | "refused";
    /** Why it was refused: an error code. */
    reason: string;
    /** Meaningless while pending. */
    place: Place;
    /** The seq of the message that it answers; 0 for none. */
    replyTo: number;
    isEdited: boolean;
    /** Then it has no text any more. */
    isDeleted: boolean;
    /** In the order in which each mark was first made. */
    reactions: readonly Reaction[];
    /** The seq of the newest change that is worked in; 0 for none. */
    changed: number;
    /** A change of this person's is shown that the server has not acknowledged. */
    isChanging: boolean;
}

/** An own change that the server has not acknowledged. */
export interface UnsentChange {
    id: string;
    type: "edit" | "delete" | "react" | "unreact";
    target: number;
    text: string;
    mark: string;
}

export interface Talk {
    key: string;
    kind: TalkKind;
    name: string;
    /** Rooms: whether we are in, or want to be. Private talks are "in" while they stand in the list. */
    stay: "out" | "awaited" | "in";
    /** Of a large room those of the pages that were loaded. */
    members: readonly Member[];
    /** How many are in the room, those not loaded among them. */
    people: number;
    /** The last one of the last page that was loaded; null when all members are here. */
    edge: Member | null;
    /** Of the other one in a private talk. */
    presence: Presence;
    rows: readonly Row[];
    /** Own messages that the server has not acknowledged, as they were written. */
    pending: readonly Row[];
    /** Own changes on their way. */
    unsent: readonly UnsentChange[];
    /** Behind these something is missing that is asked for on demand only. */
    gaps: readonly Place[];
    /** Messages that are answered, by seq, but not among the rows. */
    quoted: ReadonlyMap<number, Row>;
    /** Up to where it was read. */
    read: Place;
    /** Of a room; "" for none. */
    topic: string;
    older: "unknown" | "loading" | "none";
    /** Messages of others behind `read`. */
    unread: number;
    /** Those of them that call for this person: all in private, in a room those that name them. */
    calls: number;
    /** Where the line above what is new stands: behind this; null for none. */
    newsBehind: Place | null;
    typists: readonly string[];
}

/** What was looked for, and what was found of it so far. */
export interface Search {
    isOpen: boolean;
    /** As typed. */
    query: string;
    /** The key of the talk that is looked through; "" for all. */
    within: string;
    phase: "idle" | "asking" | "done" | "failed";
    /** What can't be understood of the query; "" for nothing. */
    trouble: "" | "day" | "nick";
    /** Newest first. */
    hits: readonly (Hit & { key: string })[];
    more: boolean;
}

/** A message to bring before the person's eyes; each jump has another number. */
export interface Jump {
    key: string;
    seq: number;
    number: number;
}

/** What everybody knows of a room, also from outside. */
export interface RoomEntry {
    people: number;
    /** "" for none. */
    topic: string;
    /** What goes in it; null where it is the usual. */
    terms: RoomTerms | null;
}

/** What this person may do in a room, or on the whole server. */
export interface Rights {
    isKeeper: boolean;
    hasVoice: boolean;
    isMuted: boolean;
    /** Milliseconds since 1970; 0 when it must be taken back. */
    mutedUntil: number;
}

/** What those who keep order look at, or are asked before they act. */
export interface Order {
    /** "" for none of it. */
    open: "" | "question" | "terms" | "acts" | "bans";
    /** What the question is about. */
    act: "kick" | "mute" | "ban";
    nick: string;
    /** The name of the room that it is about; "" for the whole server. */
    room: string;
    isAsking: boolean;
    /** Newest first. */
    acts: readonly AuditEntry[];
    bans: readonly Ban[];
    more: boolean;
}

export type Phase =
    | "idle" // before the login, and after a trouble that waiting doesn't mend
    | "connecting"
    | "online"
    | "waiting"; // for the next try

export type TroubleKind =
    | "unreachable"
    | "lost"
    | "stopped"
    | "too-slow"
    | "too-fast"
    | "full"
    | "taken-over"
    | "kicked"
    | "banned"
    | "logged-out"
    | "wrong-version"
    | "nick-taken"
    | "nick-reserved"
    | "bad-nick"
    | "password-required"
    | "wrong-password"
    | "nick-kept"
    | "wrong-nick-password"
    | "invitation-over"
    | "too-many-tries"
    | "session-ended"
    | "refused";

export interface Trouble {
    kind: TroubleKind;
    /** What the server said, when it was it. */
    code: string;
    /** Of a ban: its end in milliseconds since 1970, and why. */
    until?: number;
    reason?: string;
}

export interface State {
    phase: Phase;
    /** Why it is not online; null when nothing is wrong. */
    trouble: Trouble | null;
    /** When the next try is, while waiting. */
    retryAt: number;
    /** The person is in, though perhaps not connected: the talk is shown, not the form. */
    isInside: boolean;
    self: string;
    /** Of this person; "" before the first login, and with servers that tell none. */
    keyMark: string;
    serverName: string;
    /** Which files the server takes; null for none. */
    files: FileTerms | null;
    /** All rooms of the server, by name. */
    rooms: ReadonlyMap<string, RoomEntry>;
    talks: ReadonlyMap<string, Talk>;
    current: string | null;
    /** Whether somebody has the page before their eyes. */
    isWatched: boolean;
    search: Search;
    jump: Jump | null;
    /** "" for a guest, and before the login. */
    role: Role | "";
    /** By the key of the room; "" for the whole server. */
    rights: ReadonlyMap<string, Rights>;
    /** When this person last said something in a slow room, by its key. */
    said: ReadonlyMap<string, number>;
    order: Order;
    /** What was done to this person last; null for nothing, and once it was read. */
    acted: Acted | null;
    /** What the server refused last, besides messages and logins: an error code. */
    refusal: string;
}
