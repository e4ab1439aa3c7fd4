// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The wire, once: see docs/protocol.md and protocol/asyncapi.yaml.

export type Presence = "online" | "away" | "offline";

export interface ChatMessage {
    type: "room" | "private";
    id: string;
    seq: number;
    prev: number;
    at: number;
    from: string;
    to: string;
    message: { text: string };
}

export interface Welcome {
    type: "welcome";
    nickname: string;
    token: string;
    resumed: boolean;
    server: { id: string; name: string; version: string };
    lobby: string;
    conversations: { with: string; last: number }[];
}

export type ServerMessage =
    | Welcome
    | ChatMessage
    | { type: "ack"; id: string; seq: number; prev: number; at: number }
    | { type: "rooms"; rooms: { room: string; members: number; last: number }[]; gone?: string[] }
    | { type: "members"; id?: string; room: string; last: number; members: { nick: string; presence: Presence }[] }
    | { type: "joined"; room: string; nick: string; presence: Presence }
    | { type: "left"; id?: string; room: string; nick: string }
    | { type: "presence"; nick: string; state: Presence }
    | { type: "typing"; from: string; room?: string; with?: string; active: boolean }
    | { type: "history"; id?: string; room?: string; with?: string; messages: ChatMessage[]; more: boolean }
    | { type: "error"; id?: string; code: string; field?: string; message: string }
    | { type: "pong"; id?: string };

/** One line of a talk. Messages of an earlier life of the server stay above those of a later one: `epoch`. */
export interface Row {
    kind: "message" | "joined" | "left";
    key: string;
    epoch: number;
    seq: number;
    at: number;
    from: string;
    text: string;
}

export interface Pending {
    id: string;
    conversation: string;
    text: string;
    at: number;
    refused?: string;
}

export interface Conversation {
    key: string;
    kind: "room" | "private";
    name: string;
    joined: boolean;
    rows: Row[];
    unread: number;
    /** Everything up to this seq is here; null while nothing was loaded yet. */
    whole: number | null;
    older: "unknown" | "loading" | "none";
    members: Map<string, Presence>;
    typing: Map<string, number>;
}

export type Connection = "idle" | "connecting" | "online" | "waiting";
