// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes over the wire, once: docs/protocol.md, in the words of protocol/asyncapi.yaml.

export type Presence = "online" | "away" | "offline";
export type Place = { room: string } | { with: string };

export interface Member {
    nick: string;
    presence: Presence;
}

export type ClientMessage =
    | { type: "login"; id: string; nickname: string; room?: string; token?: string; version: 1 }
    | { type: "logout" }
    | { type: "join" | "leave"; id: string; room: string }
    | { type: "room" | "private"; id: string; to: string; sendAt: string; message: { text: string } }
    | ({ type: "typing"; active: boolean } & Place)
    | { type: "presence"; state: Presence }
    | ({ type: "history"; id: string; before?: number; after?: number; limit: number } & Place)
    | { type: "ping"; id: string };

export interface Welcome {
    type: "welcome";
    id?: string;
    nickname: string;
    token: string;
    resumed: boolean;
    server: { id: string; name: string; version: string };
    lobby: string;
    conversations: { with: string; last: number }[];
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
    to: string;
    message: { text: string };
}

export interface Ack {
    type: "ack";
    id: string;
    seq: number;
    prev: number;
    at: number;
}

export interface RoomList {
    type: "rooms";
    rooms: { room: string; members: number; last: number }[];
    gone?: string[];
}

export interface MemberList {
    type: "members";
    id?: string;
    room: string;
    last: number;
    members: Member[];
}

export interface Joined {
    type: "joined";
    room: string;
    nick: string;
    presence: Presence;
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
    messages: ChatMessage[];
    more: boolean;
}

export interface Refusal {
    type: "error";
    id?: string;
    code: string;
    field?: string;
    message: string;
}

export interface Pong {
    type: "pong";
    id?: string;
}

export type ServerMessage =
    | Welcome
    | ChatMessage
    | Ack
    | RoomList
    | MemberList
    | Joined
    | Left
    | PresenceChanged
    | TypingNotice
    | HistoryPage
    | Refusal
    | Pong;
