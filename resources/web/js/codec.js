// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

/** @typedef {import("./protocol.js").ServerMessage} ServerMessage */
/** @typedef {(value: any) => boolean} Check */

/** @type {Check} */
const isText = (value) => typeof value === "string";
/** @type {Check} */
const isNumber = (value) => typeof value === "number" && Number.isFinite(value);
/** @type {Check} */
const isFlag = (value) => typeof value === "boolean";
/** @param {Check} check @returns {Check} */
const maybe = (check) => (value) => value === undefined || check(value);
/** @param {Check} check @returns {Check} */
const listOf = (check) => (value) => Array.isArray(value) && value.every(check);
/** @param {Record<string, Check>} fields @returns {Check} */
const having = (fields) => (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check(value[name]));

/** @type {Check} */
const isPresence = (value) => ["online", "away", "offline"].includes(value);
/** @type {Check} */
const isKeyMark = (value) => isText(value) && /^[\da-f]{8}$/.test(value);
/** @type {Check} */
const isRole = (value) => ["member", "operator", "owner"].includes(value);
const isMember = having({
    nick: isText,
    presence: isPresence,
    keyMark: maybe(isKeyMark),
    role: maybe(isRole),
});
const areTerms = maybe(
    having({
        kind: (value) => ["public", "hidden", "invitation"].includes(value),
        readOnly: isFlag,
        moderated: isFlag,
        topicLocked: isFlag,
        slowMode: isNumber,
    }),
);
const FILE_PATH = /^\/files\/[\w-]{20,}\/(?!\.{1,2}$)[\w.~%!$&'()*+,;=:@-]+$/;
/** Whatever a server says: what leads elsewhere than to its files is no file. @type {Check} */
const isFilePath = (value) => isText(value) && FILE_PATH.test(value);
const isFile = having({
    name: isText,
    size: isNumber,
    mime: isText,
    width: maybe(isNumber),
    height: maybe(isNumber),
    path: isFilePath,
    preview: maybe(isFilePath),
});
const areFiles = maybe(listOf(isFile));
const PLACED = { id: isText, seq: isNumber, prev: isNumber, at: isNumber, from: isText };
const isChat = having({
    ...PLACED,
    to: isText,
    keyMark: maybe(isKeyMark),
    message: having({ text: isText, files: areFiles }),
    replyTo: maybe(isNumber),
    edited: maybe(isFlag),
    deleted: maybe(isFlag),
    reactions: maybe(listOf(having({ mark: isText, by: listOf(isText) }))),
    changed: maybe(isNumber),
});
const NAMED = { room: maybe(isText), with: maybe(isText) };
const CHANGE = { ...PLACED, ...NAMED, target: isNumber };
/** @type {Record<string, Check>} */
const ENTRIES = {
    room: isChat,
    private: isChat,
    edit: having({ ...CHANGE, text: isText }),
    delete: having(CHANGE),
    react: having({ ...CHANGE, mark: isText }),
    unreact: having({ ...CHANGE, mark: isText }),
};
/** @type {Check} */
const isEntry = (value) => Object.hasOwn(ENTRIES, value?.type) && ENTRIES[value.type](value);
const isHit = having({
    type: (value) => value === "room" || value === "private",
    to: isText,
    seq: isNumber,
    at: isNumber,
    from: isText,
    excerpt: isText,
    marks: listOf(listOf(isNumber)),
});

/** What each type must bring; further fields are a newer server's. @type {Record<string, Check>} */
const SHAPES = {
    welcome: having({
        nickname: isText,
        token: isText,
        role: maybe(isRole),
        resumed: isFlag,
        lobby: isText,
        server: having({
            id: isText,
            name: isText,
            password: maybe(isFlag),
            files: maybe(having({ maxFile: isNumber, types: maybe(listOf(isText)) })),
        }),
        conversations: listOf(having({ ...NAMED, last: isNumber, read: maybe(isNumber) })),
        kept: maybe(isFlag),
    }),
    "nick-kept": having({ id: maybe(isText), kept: isFlag }),
    sessions: having({
        id: maybe(isText),
        sessions: listOf(
            having({
                session: isText,
                client: maybe(isText),
                since: isNumber,
                seen: isNumber,
                current: isFlag,
                connected: isFlag,
            }),
        ),
    }),
    invitation: having({ id: maybe(isText), code: isText }),
    invitations: having({
        id: maybe(isText),
        invitations: listOf(
            having({ invitation: isText, uses: isNumber, used: maybe(isNumber), expires: isNumber }),
        ),
    }),
    rooms: having({
        rooms: listOf(
            having({
                room: isText,
                members: isNumber,
                last: isNumber,
                topic: maybe(isText),
                terms: areTerms,
            }),
        ),
        gone: maybe(listOf(isText)),
    }),
    members: having({
        id: maybe(isText),
        room: isText,
        last: isNumber,
        members: listOf(isMember),
        topic: maybe(isText),
        count: maybe(isNumber),
        more: maybe(isFlag),
        after: maybe(isMember),
        startsWith: maybe(isText),
        terms: areTerms,
    }),
    crowd: having({
        room: isText,
        count: isNumber,
        joined: listOf(isMember),
        changed: listOf(isMember),
        left: listOf(isText),
        tooMany: isFlag,
    }),
    joined: having({
        room: isText,
        nick: isText,
        presence: isPresence,
        keyMark: maybe(isKeyMark),
        role: maybe(isRole),
    }),
    left: having({ id: maybe(isText), room: isText, nick: isText }),
    presence: having({ nick: isText, state: isPresence }),
    ack: having({ id: isText, seq: isNumber, prev: isNumber, at: isNumber, files: areFiles }),
    upload: having({
        id: isText,
        token: (value) => isText(value) && /^[\w-]+$/.test(value),
        received: isNumber,
        complete: isFlag,
    }),
    ...ENTRIES,
    read: having({ ...NAMED, upTo: isNumber }),
    topic: having({ id: maybe(isText), room: isText, nick: isText, topic: isText }),
    found: having({ id: maybe(isText), hits: listOf(isHit), more: isFlag }),
    typing: having({ ...NAMED, from: isText, active: isFlag }),
    history: having({ ...NAMED, id: maybe(isText), messages: listOf(isEntry), more: isFlag }),
    error: having({ code: isText, id: maybe(isText), field: maybe(isText) }),
    done: having({ id: maybe(isText) }),
    role: having({ id: maybe(isText), nick: isText, role: maybe(isRole) }),
    "room-terms": having({ id: maybe(isText), room: isText, nick: isText, terms: areTerms }),
    acted: having({
        act: isText,
        by: isText,
        room: maybe(isText),
        until: maybe(isNumber),
        reason: maybe(isText),
    }),
    rights: having({
        room: maybe(isText),
        keeper: isFlag,
        voice: isFlag,
        muted: maybe(isFlag),
        mutedUntil: maybe(isNumber),
    }),
    bans: having({
        id: maybe(isText),
        bans: listOf(
            having({
                ban: isNumber,
                nick: maybe(isText),
                address: maybe(isText),
                by: isText,
                since: isNumber,
                until: maybe(isNumber),
                reason: maybe(isText),
            }),
        ),
        more: isFlag,
    }),
    audit: having({
        id: maybe(isText),
        acts: listOf(
            having({
                number: isNumber,
                at: isNumber,
                by: isText,
                act: isText,
                nick: maybe(isText),
                room: maybe(isText),
                until: maybe(isNumber),
                detail: maybe(isText),
                reason: maybe(isText),
            }),
        ),
        more: isFlag,
    }),
    pong: having({ id: maybe(isText) }),
};

/**
 * What a frame says; null for what this page does not know (of a newer server, most likely).
 * @param {unknown} frame @returns {ServerMessage | null}
 */
export function decode(frame) {
    if (typeof frame !== "string") return null;
    const value = parsed(frame);
    const isKnown = typeof value?.type === "string" && Object.hasOwn(SHAPES, value.type);
    return isKnown && SHAPES[value.type](value) ? value : null;
}

/** @param {string} frame @returns {any} */
function parsed(frame) {
    try {
        return JSON.parse(frame);
    } catch {
        return null;
    }
}
