// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { tidyText } from "./checks.js";
import { Deadline } from "./clock.js";
import { newId, readKey, wireName } from "./ids.js";
import * as lineUpdates from "./lineupdates.js";
import { Outbox, outgoing } from "./outbox.js";
import { Parcels } from "./parcels.js";

/** @typedef {import("./outbox.js").Entry} Entry */
/** @typedef {import("./protocol.js").Ack} Ack */
/** @typedef {import("./protocol.js").ClientMessage} ClientMessage */
/** @typedef {import("./protocol.js").Refusal} Refusal */
/** @typedef {import("./state.js").Row} Row */
/** @typedef {import("./upload.js").Upload} Upload */

/**
 * What this person writes and changes, from the key that was pressed to the server's word about it:
 * shown at once, kept on disk, sent when the server would take it.
 */
export class Writer {
    #store;
    #socket;
    #clock;
    #rooms;
    #talks;
    #keeper;
    #uploads;
    #outbox = new Outbox();
    #parcels;
    #rest;
    #isOnline = false;

    /**
     * @param {import("./store.js").Store} store
     * @param {import("./socket.js").Socket} socket
     * @param {import("./clock.js").Clock} clock
     * @param {import("./rooms.js").Rooms} rooms
     * @param {import("./talks.js").Talks} talks
     * @param {import("./keeper.js").Keeper} keeper
     * @param {import("./uploads.js").Uploads} uploads
     */
    constructor(store, socket, clock, rooms, talks, keeper, uploads) {
        this.#store = store;
        this.#socket = socket;
        this.#clock = clock;
        this.#rooms = rooms;
        this.#talks = talks;
        this.#keeper = keeper;
        this.#uploads = uploads;
        this.#rest = new Deadline(clock, () => {
            this.#outbox.goOn();
            this.flush();
        });
        this.#parcels = new Parcels(
            (entry) => this.#post(entry),
            (entry, reason) => talks.refuse(entry, reason),
        );
    }

    // ---- the person's acts ----

    /**
     * @param {string} key @param {string} text one that textTrouble() lets pass; or "" with files
     * @param {number} [replyTo] the seq of the message that is answered
     * @param {readonly Upload[]} [uploads] it goes when the server has all of them
     */
    say(key, text, replyTo = 0, uploads = []) {
        const files = uploads.map(({ row }) => row);
        const entry = this.#make(key, "say", { text: tidyText(text), replyTo, files });
        this.#talks.addPending(entry);
        if (uploads.length === 0) this.#post(entry);
        else this.#parcels.add(entry, uploads);
    }

    /** A refused message, as a new one. @param {string} key @param {string} id */
    sayAgain(key, id) {
        const row = this.#store.state.talks.get(key)?.rows.find((there) => there.key === id);
        if (!row || !this.canSayAgain(row)) return;
        this.#store.do(lineUpdates.refusedRemoved, key, id);
        const uploads = this.#uploadsOf(row);
        for (const upload of uploads) this.#uploads.again(upload);
        this.say(key, row.text, row.replyTo, uploads);
    }

    /** Files that were chosen before the page was loaded anew can't be read again. @param {Row} row */
    canSayAgain(row) {
        return this.#uploadsOf(row).length === row.files.length;
    }

    /** Whether a message still waits for its files, and can be taken back. @param {string} id */
    isWaiting(id) {
        return this.#parcels.has(id);
    }

    /** Takes it back, with its files. @param {string} key @param {string} id */
    withdraw(key, id) {
        const uploads = this.#parcels.remove(id);
        if (!uploads) return;
        this.#store.do(lineUpdates.pendingRemoved, key, id);
        for (const upload of uploads) this.#uploads.discard(upload);
    }

    /** @param {string} key @param {number} target @param {string} text */
    edit(key, target, text) {
        this.#begin(key, "edit", { target, text: tidyText(text) });
    }

    /** For good. @param {string} key @param {number} target */
    remove(key, target) {
        this.#begin(key, "delete", { target });
    }

    /**
     * @param {string} key @param {number} target @param {string} mark
     * @param {"react" | "unreact"} type makes the mark, or takes it back
     */
    mark(key, target, mark, type) {
        this.#begin(key, type, { target, mark });
    }

    // ---- the connection's turns ----

    /** What waits goes out, as far as its rooms are entered. */
    flush() {
        if (!this.#isOnline) return;
        /** @param {string} key */
        const isOpen = (key) => {
            const { kind, name } = readKey(key);
            return kind === "private" || !this.#rooms.isAwaited(name);
        };
        for (const entry of this.#outbox.takeDue(isOpen)) this.#socket.send(wireForm(entry));
    }

    /**
     * The rooms know already which of them are awaited.
     * @param {string} owner whose entries are to be kept
     */
    comeOnline(owner) {
        this.#isOnline = true;
        this.#keeper.adopt(owner, this.#outbox.entries, (entries) => this.#takeBack(entries));
        this.flush();
    }

    goOffline() {
        this.#isOnline = false;
        this.#rest.stop();
        this.#outbox.beginConnection();
    }

    reset() {
        this.#isOnline = false;
        this.#keeper.forget();
        this.#outbox.clear();
        this.#parcels.clear();
    }

    /** @param {string} from @param {string} to keys */
    rename(from, to) {
        this.#outbox.readdress(from, to);
        this.#parcels.readdress(from, to);
    }

    // ---- the server's words ----

    /** @param {Ack} ack */
    takeAck(ack) {
        const entry = this.#remove(ack.id);
        if (!entry) return;
        this.#talks.settle(entry, ack);
        this.#uploads.forget(entry.files.map(({ upload }) => upload));
        this.flush(); // there is room for the next
    }

    /**
     * @param {Refusal} refusal
     * @returns {"told" | "untold" | null} null when it was not about this
     */
    takeRefusal(refusal) {
        if (refusal.retryAfter !== undefined && this.#outbox.defer(refusal.id ?? "")) {
            this.#rest.start(refusal.retryAfter);
            return "told"; // it still is on its way
        }
        const entry = this.#remove(refusal.id ?? "");
        if (!entry) return null;
        this.#talks.refuse(entry, refusal.code);
        return entry.type === "say" ? "told" : "untold";
    }

    // ---- within ----

    /** @param {string} to @param {Entry["type"]} type @param {Partial<Entry>} what */
    #begin(to, type, what) {
        const entry = this.#make(to, type, what);
        this.#talks.addPending(entry);
        this.#post(entry);
    }

    /** @param {string} to @param {Entry["type"]} type @param {Partial<Entry>} what */
    #make(to, type, what) {
        const sendAt = new Date(this.#clock.now()).toISOString();
        return outgoing({ id: newId(), to, type, sendAt, ...what });
    }

    /** Nothing of it is missing. @param {Entry} entry */
    #post(entry) {
        this.#outbox.add(entry, false);
        this.#keeper.keep(entry, () => {
            this.#outbox.noteKept(entry.id);
            this.flush();
        });
    }

    /**
     * What was written before a reload, or in a tab that is gone.
     * @param {readonly Entry[]} entries
     */
    #takeBack(entries) {
        for (const kept of entries) {
            if (this.#outbox.has(kept.id)) continue;
            const entry = outgoing(kept); // an earlier page may have kept less of it
            const { kind, name } = readKey(entry.to);
            if (kind === "room") this.#rooms.stay(name);
            this.#outbox.add(entry);
            this.#talks.addPending(entry);
        }
        this.flush();
    }

    /** @param {string} id */
    #remove(id) {
        const entry = this.#outbox.remove(id);
        if (entry) this.#keeper.drop(id);
        return entry;
    }

    /** As far as they are known. @param {Row} row */
    #uploadsOf({ files }) {
        return files.flatMap(({ upload }) => this.#uploads.find(upload) ?? []);
    }
}

/** @param {Entry} entry @returns {ClientMessage} */
function wireForm({ id, type, to, text, sendAt, target, mark, replyTo, tokens }) {
    const where = wireName(to);
    if (type === "edit") return { type, id, ...where, target, text };
    if (type === "delete") return { type, id, ...where, target };
    if (type !== "say") return { type, id, ...where, target, mark };
    const { kind, name } = readKey(to);
    const reply = replyTo === 0 ? {} : { replyTo };
    const message = tokens.length === 0 ? { text } : { text, files: tokens };
    return { type: kind, id, to: name, sendAt, message, ...reply };
}
