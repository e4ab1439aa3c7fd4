// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later
// @ts-check

import { newId } from "./ids.js";
import { Signal } from "./signal.js";

/** @typedef {import("./protocol.js").InvitationTerms} InvitationTerms */

/** By what this person has invited others, who then need no password of the server. Knows no DOM. */
export class Inviting {
    changed = new Signal();
    isOnline = false;
    /** Newcomers say a password: else there is nothing that an invitation spares. */
    isLocked = false;
    /** Those that still let somebody in, the newest first. @type {readonly InvitationTerms[]} */
    invitations = [];
    /** The code of the one that was made last, which nobody is told again; "" for none. */
    code = "";
    /** Why something was refused: an error code, or "". */
    trouble = "";

    #socket;
    #question = "";

    /** @param {import("./socket.js").Socket} socket */
    constructor(socket) {
        this.#socket = socket;
    }

    /** @param {number} uses how many people it lets in @param {number} lifetimeMs for how long */
    make(uses, lifetimeMs) {
        const expires = Date.now() + lifetimeMs;
        this.#ask((id) => ({ type: "invitation-make", id, uses, expires }));
    }

    list() {
        this.#ask((id) => ({ type: "invitations", id }));
    }

    /** Which of them the code is of nobody can tell: so it is forgotten, too. @param {string} invitation its id */
    revoke(invitation) {
        this.code = "";
        this.#ask((id) => ({ type: "invitation-revoke", id, invitation }));
    }

    /** The person looks at it no more. */
    forgetCode() {
        this.code = "";
        this.trouble = "";
    }

    /** @param {boolean} isLocked */
    comeOnline(isLocked) {
        this.isOnline = true;
        this.isLocked = isLocked;
        this.changed.emit();
    }

    goOffline() {
        this.isOnline = false;
        this.#question = "";
        this.changed.emit();
    }

    /** @param {import("./protocol.js").InvitationMade} made */
    takeMade({ id, code }) {
        this.code = code;
        if (id === this.#question) this.list();
        else this.changed.emit();
    }

    /** @param {import("./protocol.js").InvitationList} answer */
    takeList({ id, invitations }) {
        if (id !== this.#question) return; // there is a newer question
        this.#question = "";
        this.invitations = invitations;
        this.changed.emit();
    }

    /** @param {import("./protocol.js").Refusal} refusal @returns {boolean} whether it was about this */
    takeRefusal({ id, code }) {
        if (this.#question === "" || id !== this.#question) return false;
        this.#question = "";
        if (code === "no-such-invitation") this.list(); // somebody has come by it just now
        this.trouble = code;
        this.changed.emit();
        return true;
    }

    /** @param {(id: string) => import("./protocol.js").ClientMessage} make */
    #ask(make) {
        if (!this.isOnline) return;
        this.trouble = "";
        this.#question = newId();
        this.#socket.send(make(this.#question));
        this.changed.emit();
    }
}
