// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { tidyText } from "./checks.js";
import { newId, readKey } from "./ids.js";
import { Outbox } from "./outbox.js";
import * as updates from "./updates.js";

/** @typedef {import("./protocol.js").Ack} Ack */
/** @typedef {import("./protocol.js").Refusal} Refusal */

/**
 * Own messages, from the key that was pressed to the server's word about them: shown at once, sent
 * when the server would take them.
 */
export class Writer {
    #store;
    #socket;
    #clock;
    #rooms;
    #talks;
    #outbox = new Outbox();
    #isOnline = false;

    /**
     * @param {import("./store.js").Store} store
     * @param {import("./socket.js").Socket} socket
     * @param {import("./clock.js").Clock} clock
     * @param {import("./rooms.js").Rooms} rooms
     * @param {import("./talks.js").Talks} talks
     */
    constructor(store, socket, clock, rooms, talks) {
        this.#store = store;
        this.#socket = socket;
        this.#clock = clock;
        this.#rooms = rooms;
        this.#talks = talks;
    }

    /** @param {string} key @param {string} text one that textTrouble() lets pass */
    say(key, text) {
        const entry = {
            id: newId(),
            to: key,
            text: tidyText(text),
            sendAt: new Date(this.#clock.now()).toISOString(),
        };
        this.#outbox.add(entry);
        this.#talks.addPending(entry);
        this.flush();
    }

    /** A refused message, as a new one. @param {string} key @param {string} id */
    sayAgain(key, id) {
        const row = this.#store.state.talks.get(key)?.rows.find((there) => there.key === id);
        if (!row) return;
        this.#store.do(updates.refusedRemoved, key, id);
        this.say(key, row.text);
    }

    /** What waits goes out, as far as its rooms are entered. */
    flush() {
        if (!this.#isOnline) return;
        /** @param {string} key */
        const isOpen = (key) => {
            const { kind, name } = readKey(key);
            return kind === "private" || !this.#rooms.isAwaited(name);
        };
        for (const { id, to, text, sendAt } of this.#outbox.takeDue(isOpen)) {
            const { kind, name } = readKey(to);
            this.#socket.send({ type: kind, id, to: name, sendAt, message: { text } });
        }
    }

    // ---- the connection's turns ----

    /** The rooms know already which of them are awaited. */
    comeOnline() {
        this.#isOnline = true;
        this.flush();
    }

    goOffline() {
        this.#isOnline = false;
        this.#outbox.beginConnection();
    }

    reset() {
        this.#isOnline = false;
        this.#outbox.clear();
    }

    /** @param {string} from @param {string} to keys */
    rename(from, to) {
        this.#outbox.readdress(from, to);
    }

    // ---- the server's words ----

    /** @param {Ack} ack */
    takeAck(ack) {
        const entry = this.#outbox.remove(ack.id);
        if (entry) this.#talks.settle(entry, ack);
    }

    /** @param {Refusal} refusal @returns {boolean} whether it was about an own message */
    takeRefusal(refusal) {
        const entry = this.#outbox.remove(refusal.id ?? "");
        if (entry) this.#talks.refuse(entry, refusal.code);
        return entry !== null;
    }
}
