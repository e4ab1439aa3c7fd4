// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { newId } from "./ids.js";
import { Signal } from "./signal.js";

/** @typedef {import("./protocol.js").OwnSession} OwnSession */

/** The own name at the server: whether it is kept with a password, and where this person is logged in. Knows no DOM. */
export class Identity {
    changed = new Signal();
    isOnline = false;
    isKept = false;
    /** The name that it is about. */
    nick = "";
    /** As the server listed them last; null before it did. @type {readonly OwnSession[] | null} */
    sessions = null;
    /** What the server is asked for and has not answered. @type {"" | "keep" | "release" | "sessions"} */
    asking = "";
    /** What came of the last question about the password. @type {"" | "kept" | "released"} */
    done = "";
    /** Why it was refused: an error code, or "". */
    trouble = "";

    #socket;
    #question = "";

    /** @param {import("./socket.js").Socket} socket */
    constructor(socket) {
        this.#socket = socket;
    }

    /** @param {string} password @param {string} current "" where there is none yet */
    keep(password, current) {
        this.#ask("keep", (id) => ({
            type: "keep-nick",
            id,
            password,
            current: current || undefined,
        }));
    }

    /** @param {string} current */
    release(current) {
        this.#ask("release", (id) => ({ type: "release-nick", id, current }));
    }

    list() {
        this.#ask("sessions", (id) => ({ type: "sessions", id }));
    }

    /** @param {string} session its id */
    end(session) {
        this.#ask("sessions", (id) => ({ type: "revoke-session", id, session }));
    }

    /** @param {boolean} isKept @param {string} nick */
    comeOnline(isKept, nick) {
        this.isOnline = true;
        this.nick = nick;
        this.isKept = isKept;
        this.#settle("");
    }

    goOffline() {
        this.isOnline = false;
        this.sessions = null;
        this.#settle("");
    }

    /** @param {import("./protocol.js").NickKept} answer */
    takeKept({ id, kept }) {
        this.isKept = kept;
        if (id === this.#question) {
            this.done = kept ? "kept" : "released";
            this.#settle("");
        } else this.changed.emit();
    }

    /** @param {import("./protocol.js").SessionList} answer */
    takeSessions({ id, sessions }) {
        if (id !== this.#question) return; // there is a newer question
        this.sessions = sessions;
        this.#settle("");
    }

    /** @param {import("./protocol.js").Refusal} refusal @returns {boolean} whether it was about this */
    takeRefusal({ id, code }) {
        if (this.#question === "" || id !== this.#question) return false;
        this.#settle(code);
        return true;
    }

    /**
     * @param {"keep" | "release" | "sessions"} what
     * @param {(id: string) => import("./protocol.js").ClientMessage} make
     */
    #ask(what, make) {
        if (!this.isOnline) return;
        this.asking = what;
        this.done = "";
        this.trouble = "";
        this.#question = newId();
        this.#socket.send(make(this.#question));
        this.changed.emit();
    }

    /** @param {string} trouble */
    #settle(trouble) {
        this.#question = "";
        this.asking = "";
        this.trouble = trouble;
        this.changed.emit();
    }
}
