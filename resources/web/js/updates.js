// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import * as crowds from "./crowds.js";
import { privateKey, readKey, roomKey } from "./ids.js";
import { isSelf } from "./keymark.js";
import { withPresences } from "./memberupdates.js";
import { comparePlaces } from "./rows.js";
import { changeTalk, endOf, markSeen, newTalk } from "./talkchange.js";

/** @typedef {import("./protocol.js").Member} Member */
/** @typedef {import("./protocol.js").MemberList} MemberList */
/** @typedef {import("./protocol.js").Presence} Presence */
/** @typedef {import("./protocol.js").RoomList} RoomList */
/** @typedef {import("./state.js").Place} Place */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Talk} Talk */

// What can happen to the state: each function gets it, and returns the parts that are different
// afterwards.

// ---- the connection -----------------------------------------------------------------------

/**
 * @param {State} _state
 * @param {State["phase"]} phase
 * @param {State["trouble"]} trouble
 * @param {number} retryAt
 */
export function phaseChanged(_state, phase, trouble, retryAt) {
    return { phase, trouble, retryAt };
}

/**
 * @param {State} state @param {import("./protocol.js").Welcome} welcome
 * @returns {Partial<State>}
 */
export function admitted(state, { nickname, keyMark = "", role, server }) {
    const { name, files = null } = server;
    const talks = withOwnRows(state.talks, { nick: nickname, keyMark });
    return {
        self: nickname,
        keyMark,
        role: role ?? "",
        rights: new Map(),
        talks,
        serverName: name,
        files,
        isInside: true,
    };
}

/**
 * Which rows are this person's is known for sure once the server has said who they are.
 * @param {ReadonlyMap<string, Talk>} before @param {import("./keymark.js").Self} self
 */
function withOwnRows(before, self) {
    const isWrong = (/** @type {import("./state.js").Row} */ { kind, author, keyMark, isOwn }) =>
        kind === "message" && isOwn !== isSelf(self, author, keyMark);
    const talks = new Map(before);
    for (const [key, talk] of before) {
        if (!talk.rows.some(isWrong)) continue;
        const rows = talk.rows.map((row) => (isWrong(row) ? { ...row, isOwn: !row.isOwn } : row));
        talks.set(key, { ...talk, rows });
    }
    return talks;
}

/** The form is shown again; what was said stays. @param {State} _state */
export function wentOutside(_state) {
    return { isInside: false };
}

/**
 * The person is away for good: nothing stays.
 * @param {State} state
 * @returns {Partial<State>}
 */
export function forgotten(state) {
    return {
        isInside: false,
        rooms: new Map(),
        talks: new Map(),
        current: null,
        search: {
            ...state.search,
            isOpen: false,
            query: "",
            phase: "idle",
            trouble: "",
            hits: [],
            more: false,
        },
        jump: null,
        role: "",
        rights: new Map(),
        said: new Map(),
        order: { ...state.order, open: "", acts: [], bans: [] },
        acted: null,
        refusal: "",
        serverName: "",
    };
}

/** @param {State} _state @param {string} refusal */
export function refused(_state, refusal) {
    return { refusal };
}

// ---- rooms and people ---------------------------------------------------------------------

/** @param {State} state @param {RoomList} list @param {"all" | "changes"} extent */
export function roomsListed(state, list, extent) {
    const rooms = extent === "all" ? new Map() : new Map(state.rooms);
    for (const { room, members, topic = "", terms = null } of list.rooms)
        rooms.set(room, { people: members, topic, terms });
    for (const room of list.gone ?? []) rooms.delete(room);
    return { rooms };
}

/**
 * We are in; makes the talk if there is none.
 * @param {State} state
 * @param {MemberList} list its first page
 */
export function roomEntered(state, list) {
    const key = roomKey(list.room);
    const talk = state.talks.get(key) ?? newTalk(key);
    const who = crowds.withPage(talk, list);
    const talks = new Map(state.talks).set(key, { ...talk, stay: "in", ...who });
    const { topic = "" } = state.rooms.get(list.room) ?? {};
    const { terms = null } = list;
    const rooms = new Map(state.rooms).set(list.room, { people: who.people, topic, terms });
    return { talks: withPresences(talks, list.members), rooms };
}

/** @param {State} state @param {string} key @param {Talk["stay"]} stay */
export function stayChanged(state, key, stay) {
    return changeTalk(state, key, { stay });
}

/**
 * The talk leaves the list; the next best one is shown. What was said stays, for a return.
 * @param {State} state
 * @param {string} key
 */
export function talkLeft(state, key) {
    const talk = state.talks.get(key);
    const read = talk ? { read: endOf(talk) } : {};
    const change = changeTalk(state, key, {
        stay: "out",
        ...crowds.NOBODY,
        typists: [],
        ...read,
    });
    if (state.current !== key || !change.talks) return change;
    const left = [...change.talks.values()].filter((talk) => talk.stay !== "out");
    const next = left.find((talk) => talk.kind === "room") ?? left[0];
    return { ...change, ...shown({ ...state, ...change }, next?.key ?? null) };
}

/**
 * The server writes the room's name otherwise.
 * @param {State} state
 * @param {string} from
 * @param {string} to
 */
export function talkRenamed(state, from, to) {
    const talk = state.talks.get(from);
    if (!talk) return {};
    const talks = new Map([...state.talks].filter(([key]) => key !== from));
    talks.set(to, { ...talk, key: to, name: readKey(to).name });
    return { talks, current: state.current === from ? to : state.current };
}

/** @param {State} state @param {string} room @param {Member} member */
export function memberCame(state, room, member) {
    const talk = state.talks.get(roomKey(room));
    if (!talk) return {};
    return changeTalk(state, talk.key, crowds.withOne(talk, member));
}

/** @param {State} state @param {string} room @param {string} nick */
export function memberWent(state, room, nick) {
    const talk = state.talks.get(roomKey(room));
    return talk ? changeTalk(state, talk.key, crowds.withoutOne(talk, nick)) : {};
}

/** @param {State} state @param {string} nick @param {Presence} presence */
export function presenceChanged(state, nick, presence) {
    const talks = new Map(state.talks);
    for (const [key, talk] of talks) {
        if (talk.kind === "private" && talk.name === nick) talks.set(key, { ...talk, presence });
        const isThere = talk.members.some((member) => member.nick === nick);
        const members = talk.members.map((member) =>
            member.nick === nick ? { ...member, presence } : member,
        );
        if (isThere) talks.set(key, { ...talk, members });
    }
    return { talks };
}

/** @param {State} state @param {string} nick */
export function privateOpened(state, nick) {
    const key = privateKey(nick);
    const talk = state.talks.get(key) ?? { ...newTalk(key), presence: presenceOf(state, nick) };
    return talk.stay === "in"
        ? {}
        : { talks: new Map(state.talks).set(key, { ...talk, stay: /** @type {const} */ ("in") }) };
}

/** As far as the rooms tell. @param {State} state @param {string} nick @returns {Presence} */
function presenceOf(state, nick) {
    for (const talk of state.talks.values()) {
        const member = talk.members.find((there) => there.nick === nick);
        if (member) return member.presence;
    }
    return "offline";
}

/** @param {State} state @param {string} room @param {string} topic "" for none */
export function topicChanged(state, room, topic) {
    return changeTalk(state, roomKey(room), { topic });
}

// ---- what the person looks at -------------------------------------------------------------

/** @param {State} state @param {string | null} current */
export function shown(state, current) {
    const left =
        state.current === null || state.current === current
            ? {}
            : changeTalk(state, state.current, { newsBehind: null });
    const now = { ...state, ...left };
    const seen = current !== null && state.isWatched ? markSeen(now, current) : {};
    return { ...left, ...seen, current, refusal: "" };
}

/** @param {State} state @param {boolean} isWatched */
export function watchedChanged(state, isWatched) {
    const seen = isWatched && state.current !== null ? markSeen(state, state.current) : {};
    return { ...seen, isWatched };
}

/**
 * Up to there it was read, here or on another device. It never goes back.
 * @param {State} state @param {string} key @param {Place} read
 */
export function readTo(state, key, read) {
    const talk = state.talks.get(key);
    return talk && comparePlaces(read, talk.read) > 0 ? changeTalk(state, key, { read }) : {};
}

/**
 * A message is to be brought before the eyes.
 * @param {State} state @param {string} key @param {number} seq
 */
export function jumped(state, key, seq) {
    return { jump: { key, seq, number: (state.jump?.number ?? 0) + 1 } };
}

/** @param {State} state @param {Partial<State["search"]>} change */
export function searchChanged(state, change) {
    return { search: { ...state.search, ...change } };
}
