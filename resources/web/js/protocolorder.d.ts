// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes over the wire about order: who may what, what was done to whom. Part of protocol.d.ts.

/** What somebody may do; nothing is said of guests. */
export type Role = "member" | "operator" | "owner";

/** What goes in a room; nothing is said where it is the usual. */
export interface RoomTerms {
    kind: "public" | "hidden" | "invitation";
    readOnly: boolean;
    moderated: boolean;
    topicLocked: boolean;
    /** Seconds between two messages of one person. */
    slowMode: number;
}

export type ActType = "kick" | "ban" | "mute" | "unmute" | "let-in" | "let-out" | "voice" | "unvoice";

/** What was asked for is done. */
export interface Done {
    type: "done";
    id?: string;
}

export interface RoleChanged {
    type: "role";
    id?: string;
    nick: string;
    role?: Role;
}

export interface TermsChanged {
    type: "room-terms";
    id?: string;
    room: string;
    nick: string;
    terms?: RoomTerms;
}

/** This was done to us. */
export interface Acted {
    type: "acted";
    act: string;
    by: string;
    room?: string;
    until?: number;
    reason?: string;
}

/** What we may do in a room, or without one on the whole server. */
export interface OwnRights {
    type: "rights";
    room?: string;
    keeper: boolean;
    voice: boolean;
    muted?: boolean;
    mutedUntil?: number;
}

export interface Ban {
    ban: number;
    nick?: string;
    address?: string;
    by: string;
    since: number;
    until?: number;
    reason?: string;
}

export interface BanList {
    type: "bans";
    id?: string;
    bans: Ban[];
    more: boolean;
}

export interface AuditEntry {
    number: number;
    at: number;
    by: string;
    act: string;
    nick?: string;
    room?: string;
    target?: number;
    until?: number;
    detail?: string;
    reason?: string;
}

export interface AuditPage {
    type: "audit";
    id?: string;
    acts: AuditEntry[];
    more: boolean;
}
