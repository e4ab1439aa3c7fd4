// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { foldName, tidyName } from "./checks.js";
import { clientName } from "./clientname.js";
import { newId } from "./ids.js";
import * as updates from "./updates.js";

/** @typedef {import("./protocol.js").Refusal} Refusal */
/** @typedef {import("./protocol.js").Welcome} Welcome */
/** @typedef {import("./state.js").Trouble} Trouble */

/**
 * What a person may have to say besides the name; "" or nothing for what wasn't asked for.
 * @typedef {{password?: string, nickPassword?: string, invitation?: string}} Secrets
 */

/** By the code of the refusal. @type {Record<string, Trouble["kind"]>} */
const TROUBLES = {
    "nick-taken": "nick-taken",
    "nick-reserved": "nick-reserved",
    "unsupported-version": "wrong-version",
    "password-required": "password-required",
    "wrong-password": "wrong-password",
    banned: "banned",
    "nick-kept": "nick-kept",
    "wrong-nick-password": "wrong-nick-password",
    "invitation-over": "invitation-over",
    "rate-limited": "too-many-tries",
};

/** Who is refused so is still who they were when that ends. */
const STILL_KNOWN = ["banned", "rate-limited", "unsupported-version"];

/** Who this tab is on the server: asks to be let in, and keeps what a reload needs to come back. */
export class Admission {
    #store;
    #socket;
    #kept;
    #device;
    #nick = "";
    #token = "";
    /** By which one comes in for the first time; they are kept nowhere else. @type {Secrets} */
    #secrets = {};
    /** Whose is what is kept in the browser's database. */
    owner = "";
    #serverId = "";

    /**
     * @param {import("./store.js").Store} store
     * @param {import("./socket.js").Socket} socket
     * @param {import("./kept.js").KeptSession} kept
     * @param {string} device this tab's name
     */
    constructor(store, socket, kept, device) {
        this.#store = store;
        this.#socket = socket;
        this.#kept = kept;
        this.#device = device;
    }

    /** Whether a server has let us in since we last left one. */
    get isKnown() {
        return this.#serverId !== "";
    }

    /** Whether it says a password: whoever has a token needs none. */
    get saysSecret() {
        return this.#token === "" && Object.values(this.#secrets).some(Boolean);
    }

    /** As the form says. @param {string} nick @param {Secrets} secrets */
    begin(nick, secrets) {
        this.#secrets = secrets;
        this.#nick = tidyName(nick);
        const kept = this.#kept.read();
        const isSame = kept !== null && foldName(nick) === foldName(kept.nick);
        if (!isSame) this.#token = "";
        this.owner = isSame ? kept.owner : newId();
    }

    /** As it was before a reload. @param {import("./kept.js").Kept} kept */
    resume({ nick, token, owner }) {
        this.#nick = nick;
        this.#token = token;
        this.owner = owner;
    }

    /**
     * @param {import("./rooms.js").Rooms} rooms of which the login names the first
     * @param {number} [after] everything up to there is known
     */
    ask(rooms, after) {
        const id = newId();
        this.#socket.send({
            type: "login",
            id,
            nickname: this.#nick,
            room: rooms.loginRoom(id, this.#token !== ""),
            token: this.#token || undefined,
            version: 1,
            device: this.#device,
            after: this.#token ? after : undefined,
            password: this.#secrets.password || undefined,
            nickPassword: this.#secrets.nickPassword || undefined,
            client: clientName(globalThis.navigator?.userAgent ?? ""),
            invitation: this.#secrets.invitation || undefined,
        });
    }

    /**
     * @param {Welcome} welcome
     * @returns {"same" | "another"} life of the server
     */
    accept(welcome) {
        const isSame = this.#serverId === "" || this.#serverId === welcome.server.id;
        this.#serverId = welcome.server.id;
        this.#token = welcome.token;
        this.#secrets = { password: this.#secrets.password }; // the others are used up
        this.#nick = welcome.nickname;
        this.#kept.write({ nick: this.#nick, token: this.#token, owner: this.owner });
        this.#store.do(updates.admitted, welcome);
        return isSame ? "same" : "another";
    }

    /** The server does not let us in. @param {Refusal} refusal @returns {Trouble} */
    refuse({ code, field, until, reason }) {
        if (!STILL_KNOWN.includes(code)) {
            this.#kept.forget();
            this.#token = "";
        }
        const kind = TROUBLES[code] ?? (field === "nickname" ? "bad-nick" : "refused");
        return code === "banned" ? { kind, code, until, reason } : { kind, code };
    }

    /** The nick is free at once. */
    end() {
        this.#socket.send({ type: "logout" });
        this.forget();
    }

    /** Who this tab was. */
    forget() {
        this.#kept.forget();
        this.#token = "";
        this.#serverId = "";
    }
}
