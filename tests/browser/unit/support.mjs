// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A clock that tests advance, and a server made of what a test says.
import { webcrypto } from "node:crypto";
import { Backoff } from "../../../resources/web/js/backoff.js";
import { Dialer } from "../../../resources/web/js/dialer.js";
import { KeptSession } from "../../../resources/web/js/kept.js";
import { Session } from "../../../resources/web/js/session.js";
import { Socket } from "../../../resources/web/js/socket.js";
import { Store } from "../../../resources/web/js/store.js";

// Every browser has it, and Node.js from 19 on; Debian 12 has 18.
globalThis.crypto ??= webcrypto;

export class FakeClock {
    #now = Date.UTC(2026, 10, 2, 9, 0);
    #timers = new Set();

    now() {
        return this.#now;
    }

    setTimeout(task, delayMs) {
        const timer = { task, at: this.#now + delayMs };
        this.#timers.add(timer);
        return timer;
    }

    clearTimeout(timer) {
        this.#timers.delete(timer);
    }

    advance(milliseconds) {
        const end = this.#now + milliseconds;
        for (;;) {
            const due = [...this.#timers]
                .filter(({ at }) => at <= end)
                .sort((one, other) => one.at - other.at)[0];
            if (!due) break;
            this.#timers.delete(due);
            this.#now = due.at;
            due.task();
        }
        this.#now = end;
    }
}

/** Stands where a WebSocket would; the test is its server. */
class Wire extends EventTarget {
    sent = [];
    isClosed = false;

    send(frame) {
        this.sent.push(JSON.parse(frame));
    }

    close() {
        this.isClosed = true;
    }
}

/**
 * A page without a document: its session and store, and the wire to a server that the test plays.
 */
export class Desk {
    clock = new FakeClock();
    wires = [];
    stored = new Map();
    store = new Store();
    serverId = "server-1";

    constructor() {
        const make = () => {
            const wire = new Wire();
            this.wires.push(wire);
            return /** @type {any} */ (wire);
        };
        this.storage = {
            getItem: (key) => this.stored.get(key) ?? null,
            setItem: (key, value) => this.stored.set(key, value),
            removeItem: (key) => this.stored.delete(key),
        };
        this.socket = new Socket(make, this.clock);
        this.kept = new KeptSession(this.storage);
        const dialer = new Dialer(this.socket, this.clock, new Backoff(() => 1));
        this.session = new Session(this.store, this.socket, this.kept, this.clock, dialer);
    }

    get wire() {
        return this.wires.at(-1);
    }

    get state() {
        return this.store.state;
    }

    /** What the page has sent on the newest connection, of one type. */
    sent(type) {
        return this.wire.sent.filter((message) => message.type === type);
    }

    talk(key) {
        return this.state.talks.get(key);
    }

    texts(key) {
        return [...this.talk(key).rows, ...this.talk(key).pending].map((row) =>
            row.kind === "message" ? row.text : `${row.author} ${row.kind}`,
        );
    }

    says(message) {
        const event = new Event("message");
        event.data = typeof message === "string" ? message : JSON.stringify(message);
        this.wire.dispatchEvent(event);
    }

    opens() {
        this.wire.dispatchEvent(new Event("open"));
    }

    closes(code = 1006) {
        const event = new Event("close");
        event.code = code;
        this.wire.dispatchEvent(event);
    }

    welcomes(changes = {}) {
        const server = { id: this.serverId, name: "Room 12", version: "1" };
        this.says({
            type: "welcome",
            nickname: "Ana",
            token: "token-1",
            resumed: false,
            server,
            lobby: "lobby",
            conversations: [],
            ...changes,
        });
    }

    hasMembers(room, nicks, changes = {}) {
        this.says({
            type: "members",
            room,
            last: 0,
            members: nicks.map((nick) => ({ nick, presence: "online" })),
            ...changes,
        });
    }

    hears(seq, prev, changes = {}) {
        this.says({
            type: "room",
            id: `id-${seq}`,
            seq,
            prev,
            at: this.clock.now(),
            from: "Bob",
            to: "lobby",
            message: { text: `text ${seq}` },
            ...changes,
        });
    }

    /** In the lobby with Bob. */
    isIn(last = 0, changes = {}) {
        this.session.enter("ws://host/charla", "Ana", "lobby");
        this.opens();
        this.welcomes(changes);
        this.says({ type: "rooms", rooms: [{ room: "lobby", members: 2, last }] });
        this.hasMembers("lobby", ["Ana", "Bob"], { last });
        return this;
    }

    /** The connection is lost, and found again after the wait. */
    comesBack(changes = {}) {
        this.closes();
        this.clock.advance(30_000);
        this.opens();
        const conversations = [{ room: "lobby", last: 0, read: 0 }];
        this.welcomes({ resumed: true, conversations, ...changes });
        return this;
    }
}
