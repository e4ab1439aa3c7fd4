// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { newId } from "./ids.js";
import { receivers } from "./receivers.js";
import { Socket } from "./socket.js";
import { oldest } from "./timeline.js";

/** @typedef {import("./protocol.js").Conversation} Conversation */
/** @typedef {import("./protocol.js").Pending} Pending */
/** @typedef {import("./protocol.js").ServerMessage} ServerMessage */

const TYPING_INTERVAL_MS = 3_000;
const PAGE = 50;
const CATCH_UP_PAGE = 100;

/**
 * The person's session: logs in, comes back, joins, sends, and asks for what is missing. What arrives
 * goes through receivers.js into the store. No DOM. Emits "login-failed" and "logged-in" (no detail).
 */
export class Session extends EventTarget {
    #store;
    #storage;
    /** @type {Socket | null} */
    #socket = null;
    /** @type {Map<string, {talk: Conversation, why: "newest" | "missed" | "older"}>} */
    requests = new Map();
    #firstRoom = "";
    #loggedIn = false;
    #lastTyping = 0;

    /** @param {import("./store.js").Store} store @param {Pick<Storage, "getItem" | "setItem" | "removeItem">} storage */
    constructor(store, storage) {
        super();
        this.#store = store;
        this.#storage = storage;
    }

    /** Begins a session at `url`; a failure before the first login ends it. @param {string} url @param {string} nick @param {string} room */
    start(url, nick, room) {
        this.#socket?.stop();
        this.#store.nick = nick;
        this.#firstRoom = room;
        this.#loggedIn = false;
        this.#setConnection("connecting");
        const socket = new Socket(url);
        this.#socket = socket;
        socket.addEventListener("open", () => this.#login());
        socket.addEventListener("frame", (event) => this.#receive(detailOf(event)));
        socket.addEventListener("lost", () => this.#lost());
        socket.addEventListener("waiting", (event) => this.#waiting(detailOf(event)));
        socket.addEventListener("over", (event) => this.#over(detailOf(event)));
        socket.open();
    }

    /** Does not wait any longer. */
    retryNow() {
        if (this.#loggedIn && this.#socket?.isWaiting) {
            this.#setConnection("connecting");
            this.#socket.open();
        }
    }

    /** The person leaves for good. */
    quit() {
        this.#socket?.send({ type: "logout" });
        this.#storage.removeItem("charla.session");
    }

    /** @param {string} room */
    join(room) {
        this.#socket?.send({ type: "join", id: `join:${room}`.slice(0, 64).replace(/[^ -~]/g, "?"), room });
    }

    /** Leaves a room, or closes a private talk. @param {Conversation} talk */
    leave(talk) {
        if (talk.kind === "room") this.#socket?.send({ type: "leave", room: talk.name });
        this.#store.close(talk.key);
    }

    /** @param {Conversation} talk @param {string} text */
    say(talk, text) {
        const entry = { id: newId(), conversation: talk.key, text, at: Date.now() };
        this.#store.outbox.add(entry);
        if (this.#store.connection === "online") this.#send(entry);
        this.#lastTyping = 0;
        this.#store.changed();
    }

    /** @param {Conversation} talk */
    noteTyping(talk) {
        const now = Date.now();
        if (now - this.#lastTyping < TYPING_INTERVAL_MS || this.#store.connection !== "online") return;
        this.#lastTyping = now;
        this.#socket?.send({ type: "typing", ...addressOf(talk), active: true });
    }

    /** The newest page, when nothing is here yet. @param {Conversation} talk */
    askNewest(talk) {
        this.#ask(talk, "newest", { limit: PAGE });
    }

    /** What came since the talk was whole. @param {Conversation} talk */
    askMissed(talk) {
        this.#ask(talk, "missed", { after: talk.whole ?? 0, limit: CATCH_UP_PAGE });
    }

    /** The page before the oldest that is here, if there may be one. @param {Conversation} talk */
    askOlder(talk) {
        const before = oldest(talk, this.#store.epoch);
        if (talk.older !== "unknown" || before === 0 || this.#store.connection !== "online") return;
        talk.older = "loading";
        this.#ask(talk, "older", { before, limit: PAGE });
    }

    /** @param {Conversation} talk @param {"newest" | "missed" | "older"} why @param {object} range */
    #ask(talk, why, range) {
        const isAsked = [...this.requests.values()].some((request) => request.talk === talk && request.why === why);
        if (isAsked) return;
        const id = newId();
        if (this.#socket?.send({ type: "history", id, ...addressOf(talk), ...range })) this.requests.set(id, { talk, why });
    }

    #login() {
        const { nick } = this.#store;
        const kept = JSON.parse(this.#storage.getItem("charla.session") ?? "{}");
        const token = kept.nick === nick ? kept.token : undefined;
        const room = this.#loggedIn ? undefined : this.#firstRoom || undefined;
        this.#socket?.send({ type: "login", id: "login", nickname: nick, room, token, version: 1 });
    }

    /** The server has let the person in. @param {import("./protocol.js").Welcome} welcome */
    entered(welcome) {
        this.#socket?.settled();
        this.#storage.setItem("charla.session", JSON.stringify({ nick: welcome.nickname, token: welcome.token }));
        this.requests.clear();
        for (const talk of this.#store.talks.values()) if (talk.older === "loading") talk.older = "unknown";
        if (!this.#loggedIn && !this.#firstRoom) this.join(welcome.lobby);
        if (this.#loggedIn) for (const talk of this.#store.joinedRooms) this.join(talk.name);
        for (const entry of this.#store.outbox.unsent) this.#send(entry);
        this.#loggedIn = true;
        this.#setConnection("online");
        this.dispatchEvent(new Event("logged-in"));
    }

    /** The login was refused. @param {string} code */
    refusedEntry(code) {
        this.#socket?.stop();
        this.#over(code);
    }

    /** @param {Pending} entry */
    #send(entry) {
        const isRoom = entry.conversation.startsWith("r:");
        this.#socket?.send({
            type: isRoom ? "room" : "private", id: entry.id, to: entry.conversation.slice(2),
            sendAt: entry.at, message: { text: entry.text },
        });
    }

    /** @param {ServerMessage} frame */
    #receive(frame) {
        const receive = /** @type {any} */ (receivers)[frame.type];
        if (!receive) return; // a newer server may say more
        receive(this, this.#store, frame);
        this.#store.changed();
    }

    #lost() {
        if (!this.#loggedIn) {
            this.#socket?.stop();
            this.#over("unreachable");
        }
    }

    /** @param {number} milliseconds */
    #waiting(milliseconds) {
        if (!this.#loggedIn) {
            this.#socket?.stop();
            return;
        }
        this.#store.retryAt = Date.now() + milliseconds;
        this.#setConnection("waiting");
    }

    /** @param {string} trouble */
    #over(trouble) {
        this.#store.trouble = trouble;
        this.#setConnection("idle");
        if (!this.#loggedIn || trouble === "nick-taken") this.dispatchEvent(new Event("login-failed"));
    }

    /** @param {import("./protocol.js").Connection} connection */
    #setConnection(connection) {
        this.#store.connection = connection;
        if (connection !== "idle") this.#store.trouble = "";
        this.#store.changed();
    }
}

/** @param {Conversation} talk */
function addressOf(talk) {
    return talk.kind === "room" ? { room: talk.name } : { with: talk.name };
}

/** @param {Event} event @returns {any} */
function detailOf(event) {
    return /** @type {CustomEvent} */ (event).detail;
}

